import Foundation
import Records
import Testing

@testable import Tabular

@Suite struct MachineFormatTests {
  private let columns = [
    column("id", "Id", "Id"), column("name", "Namn; helt", "Name"),
    column("count", "Antal", "Count", .integer), column("coc", "COC", "COC", .decimal),
    column("share", "Andel", "Share", .share), column("day", "Dag", "Day", .date),
    column("start", "Start", "Start", .time), column("at", "När", "At", .instant),
    column("ok", "Klar", "Done", .flag), column("needs", "Behov", "Needs", .list),
  ]
  private var everything: Table {
    table(
      columns,
      [
        [
          .text("007"), .text("Åsa \"x\""), .integer(-1540), .decimal(0.534, fractionDigits: 1),
          .share(0.7125), .date("2026-11-20"), .time("07:05"), .instant("2026-11-20T06:05:00Z"),
          .flag(true), .list(["a", "b c"]),
        ],
        Array(repeating: .absent, count: 10),
      ], totals: Array(repeating: .text("summa"), count: 10))
  }

  @Test func `csv`() throws {
    #expect(
      try text(everything, .csv) == """
        id,name,count,coc,share,day,start,at,ok,needs
        007,"Åsa ""x""\",-1540,0.534,0.7125,2026-11-20,07:05,2026-11-20T06:05:00Z,true,"a,b c"
        ,,,,,,,,,

        """)
  }

  @Test func `csv for a Swedish Excel, headings and words in the language`() throws {
    let swedish = try bytes(everything, .csvExcel)
    #expect(swedish.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: swedish.dropFirst(3), as: UTF8.self)
        == "Id;\"Namn; helt\";Antal;COC;Andel;Dag;Start;När;Klar;Behov\r\n"
        + "007;\"Åsa \"\"x\"\"\";-1540;0,534;0,7125;2026-11-20;07:05;2026-11-20T06:05:00Z;ja;a,b c\r\n"
        + ";;;;;;;;;\r\n")
    let english = try text(everything, .csvExcel, .english)
    #expect(english.contains("Done") && english.contains(";yes;") && english.contains(";0,534;"))
  }

  @Test func `csv quotes what would divide, and a line with nothing on it`() throws {
    let one = [column("a", "A", "A")]
    let cells = ["", "x;y", "x,y", "x\ny", "x\ry", "x\"y", " x ", "x\ty"].map { [Cell.text($0)] }
    #expect(
      try text(table(one, cells), .csv)
        == "a\n\"\"\n\"x;y\"\n\"x,y\"\n\"x\ny\"\n\"x\ry\"\n\"x\"\"y\"\n x \nx\ty\n")
  }

  @Test func `numbers are never guarded as formulas, lists and dates are`() throws {
    let row: [Cell] = [
      .integer(-1), .decimal(-0.5, fractionDigits: 1), .share(-0.1), .list(["=a", "b"]),
    ]
    let four = [
      column("a", "A", "A"), column("b", "B", "B"), column("c", "C", "C"), column("d", "D", "D"),
    ]
    #expect(try text(table(four, [row]), .csv) == "a,b,c,d\n-1,-0.5,-0.1,\"'=a,b\"\n")
    #expect(try text(table(four, [row]), .tsv) == "a\tb\tc\td\n-1\t-0.5\t-0.1\t=a,b\n")
  }

  @Test func `tsv`() throws {
    let two = [column("a", "A", "A"), column("b", "B", "B")]
    #expect(
      try text(
        table(two, [[.text("x\ty\n\"z\\\r"), .flag(false)], [.absent, .share(0.5)]]), .tsv)
        == "a\tb\nx\\ty\\n\"z\\\\\\r\tfalse\n\t0.5\n")
  }

  @Test func `json`() throws {
    #expect(
      try text(everything, .json) == """
        {"schema":"omsorg.test/1","items":[
        {"id":"007","name":"Åsa \\"x\\"","count":-1540,"coc":0.534,"share":0.7125,"day":"2026-11-20",\
        "start":"07:05","at":"2026-11-20T06:05:00Z","ok":true,"needs":["a","b c"]},
        {"id":null,"name":null,"count":null,"coc":null,"share":null,"day":null,"start":null,\
        "at":null,"ok":null,"needs":null}
        ]}

        """)
    #expect(try text(table(columns, []), .json) == "{\"schema\":\"omsorg.test/1\",\"items\":[]}\n")
    #expect(
      try JSONSerialization.jsonObject(with: Data(try bytes(everything, .json))) is [String: Any])
  }

  @Test func `json lines`() throws {
    let two = [column("a", "A", "A"), column("b", "B", "B", .integer)]
    let rows: [[Cell]] = [[.text("x\ny"), .integer(1)], [.list([]), .absent]]
    #expect(
      try text(table(two, rows), .jsonl) == "{\"a\":\"x\\ny\",\"b\":1}\n{\"a\":[],\"b\":null}\n")
    #expect(try text(table(two, []), .jsonl).isEmpty)
  }

  @Test(arguments: OutputFormat.allCases)
  func `what is no number is no value in any format`(format: OutputFormat) throws {
    let one = [column("a", "A", "A"), column("b", "B", "B", .share)]
    let wrong = table(one, [[.decimal(.nan, fractionDigits: 1), .share(.infinity)]])
    let absent = table(one, [[.absent, .absent]])
    #expect(try bytes(wrong, format) == bytes(absent, format))
  }

  @Test(arguments: [OutputFormat.csv, .csvExcel, .tsv, .json, .jsonl, .html, .markdown, .xlsx])
  func `a stream of rows is passed on in pieces`(format: OutputFormat) throws {
    let streamed = Table(schema: "s/1", columns: [column("n", "N", "N", .integer)]) { emit in
      for number in 0..<60_000 { try emit([.integer(number)]) }
    }
    var pieces: [Int] = []
    try render(streamed, as: format, language: .english) { pieces.append($0.count) }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0 > 0 && $0 < 70_000 })
  }

  @Test(arguments: [
    (OutputFormat.csv, "a\nperformed\n"), (.csvExcel, "\u{FEFF}A\r\nutförd\r\n"),
    (.tsv, "a\nperformed\n"), (.jsonl, "{\"a\":\"performed\"}\n"), (.text, "A\n──────\nutförd\n"),
  ])
  func `a choice is its name to programs and its word to people`(
    format: OutputFormat, expected: String
  ) throws {
    let choice = Cell.choice("performed", Text(sv: "utförd", en: "performed"))
    #expect(try text(table([column("a", "A", "A", .choice)], [[choice]]), format) == expected)
  }

  private struct Stop: Error {}

  @Test func `what the sink and the rows throw comes through`() {
    let endless = Table(schema: "s/1", columns: [column("n", "N", "N")]) { emit in
      while true { try emit([.text("x")]) }
    }
    #expect(throws: Stop.self) {
      try render(endless, as: .csv, language: .english) { _ in throw Stop() }
    }
    let broken = Table(schema: "s/1", columns: [column("n", "N", "N")]) { _ in throw Stop() }
    #expect(throws: Stop.self) { try text(broken, .json) }
  }

  @Test func `formats by name and by file ending`() {
    #expect(
      OutputFormat.allCases.map(\.rawValue) == [
        "text", "csv", "csv=excel", "tsv", "json", "jsonl", "html", "md", "xlsx",
      ])
    let endings = [
      "txt": OutputFormat.text, ".csv": .csv, "TSV": .tsv, "tab": .tsv, "json": .json,
      "jsonl": .jsonl, "ndjson": .jsonl, ".HTML": .html, "htm": .html, "xlsx": .xlsx,
      "md": .markdown, ".markdown": .markdown,
    ]
    for (ending, format) in endings { #expect(OutputFormat(fileEnding: ending) == format) }
    for ending in ["", ".", "doc", "csv.gz"] { #expect(OutputFormat(fileEnding: ending) == nil) }
  }
}
