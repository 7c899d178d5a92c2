/// The days that a policy gives for a client's welcome talk: from when, and by when.
struct WelcomeTalkClock {
  /// The first day of service.
  let start: CalendarDate
  /// The last day.
  let due: CalendarDate

  /// The clock of a client under the policy of the first day of service; nil where it is silent.
  init?(of client: Client, in records: CareRecords) {
    guard let start = records.firstService(of: client),
      let days = records.governing(client, on: start)?
        .value(of: PolicyRule.welcomeTalkWithin, on: start)
    else { return nil }
    self.start = start
    due = start.adding(days: days)
  }
}
