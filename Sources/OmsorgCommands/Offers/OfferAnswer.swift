import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let date = OfferOptions.date(Text(sv: "dagen för svaret", en: "the day of the answer"))
private let answer = Operand<OfferAnswer>(
  "ANSWER", parse: .declared,
  summary: Text(
    sv: "yes, no eller later; även ja, nej, senare", en: "yes, no or later; also ja, nej, senare"))

let offerAnswer = Command(
  "answer", aliases: ["svar"],
  summary: Text(sv: "notera svaret på ett erbjudande", en: "record the answer to an offer"),
  description: Text(
    sv: """
      Gäller det senaste erbjudandet. Ett svar får ändras; journalen behåller det förra. Ett nej \
      avslutar omsorgskontakt, vice och ersättare samma dag och drar tillbaka förslag; ett ändrat \
      nej utser ingen på nytt.
      """,
    en: """
      Concerns the latest offer. An answer may change; the journal keeps the former one. A no ends \
      care contact, deputy and substitute that day and withdraws proposals; changing a no appoints \
      nobody anew.
      """),
  operands: [ClientOperand.client, answer], options: [date, OfferOptions.by],
  examples: [
    Example(
      "omsorg offer answer B00022 yes",
      Text(sv: "tackade ja i dag", en: "said yes today")),
    Example(
      "omsorg erbjudande svar B00022 nej --by 'Eva Ek'",
      Text(sv: "tackade nej, till Eva Ek", en: "said no, to Eva Ek")),
  ],
  exitStatuses: OfferOptions.statuses, seeAlso: ["offer register"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let day = try session.dayOfEvent(date, today: today)
    let id = invocation[ClientOperand.client]
    let changes = try session.change("offer to \(id) answered") { writer in
      var work = try OfferWork(session, writer, today: today, date: day)
      try work.answer(work.requireOffer(), invocation[answer])
      return work.changes
    }.result
    try session.print(changes: changes)
    return .done
  })

extension OfferWork {
  /// The offer that an answer is to.
  /// - Throws: `ErrorReport` when nothing has been offered.
  fileprivate func requireOffer() throws -> Offer {
    if let latest = records.offers(of: client.id).last, latest.outcome == .offered {
      return latest
    }
    let id = client.id
    throw Self.refusal(
      "nothing_offered",
      Text(
        sv: "inget erbjudande till '\(id)' är noterat",
        en: "no offer to '\(id)' is on record"),
      hint: Text(
        sv: "notera erbjudandet och svaret med offer register \(id) --answer ...",
        en: "record the offer and its answer with offer register \(id) --answer ..."))
  }
}
