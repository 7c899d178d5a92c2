/// Brings the registers to a question of continuity: what is known of each client, and the policy
/// that the figures are held against.
public struct ContinuityFigures {
  /// Daytime where no policy governs a client, as in the figure's definition: 07:00 to 17:00.
  static let daytime = 7 * 60..<17 * 60

  private let question: ContinuityQuestion
  private let records: CareRecords

  /// Prepares the figures.
  /// - Parameter records: clients, teams, providers, care contacts and policies.
  public init(_ question: ContinuityQuestion, _ records: CareRecords) {
    self.question = question
    self.records = records
  }

  /// The rows that answer the question.
  /// - Parameters:
  ///   - visits: performed visits of at least the question's `daysNeeded`.
  ///   - isWanted: whether a client's visits count, by id.
  public func rows(
    _ visits: VisitColumns, of isWanted: (String) -> Bool = { _ in true }
  ) -> [ContinuityRow] {
    let known = visits.clients.map { isWanted($0) ? facts(of: $0) : nil }
    var continuity = Continuity(question, visits: visits, facts: known) { team, date in
      group(of: team, on: date)
    }
    return continuity.rows()
  }

  private func facts(of id: String) -> Continuity.ClientFacts {
    let client = records.client(id)
    let date = question.period.to
    let governing = client.flatMap { records.governing($0, on: date) }
    let hours = governing?.value(of: PolicyRule.dayPersonalCareHours, on: date)
    let daytime = hours.map {
      Int($0.from.minutesSinceMidnight)..<Int($0.to.minutesSinceMidnight)
    }
    return Continuity.ClientFacts(
      careContacts: records.careContacts(of: id).filter { $0.role == .careContact },
      team: client?.team ?? Timeline(), birthDate: client?.identityNumber?.birthDate,
      rules: ContinuityRules(
        daytime: daytime ?? Self.daytime,
        careContactShareAim: governing?.value(of: PolicyRule.careContactShareAim, on: date)))
  }

  private func group(of team: String?, on date: CalendarDate) -> String? {
    switch question.grouping {
    case .section: team.flatMap { records.team($0) }?.section.value(on: date)
    case .area: team.flatMap { records.team($0) }?.area.value(on: date)
    case .provider: records.provider(ofTeam: team, on: date)?.id
    case .client, .caregiver, .service, .team, .day, .week, .month, .all: nil
    }
  }
}
