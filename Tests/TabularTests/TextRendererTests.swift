import Records
import Testing

@testable import Tabular

@Suite struct TextRendererTests {
  private let columns = [
    column("client", "Brukare", "Client"), column("name", "Namn", "Name"),
    column("visits", "Besök", "Visits", .integer),
    column("share", "Andel med kontakt", "Share with contact", .share, shareFractionDigits: 1),
    column("since", "Sedan", "Since", .date),
    column("alarm", "Larm", "Alarm", .flag), column("needs", "Behov", "Needs", .list),
  ]
  private let rows: [[Cell]] = [
    [
      .text("B1"), .text("Örjan Åkesson"), .integer(1540), .share(0.4375), .date("2020-07-03"),
      .flag(true), .list(["demens", "stroke"]),
    ],
    [.text("B2"), .text("山田 👩‍👩‍👧"), .integer(-3), .absent, .absent, .flag(false), .list([])],
    [.text("B3"), .text("e\u{301}"), .absent, .share(1), .absent, .absent, .absent],
  ]
  private var full: Table {
    Table(
      schema: "s/1", title: Text(sv: "Kontinuitet", en: "Continuity"), columns: columns, rows: rows,
      totals: [.text("Alla"), .absent, .integer(1537), .absent, .absent, .absent, .absent],
      notes: [Text(sv: "En not\nom två rader.", en: "A note.")])
  }

  @Test func `Swedish, as wide as it needs`() throws {
    let expected = """
      Kontinuitet

      Brukare  Namn           Besök  Andel med kontakt  Sedan       Larm  Behov
      ───────  ─────────────  ─────  ─────────────────  ──────────  ────  ──────────────
      B1       Örjan Åkesson  1_540             43,8_%  2020-07-03  ja    demens, stroke
      B2       山田 👩‍👩‍👧           −3                  –  –           nej   –
      B3       e\u{301}                  –            100,0_%  –           –     –
      ───────  ─────────────  ─────  ─────────────────  ──────────  ────  ──────────────
      Alla                    1_537

      En not
      om två rader.

      """
    #expect(try text(full, .text) == expected.replacing("_", with: "\u{A0}"))
  }

  @Test func `English on a terminal breaks headings, then cuts words`() throws {
    let broken = try text(full, .text, .english, RenderOptions(terminalWidth: 78))
    #expect(
      broken == """
        Continuity

                                         Share with
        Client  Name           Visits       contact  Since       Alarm  Needs
        ──────  ─────────────  ──────  ────────────  ──────────  ─────  ──────────────
        B1      Örjan Åkesson   1,540         43.8%  2020-07-03  yes    demens, stroke
        B2      山田 👩‍👩‍👧            -3             –  –           no     –
        B3      e\u{301}                   –        100.0%  –           –      –
        ──────  ─────────────  ──────  ────────────  ──────────  ─────  ──────────────
        Alla                    1,537

        A note.

        """)
    let cut = try text(full, .text, .english, RenderOptions(terminalWidth: 64))
    #expect(
      cut == """
        Continuity

                                     Share
                                      with
        Client  Name       Visits  contact  Since       Alarm  Needs
        ──────  ─────────  ──────  ───────  ──────────  ─────  ─────────
        B1      Örjan Åk…   1,540    43.8%  2020-07-03  yes    demens,…
        B2      山田 👩‍👩‍👧        -3        –  –           no     –
        B3      e\u{301}               –   100.0%  –           –      –
        ──────  ─────────  ──────  ───────  ──────────  ─────  ─────────
        Alla                1,537

        A note.

        """)
  }

  @Test func `no line is wider than the terminal, and none is cut off it`() throws {
    for width in 1...130 {
      let lines = try text(
        table(columns, rows), .text, .swedish, RenderOptions(terminalWidth: width)
      )
      .split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines {
        #expect(DisplayWidth.of(String(line)) <= width, "\(width): \(line)")
        #expect(line.last != " ")
      }
      let isWholeTableSeen = width >= 84
      #expect(!isWholeTableSeen || !lines.joined().contains("…"), "\(width)")
    }
    #expect(!(try text(full, .text)).contains("…"))
  }

  @Test func `the first column and numbers are never cut`() throws {
    let long = table(
      [
        column("id", "Id", "Id"), column("n", "Antal", "Count", .integer),
        column("t", "Text", "Text"),
      ],
      [
        [
          .text("10001/2026-09-21T07:00"), .integer(123_456_789),
          .text("en lång text om ingenting"),
        ]
      ])
    let seen = try text(long, .text, .swedish, RenderOptions(terminalWidth: 48))
    #expect(seen.contains("10001/2026-09-21T07:00  123\u{A0}456\u{A0}789  en lång te…"))
  }

  @Test func `bold only with colour`() throws {
    let small = table([column("a", "Rubrik", "Heading")], [[.text("x")]])
    let coloured = try text(small, .text, .swedish, RenderOptions(colour: true))
    #expect(coloured == "\u{1B}[1mRubrik\u{1B}[0m\n──────\nx\n")
    #expect(try text(small, .text) == "Rubrik\n──────\nx\n")
  }

  @Test func `control characters of the data are shown, not obeyed`() throws {
    let evil = "a\u{1B}[2Jb\nc\u{9B}d\u{202E}e\tf\r\ng\u{2028}h\u{7F}"
    let seen = try text(table([column("a", "A", "A")], [[.text(evil)]]), .text)
    #expect(seen.hasSuffix("a\u{FFFD}[2Jb c\u{FFFD}d\u{FFFD}e f  g h\u{FFFD}\n"))
  }

  @Test func `an empty table says so`() throws {
    #expect(try text(table(columns, []), .text) == "Inga rader.\n")
    #expect(try text(table(columns, []), .text, .english) == "No rows.\n")
  }

  @Test func `details have headings left and values right`() throws {
    let details = Table(
      schema: "s/1", columns: columns, rows: Array(rows.prefix(1)), layout: .details)
    let expected = """
      Brukare:            B1
      Namn:               Örjan Åkesson
      Besök:              1_540
      Andel med kontakt:  43,8_%
      Sedan:              2020-07-03
      Larm:               ja
      Behov:              demens, stroke

      """
    #expect(try text(details, .text) == expected.replacing("_", with: "\u{A0}"))
  }

  @Test func `long values of details are wrapped on a terminal and keep their lines`() throws {
    let details = Table(
      schema: "s/1", columns: [column("a", "Not", "Note"), column("b", "Tom", "Empty")],
      rows: [[.text("ett två tre fyra fem sex\nsju"), .text("")], [.absent, .text("x")]],
      layout: .details)
    let seen = try text(details, .text, .swedish, RenderOptions(terminalWidth: 26))
    #expect(
      seen == """
        Not:  ett två tre fyra fem
              sex
              sju
        Tom:  –

        Not:  –
        Tom:  x

        """)
    #expect(try text(details, .text).hasPrefix("Not:  ett två tre fyra fem sex\n      sju\n"))
  }

  @Test func `selected fields stand in the order asked for`() throws {
    let options = RenderOptions(selectedFields: ["visits", "client", "visits"])
    #expect(try text(full, .csv, .swedish, options) == "visits,client\n1540,B1\n-3,B2\n,B3\n")
    #expect(
      try text(full, .text, .swedish, options).hasSuffix(
        "─────  ───────\n1\u{A0}537  Alla\n\nEn not\nom två rader.\n"))
  }

  @Test(arguments: OutputFormat.allCases)
  func `an unknown field is refused before anything is written`(format: OutputFormat) {
    var written = 0
    let error = #expect(throws: TabularError.self) {
      try render(
        full, as: format, language: .english, options: RenderOptions(selectedFields: ["nam"])
      ) { written += $0.count }
    }
    #expect(written == 0)
    #expect(error == .unknownField("nam", known: columns.map(\.id)))
    #expect(error?.message(.english) == "unknown field 'nam'")
    #expect(error?.message(.swedish) == "okänt fält 'nam'")
    #expect(
      error?.hint(.english) == "the fields are client, name, visits, share, since, alarm, needs")
  }
}
