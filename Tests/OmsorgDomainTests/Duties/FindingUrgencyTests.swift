import Records
import Testing

@testable import OmsorgDomain

@Suite struct FindingUrgencyTests {
  private func finding(
    _ id: String, _ severity: OmsorgDomain.Severity = .warning, due: String? = nil,
    rule: String = "r"
  ) throws -> Finding {
    Finding(
      rule: rule, severity: severity, subject: Subject("client", id), due: try due.map(day),
      message: Text(same: ""))
  }

  @Test func theLateComeFirstThenTheBrokenThenByDay() throws {
    let found = [
      try finding("open note", .note), try finding("open"), try finding("open too"),
      try finding("today", .note, due: "2026-11-16"), try finding("today more", due: "2026-11-16"),
      try finding("soon", due: "2026-11-20"), try finding("broken", .error),
      try finding("late", due: "2026-11-15"), try finding("later", due: "2026-01-01"),
    ]
    let ordered = Finding.inOrderOfUrgency(found, today: try day("2026-11-16"))
    #expect(
      ordered.map(\.subject.id) == [
        "later", "late", "broken", "today more", "today", "soon", "open", "open too", "open note",
      ])
  }

  /// The one found first stays first of those alike, and nothing else depends on the start.
  @Test(arguments: UInt64(0)..<20) func theOrderIsThatOfTheirDaysWhateverTheStart(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var found = try (0..<40).map { number in
      try finding(
        "\(number)", Severity.allCases[number % 3],
        due: number % 4 == 0 ? nil : "2026-11-\(10 + number % 9)")
    }
    let today = try day("2026-11-16")
    func keys(_ findings: [Finding]) -> [String] {
      findings.map { "\($0.due?.iso ?? "") \($0.severity)" }
    }
    let once = Finding.inOrderOfUrgency(found, today: today)
    found.shuffle(using: &random)
    let again = Finding.inOrderOfUrgency(found, today: today)
    #expect(keys(once) == keys(again), "seed \(seed)")
    #expect(Set(again.map(\.subject)) == Set(found.map(\.subject)))
  }

  @Test func theOldOfARuleWithSeveralAreSummedUp() throws {
    let found = [
      try finding("old", due: "2026-10-16"), try finding("alone", due: "2026-10-16", rule: "s"),
      try finding("thirty", due: "2026-10-17"), try finding("older", due: "2026-01-01"),
      try finding("open"),
    ]
    let parted = Finding.summingUp(found, olderThan: 30, today: try day("2026-11-16"))
    #expect(parted.listed.map(\.subject.id) == ["alone", "thirty", "open"])
    #expect(parted.summed == ["r": 2])
  }
}
