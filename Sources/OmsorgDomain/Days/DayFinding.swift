public import Records

/// Something about a day's plan that breaks a rule, or should be known.
public struct DayFinding: Sendable {
  /// What it is.
  public enum Kind: Equatable, Sendable {
    /// The caregiver may not do it.
    case performer(PerformerRefusal)
    /// The caregiver is not at work then.
    case notAtWork
    /// The caregiver cannot be there in time, or is at two places at once.
    case noTime(missing: Int)
    /// The caregiver cannot be back in time.
    case late(minutes: Int)
    /// There is no room for the break.
    case noRest
    /// It begins too far outside its window, or outside one that must be kept.
    case start(DayWindow)
    /// It begins outside its window.
    case outside(DayWindow)
    /// It lacks caregivers, or has too many.
    case count(needed: Int)
    /// It does not begin together with, or after, the visit that it is tied to.
    case tie(to: String)
    /// Nobody does it.
    case unplanned
    /// Nobody is granted it on the date any more.
    case notDue
  }

  /// What it is.
  public let kind: Kind
  /// The visit's id; nil for what is about a caregiver.
  public let visit: String?
  /// The caregiver's id; nil for what is about a visit.
  public let caregiver: String?

  /// What is not a visit, but takes time of a round.
  private static let engagement = Text(
    sv: "ett möte eller egen tid", en: "a meeting or own time")

  /// Whether a rule that must hold is broken.
  public var isError: Bool {
    switch kind {
    case .outside, .unplanned: false
    default: true
    }
  }

  /// The id of the rule.
  public var rule: String {
    switch kind {
    case .performer(let refusal): "day.\(refusal.rule)"
    case .notAtWork: Self.absenceRule
    case .noTime: "day.no_time"
    case .late: "day.late"
    case .noRest: "day.break"
    case .start: "day.start"
    case .outside: "day.window"
    case .count: "day.staffing"
    case .tie: "day.tie"
    case .unplanned: "day.unplanned"
    case .notDue: "day.not_due"
    }
  }

  /// The rule that those who do a visit are at work, which is why a repair leaves some undone.
  public static let absenceRule = "day.not_at_work"

  /// What is the matter, in words; ids and no personal data.
  public var message: Text {
    let (visit, who) = (visit ?? "", caregiver ?? "")
    switch kind {
    case .performer(let refusal):
      let reason = refusal.reason
      return Text(
        sv: "'\(who)' kan inte göra '\(visit)': \(reason(.swedish))",
        en: "'\(who)' cannot do '\(visit)': \(reason(.english))")
    case .notAtWork:
      return Text(
        sv: "'\(who)' arbetar inte då '\(visit)' är",
        en: "'\(who)' is not at work during '\(visit)'")
    case .noTime(let minutes):
      let what = self.visit.map { Text(same: "'\($0)'") } ?? Self.engagement
      return Text(
        sv: "'\(who)' hinner inte till \(what(.swedish)): det fattas \(minutes) min",
        en: "'\(who)' cannot be at \(what(.english)) in time: \(minutes) min short")
    case .late(let minutes):
      return Text(
        sv: "'\(who)' är inte tillbaka när passet slutar: \(minutes) min för sent",
        en: "'\(who)' is not back when the shift ends: \(minutes) min late")
    case .noRest:
      return Text(sv: "'\(who)' får ingen rast", en: "'\(who)' has no break")
    case .start(let window), .outside(let window):
      return Text(
        sv: "'\(visit)' börjar utanför \(window.words)",
        en: "'\(visit)' begins outside \(window.words)"
      )
    case .count(let needed):
      return Text(
        sv: "'\(visit)' behöver \(needed) medarbetare",
        en: "'\(visit)' needs \(needed) \(needed == 1 ? "caregiver" : "caregivers")")
    case .tie(let other):
      return Text(
        sv: "'\(visit)' börjar inte när det ska efter '\(other)', som det är knutet till",
        en: "'\(visit)' does not begin when it should after '\(other)', which it is tied to")
    case .unplanned: return Text(sv: "ingen gör '\(visit)'", en: "nobody does '\(visit)'")
    case .notDue:
      return Text(
        sv: "'\(visit)' ska inte göras den dagen", en: "'\(visit)' is not due on that date")
    }
  }
}

/// Between when a visit should begin.
public struct DayWindow: Hashable, Sendable {
  /// The first minute since midnight.
  public let from: Int
  /// The last one.
  public let to: Int

  init(_ minutes: ClosedRange<Int>) {
    from = minutes.lowerBound
    to = minutes.upperBound
  }

  /// `07:05–09:05`.
  public var words: String {
    [from, to].map { ClockTime(minutesSinceMidnight: $0 % 1_440)?.iso ?? "" }
      .joined(separator: "–")
  }
}
