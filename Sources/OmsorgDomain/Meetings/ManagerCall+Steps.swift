import Records

extension ManagerCall {
  /// A manager's call to a client, or to a relative.
  /// - Throws: `MeetingRefusal` when who called is a caregiver, not a manager.
  public static func made(
    to client: String, on date: CalendarDate, by who: String, in records: CareRecords
  ) throws(MeetingRefusal) -> ManagerCall {
    if records.caregiver(who) != nil { throw .notManager(who) }
    var call = ManagerCall()
    call.id = DatedIdentifier.free(client: client, on: date, besides: records.calls.map(\.id))
    call.client = client
    call.date = date
    call.by = who
    return call
  }

  /// The latest of some calls; of one day the one recorded last.
  static func latest(_ calls: some Sequence<ManagerCall>) -> ManagerCall? {
    calls.max { first, second in
      first.date != second.date
        ? first.date < second.date : first.id.utf8.count < second.id.utf8.count
    }
  }

  /// Whether the policy wants a home visit after the latest of a client's calls, since nobody was
  /// reached.
  public static func visitDue(
    after calls: [ManagerCall], of client: Client, in records: CareRecords
  ) -> ManagerCall? {
    guard let last = latest(calls), !last.wasReached, last.way == .phone,
      records.governing(client, on: last.date)?
        .value(of: PolicyRule.managerVisitWhenCallFails, on: last.date) == true
    else { return nil }
    return last
  }
}
