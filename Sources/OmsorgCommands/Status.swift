import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let ruleOption = Option<String?>(
  "rule", placeholder: "RULE", parse: .choice(Rule.all.filter { $0.purpose == .duty }.map(\.id)),
  environment: .never, summary: Text(sv: "bara den regeln", en: "only that rule"))

private let all = Option<Bool>(
  "all", short: "a",
  summary: Text(
    sv: "visa även det som passerat sin dag för länge sedan",
    en: "also show what passed its day long ago"))

private let exitCode = Option<Bool>(
  "exit-code",
  summary: Text(
    sv: "sluta med 1 om något passerat sin dag", en: "end with 1 if anything has passed its day"))

/// Duties whose day passed longer ago than this are summed up for people, not listed.
private let daysListed = 30

/// `omsorg status`: what needs doing, what is late first.
let statusCommand = Command(
  "status", aliases: ["läge"],
  summary: Text(sv: "vad som behöver göras", en: "what needs doing"),
  description: Text(
    sv: """
      Det som passerat sin dag först, sedan det som saknar dag. I text räknas det som passerat sin \
      dag för mer än \(daysListed) dagar sedan ihop under tabellen; --all listar det.
      """,
    en: """
      What has passed its day first, then what has no day. In text, what passed its day more than \
      \(daysListed) days ago is summed up below the table; --all lists it.
      """),
  options: [
    Filters.team, Filters.client, Filters.mine, ruleOption, all, exitCode, LongLeave.option,
  ],
  examples: [
    Example(
      "omsorg status --team L001", Text(sv: "ett lags läge", en: "where a team stands")),
    Example(
      "omsorg status --exit-code -q --json",
      Text(sv: "för skript: 1 om något är försenat", en: "for scripts: 1 if anything is late")),
  ],
  output: OutputFields.of(FindingTable.dutyColumns),
  exitStatuses: .reading(
    (
      .negative,
      Text(
        sv: "något har passerat sin dag, med --exit-code", en: "something is late, with --exit-code"
      )
    )),
  seeAlso: ["check", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let store = try session.store()
    let today = try session.today()
    let needed = Set(Register.allCases).subtracting([.relatives])
    let context = try session.readFiltered(needed) { reader in
      RuleContext(
        records: try reader.careRecords(needed), today: today,
        dutiesFrom: reader.configuration.dutiesFrom,
        longLeave: invocation[LongLeave.option])
    }
    session.warnOfPermissions(store)
    var findings = Rule.all.filter { $0.purpose == .duty }.flatMap { $0.findings(in: context) }
    if let rule = invocation[ruleOption] { findings.removeAll { $0.rule != rule } }
    if let team = invocation[Filters.team] { findings.removeAll { $0.team != team } }
    if let client = invocation[Filters.client] { findings.removeAll { $0.client != client } }
    if let caregiver = invocation[Filters.mine] { findings.removeAll { $0.caregiver != caregiver } }
    let ordered = FindingTable.inOrderOfUrgency(findings, today: today)
    let isOld = { (finding: Finding) in finding.daysOverdue(on: today) ?? 0 > daysListed }
    var shown = ordered
    var notes: [Text] = []
    if try session.isForPeople(), !invocation[all] {
      shown.removeAll(where: isOld)
      notes = FindingTable.sums(of: ordered.filter(isOld), daysListed: daysListed)
    }
    if findings.isEmpty { notes.append(Text(sv: "inget att göra", en: "nothing to do")) }
    try session.print(
      FindingTable.duties(shown, today: today, notes: notes, short: try session.isForPeople()))
    let isLate = findings.contains { $0.daysOverdue(on: today) ?? 0 > 0 }
    return invocation[exitCode] && isLate ? .negative : .done
  })
