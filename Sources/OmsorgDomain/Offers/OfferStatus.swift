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
    let scope = OfferScope(of: client, in: records, on: date)
    let latest = records.latestOffer(to: client.id, on: date)
    self.latest = latest
    need = OfferNeed(of: client, granted: scope, latest: latest, in: records, on: date)
    careContacts = records.careContactsInForce(of: client.id, on: date).map(\.caregiver)
    // Someone appointed from a day to come has been offered too.
    let contacts = records.careContacts(of: client.id)
    let isAppointed = contacts.indices.contains { place in
      contacts[place].role == .careContact && (contacts[place].to.map { date <= $0 } ?? true)
    }
    state = Self.state(latest, need, on: date) ?? (isAppointed ? .appointed : .notOffered)
    let clock = OfferClock(of: client, granted: scope, in: records, latest: latest, on: date)
    clockStarted = clock?.started
    due = clock?.due
  }

  /// Whether a care contact should be offered, or the case assessed, and neither is done.
  public var isToBeOffered: Bool {
    if case .none = need { return false }
    return state == .notOffered
  }

  /// Whether a care contact is to be offered, and has not been.
  var lacksOffer: Bool { need == .needsOffer && isToBeOffered }

  /// Whether it is to be assessed if a care contact is to be offered, and nobody has.
  var lacksAssessment: Bool {
    guard case .assess = need else { return false }
    return state != .no && state != .appointed && careContacts.isEmpty
  }

  /// Whether one has been offered to someone who needs an offer, and the answer is not known.
  var lacksAnswer: Bool { need == .needsOffer && state.isOpen && latest != nil }

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
