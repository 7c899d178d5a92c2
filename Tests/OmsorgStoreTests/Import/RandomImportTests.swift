import OmsorgDomain
import Testing

@testable import OmsorgStore

/// Random exports imported in pieces and in any order give the same store as all at once.
@Suite struct RandomImportTests {
  /// A random municipality's exports: tables of a kind as rows.
  private struct Exports {
    var random: SeededRandom
    let teams = (1...4).map { "L\($0)" }
    let caregivers = (1...8).map { "1000\($0)" }
    let clients = (1...6).map { "B\($0)" }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }

    mutating func registers() -> [(kind: ImportKind, rows: [String])] {
      let teamRows = teams.map { "\($0);Lag \($0);omvårdnadslag;S\(random.below(2));;;;" }
      let caregiverRows = caregivers.map { id in
        Small.caregiver(
          id, team: pick(teams), title: pick(["Undersköterska", "Vårdbiträde"]),
          certificate: pick(["ja", "nej", ""]), employment: pick(["50", "75", "100", ""]),
          twin: pick([""] + caregivers),
          from: pick(["2019-01-01", "2023-07-01", "2026-12-24", ""]),
          role: pick(["omvårdnad", "timanställd", ""]))
      }
      let clientRows = clients.map { id in
        Small.client(
          id, team: pick(teams), contact: pick([""] + caregivers),
          since: pick(["", "2026-01-01", "2027-01-01"]))
      }
      let decisionRows = (1...12).map { number in
        "D\(number);\(pick(clients));\(pick(["Dusch", "Lunch", "Städ"]));\(random.below(60));"
          + "\(pick(["7", "0,5", "0,33", "14"]));nej;;\(pick(["2026-01-01", "2026-05-25"]));;;;"
      }
      return [
        (.teams, teamRows), (.caregivers, caregiverRows), (.clients, clientRows),
        (.decisions, decisionRows),
      ]
    }

    /// Rows of few days, times and services, so that many are of one visit.
    mutating func visits() -> [String] {
      (0..<60).map { number in
        let planned = pick(["08:00-08:30", "08:00-08:45", "23:30-00:15", ""])
        let actual = pick(["08:02-08:28", "08:02-08:40", "23:40-00:20"])
        return Small.visit(
          "V\(100 + number)", pick(clients), pick(["2026-11-02", "2026-11-03"]), planned,
          actual: actual, by: pick(caregivers), pick(["Dusch", "Lunch"]))
      }
    }
  }

  /// Rows dealt to a number of exports, their order kept or not.
  private func pieces(
    _ kind: ImportKind, _ rows: [String], _ count: Int, shuffled: Bool, _ random: inout SeededRandom
  ) -> [Export] {
    var hands = Array(repeating: [String](), count: count)
    for row in shuffled ? rows.shuffled(using: &random) : rows {
      hands[random.below(count)].append(row)
    }
    return hands.enumerated().map { Export(kind, $0.element, name: "\(kind)-\($0.offset).csv") }
  }

  @Test(arguments: 1...6)
  func piecesInAnyOrderGiveTheSameStore(seed: UInt64) throws {
    var exports = Exports(random: SeededRandom(seed: seed))
    let registers = exports.registers()
    let visits = exports.visits()
    let whole = try ScratchStore()
    try whole.importing(registers.map { Export($0.kind, $0.rows) } + [Export(.visits, visits)])
    let expected = try whole.data()

    // Several files of each kind in one run, in any order.
    var random = exports.random
    let files = (registers + [(.visits, visits)]).flatMap {
      pieces($0.kind, $0.rows, 3, shuffled: true, &random)
    }
    let atOnce = try ScratchStore()
    try atOnce.importing(files.shuffled(using: &random))
    #expect(try atOnce.data() == expected, "seed \(seed)")

    // Runs of their own: what is referred to first, rows in any number of runs, some rows again.
    let inRuns = try ScratchStore()
    for (kind, rows) in registers {
      // Twins may be in any run of their own kind.
      let count = kind == .caregivers ? 1 : 2
      for piece in pieces(kind, rows, count, shuffled: true, &random) {
        try inRuns.importing(piece)
      }
    }
    for piece in pieces(.visits, visits, 4, shuffled: true, &random) {
      try inRuns.importing(piece)
      let again = visits.shuffled(using: &random).prefix(5)
      try inRuns.importing(Export(.visits, Array(again)))
    }
    #expect(try inRuns.data() == expected, "seed \(seed)")
    #expect(
      try StoreCheck(inRuns.store, today: day("2026-11-16")).findings().allSatisfy {
        !$0.rule.hasPrefix("format.")
      }, "seed \(seed)")
  }

  /// What a store should hold after rows came again and again with other contents: each row as it
  /// was last, joined.
  @Test(arguments: 100...107)
  func theLastWordOfEveryRowIsWhatStands(seed: UInt64) throws {
    var exports = Exports(random: SeededRandom(seed: seed))
    let store = try ScratchStore()
    let plain = try ScratchStore()
    let registers = exports.registers().map { Export($0.kind, $0.rows) }
    try store.importing(registers)
    try plain.importing(registers)
    var last: [String: String] = [:]
    for _ in 0..<6 {
      let rows = exports.visits().shuffled(using: &exports.random).prefix(25)
      for row in rows { last[String(row.prefix { $0 != ";" })] = row }
      try store.importing(Export(.visits, Array(rows)))
    }
    try plain.importing(Export(.visits, last.keys.sorted().compactMap { last[$0] }))
    #expect(try store.data() == plain.data(), "seed \(seed)")
  }
}
