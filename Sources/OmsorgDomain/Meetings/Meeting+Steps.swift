import Records

extension Meeting {
  /// How far it has come.
  public var state: MeetingState {
    isCancelled ? .cancelled : heldOn != nil ? .held : .called
  }

  /// Whom it is about: the team's or the client's id.
  public var subject: String { team ?? client ?? "" }

  /// A meeting called for a day.
  /// - Parameter again: whether another of the kind may wait to be held, on another day.
  /// - Throws: `MeetingRefusal`.
  public static func called(
    _ kind: MeetingKind, team: Team? = nil, client: Client? = nil, on date: CalendarDate,
    by who: String, again: Bool = false, among all: [Meeting]
  ) throws(MeetingRefusal) -> Meeting {
    let subject = team?.id ?? client?.id ?? ""
    if let last = team?.ended ?? client?.ended, last < date { throw .ended(subject, last) }
    let same = all.filter { $0.subject == subject && $0.kind == kind && !$0.isCancelled }
    if let one = same.first(where: { $0.date == date }) { throw .alreadyCalled(one.id) }
    if !again, let one = same.first(where: { $0.state == .called }) {
      throw .waiting(one.id, one.date)
    }
    var meeting = Meeting()
    meeting.id = DatedIdentifier.free(client: subject, on: date, besides: all.map(\.id))
    meeting.kind = kind
    meeting.team = team?.id
    meeting.client = client?.id
    meeting.date = date
    meeting.calledBy = who
    return meeting
  }

  /// Why nothing may be done that comes before it is held.
  private var refusal: MeetingRefusal? {
    if isCancelled { return .cancelled(id) }
    return heldOn.map { .held(id, $0) }
  }

  /// Takes something up on the agenda.
  /// - Throws: `MeetingRefusal`.
  public mutating func raise(_ text: String, client: String?) throws(MeetingRefusal) {
    if let refusal { throw refusal }
    var item = AgendaItem()
    item.text = text
    item.client = client ?? self.client
    agenda.append(item)
  }

  /// Records that it was prepared with the client.
  /// - Throws: `MeetingRefusal`.
  public mutating func prepare(
    on date: CalendarDate, by who: String, note: String
  ) throws(MeetingRefusal) {
    if let refusal { throw refusal }
    if kind.isOfTeam { throw .ofTeam(id) }
    prepared.append(StepTaken("prepare", on: date, by: who, note: note))
  }

  /// Records that it was held; the open matters it was about stay in the record as they were.
  /// - Parameters:
  ///   - actual: who took part, where others than those who were asked.
  ///   - mustBePrepared: whether the policy wants it prepared with the client.
  /// - Throws: `MeetingRefusal`.
  public mutating func hold(
    on date: CalendarDate, with actual: [String]?, drawing items: [AgendaItem],
    mustBePrepared: Bool
  ) throws(MeetingRefusal) {
    if let refusal { throw refusal }
    if date < self.date { throw .beforeItsDay(id, self.date) }
    if let last = prepared.map(\.on).max(), date < last { throw .beforeStep(id, last) }
    if mustBePrepared, prepared.isEmpty { throw .notPrepared(id) }
    heldOn = date
    if let actual { participants = actual }
    agenda += items
  }

  /// Records what was decided of an item.
  /// - Parameters:
  ///   - number: the item's place on the agenda, from 1.
  ///   - client: whom the decision is about, where the item names nobody.
  /// - Returns: the item.
  /// - Throws: `MeetingRefusal`.
  public mutating func decide(
    item number: Int, _ decision: String, client: String?, responsible: String?
  ) throws(MeetingRefusal) -> AgendaItem {
    if isCancelled { throw .cancelled(id) }
    if heldOn == nil { throw .notHeld(id) }
    guard agenda.indices.contains(number - 1) else {
      throw .noItem(id, number, count: agenda.count)
    }
    if agenda[number - 1].decision != nil { throw .decided(id, number) }
    if let own = agenda[number - 1].client, let client, client != own {
      throw .otherClient(id, number, client: own)
    }
    agenda[number - 1].decision = decision
    agenda[number - 1].responsible = responsible
    if let client { agenda[number - 1].client = client }
    return agenda[number - 1]
  }

  /// Cancels it.
  /// - Throws: `MeetingRefusal`.
  public mutating func cancel() throws(MeetingRefusal) {
    if let refusal { throw refusal }
    isCancelled = true
  }
}
