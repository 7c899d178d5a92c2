/// The day by which a policy wants the answer to an offer found out, where that is at the welcome
/// talk.
struct OfferAnswerClock {
  /// The day of the offer.
  let start: CalendarDate
  /// The day of the talk, or the last day for it; not before the offer.
  let due: CalendarDate

  /// The clock of an offer under the policy of its day; nil where it gives no day.
  init?(of offer: Offer, to client: Client, in records: CareRecords) {
    guard
      records.governing(client, on: offer.date)?
        .value(of: PolicyRule.offerAnswerAtWelcomeTalk, on: offer.date) ?? false,
      let talk = client.welcomeTalk ?? WelcomeTalkClock(of: client, in: records)?.due
    else { return nil }
    start = offer.date
    due = max(talk, offer.date)
  }
}
