import Foundation
import Records
import Testing

@testable import Tabular

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HTMLRendererTests {
  private let columns = [
    column("client", "Brukare", "Client"), column("n", "Antal", "Count", .integer),
    column("since", "Sedan", "Since", .date),
  ]
  private func page(_ rows: [[Cell]], layout: Table.Layout = .rows) -> Table {
    Table(
      schema: "s/1", title: Text(sv: "Lag <1> & \"2\"", en: "Team"), columns: columns, rows: rows,
      totals: [.text("Summa"), .integer(1), .absent], notes: [Text(sv: "Not <i>", en: "Note")],
      layout: layout)
  }

  @Test func `a table with caption, headings of columns and rows, and sums`() throws {
    let html = try text(page([[.text("B1 <&>'\""), .integer(1540), .absent]]), .html)
    #expect(
      html.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(html.contains("<title>Lag &lt;1&gt; &amp; &quot;2&quot;</title>"))
    let begin = try #require(html.range(of: "<table>")?.lowerBound)
    #expect(
      html[begin...] == """
        <table>
        <caption><span>Lag &lt;1&gt; &amp; &quot;2&quot;</span></caption>
        <thead>
        <tr><th scope="col">Brukare</th><th scope="col" class="n">Antal</th><th scope="col" class="k">Sedan</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">B1 &lt;&amp;&gt;&#39;&quot;</th><td class="n">1\u{A0}540</td><td class="k"><span aria-hidden="true">–</span></td></tr>
        </tbody>
        <tfoot>
        <tr><th scope="row">Summa</th><td class="n">1</td><td class="k"></td></tr>
        </tfoot>
        </table>
        </div>
        <p>Not &lt;i&gt;</p>
        </main>
        </body>
        </html>

        """)
  }

  @Test func `details have headings of rows`() throws {
    let html = try text(
      page([[.text("B1"), .integer(2), .date("2026-01-02")]], layout: .details), .html, .english)
    #expect(html.contains("<html lang=\"en\">"))
    #expect(html.contains("<tr><th scope=\"row\">Count</th><td>2</td></tr>\n"))
    #expect(!html.contains("<thead>"))
  }

  @Test(arguments: [Table.Layout.rows, .details])
  func `no rows`(layout: Table.Layout) throws {
    let html = try text(page([], layout: layout), .html)
    #expect(html.contains("Inga rader.") && !html.contains("<tfoot>"))
  }

  @Test(arguments: [Table.Layout.rows, .details])
  func `pages are well formed, load nothing and run nothing`(layout: Table.Layout) throws {
    let evil = "</td><script>alert(1)</script>\u{0}\u{1B}\u{202E}]]>"
    let html = try text(page([[.text(evil), .absent, .text(evil)]], layout: layout), .html)
    #expect(!html.contains("<script") && !html.contains("http:") && !html.contains("https:"))
    #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    // With its empty elements closed the page is XML, so that a parser can tell of any slip.
    let xml = html.replacing("<!DOCTYPE html>\n", with: "")
      .split(separator: "\n").map { $0.hasPrefix("<meta") ? $0.dropLast() + "/>" : String($0) }
      .joined(separator: "\n")
    let parser = XMLParser(data: Data(xml.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test func `wide tables are printed on paper laid down`() throws {
    let many = (0..<7).map { column("c\($0)", "K", "C") }
    #expect(try text(table(many, []), .html).contains("@page{size:landscape}"))
    #expect(!(try text(page([]), .html)).contains("landscape"))
  }
}
