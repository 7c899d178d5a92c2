/// Where a client stands with the offer of a care contact on a day.
public struct OfferStatus: Sendable {
  /// Whether one is to be offered.
  public let need: OfferNeed
  /// The latest offer or exemption.
  public let latest: Offer?
  /// How far it has come.
  public let state: OfferState
  /// The ids of the caregivers who are care contacts that day.
  public let careContacts: [String]
  /// The day from which the policy counts, where it has a day for the offer.
  public let clockStarted: CalendarDate?
  /// The day by which the policy wants a care contact offered.
  public let due: CalendarDate?

  /// Where a client stands on a day.
  public init(of client: Client, in records: CareRecords, on date: CalendarDate) {
    need = OfferNeed(of: client, in: records, on: date)
    latest = records.latestOffer(to: client.id, on: date)
    careContacts = records.careContactsInForce(of: client.id, on: date).map(\.caregiver)
    // Someone appointed from a day to come has been offered too.
    let isAppointed = records.careContacts(of: client.id).contains {
      $0.role == .careContact && ($0.to.map { date <= $0 } ?? true)
    }
    state = Self.state(latest, need, on: date) ?? (isAppointed ? .appointed : .notOffered)
    let clock = OfferClock(of: client, in: records, latest: latest, on: date)
    clockStarted = clock?.started
    due = clock?.due
  }

  /// Whether a care contact should be offered, or the case assessed, and neither is done.
  public var isToBeOffered: Bool {
    if case .none = need { return false }
    return state == .notOffered
  }

  private static func state(
    _ latest: Offer?, _ need: OfferNeed, on date: CalendarDate
  ) -> OfferState? {
    guard let latest else { return nil }
    switch latest.outcome {
    // An exemption that no longer holds is as if nobody had looked.
    case .exempted: return need == .needsOffer ? nil : .exempted
    case .offered:
      guard latest.answeredOn.map({ $0 <= date }) ?? true else { return .unanswered }
      switch latest.answer {
      case .yes: return .yes
      case .no: return .no
      case .later: return .later
      case nil: return .unanswered
      }
    }
  }
}

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
}
