import Foundation
import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// What a check says of a store's files.
@Suite struct StoreCheckTests {
  private func findings(_ scratch: ScratchStore) throws -> [Finding] {
    try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
  }

  private func filled() throws -> ScratchStore {
    let scratch = try ScratchStore()
    try scratch.importing(
      Small.registers + [
        Export(.shifts, ["10001;2026-12-01;07:00;16:00;30"]),
        .visits(
          Small.visit("V1", "B00001", "2026-11-02", "08:00-08:30", by: "10001"),
          Small.visit("V2", "B00002", "2026-11-02", "09:00-09:30", by: "10003")),
      ])
    return scratch
  }

  @Test func whatImportsWriteIsInItsUsualForm() throws {
    let findings = try findings(filled())
    #expect(
      findings.filter { $0.rule.hasPrefix("format.") || $0.rule.hasPrefix("visit.") }.isEmpty)
  }

  @Test(arguments: [
    "clients.json", "caregivers.json", "teams.json", "decisions.json", "contacts.json",
    "services.json", "shifts/2026-12.json", "visits/2026/11/2026-11-02.json",
  ])
  func filesThatCannotBeReadAndFilesInAnotherForm(path: String) throws {
    let scratch = try filled()
    let text = try #require(scratch.text(path))
    try scratch.write(path, text.replacing(",", with: ", "))
    let spaced = try findings(scratch).filter { $0.rule.hasPrefix("format.") }
    #expect(spaced.map(\.rule) == ["format.not_canonical"])
    #expect(spaced.map(\.severity) == [.note])
    #expect(spaced.map(\.subject) == [Subject("file", path)])
    try scratch.write(path, String(text.dropLast(3)))
    let broken = try findings(scratch)
    #expect(broken.map(\.rule) == ["format.unreadable"])
    #expect(broken.map(\.severity) == [.error])
    #expect(broken.map(\.subject) == [Subject("file", path)])
    let message = try #require(broken.first?.message(.english))
    #expect(message.hasPrefix("\(path):"))
  }

  @Test func everyFileThatCannotBeReadIsTold() throws {
    let scratch = try filled()
    for path in ["clients.json", "visits/2026/11/2026-11-02.json", "relatives.json"] {
      try scratch.write(path, "nej")
    }
    #expect(
      try findings(scratch).map(\.subject.id)
        == ["clients.json", "relatives.json", "visits/2026/11/2026-11-02.json"])
  }

  @Test func whoVisitsNameMustBeInTheRegisters() throws {
    let scratch = try filled()
    let path = "visits/2026/11/2026-11-02.json"
    let text = try #require(scratch.text(path))
    try scratch.write(
      path, text.replacing("\"B00002\"", with: "\"B404\"").replacing("10001", with: "404"))
    let unknown = try findings(scratch).filter { $0.rule == "visit.unknown_person" }
    #expect(
      unknown.map(\.subject) == [Subject("caregiver", "404"), Subject("client", "B404")])
    #expect(
      unknown.allSatisfy { $0.severity == .error && $0.message(.english).contains("1 visit") })
  }

  @Test func ruleIdsAreUniqueAndAllHaveAdvice() {
    let ids = StoreCheck.ruleIds
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let advice = StoreCheck.advice(of: id)
      #expect(advice?(.swedish).isEmpty == false && advice?(.english).isEmpty == false, "\(id)")
    }
    #expect(StoreCheck.advice(of: "no.such_rule") == nil)
  }
}
