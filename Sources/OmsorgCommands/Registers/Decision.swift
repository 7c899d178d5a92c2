import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg decision`: what the care manager has granted.
let decisionCommand = Command(
  "decision", aliases: ["beslut"],
  summary: Text(
    sv: "beviljade insatser: vad, hur ofta, hur länge",
    en: "granted services: what, how often, for how long"),
  description: Text(
    sv: """
      Tryggt mottagande (--kind return_home) är förstärkt stöd efter sjukhus eller korttidsvistelse: \
      det har en sista dag, som regelverkets veckor ger om ingen anges, och egen personal där \
      regelverket säger det. När det slutar följs det upp med 'follow-up'. En vistelse på \
      korttidsenhet (--kind short_term) har en sista dag och enhetens egen personal, och dagarna till \
      genomförandeplanen är regelverkets för den.
      """,
    en: """
      A safe return home (--kind return_home) is reinforced support after hospital or a short-term \
      stay: it has a last day, which the policy's weeks give when none is said, and staff of its own \
      where the policy says so. When it ends it is followed up with 'follow-up'. A stay in a short-term \
      unit (--kind short_term) has a last day and the unit's own staff, and the days to the care plan \
      are the policy's for that.
      """),
  subcommands: decisions.allCommands(filters: [
    ListFilter(option: Filters.client) { decision, wanted, _ in decision.client == wanted }
  ]) + [decisionFollowUp])

let decisions = RegisterCommand<GrantedService>(
  file: .decisions, plural: Text(sv: "beviljade insatser", en: "granted services"),
  source: "decisions",
  shortFields: [
    "id", "client", "service", "minutes", "frequency", "double_staffing", "from", "goal",
  ],
  endField: "to", isCurrent: { $0.isInForce(on: $1) },
  setters: [
    "frequency": { (text, day, decision) throws(FormFault) in
      try decision.setFrequency(text, from: day)
    }
  ], settle: settle,
  // The last day of a safe return home may still be given by the policy.
  contradiction: { $0.kind == .returnHome && $0.to == nil ? nil : $0.contradiction })

/// The registers that decisions are judged by.
private let needed: Set<Register> = [.clients, .teams, .providers, .policies, .decisions]

/// Gives a safe return home its last day, refuses one that the policy does not have, and tells of
/// one that is longer than the policy's.
@Sendable private func settle(
  _ before: GrantedService?, _ decision: inout GrantedService, _ writer: StoreWriter
) throws -> [Text] {
  guard decision.kind == .returnHome else { return [] }
  let records = try writer.careRecords(needed)
  let rules = ReturnHomeRules(decision, in: records)
  if decision.to == nil, before?.kind != .returnHome {
    decision.to = rules.lastDay(from: decision.from)
  }
  if let contradiction = decision.contradiction { throw UsageError(contradiction) }
  var notes: [Text] = []
  if before?.kind != .returnHome || before?.from != decision.from || before?.to != decision.to,
    let to = decision.to, let last = rules.lastDayExceeded(by: decision)
  {
    notes.append(ReturnHomeRules.exceeding(decision.id, to: to, last: last))
  }
  // What stood before the policy's demands is not refused for another change.
  guard
    before?.kind != .returnHome || before?.from != decision.from || before?.staff != decision.staff
      || before?.after != decision.after
  else { return notes }
  if let refusal = rules.refusal(of: decision, for: records.client(decision.client)) {
    throw ErrorReport(refusal)
  }
  return notes
}

private let feltSafety = Option<FeltSafety?>(
  "felt-safety", placeholder: "SAFETY", parse: .declared, environment: .never,
  summary: Text(sv: "hur trygg brukaren kände sig", en: "how safe the client felt"))
private let readmitted = Option<Bool?>(
  "readmitted", placeholder: "yes|no", parse: .yesNo, environment: .never,
  summary: Text(
    sv: "brukaren lades in på sjukhus igen, eller inte",
    en: "the client was taken into hospital again, or was not"))

/// `omsorg decision follow-up`: how a safe return home went.
private let decisionFollowUp = Command(
  "follow-up", aliases: ["följ-upp"],
  summary: Text(sv: "följ upp tryggt mottagande", en: "follow up a safe return home"),
  description: Text(
    sv: "Vad det blev skrivs också i journalen, med det som sägs i --note.",
    en: "What came of it is written in the journal too, with what is said in --note."),
  operands: [decisions.id],
  options: [feltSafety, readmitted, StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg decision follow-up D000001 --felt-safety safe --readmitted no",
      Text(sv: "trygg, och hemma sedan dess", en: "safe, and at home since"))
  ],
  exitStatuses: .writing(
    (
      .refused,
      Text(
        sv: "fel slags beslut, fel ordning, eller obesvarat",
        en: "another kind of decision, wrong order, or unanswered")
    )),
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let today = try session.today()
    let id = invocation[decisions.id]
    let file = RegisterFile<GrantedService>.decisions
    let outcome = try session.change("decision \(id) followed up") { writer in
      let records = try writer.careRecords(needed)
      var all = records.decisions
      guard let place = all.firstIndex(where: { $0.id == id }) else {
        throw StoreError.noSuchRecord(path: file.path, id: id)
      }
      try refusing { () throws(ReturnHomeRefusal) in
        try ReturnHomeRules(all[place], in: records).followUp(
          &all[place], for: records.client(all[place].client), on: date,
          feltSafety: invocation[feltSafety], wasReadmitted: invocation[readmitted])
      }
      try writer.replace(file, with: all)
      let language = writer.configuration.language
      let note = try writer.append(
        JournalNote(
          client: all[place].client, date: today,
          keyword: Text(sv: "Uppföljning", en: "Follow-up")(language),
          text: journalText(
            of: all[place], by: session.stepTaker, note: invocation[StepOptions.note])(language),
          by: session.actor))
      return [
        RecordChange(action: .changed, noun: file.noun, id: id),
        RecordChange(
          action: .added, noun: RegisterFile.journal(Month(of: today)).noun, id: note.id),
      ]
    }
    try session.print(changes: outcome.result)
    return .done
  })

/// What the journal says of a follow-up.
private func journalText(of decision: GrantedService, by: String, note: String?) -> Text {
  let id = decision.id
  func text(_ language: Language) -> String {
    var parts: [String] = []
    if let felt = decision.feltSafety { parts.append(felt.words(language)) }
    if let readmitted = decision.wasReadmitted {
      let words =
        readmitted
        ? Text(sv: "återinlagd på sjukhus", en: "readmitted to hospital")
        : Text(sv: "inte återinlagd", en: "not readmitted")
      parts.append(words(language))
    }
    let (day, who) = (decision.followedUpOn?.iso ?? "", by)
    let what = Text(
      sv: "Tryggt mottagande \(id) följdes upp \(day) av \(who)",
      en: "Safe return home \(id) followed up \(day) by \(who)")
    return what(language) + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "."
      + (note.map { " \($0)" } ?? "")
  }
  let (swedish, english) = (text(.swedish), text(.english))
  return Text(sv: swedish, en: english)
}
