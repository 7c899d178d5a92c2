import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

extension CustodyRow {
  /// All that happened, a line each: the day, what, how much, who signed, for whom, the receipt, words.
  fileprivate var movementLines: Text {
    func lines(_ language: Language) -> String {
      item.movements.map { line($0, language) }.joined(separator: "\n")
    }
    let (swedish, english) = (lines(.swedish), lines(.english))
    return Text(sv: swedish, en: english)
  }

  private func line(_ movement: CustodyMovement, _ language: Language) -> String {
    let amount = movement.amount.map { " \(Kronor.text($0, language))" } ?? ""
    let receipt = Text(sv: "kvitto", en: "receipt")(language)
    // Who else signed or got it may be the client or a relative, by name.
    let isStaff = movement.kind == .handedOut
    let witness = isMasked ? nil : movement.witness
    let to = isMasked && !isStaff ? nil : movement.to
    let note = isMasked ? nil : movement.note
    return "\(movement.on.iso)  \(movement.kind.words(language))\(amount): \(movement.by)"
      + (witness.map { " + \($0)" } ?? "") + (to.map { " → \($0)" } ?? "")
      + (movement.receipt.map { ", \(receipt) \($0)" } ?? "")
      + (note.map { ", '\($0)'" } ?? "")
  }
}

/// `omsorg custody show`: one item with all that happened to it.
let custodyShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en sak med allt som hänt, och vad som är kvar",
    en: "show one item with all that happened, and what is left"),
  operands: [
    Operand<String>(
      "ITEM", parse: .live("custody"),
      summary: Text(
        sv: "sakens id, eller brukarens för det enda eller senaste",
        en: "the item's id, or the client's for the only or latest one"))
  ],
  examples: [
    Example("omsorg custody show B00003", Text(sv: "brukarens enda", en: "the client's only one"))
  ],
  output: OutputFields.of(CustodyColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(Custody.needed) { try $0.careRecords(Custody.needed) }
    let item = try Custody.finder.find(
      invocation[Custody.item], among: records.custody, of: records, closedToo: true)
    let row = CustodyRow(item, in: records, today: today, masking: try !session.reveals())
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.custody.show/1",
        isForPeople ? CustodyColumns.shownToPeople : CustodyColumns.shown, of: [row],
        notes: isForPeople ? [row.movementLines] : [], layout: .details))
    return .done
  })
