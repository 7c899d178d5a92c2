import OmsorgDomain
import Records

/// What a plan of a day comes to, for a team, a caregiver or all.
struct DaySums {
  /// Visits that someone does.
  private(set) var planned = 0
  /// Visits that nobody does and that are due.
  private(set) var unplanned = 0
  /// Planned visits of clients who have a care contact.
  private(set) var withCareContact = 0
  /// Of them, those that the care contact does.
  private(set) var byCareContact = 0
  /// Pairs of a client and a caregiver who have not met in the thirteen days before.
  private(set) var newFaces = 0
  /// Planned visits that begin outside their window.
  private(set) var outside = 0
  /// Those at work.
  private(set) var atWork = 0
  /// Minutes paid.
  private(set) var paid = 0
  /// Minutes at clients.
  private(set) var atClients = 0
  /// Minutes of travelling.
  private(set) var travel = 0
  /// Minutes in meetings and of time of one's own.
  private(set) var otherwise = 0

  /// Those of some visits and rounds.
  init(_ visits: [DayVisit], _ rounds: [DayRound], in planning: DayPlanning) {
    var pairs: Set<[String]> = []
    for visit in visits {
      let need = planning.need(visit.id)
      if visit.state == .unplanned, need != nil { unplanned += 1 }
      guard visit.state == .planned else { continue }
      planned += 1
      if let need, !need.window.contains(visit.startMinute) { outside += 1 }
      let careContacts = planning.records.plannersInOrder(of: visit.client, on: planning.date)
      if !careContacts.isEmpty {
        withCareContact += 1
        if visit.caregivers.contains(where: careContacts.contains) { byCareContact += 1 }
      }
      for caregiver in visit.caregivers where need?.met.contains(caregiver) == false {
        pairs.insert([visit.client, caregiver])
      }
    }
    newFaces = pairs.count
    atWork = Set(rounds.map(\.shift.caregiver)).count
    for round in rounds {
      paid += round.shift.paidMinutes
      atClients += round.clientMinutes
      if !round.visits.isEmpty { travel += round.travelMinutes }
      otherwise += round.shift.engagements.reduce(0) { $0 + $1.minutes }
    }
  }

  /// Those of a caregiver's rounds: of the care contact's share only what the caregiver does counts.
  init(
    _ visits: [DayVisit], _ rounds: [DayRound], of caregiver: String, in planning: DayPlanning
  ) {
    self.init(
      visits.map { visit in
        var own = visit
        own.caregivers = [caregiver]
        return own
      }, rounds, in: planning)
  }

  /// The share of visits that the care contact does; nil when nobody has one.
  var careContactShare: Double? {
    withCareContact == 0 ? nil : Double(byCareContact) / Double(withCareContact)
  }

  /// The share of the paid time that is at clients; nil when nobody is at work.
  var clientShare: Double? { paid == 0 ? nil : Double(atClients) / Double(paid) }
}
