/// Which clients a bulk assignment is asked for, and among whom.
public struct AssignmentPlanQuestion: Sendable {
  /// Whose clients.
  public enum Scope: Sendable, Equatable {
    /// All clients.
    case everyone
    /// The clients of a team.
    case team(String)
    /// The clients of an area's teams.
    case area(String)
    /// The clients of a caregiver who is to have none from that day.
    case without(String)
  }

  /// Whose clients.
  public var scope: Scope
  /// Whether clients who have a care contact may get another, at a price.
  public var reassigns: Bool

  /// A question.
  public init(_ scope: Scope, reassigns: Bool = false) {
    self.scope = scope
    self.reassigns = reassigns
  }
}
