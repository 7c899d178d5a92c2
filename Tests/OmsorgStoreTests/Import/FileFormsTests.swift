import Foundation
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Testing

/// What the files of exports may look like, and how what they hold is recognised.
@Suite struct FileFormsTests {
  private let text = """
    Lag;Namn;Typ;Latitud;Längd på vägen
    L001;Åäö é – ”lag”;omvårdnadslag;55,25;1
    """

  private func names(after export: Export) throws -> [String] {
    let store = try ScratchStore()
    try store.importing(export)
    return try store.records(.teams).map(\.name)
  }

  @Test func encodings() throws {
    let windows = try #require(text.data(using: .windowsCP1252))
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(windows)] {
      #expect(try names(after: Export("lag.csv", bytes: bytes)) == ["Åäö é – ”lag”"])
    }
  }

  @Test func utf16IsToldAsSuch() throws {
    let bytes = try #require(text.data(using: .utf16LittleEndian))
    let store = try ScratchStore()
    let export = Export("lag.csv", bytes: [0xFF, 0xFE] + Array(bytes))
    #expect(try store.faults([export]) == ["lag.csv:1:1 utf16"])
  }

  @Test(arguments: [";", ",", "\t"], ["\n", "\r\n", "\r"])
  func separatorsAndLineEnds(separator: String, end: String) throws {
    let lines = [
      ["Lag", "Namn", "Typ", "Latitud", "Täcker lag"],
      ["L001", "\"a;b,c\td \"\"e\"\"\"", "omvårdnadslag", "\"55,25\"", ""],
      ["K001", "Kväll", "kvällslag", "55.5", "\"L001\""],
    ]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: end) + end
    let store = try ScratchStore()
    try store.importing(Export("lag.csv", text))
    let teams = try store.records(.teams)
    #expect(teams.map(\.name) == ["Kväll", "a;b,c\td \"e\""])
    #expect(teams.map(\.latitude) == [55.5, 55.25])
    #expect(teams.first?.covers == ["L001"])
  }

  @Test func headingsWhateverTheirCaseAndOrder() throws {
    let export = Export(
      "team.csv", "TYP;ignored; täcker_lag ;NAMN;lag-id\nkvällslag;x;L9;Kväll;K9\nlag;y;;Nio;L9\n")
    let store = try ScratchStore()
    try store.importing(export)
    #expect(try store.records(.teams).map(\.id) == ["K9", "L9"])
    #expect(try store.record(.teams, "K9")?.covers == ["L9"])
  }

  @Test func aLineBreakInsideQuotesMovesTheLinesAfterIt() throws {
    let store = try ScratchStore()
    let export = Export("lag.csv", "Lag;Namn;Typ\nL1;\"två\nrader\";lag\nL2;b;båtlag\n")
    #expect(try store.faults([export]) == ["lag.csv:4:6 not_choice"])
  }

  @Test func whatSpreadsheetsWouldRunIsKeptAsItIs() throws {
    let store = try ScratchStore()
    let export = Export(
      "lag.csv", "Lag;Namn;Typ\nL1;=1+1;lag\nL2;'=1+1;lag\nL3;''=1;lag\nL4;'s lag;lag\n")
    try store.importing(export)
    #expect(try store.records(.teams).map(\.name) == ["=1+1", "=1+1", "'=1", "'s lag"])
  }

  // MARK: JSON

  private let team = #"{"id":"L1","name":"Ett","kind":"care_team","latitude":55.25}"#
  private let other = #"{"kind":"Kvällslag","id":"K1","covers":["L1"],"name":"Kväll"}"#

  @Test func jsonArrays() throws {
    try expectBothTeams(Export("lag.json", "[\n\(team),\n\(other)\n]\n"))
  }

  @Test func jsonLines() throws {
    try expectBothTeams(Export("lag.jsonl", "\(team)\n\(other)\n"))
    try expectBothTeams(Export("lag.jsonl", "\(team)\n\(other)"))
  }

  @Test func reportsOfOmsorgItself() throws {
    try expectBothTeams(
      Export("lag.json", #"{"schema":"omsorg.team.list/1","items":[\#(team),\#(other)]}"#))
  }

  private func expectBothTeams(_ export: Export) throws {
    let store = try ScratchStore()
    try store.importing(export)
    let teams = try store.records(.teams)
    #expect(teams.map(\.id) == ["K1", "L1"])
    #expect(teams.map(\.kind) == [.eveningTeam, .careTeam])
    #expect(teams.map(\.latitude) == [nil, 55.25])
    #expect(teams.map(\.covers) == [["L1"], []])
  }

  @Test func membersThatAreAbsentAreLeftAloneAndNullsTakeAway() throws {
    let store = try ScratchStore()
    try store.importing(Export("lag.json", "[\(team)]"))
    try store.importing(
      Export(
        "lag.json",
        #"[{"id":"L1","kind":"care_team","name":"Etta"},"#
          + #"{"id":"L2","kind":"care_team","name":"Två","latitude":56}]"#))
    #expect(try store.record(.teams, "L1")?.latitude == 55.25)
    #expect(try store.record(.teams, "L1")?.name == "Etta")
    try store.importing(
      Export("lag.json", #"[{"id":"L1","kind":"care_team","name":"Etta","latitude":null}]"#))
    #expect(try store.record(.teams, "L1")?.latitude == nil)
  }

  @Test func jsonFaultsHaveAPlace() throws {
    let store = try ScratchStore()
    #expect(
      try store.faults([Export("lag.json", "[\n{\"id\":\"L1\",\"name\":\"a\"\"kind\":1}]")])
        == ["lag.json:2:22 bad_json"])
    #expect(
      try store.faults([Export("lag.json", "[\(team),\n  {\"id\":\"L2\",\"name\":{\"a\":1}}]")])
        == ["lag.json:2:3 not_flat"])
    #expect(
      try store.faults([Export("lag.jsonl", "\(team)\n\(team.replacing("L1", with: "L2"))\n17\n")])
        == ["lag.jsonl:3:1 bad_json"])
    #expect(
      try store.faults([
        Export("lag.jsonl", "\(team)\n{\"id\":\"L2\",\"name\":\"b\",\"kind\":\"båtlag\"}\n")
      ]) == ["lag.jsonl:2:1 not_choice"])
  }

  @Test func longJSONIsReadInStraightTime() throws {
    let store = try ScratchStore()
    let count = 4_000
    let rows = (1...count).map {
      #"{"id":"L\#($0)","name":"Lag \#($0), \#(String(repeating: "å", count: 60))","#
        + #""kind":"care_team"}"#
    }
    let start = ContinuousClock.now
    try store.importing(Export("lag.jsonl", rows.joined(separator: "\n")))
    #expect(try store.records(.teams).count == count)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  // MARK: Headings that omsorg does not know

  @Test func unknownHeadingsAreTold() throws {
    let store = try ScratchStore()
    let exports = [
      Export("tom.csv", ""), Export("fel.csv", "A;B\n1;2\n"),
      Export("halv.csv", "Lag;Namn\nL1;Ett\n"), Small.teams,
    ]
    #expect(
      try store.faults(exports)
        == ["tom.csv:1:1 unknown_kind", "fel.csv:1:1 unknown_kind", "halv.csv:1:1 unknown_kind"])
    #expect(try store.records(.teams).isEmpty)
  }

  @Test func twoHeadingsForOneColumnAreTold() throws {
    let store = try ScratchStore()
    #expect(
      try store.faults([Export("lag.csv", "Lag;Namn;Typ;Team\nL1;Ett;lag;L2\n")])
        == ["lag.csv:1:1 duplicate_column"])
  }

  @Test func mappingFilesNameHeadingsAndServices() throws {
    let mapping = try ImportMapping(
      ImportFile(
        name: "map.json",
        bytes: Array(
          """
          {"decisions": {"Nr": "id", "Vem": "client", "Vad": "service", "Ggr": "frequency",
            "Fr o m": "from"},
           "services": {"Specialdusch": "shower"}}
          """.utf8)))
    let export = Export(
      "egna.csv", "nr;vem;VAD;ggr;Fr o m\nD1;B00001;specialdusch;2;2026-11-01\n")
    let store = try ScratchStore()
    try store.importing([Small.teams, Small.caregivers, Small.clients])
    #expect(try store.faults([export]) == ["egna.csv:1:1 unknown_kind"])
    try store.importing([export], mapping: mapping)
    let decision = try #require(try store.record(.decisions, "D1"))
    #expect(decision.service == "shower" && decision.client == "B00001")
  }

  @Test(arguments: [
    (#"[]"#, 1, 1), (#"{"boats": {}}"#, 1, 11), (#"{"teams": {"Nr": "number"}}"#, 1, 18),
    (#"{"teams": {"Nr": 1}}"#, 1, 18), (#"{"teams": []}"#, 1, 11), ("{\n \"teams\" {}}", 2, 10),
  ])
  func mappingFilesThatAreWrongAreRefused(text: String, line: Int, column: Int) throws {
    let file = ImportFile(name: "map.json", bytes: Array(text.utf8))
    let error = #expect(throws: StoreError.self) { _ = try ImportMapping(file) }
    guard case .invalidMapping(let path, let position, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == "map.json")
    #expect(position == TextPosition(line: line, column: column))
  }

  @Test func theTemplateIsAMappingOfWhatIsKnown() throws {
    let mapping = try ImportMapping(
      ImportFile(name: "template", bytes: ImportMapping.template))
    let store = try ScratchStore()
    try store.importing(Small.registers, mapping: mapping)
    let plain = try ScratchStore()
    try plain.importing(Small.registers)
    #expect(try store.data() == plain.data())
  }
}
