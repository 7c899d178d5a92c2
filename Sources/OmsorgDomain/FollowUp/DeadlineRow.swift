/// A row of the follow-up of deadlines: those of a kind and group.
public struct DeadlineRow: Sendable {
  /// What the row is about; nil for what belongs to none, and for all.
  public let key: String?
  /// What there was a day for.
  public let kind: DeadlineKind
  /// Deadlines whose last day lies in the period.
  public private(set) var due = 0
  /// Those done by their day.
  public private(set) var kept = 0
  /// Those done after it.
  public private(set) var late = 0
  /// Those not done whose day has passed.
  public private(set) var open = 0
  /// Those not done whose day has not passed.
  public private(set) var coming = 0
  /// Days from the start of each that was done until then.
  public private(set) var daysTaken: [Int] = []

  init(key: String?, kind: DeadlineKind) {
    self.key = key
    self.kind = kind
  }

  mutating func add(_ deadline: Deadline, on date: CalendarDate) {
    due += 1
    switch deadline.outcome(on: date) {
    case .kept: kept += 1
    case .late: late += 1
    case .open: open += 1
    case .coming: coming += 1
    }
    if let days = deadline.daysTaken { daysTaken.append(days) }
  }

  /// The share kept of those whose day has passed or that are done; nil where there is none.
  public var keptShare: Double? {
    let decided = due - coming
    return decided == 0 ? nil : Double(kept) / Double(decided)
  }

  /// The rows of deadlines, by key and kind.
  /// - Parameters:
  ///   - deadlines: those of the question's period.
  ///   - date: the day as of which they are known.
  public static func rows(
    _ deadlines: [Deadline], _ question: FollowUpQuestion, _ records: CareRecords,
    on date: CalendarDate
  ) -> [DeadlineRow] {
    let groups = FollowUpGroups(question.grouping, records)
    var rows: [String?: [DeadlineKind: DeadlineRow]] = [:]
    for deadline in deadlines {
      let key = groups.key(deadline.client, on: deadline.due)
      rows[key, default: [:]][
        deadline.kind, default: DeadlineRow(key: key, kind: deadline.kind)
      ].add(deadline, on: date)
    }
    return rows.keys.sorted { FollowUpGroups.isInOrder($0, $1) }.flatMap { key in
      (rows[key] ?? [:]).values.sorted { $0.kind.place < $1.kind.place }
    }
  }
}

extension FollowUpGroups {
  /// The key of what may name a client: without one only its day tells.
  func key(_ client: String?, on date: CalendarDate) -> String? {
    if let client { return key(client: client, on: date) }
    switch grouping {
    case .day, .week, .month: return key(client: "", on: date)
    case .client, .caregiver, .service, .team, .section, .area, .provider, .all: return nil
    }
  }
}
