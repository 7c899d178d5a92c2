/// The days that a policy gives for following up a client's decision with the care manager.
struct DecisionFollowUpClock {
  /// The day of the last follow-up, or the first day of service.
  let start: CalendarDate
  /// The last day.
  let due: CalendarDate

  /// The clock that starts on a day, under the policy of that day; nil where it is silent.
  init?(of client: Client, from start: CalendarDate, in records: CareRecords) {
    guard
      let months = records.governing(client, on: start)?
        .value(of: PolicyRule.decisionFollowUpEvery, on: start)
    else { return nil }
    self.start = start
    due = start.adding(months: months)
  }

  /// The days on which a client's decisions were followed up, in order.
  /// - Parameter meetings: the client's follow-ups of decisions.
  static func daysFollowedUp(
    _ client: Client, _ meetings: [Meeting], in records: CareRecords
  ) -> [CalendarDate] {
    let decisions = records.decisions(of: client.id)
    let followedUp = decisions.indices.compactMap { decisions[$0].followedUpOn }
    if meetings.isEmpty, followedUp.isEmpty { return [] }
    return Set(meetings.compactMap(\.heldOn) + followedUp).sorted()
  }
}
