/// The figures of the yearly summary of the work with care contacts: each as `metrics` computes it.
public struct YearlyFigures: Sendable {
  /// The days summed up.
  public let period: DateRange
  /// Where clients stand with the offer on the last day.
  public let offers: OfferRow?
  /// The same by team.
  public let offersByTeam: [OfferRow]
  /// Deadlines whose last day lies in the period, by kind.
  public let deadlines: [DeadlineRow]
  /// Continuity over the period.
  public let continuity: ContinuityRow?
  /// The same by team.
  public let continuityByTeam: [ContinuityRow]
  /// The same by month.
  public let continuityByMonth: [ContinuityRow]
  /// The same by team in each month, a row for each.
  public let teamMonths: [ContinuityRow]
  /// Numbers of caregivers met that the policies follow up.
  public let caregiversMetLevels: [Int]
  /// Who made the visits.
  public let ladder: LadderRow?
  /// The same by team.
  public let ladderByTeam: [LadderRow]
  /// How much of the granted care was given, by team.
  public let timeByTeam: [TimeContinuityRow]
  /// How far it was given as decided and planned, by team.
  public let methodByTeam: [MethodContinuityRow]
  /// How well times were kept, by team.
  public let punctualityByTeam: [PunctualityRow]
  /// Switches of care contact.
  public let switches: SwitchFigures?
  /// The same by team.
  public let switchesByTeam: [SwitchFigures]
  /// Complaints heard in the period.
  public let complaints: ComplaintFigures?
  /// Goals of care plans.
  public let goals: GoalFigures?
  /// What the care contacts have, by team.
  public let loadByTeam: [LoadRow]
  /// Who may be care contact, from the last day on.
  public let titles: [TitleRow]

  /// Computes the figures.
  /// - Parameters:
  ///   - records: all registers.
  ///   - history: visits of at least `daysNeeded`.
  ///   - shifts: those of at least the period.
  ///   - today: what happened after it is not known yet.
  ///   - dutiesFrom: deadlines counted from an earlier day are not followed.
  ///   - isWanted: whether a client counts, by id.
  ///   - isWantedCaregiver: whether a caregiver counts, by id.
  ///   - isWantedTeam: whether those of a team count on a day.
  public init(
    _ period: DateRange, _ records: CareRecords, history: VisitHistory,
    shifts: [Shift], today: CalendarDate, dutiesFrom: CalendarDate?, of isWanted: (String) -> Bool,
    caregivers isWantedCaregiver: @escaping (String) -> Bool,
    teams isWantedTeam: @escaping (_ team: String?, _ date: CalendarDate) -> Bool
  ) {
    self.period = period
    let date = min(period.to, today)
    func question(_ grouping: FollowUpGrouping) -> FollowUpQuestion {
      FollowUpQuestion(period: period, grouping: grouping)
    }
    func offers(_ grouping: FollowUpGrouping) -> [OfferRow] {
      OfferRow.rows(question(grouping), records) { isWanted($0.id) }
    }
    func continuity(
      _ grouping: FollowUpGrouping, cut: ContinuityQuestion.Cut = .whole
    ) -> [ContinuityRow] {
      ContinuityFigures(
        ContinuityQuestion(period: period, grouping: grouping, cut: cut), records
      ).rows(history, of: isWanted)
    }
    func switches(_ grouping: FollowUpGrouping) -> [SwitchFigures] {
      SwitchFigures.rows(question(grouping), records, on: date, of: isWanted)
    }
    self.offers = offers(.all).first
    offersByTeam = offers(.team)
    let found = Deadlines(records, in: period, on: date, dutiesFrom: dutiesFrom).all
    deadlines = DeadlineRow.rows(
      found.filter { isWanted($0.client ?? "") }, question(.all), records, on: date)
    self.continuity = continuity(.all).first
    continuityByTeam = continuity(.team)
    continuityByMonth = continuity(.month)
    teamMonths = continuity(.team, cut: .month)
    caregiversMetLevels = ContinuityFigures.levels(records, on: period.to)
    ladder = Ladder(question(.all), records).rows(history, of: isWanted).first
    ladderByTeam = Ladder(question(.team), records).rows(history, of: isWanted)
    timeByTeam = TimeContinuity(question(.team), records).rows(history, of: isWanted)
    methodByTeam = MethodContinuity(question(.team), records).rows(history, of: isWanted)
    punctualityByTeam = Punctuality(question(.team), records).rows(history, of: isWanted)
    self.switches = switches(.all).first
    switchesByTeam = switches(.team)
    complaints =
      ComplaintFigures.rows(question(.all), records, on: date) { client in
        isWanted(client ?? "")
      }.first
    goals = GoalFigures.rows(question(.all), records, on: date, of: isWanted).first
    loadByTeam = LoadFigures(
      question(.team), records, everyone: false, of: isWantedCaregiver
    ).rows(shifts, history)
    let ahead = DateRange(from: period.to, to: max(period.to, TitleForecast.lastDay))
    titles =
      ahead.map {
        TitleForecast(
          FollowUpQuestion(period: $0, grouping: .all), records, of: isWantedTeam
        ).rows()
      } ?? []
  }

  /// Care contacts with more clients than the policy asks, and those whose number it speaks of.
  public var overloaded: (above: Int, judged: Int) {
    loadByTeam.reduce(into: (above: 0, judged: 0)) { sum, row in
      sum.above += row.verdicts[.above] ?? 0
      sum.judged += row.verdicts.values.reduce(0, +)
    }
  }

  /// All days whose visits are needed for a period.
  public static func daysNeeded(_ period: DateRange) -> DateRange {
    ContinuityQuestion(period: period, grouping: .month).daysNeeded
  }
}
