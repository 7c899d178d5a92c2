import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let date = OfferOptions.date(Text(sv: "dagen för erbjudandet", en: "the day of the offer"))
private let again = Option<Bool>(
  "again",
  summary: Text(
    sv: "erbjud på nytt fast det förra är öppet eller fick ja",
    en: "offer again though the last one is open or got a yes"))
private let answer = Option<OfferAnswer?>(
  "answer", placeholder: "yes|no|later", parse: .declared, environment: .never,
  summary: Text(sv: "svaret, om det gavs genast", en: "the answer, if given at once"))
private let fields = ["adapted", "adaptation"].compactMap { Offer.fields[$0] }
  .map { FieldOption($0) }

let offerRegister = Command(
  "register", aliases: ["registrera"],
  summary: Text(
    sv: "notera att en fast omsorgskontakt erbjudits",
    en: "record that a care contact was offered"),
  description: Text(
    sv: """
      Erbjudandet kan få sitt svar genast. Efter ett nej eller ett undantag är det ett nytt \
      erbjudande; medan ett är öppet, eller efter ett ja, behövs --again. --adaptation utan \
      --adapted betyder att informationen anpassades.
      """,
    en: """
      The offer may get its answer at once. After a no or an exemption it is a new offer; while \
      one is open, or after a yes, --again is needed. --adaptation without --adapted means that \
      the information was adapted.
      """),
  operands: [ClientOperand.client],
  options: [date, OfferOptions.by, answer] + fields.map { $0.option } + [again],
  examples: [
    Example(
      "omsorg offer register B00022 --adapted yes --adaptation 'teckentolk'",
      Text(sv: "svaret kommer senare", en: "the answer comes later")),
    Example(
      "omsorg offer register B00038 --answer no",
      Text(sv: "erbjuden och tackade nej", en: "offered, and said no")),
  ],
  exitStatuses: OfferOptions.statuses, seeAlso: ["offer answer", "offer exempt", "assign"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let day = try session.dayOfEvent(date, today: today)
    let id = invocation[ClientOperand.client]
    let changes = try session.change("care contact offered to \(id)") { writer in
      var work = try OfferWork(session, writer, today: today, date: day)
      try work.requireActive()
      try work.requireLatest()
      if !invocation[again] { try work.requireNothingOpen() }
      var offer = work.newOffer()
      for field in fields { try field.assign(invocation, to: &offer, asOf: today) }
      try work.register(offer, answer: invocation[answer])
      return work.changes
    }.result
    try session.print(changes: changes)
    return .done
  })

extension OfferWork {
  /// - Throws: `ErrorReport` while an offer is open, or got a yes.
  fileprivate func requireNothingOpen() throws {
    guard let latest = status.latest else { return }
    let (id, answered) = (client.id, latest.answeredOn ?? latest.date)
    switch status.state {
    case .unanswered, .later:
      throw Self.refusal(
        "offer_open",
        Text(
          sv: "erbjudandet till '\(id)' \(latest.date.iso) väntar på svar",
          en: "the offer to '\(id)' of \(latest.date.iso) awaits its answer"),
        hint: Text(
          sv: "notera svaret med offer answer \(id), eller erbjud på nytt med --again",
          en: "record the answer with offer answer \(id), or offer anew with --again"))
    case .yes:
      throw Self.refusal(
        "offer_accepted",
        Text(
          sv: "'\(id)' tackade ja \(answered.iso)",
          en: "'\(id)' said yes on \(answered.iso)"),
        hint: Text(
          sv: "erbjud på nytt med --again, om något har ändrats",
          en: "offer anew with --again, if something has changed"))
    case .notOffered, .appointed, .no, .exempted: return
    }
  }
}
