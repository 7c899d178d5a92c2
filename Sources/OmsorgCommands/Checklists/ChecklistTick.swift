import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let points = Operand<[String]>(
  "POINT", minimum: 0, parse: .text,
  summary: Text(sv: "punkternas id", en: "the points' ids"))
private let allLeft = Option<Bool>(
  "all-left", summary: Text(sv: "alla punkter som är kvar", en: "all points that are left"))

/// `omsorg checklist tick`: points are done.
let checklistTick = Command(
  "tick", aliases: ["bocka"],
  summary: Text(
    sv: "bocka av punkter, och notera vad som togs reda på",
    en: "tick points, and record what was found out"),
  description: Text(
    sv: """
      En punkt som tar reda på något behöver svaret, om det inte redan står i registret: flaggan för det, \
      eller --none när frågan är ställd och det inte finns något. Svaret hamnar i sitt register i samma \
      ändring; ett svar på erbjudandet även i journalen.
      """,
    en: """
      A point that finds something out needs the answer, unless it is on record already: its option, or \
      --none when the question was asked and there is nothing. The answer lands in its register in the \
      same change; an answer to the offer in the journal too.
      """),
  operands: [Checklists.checklist, points],
  options: [allLeft, StepOptions.note, StepOptions.by, StepOptions.date] + FoundOutOptions.all,
  examples: [
    Example(
      "omsorg checklist tick B00001 team care_contact keys",
      Text(sv: "tre punkter", en: "three points")),
    Example(
      "omsorg checklist tick B00001 offer delays --answer yes --tell-of-delays no",
      Text(sv: "med vad brukaren svarade", en: "with what the client answered")),
    Example(
      "omsorg checklist tick B00001 relatives --name 'Eva Ek' --relation dotter --may-be-told tider",
      Text(sv: "en ny anhörig och vad hon får veta", en: "a new relative and what she may be told")
    ),
  ],
  exitStatuses: Checklists.statuses, seeAlso: ["checklist skip", "checklist run"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let found = try session.foundOut(on: date)
    var wanted: [String] = []
    for point in invocation[points] where !wanted.contains(point) { wanted.append(point) }
    if wanted.isEmpty != invocation[allLeft] {
      throw UsageError(
        wanted.isEmpty
          ? Text(
            sv: "ange punkter, eller --all-left", en: "name the points, or give --all-left")
          : Text(
            sv: "punkter och --all-left går inte ihop",
            en: "points and --all-left do not go together"))
    }
    if invocation.isGiven(StepOptions.note), wanted.count != 1 {
      throw UsageError(
        Text(sv: "--note hör till en enda punkt", en: "--note belongs to a single point"),
        hint: Text(
          sv: "'omsorg checklist note' antecknar vid en gjord punkt",
          en: "'omsorg checklist note' notes something at a point that is done"))
    }
    let what = wanted.isEmpty ? "all left ticked" : "\(wanted.joined(separator: ", ")) ticked"
    try session.changeChecklist(
      invocation[Checklists.checklist], what, on: date, by: session.stepTaker
    ) { work in
      let left = work.checklist.left(of: work.contents).map(\.id)
      if wanted.isEmpty, left.isEmpty, let closed = work.checklist.closedOn {
        throw ErrorReport(ChecklistRefusal.closed(work.checklist.id, closed))
      }
      try work.settle(wanted.isEmpty ? left : wanted, note: invocation[StepOptions.note], found)
    }
    return .done
  })

private let reason = Option<String>(
  required: "reason", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "varför", en: "why"))

/// `omsorg checklist skip`: points are left out for a reason.
let checklistSkip = Command(
  "skip", aliases: ["hoppa-över"],
  summary: Text(
    sv: "hoppa över punkter, av ett skäl", en: "skip points, for a reason"),
  operands: [Checklists.checklist, Checklists.points],
  options: [reason, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg checklist skip B00001 keyless --reason 'vanligt lås'",
      Text(sv: "en punkt som inte gäller här", en: "a point that does not apply here"))
  ],
  exitStatuses: Checklists.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    guard !invocation[reason].allSatisfy(\.isWhitespace) else {
      throw UsageError(
        Text(sv: "--reason får inte vara tomt", en: "--reason must not be empty"))
    }
    var wanted: [String] = []
    for point in invocation[Checklists.points] where !wanted.contains(point) {
      wanted.append(point)
    }
    let what = "\(wanted.joined(separator: ", ")) skipped"
    try session.changeChecklist(
      invocation[Checklists.checklist], what, on: date, by: session.stepTaker
    ) { work in
      try work.settle(wanted, skipped: true, note: invocation[reason])
    }
    return .done
  })

private let note = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som sades", en: "what was said"))

/// `omsorg checklist note`: something said at a point, done or not.
let checklistNote = Command(
  "note", aliases: ["anteckna"],
  summary: Text(
    sv: "anteckna vid en punkt, gjord eller kvar; ersätter punktens förra anteckning",
    en: "note something at a point, done or left; replaces the point's earlier note"),
  operands: [Checklists.checklist, Checklists.onlyPoint],
  options: [note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg checklist note B00001 pet --note 'frågar dottern till nästa gång'",
      Text(sv: "punkten är kvar", en: "the point is still left"))
  ],
  exitStatuses: Checklists.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let point = invocation[Checklists.onlyPoint]
    try session.changeChecklist(
      invocation[Checklists.checklist], "\(point) noted", on: date, by: session.stepTaker
    ) { work in
      _ = try Checklists.requirePoint(point, work.checklist, work.contents)
      try refusing { () throws(ChecklistRefusal) in
        try work.checklist.annotate(point, on: date, by: work.by, note: invocation[note])
      }
      try work.save()
    }
    return .done
  })

/// `omsorg checklist untick`: points that were ticked or skipped by mistake are left again.
let checklistUntick = Command(
  "untick", aliases: ["ångra-punkt"],
  summary: Text(
    sv: "punkter som blev fel är kvar igen", en: "points that went wrong are left again"),
  description: Text(
    sv: """
      Det som togs reda på står kvar i sitt register. Var välkomstsamtalet hållet med punkten är det \
      inte hållet längre.
      """,
    en: """
      What was found out stays in its register. If the welcome talk was held by that point it is no \
      longer held.
      """),
  operands: [Checklists.checklist, Checklists.points],
  examples: [
    Example(
      "omsorg checklist untick B00001 keys", Text(sv: "fel punkt", en: "the wrong point"))
  ],
  exitStatuses: Checklists.statuses, seeAlso: ["undo"],
  run: { invocation in
    let session = Session(invocation)
    let wanted = invocation[Checklists.points]
    try session.changeChecklist(
      invocation[Checklists.checklist], "\(wanted.joined(separator: ", ")) unticked",
      on: session.today(), by: session.actor
    ) { work in
      try work.unsettle(wanted)
    }
    return .done
  })
