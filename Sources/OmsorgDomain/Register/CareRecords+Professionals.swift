extension Professional {
  /// Whether the professional is on record as working on a day.
  public func isActive(on date: CalendarDate) -> Bool { ended.map { date <= $0 } ?? true }
}

extension CareRecords {
  /// The places that a professional for a team may be said to serve: the team, and its section,
  /// area and provider on a day.
  public func places(ofTeam team: String?, on date: CalendarDate) -> Set<String> {
    let section = team.flatMap { self.team($0) }?.section.value(on: date)
    let area = team.flatMap { self.team($0) }?.area.value(on: date)
    return Set([team, section, area, provider(ofTeam: team, on: date)?.id].compactMap(\.self))
  }

  /// Whether a professional serves a team on a day. One for whom no places are on record serves all.
  public func serves(
    _ professional: Professional, team: String?, on date: CalendarDate
  ) -> Bool {
    professional.serves.isEmpty
      || !places(ofTeam: team, on: date).isDisjoint(with: professional.serves)
  }

  /// The professionals of a day who serve a team, of one role or of any, those who are there for
  /// fewer places first.
  public func professionals(
    as role: CareRole? = nil, serving team: String?, on date: CalendarDate
  ) -> [Professional] {
    let serving = professionals.filter { person in
      person.isActive(on: date) && (role.map { $0 == person.role.careRole } ?? true)
        && serves(person, team: team, on: date)
    }
    return serving.filter { !$0.serves.isEmpty } + serving.filter(\.serves.isEmpty)
  }
}
