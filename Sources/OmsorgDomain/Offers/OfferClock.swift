/// The days that a policy gives for the offer, or for the appointment: from when, and by when.
struct OfferClock {
  let started: CalendarDate
  let due: CalendarDate

  /// The clock of a client under the policy of the day it started; nil where the policy has none.
  ///
  /// It starts with the first service that calls for an offer; after an exemption, with the first
  /// service that was not granted when the case was assessed.
  /// - Parameter scope: what is granted that day, where it is known.
  init?(
    of client: Client, granted scope: OfferScope? = nil, in records: CareRecords, latest: Offer?,
    on date: CalendarDate,
    within: PolicyRule.Typed<Int> = PolicyRule.offerWithin,
    at event: PolicyRule.Typed<PolicyMoment> = PolicyRule.offerAt
  ) {
    let decisions = records.decisions(of: client.id)
    let scope = scope ?? OfferScope(of: client, in: records, on: date)
    // By place: a decision is large to copy.
    var calling = decisions.indices.filter {
      scope.isLimited || scope.beyondLimited.contains(decisions[$0].service)
    }
    if let latest, latest.outcome == .exempted {
      let then = OfferScope(of: client, in: records, on: latest.date)
      let added = calling.filter {
        latest.date < decisions[$0].from && !then.services.contains(decisions[$0].service)
      }
      if !added.isEmpty { calling = added }
    }
    let firstCalling = calling.map { decisions[$0].from }.min()
    let isWhole = !decisions.indices.contains { place in
      firstCalling.map { decisions[place].from < $0 } ?? false
    }
    guard let firstService = isWhole ? records.firstService(of: client) : firstCalling else {
      return nil
    }
    let assigned = isWhole ? client.assignedOn ?? firstService : firstService
    let governing = records.governing(client, on: firstService)
    let governingThen =
      assigned == firstService ? governing : records.governing(client, on: assigned)
    var clocks: [(started: CalendarDate, due: CalendarDate)] = []
    if let days = governing?.value(of: within, on: firstService) {
      clocks.append((firstService, firstService.adding(days: days)))
    }
    if governingThen?.value(of: event, on: assigned) == .assignmentReceived {
      clocks.append((assigned, assigned))
    }
    if governing?.value(of: event, on: firstService) == .firstService {
      clocks.append((firstService, firstService))
    }
    guard let first = clocks.min(by: { $0.due < $1.due }) else { return nil }
    (started, due) = first
  }

  /// The clock of a client's first appointment of a care contact, as it is on a day.
  init?(appointingFor client: Client, in records: CareRecords, on date: CalendarDate) {
    self.init(
      of: client, in: records, latest: records.latestOffer(to: client.id, on: date), on: date,
      within: PolicyRule.appointWithin, at: PolicyRule.appointAt)
  }
}
