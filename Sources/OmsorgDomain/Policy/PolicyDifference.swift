/// A rule that two policies, or one policy on two days, don't have the same value of.
public struct PolicyDifference: Sendable {
  /// The rule.
  public let rule: PolicyRule
  /// Whom the values bind.
  public let kind: ProviderKind
  /// The first policy's value in force, or nil where it is silent.
  public let first: PolicyValue?
  /// The second policy's value in force, or nil where it is silent.
  public let second: PolicyValue?
}

extension Policy {
  /// The rules whose value in force on a day differs from another policy's, in the order of
  /// `PolicyRule.all`; only the values are compared, not their sources or dates.
  ///
  /// A rule that differs alike for municipal and private providers stands once, as municipal.
  public func differences(
    from other: Policy, on date: CalendarDate, kinds: [ProviderKind] = ProviderKind.allCases
  ) -> [PolicyDifference] {
    PolicyRule.all.flatMap { rule -> [PolicyDifference] in
      var found: [PolicyDifference] = []
      for kind in kinds {
        let first = self[rule.id]?.value(on: date, for: kind)
        let second = other[rule.id]?.value(on: date, for: kind)
        guard first?.value != second?.value else { continue }
        let isRepeated = found.contains {
          $0.first?.value == first?.value && $0.second?.value == second?.value
        }
        if !isRepeated {
          found.append(PolicyDifference(rule: rule, kind: kind, first: first, second: second))
        }
      }
      return found
    }
  }
}
