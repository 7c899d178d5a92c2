import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let caregiver = Operand<String>(
  "CAREGIVER", parse: .live("caregivers"),
  summary: Text(sv: "vems fyra veckor", en: "whose four weeks"))

/// `omsorg plan edit`: the four weeks as text in the user's editor.
let planEdit = Command(
  "edit", aliases: ["ändra"],
  summary: Text(
    sv: "ändra fyra veckor som text i $EDITOR", en: "change four weeks as text in $EDITOR"),
  description: Text(
    sv: """
      En rad för varje besök: '1 mån 10:15 40 B00001 dusch D000003', sist på raden det som är \
      annorlunda: 'av 10002', 'var 3:e vecka', 'en gång'. Det som är beviljat men inte planerat står \
      sist, på rader att ta bort '#' från. Är något fel kommer texten tillbaka med felet ovanför \
      raden. Texten har bara id, inga namn.
      """,
    en: """
      A line for each visit: '1 mon 10:15 40 B00001 shower D000003', last on the line what differs: \
      'by 10002', 'every 3 weeks', 'once'. What is granted but not planned stands last, on lines to \
      take the '#' from. If something is wrong the text comes back with the fault above the line. The \
      text has ids only, no names.
      """),
  operands: [caregiver], options: [PlanOptions.from, PlanOptions.by],
  examples: [
    Example("omsorg plan edit 10004", Text(sv: "från i dag", en: "from today")),
    Example(
      "omsorg plan edit 10004 --from 2026-12-14",
      Text(sv: "från nästa period", en: "from the next four weeks")),
  ],
  exitStatuses: .writing(
    (.invalidData, Text(sv: "texten har fel", en: "the text has faults")),
    (
      .refused,
      Text(sv: "en regel förbjuder det", en: "a rule forbids it")
    )),
  seeAlso: ["plan set", "plan check", "plan diff"],
  run: { invocation in
    let session = Session(invocation)
    let date = try PlanOptions.date(session)
    let id = invocation[caregiver]
    return try session.keepingEdited {
      guard let edited = try ScheduleEditor(session, caregiver: id, from: date).edit() else {
        if !session.isQuiet {
          invocation.tell(Text(sv: "ingen ändring", en: "no change"))
        }
        return .done
      }
      try session.changeSchedule(of: id, from: date, as: "edited") { schedule, planning in
        guard
          let merged = Schedule.merging(edited.after, from: edited.before, into: schedule),
          merged.clashes(among: planning.others(than: id), cycle: planning.frame.cycle).isEmpty
        else {
          throw ErrorReport(
            kind: "changed_meanwhile",
            message: Text(
              sv: "någon annan ändrade '\(id)'s schema, eller någons som delar det, under tiden",
              en:
                "someone else changed the schedule of '\(id)', or one that shares in it, meanwhile"
            ), exitCode: .busy)
        }
        schedule = planning.settled(merged)
      }
      return .done
    }
  })
