public import OmsorgTexts
public import Records

/// A municipality's rules: for each rule the values it has had, for whom, and where they stand.
///
/// Where a policy is silent a rule has no value and is not evaluated.
public struct Policy: Equatable, Sendable {
  /// The policy's id, as a provider names it.
  public let id: String
  /// The records, sorted by id.
  public private(set) var records: [PolicyRecord]
  private var positions: [String: Int] = [:]

  /// A policy of the records that name it; others are left out.
  public init(id: String, records: [PolicyRecord]) {
    self.id = id
    self.records = records.filter { $0.policy == id }
      .sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
    indexRecords()
  }

  /// The policies of a collection, by id.
  public static func all(in records: [PolicyRecord]) -> [Policy] {
    Dictionary(grouping: records, by: \.policy)
      .map { Policy(id: $0.key, records: $0.value) }
      .sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }

  /// The records of a policy that comes with the program.
  /// - Throws: `RecordFault` if they don't read as records.
  public static func records(of policy: BuiltInPolicy) throws(RecordFault) -> [PolicyRecord] {
    let texts: [PolicyRecord] = try CollectionFile.read(from: Array(policy.json.utf8))
    return texts + (try CollectionFile.read(from: Array(policy.weightsJSON.utf8)))
  }

  /// The municipality's name; the latest known, or else the id.
  public var name: String {
    self[PolicyRule.name.id]?.values.last { !$0.isOff }
      .flatMap { PolicyRule.name.form.value($0.value) } ?? id
  }

  /// The record of a rule, or nil where the policy is silent.
  public subscript(_ rule: String) -> PolicyRecord? { positions[rule].map { records[$0] } }

  /// The value of a rule in force on a day for a kind of provider.
  ///
  /// A deadline uses the day on which its clock started. Nil where the policy is silent, and where
  /// the value isn't of the rule's form, which `findings` tells.
  public func value<Value>(
    of rule: PolicyRule.Typed<Value>, on date: CalendarDate, for kind: ProviderKind
  ) -> Value? {
    // By place: only the value is wanted of a record.
    positions[rule.id].flatMap { records[$0].value(on: date, for: kind) }
      .flatMap { rule.form.value($0.value) }
  }

  /// Whether a rule that says yes or no says yes; no where the policy is silent.
  public func says(
    _ rule: PolicyRule.Typed<Bool>, on date: CalendarDate, for kind: ProviderKind
  ) -> Bool {
    value(of: rule, on: date, for: kind) ?? false
  }

  /// Lets a rule have a value from a day; what held for the same scope ends the day before.
  public mutating func set(_ rule: PolicyRule, _ value: PolicyValue) {
    var record = self[rule.id] ?? PolicyRecord(policy: id, rule: rule.id)
    record.set(value)
    if let position = positions[rule.id] {
      records[position] = record
    } else {
      records.append(record)
      records.sort { CollectionFile.inCollectionOrder($0.id, $1.id) }
      indexRecords()
    }
  }

  private mutating func indexRecords() {
    positions = [:]
    for (position, record) in records.enumerated() { positions[record.rule] = position }
  }
}
