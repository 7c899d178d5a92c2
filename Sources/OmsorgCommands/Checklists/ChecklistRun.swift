import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let fromInput = Option<Bool>(
  "stdin",
  summary: Text(
    sv: "läs svaren från standard in, utan terminal",
    en: "read the answers from standard input, "
      + "without a terminal"))

/// `omsorg checklist run`: asks point by point.
let checklistRun = Command(
  "run", aliases: ["gå-igenom"],
  summary: Text(
    sv: "gå igenom det som är kvar, punkt för punkt, vid en terminal",
    en: "go through what is left, point by point, on a terminal"),
  description: Text(
    sv: """
      Svara j (gjord), j TEXT (gjord, med anteckning), h SKÄL (hoppa över), a TEXT (anteckna, kvar), \
      Enter (kvar, nästa) eller q (sluta). Vid punkter som tar reda på något skrivs svaret självt, - när \
      det inte finns något, eller j när det som står i registret stämmer. En anhörig skrivs som ID: vad \
      hen får veta, eller Namn, relation, telefon: vad hen får veta.

      Varje svar sparas när det ges, och ingen annan behöver vänta medan du tänker. Det går alltid att \
      sluta, också med Ctrl-C, och ta upp igen.
      """,
    en: """
      Answer y (done), y TEXT (done, with a note), s REASON (skip), n TEXT (note, left), Enter (left, \
      next) or q (leave). At points that find something out the answer itself is written, - when there \
      is nothing, or y when what is on record is right. A relative is written as ID: what they may be \
      told, or Name, relation, phone: what they may be told.

      Each answer is kept when it is given, and nobody has to wait while you think. One can always \
      leave, with Ctrl-C too, and take it up again.
      """),
  operands: [Checklists.checklist], options: [fromInput, StepOptions.by, StepOptions.date],
  examples: [
    Example("omsorg checklist run B00001", Text(sv: "det som är kvar", en: "what is left"))
  ],
  exitStatuses: Checklists.statuses, seeAlso: ["checklist tick", "print checklist"],
  run: { invocation in
    let session = Session(invocation)
    let terminal = invocation.terminal
    if !invocation[fromInput], !terminal.isTerminal(.input) || !terminal.isTerminal(.messages) {
      throw UsageError(
        Text(
          sv: "det finns ingen terminal att fråga vid", en: "there is no terminal to ask on"),
        hint: Text(
          sv: "läs svaren med --stdin, eller bocka av med 'omsorg checklist tick'",
          en: "read the answers with --stdin, or tick with 'omsorg checklist tick'"))
    }
    let date = try session.dayOfStep()
    try ChecklistTalk(session, date: date, name: invocation[Checklists.checklist]).hold()
    return .done
  })

/// A checklist gone through by questions and answers.
private struct ChecklistTalk {
  let session: Session
  let date: CalendarDate
  let checklist: Checklist
  let contents: ChecklistContents
  /// What the registers say of what is found out; nothing of someone protected.
  let onRecord: FoundOnRecord?
  /// Whether the policy asks how the offer's information was adapted.
  let asksOfAdaptation: Bool

  init(_ session: Session, date: CalendarDate, name: String) throws {
    self.session = session
    self.date = date
    let today = try session.today()
    let records = try session.store().read(Checklists.needed) {
      try $0.careRecords(Checklists.needed)
    }
    checklist = try Checklists.find(name, in: records)
    contents = try Checklists.contents(of: checklist, in: records)
    let client = checklist.client.flatMap(records.client)
    let isMasked = try records.isProtected(checklist.client) && !session.reveals()
    onRecord =
      isMasked ? nil : client.map { FoundOnRecord(client: $0, records: records, today: today) }
    asksOfAdaptation =
      client.flatMap { client in
        OfferStatus(of: client, in: records, on: date).latest == nil
          ? records.governing(client, on: date)?
            .value(of: PolicyRule.offerInformationAdapted, on: date) : nil
      } ?? false
    if let closed = checklist.closedOn {
      throw ErrorReport(ChecklistRefusal.closed(checklist.id, closed))
    }
  }

  private enum Outcome { case next, again, leave }

  func hold() throws {
    let left = checklist.left(of: contents)
    let (id, count, all) = (checklist.id, left.count, contents.points.count)
    tell(
      "\(id): \(count) av \(all) punkter kvar. j gjord, h SKÄL hoppa över, a TEXT anteckna, "
        + "Enter nästa, q sluta",
      "\(id): \(count) of \(all) points left. y done, s REASON skip, n TEXT note, Enter next, "
        + "q leave")
    var part = ""
    asking: for (number, point) in left.enumerated() {
      let own = contents.parts.first { $0.points.contains { $0.id == point.id } }?.part
      if let own, own.id != part {
        part = own.id
        let heading = own.heading.words
        tell("", "")
        tell(heading(.swedish), heading(.english))
      }
      ask(point, number + 1, of: count)
      repeat {
        guard let line = typedLine() else { break asking }
        switch try take(String(line[...].trimmingSpaces), at: point) {
        case .next: continue asking
        case .leave: break asking
        case .again: break
        }
      } while true
    }
    try tellWhatIsLeft()
  }

  private func ask(_ point: ChecklistContents.Point, _ number: Int, of count: Int) {
    let note = checklist.mark(of: point.id)?.note.flatMap { onRecord == nil ? nil : $0 }
    let place = "\(number)/\(count) \(point.id)"
    tell("\(place): \(point.text(.swedish))", "\(place): \(point.text(.english))")
    if let note { tell("    '\(note)'", "    '\(note)'") }
    if let finding = point.point.finds, finding != .custody {
      let known = onRecord?(finding)
      let how = finding.question
      tell(
        "    \(how(.swedish))" + (known.map { " [\($0(.swedish))]" } ?? ""),
        "    \(how(.english))" + (known.map { " [\($0(.english))]" } ?? ""))
    }
  }

  private func take(_ line: String, at point: ChecklistContents.Point) throws -> Outcome {
    if line.isEmpty { return .next }
    let parts = line.split(separator: " ", maxSplits: 1)
    let word = parts[0].lowercased()
    let rest = parts.count == 2 ? String(parts[1][...].trimmingSpaces) : ""
    if line.lowercased() == "q" { return .leave }
    if ["s", "h"].contains(word) {
      guard !rest.isEmpty else {
        tell("skriv skälet efter h", "write the reason after s")
        return .again
      }
      return try change(point, "skipped") { work in
        try work.settle([point.id], skipped: true, note: rest)
      }
    }
    if ["n", "a"].contains(word), !rest.isEmpty {
      return try change(point, "noted") { work in
        try refusing { () throws(ChecklistRefusal) in
          try work.checklist.annotate(point.id, on: date, by: work.by, note: rest)
        }
        try work.save()
      }
    }
    var found = FoundOut()
    var note: String?
    if let finding = point.point.finds, finding != .custody {
      guard try read(line, finding, into: &found) else { return .again }
    } else {
      guard ["j", "y", "ja", "yes"].contains(word) else {
        tell("svara j, h SKÄL, a TEXT, Enter eller q", "answer y, s REASON, n TEXT, Enter or q")
        return .again
      }
      note = rest.isEmpty ? nil : rest
    }
    return try change(point, "ticked") { [found, note] work in
      try work.settle([point.id], note: note, found)
    }
  }

  /// What a line answers to what a point finds out.
  /// - Returns: whether it is an answer.
  private func read(
    _ line: String, _ finding: ChecklistFinding, into found: inout FoundOut
  ) throws -> Bool {
    let word = line.lowercased()
    let isKept = ["j", "y"].contains(word) && finding != .tellOfDelays && finding != .offerAnswer
    if isKept { return true }
    if word == "-", finding.mayBeNothing {
      found.nothing = [finding]
      return true
    }
    switch finding {
    case .offerAnswer:
      guard let answer = OfferAnswer.named(word) else { break }
      found.answer = answer
      if asksOfAdaptation {
        tell(
          "    anpassades informationen? nej, eller hur",
          "    was the information adapted? no, or how")
        let how = typedLine().map { String($0[...].trimmingSpaces) } ?? ""
        found.wasAdapted = !["", "n", "no", "nej"].contains(how.lowercased())
        found.adaptation = found.wasAdapted == true ? how : nil
      }
      return true
    case .tellOfDelays:
      if ["j", "ja", "y", "yes"].contains(word) { found.tellOfDelays = true }
      if ["n", "nej", "no"].contains(word) { found.tellOfDelays = false }
      if found.tellOfDelays != nil { return true }
    case .mostCaregivers:
      if let number = Int(word), (1...99).contains(number) {
        found.mostCaregivers = number
        return true
      }
    case .petCare:
      found.petCare = line
      return true
    case .wishes:
      found.wishes = line
      return true
    case .relatives:
      if let relative = relative(line) {
        found.relatives = [relative]
        return readMore(&found)
      }
    case .custody: return true
    }
    let how = finding.question
    tell("    \(how(.swedish))", "    \(how(.english))")
    return false
  }

  /// The next line that can be kept; nil at the end.
  private func typedLine() -> String? {
    while let line = readLine() {
      // What is no UTF-8 has come as replacement characters.
      if !line.contains("\u{FFFD}"), ControlCharacters.fault(in: line) == nil { return line }
      tell(
        "    tecken som inte kan sparas: skriv raden igen",
        "    characters that cannot be kept: write the line again")
    }
    return nil
  }

  /// More relatives, until a line is empty.
  private func readMore(_ found: inout FoundOut) -> Bool {
    while true {
      tell("    fler? Enter när det inte är fler", "    more? Enter when there are no more")
      guard let line = typedLine().map({ String($0[...].trimmingSpaces) }), !line.isEmpty else {
        return true
      }
      if let another = relative(line) { found.relatives.append(another) }
    }
  }

  /// `ID: told` or `Name, relation, phone: told`.
  private func relative(_ line: String) -> FoundOut.RelativeFound? {
    let halves = line.split(separator: ":", maxSplits: 1).map { String($0.trimmingSpaces) }
    guard let who = halves.first, !who.isEmpty else { return nil }
    var relative = FoundOut.RelativeFound()
    relative.mayBeTold = halves.count == 2 && !halves[1].isEmpty ? halves[1] : nil
    if onRecord?.records.relatives.contains(where: { $0.id == who }) ?? false {
      relative.id = who
      return relative
    }
    let details = who.split(separator: ",").map { String($0.trimmingSpaces) }
    guard let name = details.first, !name.isEmpty else { return nil }
    relative.name = name
    relative.relation = details.count > 1 ? details[1] : nil
    relative.phone = details.count > 2 ? details[2] : nil
    return relative
  }

  /// Keeps one answer. What is refused is told, and the point asked about again.
  private func change(
    _ point: ChecklistContents.Point, _ what: String, _ body: (inout ChecklistWork) throws -> Void
  ) throws -> Outcome {
    do {
      let work = try session.changeChecklist(
        checklist.id, "\(point.id) \(what)", isTellingLeft: false, on: date,
        by: session.stepTaker, body)
      for change in work.changes.dropFirst() where !session.isQuiet {
        tell("    \(change.line(.swedish))", "    \(change.line(.english))")
      }
      return .next
    } catch let error as ErrorReport where error.exitCode == .refused {
      session.invocation.report(error)
      // Settled meanwhile by someone else: there is nothing more to answer.
      return error.kind == "checklist.order" ? .next : .again
    }
  }

  private func tellWhatIsLeft() throws {
    let records = try session.store().read(Checklists.needed) {
      try $0.careRecords(Checklists.needed)
    }
    let now = try Checklists.find(checklist.id, in: records)
    let left = now.left(of: contents)
    let (id, count) = (now.id, left.count)
    tell("", "")
    if left.isEmpty {
      tell("\(id) är klar", "\(id) is finished")
    } else {
      tell(
        "kvar: \(count); ta upp med: omsorg checklist run \(id)",
        "left: \(count); take it up with: omsorg checklist run \(id)")
    }
  }

  private func tell(_ swedish: String, _ english: String) {
    session.invocation.tell(Text(sv: swedish, en: english))
  }
}

extension ChecklistFinding {
  /// What is to be written at the question.
  fileprivate var question: Text {
    switch self {
    case .offerAnswer: Text(sv: "ja, nej eller senare", en: "yes, no or later")
    case .relatives:
      Text(
        sv: "ID eller Namn, relation, telefon: vad de får veta; - ingen",
        en: "ID or Name, relation, phone: what they may be told; - nobody")
    case .petCare: Text(sv: "vem och telefon; - inget", en: "who and telephone; - none")
    case .tellOfDelays: Text(sv: "ja eller nej", en: "yes or no")
    case .mostCaregivers: Text(sv: "ett antal; - spelar ingen roll", en: "a number; - no matter")
    case .wishes: Text(sv: "med ord; - inga", en: "in words; - none")
    case .custody: Text(same: "")
    }
  }
}
