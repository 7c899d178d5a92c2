public import Records

/// A rule's values in one policy, over time and for each kind of provider: a record of
/// `policies.json`.
public struct PolicyRecord: IdentifiedRecord {
  /// The policy's id, a dot and the rule's id.
  public var id = ""
  /// The policy's id.
  public var policy = ""
  /// The rule's id.
  public var rule = ""
  /// The values, in order of their first day.
  public var values: [PolicyValue] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank record.
  public init() {}

  /// A record without values.
  public init(policy: String, rule: String) {
    self.id = Self.id(policy: policy, rule: rule)
    self.policy = policy
    self.rule = rule
  }

  /// The id of a policy's record for a rule.
  public static func id(policy: String, rule: String) -> String { policy + "." + rule }

  /// The value in force on a day for a kind of provider, or nil where the policy is silent.
  ///
  /// A value for just this kind goes before one for everyone; of overlapping periods the latest
  /// begun holds. Values that are off never do.
  public func value(on date: CalendarDate, for kind: ProviderKind) -> PolicyValue? {
    var found: Int?
    for place in values.indices where values[place].isInForce(on: date, for: kind) {
      guard let best = found else {
        found = place
        continue
      }
      let isCloser = values[best].binds == .everyone && values[place].binds != .everyone
      let isFarther = values[best].binds != .everyone && values[place].binds == .everyone
      if isCloser || (!isFarther && values[best].from <= values[place].from) { found = place }
    }
    return found.map { values[$0] }
  }

  /// The fields.
  public static let fields = RecordFields<PolicyRecord>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "regelverkets och regelns id", en: "the policy's and the rule's id")),
    Field(
      "policy", \.policy, .text, heading: Text(sv: "Regelverk", en: "Policy"),
      summary: Text(sv: "regelverkets id", en: "the policy's id")),
    Field(
      "rule", \.rule, .text, heading: Text(sv: "Regel", en: "Rule"),
      summary: Text(sv: "regelns id", en: "the rule's id")),
    Field(
      "values", \.values,
      .list(
        .record(typeName: "policy value") { value, _ in "\(value.from.iso) \(value.value.compact)" }
      ),
      heading: Text(sv: "Värden", en: "Values"),
      summary: Text(
        sv: "värden med datum, räckvidd och källa", en: "values with dates, scope and source")),
  ])
}
