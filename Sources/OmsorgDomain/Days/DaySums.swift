/// What a plan of a day comes to, for a team, a caregiver or all.
public struct DaySums: Sendable {
  /// Visits that someone does.
  public private(set) var planned = 0
  /// Visits that nobody does and that are due.
  public private(set) var unplanned = 0
  /// Those of them with personal care.
  public private(set) var undoneCare = 0
  /// Planned visits of clients who have a care contact.
  public private(set) var withCareContact = 0
  /// Of them, those that the care contact does.
  public private(set) var byCareContact = 0
  /// Pairs of a client and a caregiver who have not met in the thirteen days before.
  public private(set) var newFaces = 0
  /// Planned visits that begin outside their window.
  public private(set) var outside = 0
  /// Those at work.
  public private(set) var atWork = 0
  /// Those with a visit.
  public private(set) var visiting = 0
  /// Minutes paid.
  public private(set) var paid = 0
  /// Minutes at clients.
  public private(set) var atClients = 0
  /// Minutes of travelling.
  public private(set) var travel = 0
  /// Minutes in meetings and of time of one's own.
  public private(set) var otherwise = 0

  /// Those of some visits and rounds.
  public init(_ visits: [DayVisit], _ rounds: [DayRound], in planning: DayPlanning) {
    var pairs: Set<[String]> = []
    for visit in visits {
      let need = planning.need(visit.id)
      if visit.state == .unplanned, let need {
        unplanned += 1
        if need.isPersonalCare { undoneCare += 1 }
      }
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
    visiting = Set(rounds.filter { !$0.visits.isEmpty }.map(\.shift.caregiver)).count
    for round in rounds {
      paid += round.shift.paidMinutes
      atClients += round.clientMinutes
      if !round.visits.isEmpty { travel += round.travelMinutes }
      otherwise += round.shift.engagements.reduce(0) { $0 + $1.minutes }
    }
  }

  /// Those of a caregiver's rounds: of the care contact's share only what the caregiver does counts.
  public init(
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
  public var careContactShare: Double? {
    withCareContact == 0 ? nil : Double(byCareContact) / Double(withCareContact)
  }

  /// The share of the paid time that is at clients; nil when nobody is at work.
  public var clientShare: Double? { paid == 0 ? nil : Double(atClients) / Double(paid) }
}
