import OmsorgDomain
import Records
import Testing

@testable import OmsorgCommands

@Suite struct DutyCalendarTests {
  private func lines(_ findings: [Finding], _ language: Language = .english) throws -> [Substring] {
    let today = try #require(CalendarDate(iso: "2026-11-16"))
    let bytes = DutyCalendar(findings, today: today, language).bytes
    return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
  }

  private func finding(_ id: String, due: String?) -> Finding {
    Finding(
      rule: "offer.due", severity: .warning, subject: Subject("client", id),
      due: due.flatMap { CalendarDate(iso: $0) }, message: Text(sv: "på svenska", en: "in English"))
  }

  @Test func whatHasADayIsInIt() throws {
    let lines = try lines([finding("B1", due: "2026-11-20"), finding("B2", due: nil)])
    #expect(
      lines.filter { $0.hasPrefix("UID:") } == [
        "UID:offer.due/client/B1/2026-11-20/a4c6b095fa1e56db@omsorg"
      ])
    #expect(lines.contains("DTSTART;VALUE=DATE:20261120"))
    #expect(lines.contains("DTSTAMP:20261116T000000Z"))
    #expect(lines.contains("SUMMARY:in English"))
  }

  @Test func theIdsAreTheSameInBothLanguagesAndNoneIsRepeated() throws {
    let findings = [
      finding("B1", due: "2026-11-20"), finding("B1", due: "2026-11-20"),
      finding("B1", due: "2026-11-21"),
    ]
    let english = try lines(findings).filter { $0.hasPrefix("UID:") }
    #expect(english == (try lines(findings, .swedish).filter { $0.hasPrefix("UID:") }))
    #expect(Set(english).count == 3)
    #expect(try lines(findings, .swedish).contains("SUMMARY:på svenska"))
  }
}
