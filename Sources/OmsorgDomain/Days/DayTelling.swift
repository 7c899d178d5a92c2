public import Records

/// Whether a client is to be told that a visit is changed.
public enum DayTelling: String, Choice {
  /// Is to be told.
  case tell
  /// Has never been asked whether they want to know.
  case neverAsked = "never_asked"
  /// Does not want to know, or need not.
  case no

  /// The case in words.
  public var words: Text {
    switch self {
    case .tell: Text(sv: "ja", en: "yes")
    case .neverAsked: Text(sv: "aldrig frågad", en: "never asked")
    case .no: Text(sv: "nej", en: "no")
    }
  }
}

extension DayPlanning {
  /// So many minutes may a client's visit differ from the time agreed; nil where the policy says
  /// nothing.
  public func punctualityMargin(of client: String) -> Int? {
    records.client(client).flatMap { records.governing($0, on: date) }?
      .value(of: PolicyRule.punctualityMargin, on: date)
  }

  /// Whether a client is to be told that a visit is changed: by the policy, else as they wish.
  /// - Parameter isOtherCaregiver: whether someone else comes.
  public func telling(_ client: String, isOtherCaregiver: Bool) -> DayTelling {
    guard let client = records.client(client) else { return .neverAsked }
    let governing = records.governing(client, on: date)
    if governing?.value(of: PolicyRule.changesTold, on: date) == .always { return .tell }
    if isOtherCaregiver, governing?.value(of: PolicyRule.clientToldWhoComes, on: date) == true {
      return .tell
    }
    return client.tellOfDelays.map { $0 ? .tell : .no } ?? .neverAsked
  }
}
