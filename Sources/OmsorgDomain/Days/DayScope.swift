extension DayPlanning.Scope {
  /// Whether a team on a date is in the scope; everyone's has those without a team too.
  public func contains(team: String?, in records: CareRecords, on date: CalendarDate) -> Bool {
    switch self {
    case .team(let id): team == id
    case .area(let area):
      team.flatMap(records.team)?.area.value(on: date) == area
    case .everyone: true
    }
  }

  /// Whether a client on a date is in the scope.
  public func contains(client: String, in records: CareRecords, on date: CalendarDate) -> Bool {
    contains(team: records.client(client)?.team.value(on: date), in: records, on: date)
  }
}
