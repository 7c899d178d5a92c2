import CommandLineKit
import OmsorgDomain
import Records

private let reason = Option<String>(
  required: "reason", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "varför", en: "why"))
private let putOff = Option<String?>(
  "put-off", placeholder: "DATE", parse: .text, environment: .never,
  summary: Text(sv: "görs den dagen i stället", en: "done on that date instead"))

/// `omsorg day cancel`: a visit that is not to be done.
let dayCancel = Command(
  "cancel", aliases: ["ställ-in", "inställ"],
  summary: Text(
    sv: "ställ in ett besök, eller skjut upp det", en: "cancel a visit, or put it off"),
  description: Text(
    sv: """
      Det som skjuts upp läggs till den andra dagen och placeras när den planeras. 'day release' låter \
      ett inställt besök bli av igen.
      """,
    en: """
      What is put off is added to the other day and placed when that is planned. 'day release' makes \
      a cancelled visit due again.
      """),
  operands: [DayEdit.visit], options: [DayEdit.date, reason, putOff],
  examples: [
    Example(
      "omsorg day cancel B00001/D000001 --reason 'är hos dottern'",
      Text(sv: "blir inte av", en: "is not done")),
    Example(
      "omsorg day cancel B00001/D000002 --reason 'hinns inte' --put-off fri",
      Text(sv: "på fredag i stället", en: "on Friday instead")),
  ],
  output: OutputFields.of(DayVisitRow.columns.map(\.column)), exitStatuses: DayEdit.statuses,
  seeAlso: ["day release", "day unplanned"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    if invocation[reason].allSatisfy(\.isWhitespace) { throw DayEdit.noReason }
    let later = try invocation[putOff].map {
      try session.date($0, option: "--put-off", today: today)
    }
    try session.editDay { editing in
      let id = try session.visit(invocation[DayEdit.visit], in: editing)
      let added = try refusing { () throws(DayRefusal) in
        try editing.cancel(id, reason: invocation[reason], putOffTo: later)
      }
      guard let later, let added else { return DayDeed(summary: "\(id) cancelled") }
      return DayDeed(summary: "\(id) put off to \(later.iso)", later: (later, added))
    }
    return .done
  })
