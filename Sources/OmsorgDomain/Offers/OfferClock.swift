/// The days that a policy gives for the offer, or for the appointment: from when, and by when.
struct OfferClock {
  let started: CalendarDate
  let due: CalendarDate

  /// The clock of a client under the policy of the day it started; nil where the policy has none.
  ///
  /// It starts with the first service that calls for an offer; after an exemption, with the first
  /// service that was not granted when the case was assessed.
  init?(
    of client: Client, in records: CareRecords, latest: Offer?, on date: CalendarDate,
    within: PolicyRule.Typed<Int> = PolicyRule.offerWithin,
    at event: PolicyRule.Typed<PolicyMoment> = PolicyRule.offerAt
  ) {
    let decisions = records.decisions(of: client.id)
    let scope = OfferScope(of: client, in: records, on: date)
    var calling = decisions.filter { scope.isLimited || scope.beyondLimited.contains($0.service) }
    if let latest, latest.outcome == .exempted {
      let then = OfferScope(of: client, in: records, on: latest.date)
      let added = calling.filter { latest.date < $0.from && !then.services.contains($0.service) }
      if !added.isEmpty { calling = added }
    }
    let isWhole = !decisions.contains { decision in
      let first = calling.map(\.from).min()
      return first.map { decision.from < $0 } ?? false
    }
    guard
      let firstService = isWhole ? records.firstService(of: client) : calling.map(\.from).min()
    else { return nil }
    let assigned = isWhole ? client.assignedOn ?? firstService : firstService
    func value<Value>(
      _ rule: PolicyRule.Typed<Value>, _ start: CalendarDate
    ) -> (CalendarDate, Value)? {
      records.governing(client, on: start)?.value(of: rule, on: start).map { (start, $0) }
    }
    var clocks: [(started: CalendarDate, due: CalendarDate)] = []
    if let (start, days) = value(within, firstService) {
      clocks.append((start, start.adding(days: days)))
    }
    if let (start, moment) = value(event, assigned), moment == .assignmentReceived {
      clocks.append((start, start))
    }
    if let (start, moment) = value(event, firstService), moment == .firstService {
      clocks.append((start, start))
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
