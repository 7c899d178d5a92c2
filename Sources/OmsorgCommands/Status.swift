import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg status`: what needs doing, what is late first.
let statusCommand = Command(
  "status", aliases: ["läge"],
  summary: Text(sv: "vad som behöver göras", en: "what needs doing"),
  description: Text(
    sv: """
      Det som passerat sin dag först, sedan det som saknar dag. I text räknas det som passerat sin \
      dag för mer än \(DutyQuestion.daysListed) dagar sedan ihop under tabellen; --all listar det.

      \(DutyQuestion.mineWords(.swedish))
      """,
    en: """
      What has passed its day first, then what has no day. In text, what passed its day more than \
      \(DutyQuestion.daysListed) days ago is summed up below the table; --all lists it.

      \(DutyQuestion.mineWords(.english))
      """),
  options: DutyQuestion.filters + [
    DutyQuestion.all, DutyQuestion.exitCode, LongLeave.option,
  ],
  examples: [
    Example(
      "omsorg status --team L001", Text(sv: "ett lags läge", en: "where a team stands")),
    Example(
      "omsorg status --exit-code -q --json",
      Text(sv: "för skript: 1 om något är försenat", en: "for scripts: 1 if anything is late")),
  ],
  output: OutputFields.of(FindingTable.dutyColumns.map(\.column)),
  exitStatuses: .reading(DutyQuestion.lateStatus),
  seeAlso: ["due", "check", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let question = try DutyQuestion(session, until: nil)
    let today = question.today.iso
    try question.print(
      schema: "omsorg.status/1", title: Text(sv: "Läget \(today)", en: "Status \(today)"),
      short: FindingTable.statusColumns)
    return question.exitCode
  })
