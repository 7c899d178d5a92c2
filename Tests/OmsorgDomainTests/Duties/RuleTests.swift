import Records
import Testing

@testable import OmsorgDomain

@Suite struct RuleTests {
  @Test func nothingIsFoundInCleanRegisters() throws {
    let registers = try Registers.clean()
    for today in ["2026-01-12", "2026-02-02", "2026-11-16", "2033-07-01"] {
      #expect(try registers.findings(on: today).map(\.rule) == [])
    }
    #expect(try Registers().findings().isEmpty)
  }

  @Test func everyRuleSaysWhatItAsksAndWhatToDoInBothLanguages() {
    #expect(Rule.all.count >= 15)
    for rule in Rule.all {
      #expect(rule.id.split(separator: ".").count == 2)
      #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "_" || $0 == "." })
      for text in [rule.summary, rule.advice] {
        for language in Language.allCases { #expect(!text(language).isEmpty) }
        #expect(text(.swedish) != text(.english))
        #expect(text(.english).first?.isUppercase == false && !text(.english).hasSuffix("."))
      }
    }
  }

  @Test func idsAreUniqueAndFound() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all { #expect(Rule.named(rule.id)?.summary == rule.summary) }
    #expect(Rule.named("care_contact") == nil)
  }

  @Test func severitiesAreOrdered() {
    let ordered: [OmsorgDomain.Severity] = [.note, .warning, .error]
    for (place, one) in ordered.enumerated() {
      for (other, two) in ordered.enumerated() { #expect((one < two) == (place < other)) }
    }
    #expect(ordered == OmsorgDomain.Severity.allCases)
  }

  @Test func daysOverdueCountFromTheDueDay() throws {
    let finding = Finding(
      rule: "r", severity: .note, subject: Subject("client", "1"), due: try day("2026-11-16"),
      message: Text(same: ""))
    #expect(try finding.daysOverdue(on: day("2026-11-16")) == 0)
    #expect(try finding.daysOverdue(on: day("2026-11-18")) == 2)
    #expect(try finding.daysOverdue(on: day("2026-11-15")) == -1)
    let open = Finding(
      rule: "r", severity: .note, subject: Subject("client", "1"), message: Text(same: ""))
    #expect(try open.daysOverdue(on: day("2026-11-16")) == nil)
  }

  @Test func findingsCarryTheirRuleAndNoNames() throws {
    var registers = try Registers.clean()
    registers.clients[0].name = "Ruth Danielsson"
    registers.careContacts.removeAll()
    let finding = try #require(registers.findings("care_contact.missing").first)
    #expect(finding.rule == "care_contact.missing" && finding.severity == .warning)
    #expect(finding.subject == Subject("client", "C1") && finding.client == "C1")
    #expect(finding.team == "T1" && finding.caregiver == nil)
    #expect(finding.message(.english) == "C1 has no care contact (services from 2026-01-12)")
    #expect(!finding.message(.swedish).contains("Ruth"))
  }
}
