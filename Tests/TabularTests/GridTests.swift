import Foundation
import Records
import Tabular
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GridTests {
  private let grid = Grid(
    title: "Schema Åsa", subtitles: ["37 h"], columns: ["mån", "tis"],
    rows: [
      Grid.Row(
        "vecka 47\n16/11",
        [
          Grid.Cell(
            heading: "16/11 07-16",
            lines: [
              Grid.Line("08:00 dusch"), Grid.Line("rast", .muted), Grid.Line("möte", .marked),
            ]),
          Grid.Cell(heading: "17/11", emphasis: .off),
        ]),
      Grid.Row(
        "vecka 48",
        [
          Grid.Cell(heading: "23/11", emphasis: .marked, lines: [Grid.Line("日本")]),
          Grid.Cell(),
        ]),
    ],
    notes: ["Not."])

  private func text(_ grids: [Grid], width: Int? = nil, colour: Bool = false) -> String {
    GridPages(title: "t", language: .swedish, grids: grids)
      .text(options: RenderOptions(terminalWidth: width, colour: colour))
  }

  private let aligned = """
    Schema Åsa
    ══════════
    37 h

              mån          tis
    ────────  ───────────  ───────
    vecka 47  16/11 07-16  (17/11)
    16/11     08:00 dusch
              (rast)
              ! möte
    ────────  ───────────  ───────
    vecka 48  ! 23/11
              日本

    Not.

    """

  @Test(arguments: [nil, 30]) func `columns as wide as their lines`(width: Int?) {
    #expect(text([grid], width: width) == aligned)
  }

  @Test func `a list where the terminal is narrower by one column`() {
    #expect(
      text([grid], width: 29) == """
        Schema Åsa
        ══════════
        37 h

        vecka 47 16/11
        ──────────────
        mån  16/11 07-16
          08:00 dusch
          (rast)
          ! möte
        tis  (17/11)

        vecka 48
        ────────
        mån  ! 23/11
          日本
        tis  –

        Not.

        """)
  }

  @Test func `a list breaks long lines at blanks and cuts nothing`() {
    let long = Grid(
      title: "t", columns: ["mån"],
      rows: [
        Grid.Row(
          "v", [Grid.Cell(lines: [Grid.Line("08:00 dusch"), Grid.Line("08:00 medicin B1")])])
      ])
    #expect(
      text([long], width: 13) == """
        t
        ═

        v
        ─
        mån
          08:00 dusch
          08:00
            medicin
            B1

        """)
  }

  @Test func `wide signs keep the columns aligned`() {
    let wide = Grid(
      title: "t", columns: ["a", "b"],
      rows: [Grid.Row("", [Grid.Cell(lines: [Grid.Line("日本語")]), Grid.Cell(heading: "x")])])
    #expect(text([wide]).contains("\n  日本語  x\n"))
  }

  @Test func `several grids one after the other, and headings in bold where colour is wanted`() {
    #expect(text([grid, grid]) == aligned + "\n\n" + aligned)
    #expect(text([grid], colour: true).hasPrefix("\u{1B}[1mSchema Åsa\u{1B}[0m\n"))
    #expect(text([]) == "")
  }

  @Test func `an empty cell that is off is told from one that is not`() {
    let empty = Grid(
      title: "t", columns: ["a", "b", "c"],
      rows: [
        Grid.Row(
          "r", [Grid.Cell(), Grid.Cell(emphasis: .off), Grid.Cell(emphasis: .marked)])
      ])
    #expect(text([empty]).hasSuffix("\nr     –  !\n"))
  }

  @Test func `a table with headings of columns and rows`() {
    let html = GridPages(title: "Alla", language: .swedish, grids: [grid]).html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">\n"))
    #expect(html.contains("<h1 id=\"g1\">Schema Åsa</h1>\n<p>37 h</p>\n"))
    #expect(
      html.contains(
        """
        <th scope="col" role="columnheader">mån</th><th scope="col" role="columnheader">tis</th>
        """))
    #expect(
      html.contains(
        """
        <th scope="row" role="rowheader">vecka 47
        16/11</th>
        <td role="cell"><span class="column" aria-hidden="true">mån</span>\
        <b class="top">16/11 07-16</b><div>08:00 dusch</div><div class="muted">rast</div>\
        <div class="wrong"><span class="sign" aria-hidden="true">!</span>\
        <span class="unseen">Obs: </span>möte</div></td>
        <td role="cell" class="off"><span class="column" aria-hidden="true">tis</span>\
        <b class="top">17/11</b></td>
        """))
    #expect(html.contains("<p class=\"note\">Not.</p>"))
    #expect(html.contains("@page{size:A4 landscape"))
  }

  @Test func `each of several grids has its own heading and sheet`() {
    let html = GridPages(title: "Alla", language: .english, grids: [grid, grid]).html
    #expect(html.contains("<h1>Alla</h1>\n<section"))
    #expect(html.contains("<h2 id=\"g1\">") && html.contains("<h2 id=\"g2\">"))
    #expect(html.contains(".grid:not(:last-child){break-after:page}"))
    #expect(html.contains("<span class=\"unseen\">Attention: </span>"))
  }

  @Test func `nothing from outside becomes markup or moves the cursor`() {
    let evil = "</td><script>alert(1)</script>\"'&\u{0}\u{1B}[31m\u{202E}"
    let cell = Grid.Cell(heading: evil, emphasis: .marked, lines: [Grid.Line(evil, .marked)])
    let pages = GridPages(
      title: evil, language: .swedish,
      grids: [
        Grid(
          title: evil, subtitles: [evil], columns: [evil], rows: [Grid.Row(evil, [cell])],
          notes: [evil])
      ])
    let xml = pages.html.replacing("<!DOCTYPE html>\n", with: "")
      .split(separator: "\n").map { $0.hasPrefix("<meta") ? $0.dropLast() + "/>" : String($0) }
      .joined(separator: "\n")
    let parser = XMLParser(data: Data(xml.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!pages.html.contains("<script") && !pages.html.contains("http:"))
    for text in [pages.html, pages.text(), pages.text(options: RenderOptions(terminalWidth: 20))] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test(arguments: [(2, "9.0"), (12, "8.0"), (40, "6.0")])
  func `the more lines, the smaller they are printed`(count: Int, size: String) {
    let cell = Grid.Cell(lines: Array(repeating: Grid.Line("08:00 dusch B00001"), count: count))
    let weeks = Array(repeating: Grid.Row("v", Array(repeating: cell, count: 7)), count: 4)
    let grid = Grid(title: "t", columns: Array(repeating: "mån", count: 7), rows: weeks)
    let html = GridPages(title: "t", language: .swedish, grids: [grid]).html
    #expect(html.split(separator: "--sheet:").last?.prefix(5) == "\(size)pt")
  }
}
