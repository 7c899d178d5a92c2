public import Records

/// Why something about a relative is refused.
public enum RelativeRefusal: ProcessRefusal {
  /// Neither the client's consent nor a mandate is on record.
  case noConsent(String)
  /// There is no consent to take back.
  case nothingToWithdraw(String)
  /// The relative is no longer on record.
  case ended(String, CalendarDate)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .noConsent: "relative.consent"
    case .nothingToWithdraw: "relative.order"
    case .ended: "relative.ended"
    }
  }

  /// What is the matter; nothing of the relative or the client.
  public var message: Text {
    switch self {
    case .noConsent:
      Text(
        sv: "inget samtycke: lyssna, men berätta inget om brukaren",
        en: "no consent: listen, but tell nothing about the client")
    case .nothingToWithdraw(let id):
      Text(
        sv: "'\(id)' har inget samtycke att ta tillbaka", en: "'\(id)' has no consent to take back")
    case .ended(let id, let date):
      Text(sv: "'\(id)' är avslutad sedan \(date.iso)", en: "'\(id)' ended on \(date.iso)")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .noConsent(let id):
      Text(
        sv: "fråga brukaren; ett ja registreras med 'omsorg relative consent \(id) --may-be-told "
          + "TEXT'",
        en: "ask the client; a yes is recorded with 'omsorg relative consent \(id) --may-be-told "
          + "TEXT'")
    case .nothingToWithdraw(let id):
      Text(
        sv: "'omsorg relative show \(id) --history' visar vad som gällt",
        en: "'omsorg relative show \(id) --history' shows what has held")
    case .ended(let id, _):
      Text(
        sv: "öppna posten igen med 'omsorg relative edit \(id) --ended \"\"'",
        en: "reopen the record with 'omsorg relative edit \(id) --ended \"\"'")
    }
  }
}

extension Relative {
  /// On what ground a relative may be told something, and what.
  public enum Ground: Equatable, Sendable {
    /// The client has agreed.
    case consent(covers: String, until: CalendarDate?)
    /// A document lets a legal representative speak for the client.
    case mandate(String, document: String?)
  }

  /// Whether the relative is on record on a day.
  public func isActive(on date: CalendarDate) -> Bool { ended.map { date <= $0 } ?? true }

  /// On what ground the relative may be told something on a day; nil: nothing may be told.
  ///
  /// That someone is a legal representative is no ground by itself: consent or what they may speak
  /// for the client in must be on record.
  public func ground(on date: CalendarDate) -> Ground? {
    guard isActive(on: date) else { return nil }
    if let period = consent.period(on: date) {
      return .consent(covers: period.value, until: period.to)
    }
    guard kind == .legalRepresentative, let mandate else { return nil }
    return .mandate(mandate, document: mandateDocument)
  }

  /// Lets the client's consent hold from a day; it takes the place of all that was agreed for later.
  /// - Parameter until: the last day; nil until further notice.
  /// - Throws: `RelativeRefusal`.
  public mutating func agree(
    to covers: String, from date: CalendarDate, until: CalendarDate?
  ) throws(RelativeRefusal) {
    if let ended, ended < date { throw .ended(id, ended) }
    // The same again goes on where it stands.
    let earliest = consent.period(on: date).flatMap { $0.value == covers ? $0 : nil }
    let period = Period(from: earliest.map(\.from) ?? date, to: until, value: covers)
    consent = Timeline(
      agreed(before: earliest == nil ? date : earliest?.from ?? .earliest) + [period])
    consentWithdrawn = nil
  }

  /// Takes the consent back from a day on; one that has ended by itself is settled by it.
  /// - Throws: `RelativeRefusal`.
  public mutating func withdrawConsent(on date: CalendarDate) throws(RelativeRefusal) {
    let hasBegun = consent.periods.contains { period in period.from.map { $0 <= date } ?? true }
    guard hasBegun, consentWithdrawn == nil else { throw .nothingToWithdraw(id) }
    consent = Timeline(agreed(before: date))
    consentWithdrawn = date
  }

  /// The consent of the days before one.
  private func agreed(before date: CalendarDate) -> [Period<String>] {
    guard date > .earliest else { return [] }
    return consent.periods.compactMap { period in
      if let from = period.from, date <= from { return nil }
      var period = period
      period.to = min(period.to ?? .latest, date.adding(days: -1))
      return period
    }
  }
}
