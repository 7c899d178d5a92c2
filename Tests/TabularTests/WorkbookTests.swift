import Foundation
import FoundationXML
import Records
import Testing

@testable import Tabular

@Suite struct WorkbookTests {
  private let columns = [
    column("id", "Id", "Id"), column("count", "Antal", "Count", .integer),
    column("coc", "COC", "COC", .decimal),
    column("share", "Andel", "Share", .share, shareFractionDigits: 1),
    column("day", "Dag", "Day", .date), column("start", "Start", "Start", .time),
    column("at", "När", "At", .instant), column("ok", "Klar", "Done", .flag),
    column("needs", "Behov", "Needs", .list), column("state", "Läge", "State", .choice),
  ]
  private var everything: Table {
    Table(
      schema: "omsorg.test/1", title: Text(sv: "Läget: allt", en: "State: all"), columns: columns,
      rows: [
        [
          .text("007"), .integer(-1540), .decimal(0.534, fractionDigits: 1), .share(0.7125),
          .date("2026-11-20"), .time("07:05"), .instant("2026-11-20T06:00:00Z"), .flag(true),
          .list(["a", "b c"]), .choice("done", Text(sv: "utförd", en: "performed")),
        ],
        Array(repeating: .absent, count: 10),
        Array(repeating: .masked(Text(same: "skyddad")), count: 10),
      ], totals: Array(repeating: .text("summa"), count: 10),
      notes: [Text(sv: "En not.", en: "A note.")])
  }

  @Test func `the archive holds a workbook's parts, each well formed`() throws {
    let parts = try Unpacked(try bytes(everything, .xlsx))
    #expect(
      parts.names == [
        "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "docProps/core.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/workbook.xml",
      ])
    for name in parts.names {
      #expect(XMLParser(data: Data(parts.text(name).utf8)).parse(), "\(name)")
    }
    #expect(parts.text("xl/workbook.xml").contains("<sheet name=\"Läget allt\" sheetId=\"1\""))
    #expect(parts.text("xl/workbook.xml").contains("hidden=\"1\">'Läget allt'!$A$1:$J$4<"))
  }

  @Test func `cells are of their types, and what is absent or kept back has none`() throws {
    let sheet = try Unpacked(try bytes(everything, .xlsx)).sheet
    let styles = try Unpacked(try bytes(everything, .xlsx)).formats
    #expect(sheet.rows.count == 4)
    #expect(sheet.rows[0].map(\.value) == columns.map { $0.heading(.swedish) })
    let row = sheet.rows[1]
    #expect(
      row.map(\.reference) == ["A2", "B2", "C2", "D2", "E2", "F2", "G2", "H2", "I2", "J2"])
    #expect(
      row.map(\.value) == [
        "007", "-1540", "0.534", "0.7125", "46346", "0.2951388888888889", "46346.25", "1", "a, b c",
        "utförd",
      ])
    #expect(
      row.map(\.type) == [
        "inlineStr", "", "", "", "", "", "", "b", "inlineStr", "inlineStr",
      ])
    #expect(
      row.map { styles[$0.style] } == [
        "@", "#,##0", "#,##0.0", "0.0%", "yyyy-mm-dd", "hh:mm", "yyyy-mm-dd hh:mm:ss\"Z\"",
        "General", "@", "@",
      ])
    #expect(sheet.rows[2].isEmpty && sheet.rows[3].isEmpty)
    let english = try Unpacked(try bytes(everything, .xlsx, .english)).sheet
    #expect(english.rows[0].last?.value == "State" && english.rows[1].last?.value == "performed")
  }

  @Test func `the heading row is frozen and filtered, widths follow the first rows`() throws {
    let wide = String(repeating: "bred ", count: 30)
    let rows: [[Cell]] = (0..<1500).map {
      [.text($0 == 3 ? wide : "x"), .text($0 == 1400 ? wide : "y")]
    }
    let both = [column("a", "A", "A"), column("b", "Bredare rubrik", "B")]
    let text = try Unpacked(try bytes(table(both, rows), .xlsx)).text("xl/worksheets/sheet1.xml")
    #expect(text.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(text.contains("<autoFilter ref=\"A1:B1501\"/>"))
    #expect(text.contains("<col min=\"1\" max=\"1\" width=\"60\" customWidth=\"1\"/>"))
    #expect(text.contains("<col min=\"2\" max=\"2\" width=\"17\" customWidth=\"1\"/>"))
    #expect(text.contains("<row r=\"1501\"><c r=\"A1501\""))
  }

  @Test func `the same table is the same bytes`() throws {
    let first = try bytes(everything, .xlsx)
    #expect(try bytes(everything, .xlsx) == first)
    var check = CRC32()
    check.add(first)
    // Whoever changes a byte is to know it.
    #expect(first.count == 11_935)
    #expect(check.value == 1_555_200_250)
  }

  @Test func `the second sheet tells of the table and its columns`() throws {
    let text = try Unpacked(try bytes(everything, .xlsx)).text("xl/worksheets/sheet2.xml")
    for words in ["Läget: allt", "En not.", "Kolumn", "Andel", "share"] {
      #expect(text.contains(">\(words)</t>"))
    }
  }

  @Test func `text that looks like a formula or markup is only text`() throws {
    let words = [
      "=1+1", "<c>&\"'", "a\r\nb\rc\nd", "_x0041_ _x00_ __x0041_", "\u{1}\u{1F}\u{FFFE}\u{FFFF}|",
      "👩‍🦽 å\tb", "",
    ]
    let one = [column("a", "A", "A")]
    let unpacked = try Unpacked(try bytes(table(one, words.map { [.text($0)] }), .xlsx))
    #expect(
      unpacked.sheet.rows.dropFirst().map { $0.first?.value } == [
        "=1+1", "<c>&\"'", "a\nb\nc\nd", "_x005F_x0041_ _x00_ __x005F_x0041_",
        "_x0001__x001F__xFFFE__xFFFF_|", "👩‍🦽 å\tb", nil,
      ])
    #expect(!unpacked.text("xl/worksheets/sheet1.xml").contains("<f>"))
  }

  @Test func `numbers that a spreadsheet cannot keep are text`() throws {
    let one = [column("a", "A", "A", .integer), column("b", "B", "B", .decimal)]
    let row: [Cell] = [.integer(1_000_000_000_000_000), .decimal(1e-7, fractionDigits: 0)]
    let cells = try Unpacked(try bytes(table(one, [row, [.integer(.min), .absent]]), .xlsx)).sheet
    #expect(cells.rows[1].map(\.value) == ["1000000000000000", "0.0000001"])
    #expect(cells.rows[1].map(\.type) == ["inlineStr", ""])
    #expect(cells.rows[2].map(\.value) == ["-9223372036854775808"])
  }

  @Test func `a text that no cell has room for is an error`() throws {
    let one = [column("a", "A", "A")]
    let most = String(repeating: "é", count: 32_767)
    #expect(try Unpacked(try bytes(table(one, [[.text(most)]]), .xlsx)).sheet.rows[1].count == 1)
    #expect(
      throws: TabularError.textTooLong(field: "a", row: 2, characters: 32_768, most: 32_767)
    ) { try bytes(table(one, [[.text(most + "e")]]), .xlsx) }
  }

  @Test func `rows that no sheet has room for are an error`() throws {
    var sheet = WorkbookSheet([column("n", "N", "N")], .english)
    var styles = WorkbookStyles()
    var bytes: [UInt8] = []
    sheet.rows = 1_048_575
    try sheet.row([.absent], &styles, &bytes)
    #expect(throws: TabularError.tooManyRows(most: 1_048_575)) {
      try sheet.row([.absent], &styles, &bytes)
    }
    #expect(sheet.end == "A1048576")
  }

  @Test(arguments: [
    ("Brukare: 2026/11 [alla] *?\\", "Brukare 202611 alla"), ("'Anna's'", "Anna's"),
    (String(repeating: "å", count: 40), String(repeating: "å", count: 31)),
    ("en\ntvå", "en två"), ("Kontinuitet 2026-10-19 – 2026-11-15", "Kontinuitet 2026-10-19"),
  ])
  func `sheet names`(title: String, expected: String) {
    #expect(WorkbookParts.sheetName(title) == expected)
  }

  @Test func `names that no sheet may have`() {
    for title in ["", "/:", "''", "History", "history"] {
      #expect(WorkbookParts.sheetName(title) == nil)
    }
  }

  @Test func `columns by letters`() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702, 16_383].map(WorkbookSheet.letters) == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD",
      ])
  }
}

@Suite struct WorkbookSerialTests {
  @Test(arguments: [
    ("1900-03-01", 61), ("1900-12-31", 366), ("1970-01-01", 25_569), ("2000-02-29", 36_585),
    ("2026-11-20", 46_346), ("9999-12-31", 2_958_465),
  ])
  func `dates`(text: String, serial: Int) {
    #expect(WorkbookSerial.date(text) == serial)
  }

  @Test func `each date is one more than the one before it`() throws {
    var expected = 61
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...31 where year > 1900 || month > 2 {
          let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
          guard let serial = WorkbookSerial.date("\(year)-\(pad(month))-\(pad(day))") else {
            continue
          }
          #expect(serial == expected)
          expected += 1
        }
      }
    }
    #expect(expected == 73_416)
  }

  @Test(arguments: [
    "1900-02-28", "1899-12-31", "0000-01-01", "2026-02-29", "2026-13-01", "2026-11-31", "2026-11",
    "26-11-20", "2026-11-2x", "", "2026-11-20 ", "+026-11-20",
  ])
  func `what is no date, or one that spreadsheets disagree about`(text: String) {
    #expect(WorkbookSerial.date(text) == nil)
  }

  @Test func `times and instants`() {
    #expect(WorkbookSerial.time("00:00") == 0 && WorkbookSerial.time("18:00") == 0.75)
    #expect(WorkbookSerial.time("12:00:00") == 0.5)
    for text in ["24:00", "7:05", "07:60", "0705", "07:05:", ""] {
      #expect(WorkbookSerial.time(text) == nil)
    }
    #expect(WorkbookSerial.instant("2026-11-20T06:00:00Z") == 46_346.25)
    #expect(WorkbookSerial.instant("2026-11-20T06:00:00.25Z") == 46_346.25)
    #expect(WorkbookSerial.instant("2026-11-20T01:00:00+01:00") == 46_346)
    #expect(WorkbookSerial.instant("2026-11-19T22:30-01:30") == 46_346)
    for text in ["2026-11-20", "2026-11-20T06:00:00", "2026-11-20T06:00:00.xZ", "T06:00Z"] {
      #expect(WorkbookSerial.instant(text) == nil)
    }
  }
}
