public import Records

/// One thing that a contract asks of a private provider, and what the registers show of it.
public struct ContractRequirement: Sendable {
  /// Whether it is met.
  public enum Verdict: String, Choice {
    /// What the registers show is as the contract asks.
    case met
    /// It is not.
    case unmet
    /// The registers do not tell, or the policy sets no limit.
    case notEvaluated = "not_evaluated"

    /// The verdict in words.
    public var words: Text {
      switch self {
      case .met: Text(sv: "uppfyllt", en: "met")
      case .unmet: Text(sv: "inte uppfyllt", en: "not met")
      case .notEvaluated: Text(sv: "inte prövat", en: "not evaluated")
      }
    }
  }

  /// The id of the policy's rule.
  public let rule: String
  /// What is asked, in words.
  public let demand: Text
  /// The document that asks for it, and its date.
  public let source: String
  /// Whether it is met.
  public let verdict: Verdict
  /// What shows it, in words without personal data.
  public let found: Text
  /// How many were looked at; nil where nothing is counted.
  public let examined: Int?
  /// The ids of the records where it is not as asked, clients unless `found` says otherwise.
  public let lacking: [String]

  init(_ value: ContractValue, _ shown: ContractEvidence) {
    rule = value.rule.id
    demand = value.demand
    source = value.value.source
    verdict = shown.verdict
    found = shown.found
    examined = shown.examined
    lacking = shown.lacking
  }
}

/// A value of a rule that binds private providers.
struct ContractValue {
  let rule: PolicyRule
  let value: PolicyValue

  /// What the rule asks, with the value where it says more than yes.
  var demand: Text {
    let (rule, literal) = (rule, value.value)
    guard rule.form != "flag", let wording = rule.wording(literal) else { return rule.summary }
    let asked = asked
    return Text(
      sv: "\(asked(.swedish)): \(wording(.swedish))", en: "\(asked(.english)): \(wording(.english))"
    )
  }

  /// What is asked, without the value.
  private var asked: Text {
    switch rule.id {
    case PolicyRule.deputy.id:
      Text(sv: "omsorgskontakten har en ersättare", en: "the care contact has a deputy")
    case PolicyRule.appointmentSteps.id:
      Text(sv: "innan någon utses", en: "before anyone is appointed")
    case PolicyRule.switchSteps.id: Text(sv: "vid byte", en: "at a switch")
    case PolicyRule.continuityAims.id: Text(sv: "kontinuitet", en: "continuity")
    default: rule.summary
    }
  }
}

/// What shows whether something is as a contract asks.
struct ContractEvidence {
  let verdict: ContractRequirement.Verdict
  let found: Text
  var examined: Int?
  var lacking: [String] = []

  /// What the registers do not tell.
  static func untold(_ found: Text, examined: Int? = nil) -> ContractEvidence {
    ContractEvidence(verdict: .notEvaluated, found: found, examined: examined)
  }

  /// Met where nothing is lacking; nothing is shown where nothing was looked at.
  static func counted(examined: Int, lacking: [String], _ found: Text) -> ContractEvidence {
    ContractEvidence(
      verdict: examined == 0 ? .notEvaluated : lacking.isEmpty ? .met : .unmet, found: found,
      examined: examined, lacking: lacking)
  }
}
