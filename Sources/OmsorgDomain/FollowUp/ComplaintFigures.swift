/// A row of the follow-up of complaints: those heard in the period, as they stand on a day.
public struct ComplaintFigures: Sendable {
  /// What the row is about; nil for what belongs to none, and for all.
  public let key: String?
  /// Complaints heard in the period.
  public private(set) var received = 0
  /// How many are about each subject.
  public private(set) var subjects: [ComplaintSubject: Int] = [:]
  /// How many come from each.
  public private(set) var sources: [ComplaintSource: Int] = [:]
  /// Those answered.
  public private(set) var answered = 0
  /// Those not answered and not closed.
  public private(set) var unanswered = 0
  /// Those not closed.
  public private(set) var open = 0
  /// Days from the complaint to the answer, of those answered.
  public private(set) var days: [Int] = []
  /// Those with a day by the policy that are answered, or whose day has passed.
  public private(set) var due = 0
  /// Those of them answered by that day.
  public private(set) var withinDays = 0

  init(key: String?) { self.key = key }

  mutating func add(_ complaint: Complaint, in records: CareRecords, on date: CalendarDate) {
    func known(_ day: CalendarDate?) -> CalendarDate? { day.flatMap { $0 <= date ? $0 : nil } }
    received += 1
    subjects[complaint.about, default: 0] += 1
    sources[complaint.from, default: 0] += 1
    let closed = known(complaint.closedOn)
    if closed == nil { open += 1 }
    // One that names nobody has nobody to answer: it is done with when it is closed.
    let done = [known(complaint.answeredOn), closed].compactMap(\.self).min()
    if let done {
      answered += 1
      days.append(done.days(since: complaint.receivedOn))
    } else {
      unanswered += 1
    }
    if let last = complaint.due(in: records), done != nil || last < date {
      due += 1
      if let done, done <= last { withinDays += 1 }
    }
  }

  /// The share answered within the policy's days; nil where there is none to count.
  public var withinShare: Double? { due == 0 ? nil : Double(withinDays) / Double(due) }

  /// The rows of a question, by key.
  /// - Parameters:
  ///   - date: what happened after it is not known yet.
  ///   - isWanted: whether those about a client count; nil for those that name none.
  public static func rows(
    _ question: FollowUpQuestion, _ records: CareRecords, on date: CalendarDate,
    of isWanted: (String?) -> Bool = { _ in true }
  ) -> [ComplaintFigures] {
    let groups = FollowUpGroups(question.grouping, records)
    var rows: [String?: ComplaintFigures] = [:]
    if question.grouping == .all { rows[nil] = ComplaintFigures(key: nil) }
    for complaint in records.complaints
    where question.period.contains(complaint.receivedOn) && complaint.receivedOn <= date
      && isWanted(complaint.client)
    {
      let key = groups.key(complaint.client, on: complaint.receivedOn)
      rows[key, default: ComplaintFigures(key: key)].add(complaint, in: records, on: date)
    }
    return rows.values.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }
}
