public import Records

/// Something in a policy that can't be used as it stands.
public struct PolicyFinding: Equatable, Sendable {
  /// What is wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// No rule has the record's rule id.
    case unknownRule = "unknown_rule"
    /// The record's id isn't its policy's and its rule's.
    case wrongID = "wrong_id"
    /// The record has no values.
    case noValues = "no_values"
    /// The value isn't of the rule's form.
    case wrongForm = "wrong_form"
    /// The value doesn't say where it comes from.
    case noSource = "no_source"
    /// The value ends before it begins.
    case endsBeforeItBegins = "ends_before_it_begins"
    /// Two values bind the same providers on the same day.
    case overlap
    /// The value names a service that the catalogue lacks.
    case unknownService = "unknown_service"
  }

  /// What is wrong.
  public let kind: Kind
  /// The record's id.
  public let record: String
  /// Which of the record's values, counted from 0; nil when it is the record as such.
  public let valueIndex: Int?
  /// The fault in words, the record's id first.
  public var message: Text { Text(sv: words(.swedish), en: words(.english)) }

  private let rule: String
  private let detail: String

  init(_ kind: Kind, _ record: PolicyRecord, value index: Int? = nil, detail: String = "") {
    self.kind = kind
    self.record = record.id
    self.valueIndex = index
    self.rule = record.rule
    self.detail = detail
  }

  private func words(_ language: Language) -> String {
    let text =
      switch kind {
      case .unknownRule:
        Text(sv: "ingen regel heter '\(rule)'", en: "unknown rule '\(rule)'")
      case .wrongID:
        Text(sv: "id ska vara '\(detail)'", en: "the id must be '\(detail)'")
      case .noValues: Text(sv: "inga värden", en: "no values")
      case .wrongForm:
        Text(
          sv: "'\(detail)' är inte \(expected(.swedish))",
          en: "'\(detail)' is not \(expected(.english))")
      case .noSource:
        Text(sv: "värdet saknar källa", en: "the value has no source")
      case .endsBeforeItBegins:
        Text(
          sv: "perioden \(detail) slutar innan den börjar",
          en: "the period \(detail) ends before it begins")
      case .overlap:
        Text(
          sv: "två värden gäller samtidigt från \(detail)",
          en: "two values hold at once from \(detail)")
      case .unknownService:
        Text(sv: "ingen insats heter '\(detail)'", en: "unknown service '\(detail)'")
      }
    return "\(record): \(text(language))"
  }

  private func expected(_ language: Language) -> String {
    PolicyRule.named(rule)?.expected(language) ?? ""
  }
}

extension Policy {
  /// What in the policy can't be used as it stands, in the order of its records.
  /// - Parameter services: the catalogue that rules name services of.
  public func findings(services: ServiceCatalogue) -> [PolicyFinding] {
    records.flatMap { $0.findings(services: services) }
  }
}

extension PolicyRecord {
  func findings(services: ServiceCatalogue) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    let ownID = Self.id(policy: policy, rule: rule)
    if id != ownID { findings.append(PolicyFinding(.wrongID, self, detail: ownID)) }
    guard let declared = PolicyRule.named(rule) else {
      return findings + [PolicyFinding(.unknownRule, self)]
    }
    if values.isEmpty { findings.append(PolicyFinding(.noValues, self)) }
    for (index, value) in values.enumerated() {
      if !declared.accepts(value.value) {
        findings.append(
          PolicyFinding(.wrongForm, self, value: index, detail: value.value.compact))
      } else if declared.namesServices {
        for id in PolicyForm<[String]>.services.value(value.value) ?? []
        where services[id] == nil {
          findings.append(PolicyFinding(.unknownService, self, value: index, detail: id))
        }
      }
      if value.source.isEmpty { findings.append(PolicyFinding(.noSource, self, value: index)) }
      if let to = value.to, to < value.from {
        let period = "\(value.from.iso)..\(to.iso)"
        findings.append(PolicyFinding(.endsBeforeItBegins, self, value: index, detail: period))
      }
      let rival = values[..<index].first {
        !$0.isOff && !value.isOff && $0.binds == value.binds && $0.overlaps(value)
      }
      if let rival {
        let day = max(rival.from, value.from).iso
        findings.append(PolicyFinding(.overlap, self, value: index, detail: day))
      }
    }
    return findings
  }
}
