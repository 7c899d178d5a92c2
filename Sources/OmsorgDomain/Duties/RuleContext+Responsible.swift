extension RuleContext {
  /// Who appoints a client's care contact, or else answers for that; nil where the policy of the
  /// day says neither.
  func appointer(for client: Client, on date: CalendarDate) -> CareRole? {
    appointer(records.governing(client, on: date), date)
  }

  /// Who appoints care contacts in a team.
  func appointer(inTeam team: String?, on date: CalendarDate) -> CareRole? {
    appointer(records.governing(records.provider(ofTeam: team, on: date), on: date), date)
  }

  private func appointer(_ governing: GoverningPolicy?, _ date: CalendarDate) -> CareRole? {
    governing?.value(of: PolicyRule.appointedBy, on: date)?.first
      ?? governing?.value(of: PolicyRule.appointmentAnsweredForBy, on: date)
  }
}
