import OmsorgDomain
import OmsorgStore
import Records

/// What a check found as JUnit XML: each rule a test case, failed by an error; warnings and notes
/// stand in its output.
struct JUnitReport {
  private let findings: [Finding]
  private let language: Language
  private let name: String
  private let rules: [String]
  private let advice: (String) -> Text?

  /// - Parameters:
  ///   - name: of the command that checked.
  ///   - rules: the ids of all that was asked.
  ///   - advice: what stands with a failed rule.
  init(
    _ findings: [Finding], _ language: Language, name: String = "omsorg check",
    rules: [String] = StoreCheck.ruleIds,
    advice: @escaping (String) -> Text? = StoreCheck.advice(of:)
  ) {
    self.findings = findings
    self.language = language
    self.name = name
    self.rules = rules
    self.advice = advice
  }

  var bytes: [UInt8] {
    let failed = rules.filter { rule in
      findings.contains { $0.rule == rule && $0.severity == .error }
    }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml +=
      "<testsuites name=\"\(name)\" tests=\"\(rules.count)\" failures=\"\(failed.count)\" "
      + "errors=\"0\">\n"
    xml +=
      "  <testsuite name=\"\(name)\" tests=\"\(rules.count)\" failures=\"\(failed.count)\" "
      + "errors=\"0\" skipped=\"0\">\n"
    for rule in rules { xml += testCase(rule) }
    xml += "  </testsuite>\n</testsuites>\n"
    return Array(xml.utf8)
  }

  private func testCase(_ rule: String) -> String {
    let own = findings.filter { $0.rule == rule }
    let area = rule.split(separator: ".").first.map(String.init) ?? rule
    let opening = "    <testcase classname=\"omsorg.\(area)\" name=\"\(Self.escaped(rule))\""
    if own.isEmpty { return opening + "/>\n" }
    var xml = opening + ">\n"
    let errors = own.filter { $0.severity == .error }
    if !errors.isEmpty {
      let words = advice(rule)?(language) ?? ""
      xml += "      <failure message=\"\(errors.count): \(Self.escaped(words))\">"
      xml += Self.escaped(lines(errors)) + "</failure>\n"
    }
    let others = own.filter { $0.severity != .error }
    if !others.isEmpty {
      xml += "      <system-out>" + Self.escaped(lines(others)) + "</system-out>\n"
    }
    return xml + "    </testcase>\n"
  }

  private func lines(_ findings: [Finding]) -> String {
    findings.map { "\($0.severity.rawValue): \($0.message(language))" }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // XML 1.0 has no other controls, and not these two.
      case "\u{0}"..<"\u{20}" where scalar != "\n" && scalar != "\t": result += "\u{FFFD}"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
