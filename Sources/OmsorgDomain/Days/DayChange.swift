import Records

/// What became different of a visit when a day was planned anew.
public struct DayChange: Sendable {
  /// A start that moves by no more minutes is no change that anyone is told of.
  public static let untold = 15

  /// As it was; nil for one that is new.
  public let before: DayVisit?
  /// As it is; nil for one that is gone.
  public let after: DayVisit?

  /// The visit's id.
  public var id: String { (after ?? before)?.id ?? "" }
  /// The client's id.
  public var client: String { (after ?? before)?.client ?? "" }

  /// Whether others do it than before.
  public var isOtherCaregiver: Bool {
    before?.caregivers ?? [] != after?.caregivers ?? []
  }

  /// Minutes that it begins later than before; less than 0: earlier.
  public var minutesMoved: Int {
    guard let before, let after else { return 0 }
    return after.startMinute - before.startMinute
  }

  /// Whether it was done and is no more.
  public var isUndone: Bool { before?.state == .planned && after?.state != .planned }

  /// Whether the change counts: others do it, or nobody, or at another time than a little.
  public var counts: Bool {
    isOtherCaregiver || before?.state != after?.state || abs(minutesMoved) > Self.untold
  }
}

extension DayPlanning {
  /// What differs between two plans, in order of the new starts.
  public static func changes(from old: [DayVisit], to new: [DayVisit]) -> [DayChange] {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(before.keys).union(after.keys)
    return ids.compactMap { id -> DayChange? in
      let change = DayChange(before: before[id], after: after[id])
      let isSame =
        change.before?.state == change.after?.state
        && (change.after?.state == .unplanned
          || !change.isOtherCaregiver && change.minutesMoved == 0
            && change.before?.minutes == change.after?.minutes)
      return isSame ? nil : change
    }.sorted { left, right in
      let (first, second) = (left.after ?? left.before, right.after ?? right.before)
      guard let first, let second else { return false }
      return DayVisit.inOrder(first, second)
    }
  }
}
