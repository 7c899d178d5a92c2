import Foundation
import Records
import Tabular
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct TimetableTests {
  private let kinds = [
    Timetable.Kind("besök", .box), Timetable.Kind("möte", .dotted),
    Timetable.Kind("rast", .hatched), Timetable.Kind("resa", .line, isListed: false),
  ]

  private func timetable(_ rows: [Timetable.Row], notes: [String] = []) -> Timetable {
    Timetable(
      title: "Dagen", subtitles: ["lag L1"], itemHeading: "Vad", kinds: kinds, rows: rows,
      notes: notes)
  }

  private func text(_ timetables: [Timetable], width: Int? = nil, colour: Bool = false) -> String {
    TimetablePages(title: "t", language: .swedish, timetables: timetables)
      .text(options: RenderOptions(terminalWidth: width, colour: colour))
  }

  /// What stands in the picture's line of the first row, without its label.
  private func plot(_ row: Timetable.Row, width: Int? = nil) -> String? {
    text([timetable([row])], width: width).split(separator: "\n").last
      .map { String($0.dropFirst(row.label.count + 2)) }
  }

  private func item(_ kind: Int, _ from: Int, _ to: Int, _ label: String = "B1") -> Timetable.Item {
    Timetable.Item(kind: kind, minutes: from..<to, label)
  }

  @Test func `a column for each quarter of an hour`() {
    let row = Timetable.Row(
      "Åsa", detail: "2 besök", open: [420..<600],
      items: [
        item(3, 420, 430, "resa"), item(0, 430, 480, "B1 dusch"), item(0, 480, 510, "B2 städ"),
        item(2, 510, 540, "rast"), item(1, 555, 600, "APT"),
      ])
    #expect(
      text([timetable([row], notes: ["Not."])]) == """
        Dagen
        ═════
        lag L1

        ▐█ besök   ░░ möte   ▒▒ rast   ── resa   ·· ledig tid

             07  08  09
        Åsa  ─▐██▐█▒▒·░░░  2 besök

        Not.

        """)
  }

  @Test func `two that follow each other are told apart, and one over columns is one`() {
    let open = [420..<480]
    #expect(plot(Timetable.Row("a", open: open, items: [item(0, 420, 480)])) == "▐███")
    #expect(
      plot(Timetable.Row("a", open: open, items: [item(0, 420, 450), item(0, 450, 480)]))
        == "▐█▐█")
  }

  @Test func `what is short is seen unless something that matters more is there`() {
    let open = [420..<480]
    #expect(plot(Timetable.Row("a", open: open, items: [item(0, 421, 423)])) == "▐···")
    #expect(
      plot(Timetable.Row("a", open: open, items: [item(3, 420, 428), item(0, 428, 433)]))
        == "▐···")
    #expect(
      plot(Timetable.Row("a", open: open, items: [item(0, 420, 430), item(3, 430, 434)]))
        == "▐···")
  }

  @Test func `longer columns where the terminal has no room, and then the day is cut`() {
    let row = Timetable.Row("a", open: [0..<1_440], items: [item(0, 600, 720)])
    #expect(plot(row)?.count == 96)
    #expect(plot(row, width: 99)?.count == 96)
    #expect(plot(row, width: 98)?.count == 72)
    #expect(plot(row, width: 60)?.count == 48)
    #expect(plot(row, width: 30)?.count == 24)
    #expect(plot(row, width: 20)?.count == 17)
  }

  @Test func `hours past midnight begin anew`() {
    let row = Timetable.Row("a", open: [1_260..<1_620], items: [item(0, 1_500, 1_530)])
    #expect(text([timetable([row])]).contains("\n   21  22  23  00  01  02\n"))
    #expect(plot(row) == "················▐█······")
    let html = TimetablePages(title: "t", language: .swedish, timetables: [timetable([row])]).html
    #expect(html.contains("<td class=\"k\">01:00–01:30</td>"))
  }

  @Test func `nothing to show says so`() {
    #expect(text([timetable([])]).hasSuffix("\n\nInga rader.\n"))
    #expect(text([]) == "")
    let html = TimetablePages(title: "t", language: .english, timetables: [timetable([])]).html
    #expect(html.contains("<p>No rows.</p>") && !html.contains("<svg"))
  }

  @Test func `the picture has numbers, and the lists the same ones`() {
    let row = Timetable.Row(
      "Åsa", detail: "1 besök", open: [420..<540],
      items: [item(3, 420, 430, "resa"), item(0, 430, 490, "B1 dusch"), item(2, 500, 530, "rast")])
    let html = TimetablePages(
      title: "Alla", language: .swedish, timetables: [timetable([row])]
    ).html
    #expect(html.contains("<h1 id=\"t1\">Dagen</h1>\n<p>lag L1</p>\n"))
    #expect(html.contains("<title>07:10–08:10 B1 dusch</title>"))
    #expect(html.contains("x=\"8.333%\" width=\"50.000%\""))
    #expect(html.contains("text-anchor=\"middle\">1 B1</text>"))
    #expect(html.contains("<caption>Åsa <small>1 besök</small></caption>"))
    #expect(
      html.contains(
        "<tr><td class=\"n\">2</td><td class=\"k\">08:20–08:50</td><td>rast</td></tr>"))
    #expect(!html.contains("<td>resa</td>"))
    #expect(html.contains("@page{size:A4 landscape"))
  }

  @Test func `many rows are drawn in parts that fit a sheet`() {
    let rows = (0..<30).map { Timetable.Row("r\($0)", open: [420..<540], items: []) }
    let html = TimetablePages(
      title: "t", language: .swedish, timetables: [timetable(rows), timetable([])]
    ).html
    #expect(html.contains("<title id=\"t1-3t\">Dagen 3/3</title>"))
    #expect(html.contains("<h1>t</h1>\n") && html.contains("<h2 id=\"t2\">"))
  }

  @Test func `nothing from outside becomes markup or moves the cursor`() {
    let evil = "</text><script>alert(1)</script>\"'&\u{0}\u{1B}[31m\u{202E}"
    let pages = TimetablePages(
      title: evil, language: .swedish,
      timetables: [
        Timetable(
          title: evil, subtitles: [evil], itemHeading: evil, kinds: [Timetable.Kind(evil, .box)],
          rows: [
            Timetable.Row(
              evil, detail: evil, open: [0..<600],
              items: [Timetable.Item(kind: 0, minutes: 0..<600, evil)])
          ], notes: [evil])
      ])
    let xml = pages.html.replacing("<!DOCTYPE html>\n", with: "")
      .split(separator: "\n").map { $0.hasPrefix("<meta") ? $0.dropLast() + "/>" : String($0) }
      .joined(separator: "\n")
    let parser = XMLParser(data: Data(xml.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!pages.html.contains("<script") && !pages.html.contains("http:"))
    for text in [pages.html, pages.text(), pages.text(options: RenderOptions(terminalWidth: 40))] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }
}
