import Records

extension Complaint {
  /// A complaint heard on a day.
  /// - Parameter client: whom it is about; nil where nobody is named.
  public static func heard(
    client: String?, on date: CalendarDate, by who: String, among all: [Complaint]
  ) -> Complaint {
    var complaint = Complaint()
    complaint.id = DatedIdentifier.free(
      client: client ?? "anonymous", on: date, besides: all.map(\.id))
    complaint.client = client
    complaint.receivedOn = date
    complaint.receivedBy = who
    complaint.from = client == nil ? .other : .client
    return complaint
  }

  /// Whether there is more to do.
  public var isOpen: Bool { closedOn == nil }

  /// How far it has come.
  public var state: ComplaintState {
    closedOn != nil ? .closed : answeredOn != nil ? .answered : .received
  }

  /// What is to be done next, or nil when nothing remains.
  ///
  /// A complaint that names no client has nobody to answer; something is done about it instead.
  public var next: ComplaintAct? {
    switch state {
    case .closed: nil
    case .answered: .close
    case .received:
      client != nil
        ? .answer : steps.contains { $0.step == ComplaintAct.act.rawValue } ? .close : .act
    }
  }

  /// Why something may not be done on a day, or nil if it may.
  public func refusal(of act: ComplaintAct, on date: CalendarDate) -> ComplaintRefusal? {
    if let closedOn { return .closed(id, closedOn) }
    if date < receivedOn { return .beforeComplaint(id, receivedOn) }
    if let last = steps.last, date < last.on { return .beforeStep(id, last.on) }
    switch act {
    case .answer: return answeredOn.map { .answered(id, $0) }
    case .act: return nil
    case .close: return next == .close ? nil : next.map { .missing(id, $0) }
    }
  }

  /// Records that something was done.
  /// - Throws: `ComplaintRefusal`; nothing is then recorded.
  public mutating func take(
    _ act: ComplaintAct, on date: CalendarDate, by who: String, note: String?
  ) throws(ComplaintRefusal) {
    if let refusal = refusal(of: act, on: date) { throw refusal }
    steps.append(StepTaken(act.rawValue, on: date, by: who, note: note))
    switch act {
    case .answer: answeredOn = date
    case .act: break
    case .close: closedOn = date
    }
  }

  /// The policy that the complaint is under: the client's on the day it was heard, or where no client
  /// is named that of the store's only provider.
  func governing(in records: CareRecords) -> GoverningPolicy? {
    client.flatMap { records.client($0) }.map { records.governing($0, on: receivedOn) }
      ?? records.governing(records.provider(ofTeam: nil, on: receivedOn), on: receivedOn)
  }

  /// The last day for answering; nil where the policy is silent.
  public func due(in records: CareRecords) -> CalendarDate? {
    governing(in: records)?.value(of: PolicyRule.complaintAnswerWithin, on: receivedOn)
      .map { receivedOn.adding(days: $0) }
  }

  /// The manager who takes what clients are not content with, where the policy names one.
  public func responsible(in records: CareRecords) -> CareRole? {
    governing(in: records)?.value(of: PolicyRule.switchManager, on: receivedOn)
  }
}
