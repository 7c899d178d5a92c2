import Records
import Testing

@testable import OmsorgDomain

@Suite struct RelativeConsentTests {
  private static func relative() -> Relative {
    var relative = Relative()
    relative.id = "A1"
    relative.client = "C1"
    return relative
  }

  private enum Step: Equatable {
    case agree(String, from: Int, until: Int?)
    case withdraw(Int)
  }

  private static let steps: [Step] = [
    .agree("a", from: 1, until: nil), .agree("a", from: 3, until: 5),
    .agree("b", from: 2, until: 4),
    .agree("b", from: 6, until: nil), .withdraw(0), .withdraw(3), .withdraw(5),
  ]

  /// What the consent says of each of nine days, kept day by day.
  private struct PlainConsent {
    var days = [String?](repeating: nil, count: 9)
    var isWithdrawn = false

    /// - Returns: whether it may be done.
    mutating func take(_ step: Step) -> Bool {
      switch step {
      case .agree(let covers, let from, let until):
        for day in from..<9 { days[day] = until.map { day <= $0 } ?? true ? covers : nil }
        isWithdrawn = false
      case .withdraw(let day):
        if isWithdrawn || !days[...day].contains(where: { $0 != nil }) { return false }
        for later in day..<9 { days[later] = nil }
        isWithdrawn = true
      }
      return true
    }
  }

  @Test func everyOrderOfConsentsAndWithdrawals() throws {
    let start = try day("2026-11-10")
    for order in orders(of: Self.steps, upTo: 4) {
      var relative = Self.relative()
      var plain = PlainConsent()
      for step in order {
        let isAllowed = plain.take(step)
        let before = relative
        do throws(RelativeRefusal) {
          switch step {
          case .agree(let covers, let from, let until):
            try relative.agree(
              to: covers, from: start.adding(days: from), until: until.map(start.adding(days:)))
          case .withdraw(let day): try relative.withdrawConsent(on: start.adding(days: day))
          }
          #expect(isAllowed, "\(order)")
        } catch {
          #expect(!isAllowed && relative == before, "\(order)")
        }
        let days = (0..<9).map { relative.consent.value(on: start.adding(days: $0)) }
        #expect(days == plain.days, "\(order)")
        #expect(!relative.consent.hasOverlap, "\(order)")
        #expect((relative.consentWithdrawn != nil) == plain.isWithdrawn, "\(order)")
      }
    }
  }

  @Test func theSameConsentAgainChangesNothingButItsEnd() throws {
    var relative = Self.relative()
    try relative.agree(to: "a", from: try day("2026-11-01"), until: nil)
    let once = relative
    try relative.agree(to: "a", from: try day("2026-11-16"), until: nil)
    #expect(relative == once)
    try relative.agree(to: "a", from: try day("2026-11-16"), until: try day("2026-12-01"))
    #expect(relative.consent.periods.map(\.from) == [try day("2026-11-01")])
    #expect(relative.consent.periods.map(\.to) == [try day("2026-12-01")])
  }

  @Test func nothingIsToldWithoutConsentOrMandate() throws {
    let today = try day("2026-11-16")
    var relative = Self.relative()
    for kind in RelativeKind.allCases {
      relative.kind = kind
      #expect(relative.ground(on: today) == nil)
    }
    relative.mandate = "ekonomi"
    relative.mandateDocument = "D1"
    for kind in RelativeKind.allCases {
      relative.kind = kind
      #expect(
        relative.ground(on: today)
          == (kind == .legalRepresentative ? .mandate("ekonomi", document: "D1") : nil))
    }
    try relative.agree(to: "allt", from: today, until: today)
    #expect(relative.ground(on: today) == .consent(covers: "allt", until: today))
    relative.kind = .relative
    #expect(relative.ground(on: today.adding(days: 1)) == nil)
    relative.ended = today.adding(days: -1)
    #expect(relative.ground(on: today) == nil)
    #expect(throws: RelativeRefusal.ended("A1", today.adding(days: -1))) {
      try relative.agree(to: "allt", from: today, until: nil)
    }
  }
}
