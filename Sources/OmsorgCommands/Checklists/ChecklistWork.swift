import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// A change to one checklist: what it looks things up in, and what it has done.
struct ChecklistWork {
  let session: Session
  let writer: StoreWriter
  let records: CareRecords
  let date: CalendarDate
  /// Who did it.
  let by: String
  var checklist: Checklist
  let contents: ChecklistContents
  private(set) var changes: [RecordChange] = []

  /// - Throws: as `Checklists.find` and `contents`.
  init(
    _ session: Session, _ writer: StoreWriter, _ name: String, on date: CalendarDate, by who: String
  ) throws {
    self.session = session
    self.writer = writer
    self.date = date
    by = who
    records = try writer.careRecords(Checklists.needed)
    checklist = try Checklists.find(name, in: records, closedToo: true)
    contents = try Checklists.contents(of: checklist, in: records)
  }

  private var client: Client? { checklist.client.flatMap(records.client) }

  /// Ticks points, or skips them for the reason in the note, and puts what was found out where it
  /// belongs.
  mutating func settle(
    _ points: [String], skipped: Bool = false, note: String?, _ found: FoundOut = FoundOut()
  ) throws {
    let points = try points.map { try Checklists.requirePoint($0, checklist, contents) }
    let findings = points.compactMap(\.point.finds)
    if let stray = found.told.first(where: { !findings.contains($0) }) {
      let words = stray.words
      throw UsageError(
        Text(
          sv: "ingen av punkterna tar reda på \(words(.swedish))",
          en: "none of the points finds out \(words(.english))"),
        hint: contents.points.first { $0.point.finds == stray }.map { point in
          Text(
            sv: "ange även punkten '\(point.id)'", en: "give the point '\(point.id)' too")
        })
    }
    for point in points {
      try refusing { () throws(ChecklistRefusal) in
        try checklist.settle(
          point.id, skipped: skipped, on: date, by: by, note: note, contents)
      }
      if !skipped, let finding = point.point.finds, !found.tells(finding), !isKnown(finding) {
        throw ErrorReport(
          ChecklistRefusal.nothingFound(checklist.id, point: point.id, finding))
      }
    }
    try save()
    try record(found)
  }

  /// Takes back what was done with points; a welcome talk that this checklist held is no longer held.
  mutating func unsettle(_ points: [String]) throws {
    let held = checklist.heldOn(contents)
    for point in points {
      _ = try Checklists.requirePoint(point, checklist, contents)
      try refusing { () throws(ChecklistRefusal) in try checklist.unsettle(point) }
    }
    try save()
    guard isWelcomeTalk, let held, checklist.heldOn(contents) == nil,
      var client, client.welcomeTalk == held
    else { return }
    client.welcomeTalk = nil
    try put(client)
  }

  private var isWelcomeTalk: Bool {
    records.templates.kind(of: checklist) == ChecklistKind.welcomeTalk.rawValue
  }

  private mutating func put(_ client: Client) throws {
    try writer.replace(
      .clients, with: records.clients.map { $0.id == client.id ? client : $0 })
    changes.append(
      RecordChange(action: .changed, noun: RegisterFile.clients.noun, id: client.id))
  }

  /// Writes the checklist as it is now.
  mutating func save() throws {
    let file = RegisterFile.checklists
    try writer.replace(
      file, with: records.checklists.map { $0.id == checklist.id ? checklist : $0 })
    changes.insert(
      RecordChange(action: .changed, noun: file.noun, id: checklist.id), at: changes.startIndex)
  }

  /// Whether what a point finds out is on record already.
  private func isKnown(_ finding: ChecklistFinding) -> Bool {
    guard let client else { return true }
    switch finding {
    case .offerAnswer:
      let state = OfferStatus(of: client, in: records, on: date).state
      return [.yes, .no, .exempted].contains(state)
    case .relatives:
      return records.relatives.contains {
        $0.client == client.id && ($0.ended.map { date <= $0 } ?? true)
      }
    case .petCare: return client.petCare != nil
    case .tellOfDelays: return client.tellOfDelays != nil
    case .mostCaregivers: return client.mostCaregivers != nil
    case .wishes: return client.wishes != nil
    case .custody: return records.custodyHeld(of: client.id).isEmpty
    }
  }

  /// Puts what was found out where it belongs, and the day of the welcome talk in the client's
  /// record when it has been held.
  private mutating func record(_ found: FoundOut) throws {
    guard let before = client else { return }
    var client = before
    if let value = found.tellOfDelays { client.tellOfDelays = value }
    if found.tells(.petCare) { client.petCare = found.petCare }
    if found.tells(.mostCaregivers) { client.mostCaregivers = found.mostCaregivers }
    if let wishes = found.wishes {
      client.wishes = before.wishes.map { $0.contains(wishes) ? $0 : "\($0); \(wishes)" } ?? wishes
    }
    if isWelcomeTalk, client.welcomeTalk == nil {
      client.welcomeTalk = checklist.heldOn(contents)
    }
    if client != before { try put(client) }
    if !found.relatives.isEmpty { try put(found.relatives, of: client) }
    if let answer = found.answer { try answerOffer(answer, found, of: client) }
  }

  private mutating func put(_ found: [FoundOut.RelativeFound], of client: Client) throws {
    let file = RegisterFile.relatives
    var relatives = records.relatives
    for one in found {
      var place: Int
      if let id = one.id {
        guard let known = relatives.firstIndex(where: { $0.id == id }) else {
          throw StoreError.noSuchRecord(path: file.path, id: id)
        }
        guard relatives[known].client == client.id else {
          throw ErrorReport(ChecklistRefusal.relativeOfAnother(id, client: client.id))
        }
        place = known
        if let relation = one.relation { relatives[place].relation = relation }
        if let phone = one.phone { relatives[place].phone = phone }
      } else {
        var relative = Relative()
        var number = 1
        while relatives.contains(where: { $0.id == "\(client.id)/\(number)" }) { number += 1 }
        relative.id = "\(client.id)/\(number)"
        relative.client = client.id
        relative.name = one.name ?? ""
        relative.relation = one.relation
        relative.phone = one.phone
        relatives.append(relative)
        place = relatives.endIndex - 1
      }
      if let text = one.mayBeTold {
        try refusing { () throws(RelativeRefusal) in
          try relatives[place].agree(to: text, from: date, until: one.until)
        }
      }
      changes.append(
        RecordChange(
          action: one.id == nil ? .added : .changed, noun: file.noun, id: relatives[place].id))
    }
    try writer.replace(file, with: relatives)
  }

  /// Answers the offer that is open, or else registers one with its answer.
  private mutating func answerOffer(
    _ answer: OfferAnswer, _ found: FoundOut, of client: Client
  ) throws {
    var work = try OfferWork(
      session, writer, client: client.id, by: by, today: session.today(), date: date)
    if let latest = work.status.latest, latest.outcome == .offered, latest.answer != .no,
      latest.answer != .yes || answer == .yes
    {
      try work.answer(latest, answer)
    } else if let latest = work.status.latest, latest.outcome == .offered, latest.answer == answer {
      try work.answer(latest, answer)
    } else {
      try work.requireActive()
      try work.requireLatest()
      var offer = work.newOffer()
      offer.wasAdapted = found.wasAdapted
      offer.adaptation = found.adaptation
      try work.register(offer, answer: answer)
    }
    changes += work.changes
  }
}

extension Session {
  /// Changes one checklist in one logged change, and tells what is left.
  /// - Returns: the work as it ended.
  @discardableResult
  func changeChecklist(
    _ name: String, _ what: String, isTellingLeft: Bool = true,
    on date: CalendarDate, by who: String, _ body: (inout ChecklistWork) throws -> Void
  ) throws -> ChecklistWork {
    let work = try change("checklist \(name): \(what)") { writer in
      var work = try ChecklistWork(self, writer, name, on: date, by: who)
      try body(&work)
      return work
    }.result
    if isTellingLeft {
      try print(changes: work.changes)
      tellLeft(work)
    }
    return work
  }

  /// Tells a person on the error stream what is left of a checklist.
  func tellLeft(_ work: ChecklistWork) {
    guard !isQuiet else { return }
    let left = work.checklist.left(of: work.contents)
    guard !left.isEmpty else {
      invocation.tell(
        Text(sv: "klar: ingen punkt är kvar", en: "finished: no point is left"))
      return
    }
    let names = left.prefix(6).map(\.id).joined(separator: ", ") + (left.count > 6 ? " …" : "")
    let (count, all) = (left.count, work.contents.points.count)
    invocation.tell(
      Text(sv: "kvar: \(count) av \(all): \(names)", en: "left: \(count) of \(all): \(names)"))
  }
}
