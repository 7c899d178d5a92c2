import CommandLineKit
import OmsorgDomain
import Records

private let start = Option<ClockTime?>(
  "start", placeholder: "TIME", parse: .time, environment: .never,
  summary: Text(sv: "när det börjar", en: "when it begins"))

/// `omsorg day move`: another time for a visit, or others who do it.
let dayMove = Command(
  "move", aliases: ["flytta"],
  summary: Text(
    sv: "ge ett besök en annan tid eller någon annan", en: "another time or caregiver for a visit"),
  description: Text(
    sv: """
      Besöket låses: när dagen planeras på nytt ligger det kvar. 'day release' låser upp det. Vägras \
      om dagen därmed bryter mot en regel som den inte bröt mot förut; --force --reason gör det ändå, \
      där det går, och skälet sparas.
      """,
    en: """
      The visit is fixed: when the day is planned again it stays. 'day release' lets it go. Refused \
      if the day then breaks a rule that it did not break before; --force --reason does it all the \
      same, where that may be, and the reason is kept.
      """),
  operands: [DayEdit.visit],
  options: [
    DayEdit.date, DayEdit.by, start, DayEdit.force, DayEdit.reason, DayOptions.travel,
  ],
  examples: [
    Example(
      "omsorg day move B00001/D000001 --start 10:15",
      Text(sv: "en annan tid i dag", en: "another time today")),
    Example(
      "omsorg day move B00001/D000001 --date 2026-11-20 --by 10005",
      Text(sv: "någon annan", en: "someone else")),
  ],
  output: OutputFields.of(DayVisitRow.columns.map(\.column)), exitStatuses: DayEdit.statuses,
  seeAlso: ["day swap", "day release", "day show"],
  run: { invocation in
    let session = Session(invocation)
    let (by, time) = (invocation[DayEdit.by], invocation[start])
    if by == nil, time == nil {
      throw UsageError(
        Text(
          sv: "ange --start eller --by: vad som ska bli annorlunda",
          en: "give --start or --by: what is to be different"))
    }
    let grounds = try session.groundsOfEdit()
    try session.editDay { editing in
      for id in by ?? [] { _ = try PlanService.requireCaregiver(id, in: editing.planning.records) }
      let id = try session.visit(invocation[DayEdit.visit], in: editing)
      try refusing { () throws(DayRefusal) in
        try editing.move(id, by: by, start: time, on: grounds)
      }
      return DayDeed(summary: "\(id) moved")
    }
    return .done
  })
