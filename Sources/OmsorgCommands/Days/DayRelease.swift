import CommandLineKit
import OmsorgDomain
import Records

/// `omsorg day release`: a visit that planning may place again.
let dayRelease = Command(
  "release", aliases: ["lås-upp"],
  summary: Text(
    sv: "lås upp ett besök som lagts för hand, eller ta tillbaka ett inställt",
    en: "let go of a visit placed by hand, or take back a cancelled one"),
  operands: [DayEdit.visit], options: [DayEdit.date],
  examples: [
    Example(
      "omsorg day release B00001/D000001",
      Text(sv: "planeras om nästa gång", en: "is planned anew next time"))
  ],
  output: OutputFields.of(DayVisitRow.columns.map(\.column)), exitStatuses: DayEdit.statuses,
  seeAlso: ["day move", "day cancel"],
  run: { invocation in
    let session = Session(invocation)
    try session.editDay { editing in
      let name = invocation[DayEdit.visit]
      let id = try session.onlyVisit(
        named: name, of: editing.visitsToRelease(named: name), on: editing.planning.date)
      try refusing { () throws(DayRefusal) in try editing.release(id) }
      return DayDeed(summary: "\(id) released")
    }
    return .done
  })
