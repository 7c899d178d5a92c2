public import Records

/// One thing that a policy gave a day for: from when it was counted, by when it was to be done, and
/// when it was.
public struct Deadline: Equatable, Sendable {
  /// What became of it.
  public enum Outcome: String, Choice {
    /// Done by its day.
    case kept
    /// Done after its day.
    case late
    /// Not done, and its day has passed.
    case open
    /// Not done, and its day has not passed.
    case coming

    /// The outcome in words.
    public var words: Text {
      switch self {
      case .kept: Text(sv: "i tid", en: "kept")
      case .late: Text(sv: "sent", en: "late")
      case .open: Text(sv: "inte gjort", en: "not done")
      case .coming: Text(sv: "kommer", en: "coming")
      }
    }
  }

  /// What there was a day for.
  public let kind: DeadlineKind
  /// The client; nil for a complaint that names none.
  public let client: String?
  /// The id of the record that it is about: the client's own, or that of the request, the plan.
  public let subject: String
  /// The day that it is counted from.
  public let start: CalendarDate
  /// The last day.
  public let due: CalendarDate
  /// The day that it was done.
  public let done: CalendarDate?

  /// What has become of it on a day.
  public func outcome(on date: CalendarDate) -> Outcome {
    if let done { return done <= due ? .kept : .late }
    return due < date ? .open : .coming
  }

  /// Days from the last day until it was done, or until a day where it was not; nil where it was in
  /// time.
  public func daysLate(on date: CalendarDate) -> Int? {
    let days = (done ?? date).days(since: due)
    return days > 0 ? days : nil
  }

  /// Days from the start until it was done; none where it was done before.
  public var daysTaken: Int? { done.map { max(0, $0.days(since: start)) } }

  /// By the last day, the client, the kind and the record.
  static func isInOrder(_ first: Deadline, _ second: Deadline) -> Bool {
    if first.due != second.due { return first.due < second.due }
    if first.client != second.client {
      return FollowUpGroups.isInOrder(first.client, second.client)
    }
    if first.kind != second.kind { return first.kind.place < second.kind.place }
    if first.subject != second.subject {
      return CollectionFile.inCollectionOrder(first.subject, second.subject)
    }
    return first.start < second.start
  }
}
