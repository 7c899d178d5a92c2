/// The values of a policy that the figures of continuity need.
struct ContinuityRules: Sendable {
  /// The survey counts visits that start from 07:00 to 22:00, both included, in minutes.
  static let surveyHours = 7 * 60...22 * 60

  /// What a visit may be by when it starts: at no known time, then at each minute of the day.
  let starts: [ClientVisits.Marks]
  /// The share of visits by the care contact that is aimed at, if the policy has an aim.
  let careContactShareAim: Double?

  /// The values.
  /// - Parameter daytime: starts that count as daytime, in minutes since midnight.
  init(daytime: Range<Int>, careContactShareAim: Double?) {
    self.careContactShareAim = careContactShareAim
    starts = (-1..<24 * 60).map { minute in
      var marks: ClientVisits.Marks = []
      if Self.surveyHours.contains(minute) { marks.insert(.inSurvey) }
      if daytime.contains(minute) { marks.insert(.dayPersonalCare) }
      return marks
    }
  }
}
