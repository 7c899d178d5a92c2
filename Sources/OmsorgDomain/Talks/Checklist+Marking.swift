extension Checklist {
  /// Whether points are left.
  public var isOpen: Bool { closedOn == nil }

  /// Whom it is about: a client's or a caregiver's id.
  public var whom: String { client ?? caregiver ?? "" }

  /// What was done with a point, if anything.
  public func mark(of point: String) -> ChecklistMark? { points.first { $0.point == point } }

  /// Whether a point has been ticked or skipped.
  public func isSettled(_ point: String) -> Bool { mark(of: point).map { !$0.isOpen } ?? false }

  /// The points that are neither ticked nor skipped, in order.
  public func left(of contents: ChecklistContents) -> [ChecklistContents.Point] {
    contents.points.filter { !isSettled($0.id) }
  }

  /// The day on which the talk itself was through: no point left but those for afterwards. Nil
  /// before that.
  public func heldOn(_ contents: ChecklistContents) -> CalendarDate? {
    let own = contents.points.filter { !$0.isAfterwards }
    let asked = own.isEmpty ? contents.points : own
    guard asked.allSatisfy({ isSettled($0.id) }) else { return nil }
    return asked.compactMap { mark(of: $0.id)?.on }.max()
  }

  /// Ticks a point, or skips it for the reason in the note. The last one closes the checklist.
  /// - Throws: `ChecklistRefusal`.
  public mutating func settle(
    _ point: String, skipped: Bool = false, on date: CalendarDate, by who: String, note: String?,
    _ contents: ChecklistContents
  ) throws(ChecklistRefusal) {
    try requireOpen(on: date)
    if let mark = mark(of: point), !mark.isOpen { throw .alreadySettled(id, mark) }
    put(point, on: date, by: who, note: note ?? mark(of: point)?.note) { $0.isSkipped = skipped }
    if left(of: contents).isEmpty { closedOn = points.map(\.on).max() }
  }

  /// Keeps a note on a point: of one that is left, only that; else in place of its note.
  /// - Throws: `ChecklistRefusal`.
  public mutating func annotate(
    _ point: String, on date: CalendarDate, by who: String, note: String
  ) throws(ChecklistRefusal) {
    try requireOpen(on: date)
    if let place = points.firstIndex(where: { $0.point == point }), !points[place].isOpen {
      points[place].note = note
    } else {
      put(point, on: date, by: who, note: note) { $0.isOpen = true }
    }
  }

  /// Takes back what was done with a point, so that it is left again.
  /// - Throws: `ChecklistRefusal`.
  public mutating func unsettle(_ point: String) throws(ChecklistRefusal) {
    if let closedOn { throw .closed(id, closedOn) }
    guard isSettled(point) else { throw .notSettled(id, point) }
    points.removeAll { $0.point == point }
  }

  private func requireOpen(on date: CalendarDate) throws(ChecklistRefusal) {
    if let closedOn { throw .closed(id, closedOn) }
    if date < startedOn { throw .beforeStart(id, startedOn) }
  }

  private mutating func put(
    _ point: String, on date: CalendarDate, by who: String, note: String?,
    _ adjust: (inout ChecklistMark) -> Void
  ) {
    var mark = ChecklistMark()
    mark.point = point
    mark.on = date
    mark.by = who
    mark.note = note
    adjust(&mark)
    points.removeAll { $0.point == point }
    points.append(mark)
  }
}
