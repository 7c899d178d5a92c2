import CommandLineKit
import OmsorgDomain
import Records

private let other = Operand<String>(
  "VISIT2", parse: .live("clients"),
  summary: Text(sv: "det andra besöket", en: "the other visit"))

/// `omsorg day swap`: two visits change performers.
let daySwap = Command(
  "swap", aliases: ["byt"],
  summary: Text(
    sv: "låt de som gör två besök göra varandras", en: "let those who do two visits do each other's"
  ),
  operands: [DayEdit.visit, other],
  options: [DayEdit.date, DayEdit.force, DayEdit.reason, DayOptions.travel],
  examples: [
    Example(
      "omsorg day swap B00001/D000001 B00002/D000004",
      Text(sv: "båda prövas mot reglerna", en: "both are held against the rules"))
  ],
  output: OutputFields.of(DayVisitRow.columns.map(\.column)), exitStatuses: DayEdit.statuses,
  seeAlso: ["day move"],
  run: { invocation in
    let session = Session(invocation)
    let grounds = try session.groundsOfEdit()
    try session.editDay { editing in
      let first = try session.visit(invocation[DayEdit.visit], in: editing)
      let second = try session.visit(invocation[other], in: editing)
      try refusing { () throws(DayRefusal) in try editing.swap(first, second, on: grounds) }
      return DayDeed(summary: "\(first) and \(second) swapped")
    }
    return .done
  })
