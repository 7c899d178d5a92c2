import Records
import Tabular
import Testing

@Suite struct DocumentTableTests {
  private let document = Document(
    title: "Brev", language: .swedish, sections: [Document.Section("Vem", [.paragraph("Slut.")])])

  private var round: Document {
    Document(
      title: "Runda", language: .swedish,
      sections: [
        Document.Section(
          "Besök",
          [
            .table(
              headings: ["Tid", "Vem", "Anteckna"],
              rows: [
                ["07:30–08:00", "Anna <A>\nStorgatan 1", nil],
                ["12:00", String(repeating: "ö ", count: 50), ""],
              ])
          ])
      ])
  }

  @Test func tablesAreLinesBesideTheirFirstCellAsText() {
    let lines = round.text.split(separator: "\n").map(String.init)
    #expect(lines.contains("07:30–08:00  Anna <A>"))
    #expect(lines.contains("             Storgatan 1"))
    #expect(lines.contains("             " + String(repeating: "_", count: 30)))
    #expect(lines.contains { $0.hasPrefix("12:00        ö ö") })
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func tablesHaveHeadingsAndRoomToWriteAsPages() {
    let page = round.html
    #expect(page.contains("<th scope=\"col\">Anteckna</th>"))
    #expect(page.contains("<th scope=\"row\"><bdi>07:30–08:00</bdi></th>"))
    #expect(
      page.contains("<td><bdi>Anna &lt;A&gt;\nStorgatan 1</bdi></td><td class=\"write\"></td>"))
    #expect(page.contains("border-collapse"))
    #expect(!document.html.contains("border-collapse"))
  }

  @Test func severalDocumentsStandOnSheetsOfTheirOwn() {
    let pages = DocumentPages(title: "Alla <1>", documents: [document, round])
    #expect(pages.text == document.text + "\n\n" + round.text)
    let html = pages.html
    #expect(html.contains("<title>Alla &lt;1&gt;</title>"))
    #expect(html.split(separator: "<article").count == 3)
    #expect(html.split(separator: "<main>").count == 2)
    #expect(html.contains("break-before:page"))
    #expect(html.contains("border-collapse"))
    #expect(DocumentPages(title: "Inga", documents: []).text.isEmpty)
  }

  @Test func largeTypeIsLarger() {
    let large = Document(
      title: "Veckan", language: .swedish, paper: .a4LargeType, sections: [])
    #expect(large.html.contains("font-size:2.2rem"))
    #expect(!document.html.contains("font-size:2.2rem"))
    #expect(large.html.contains("size:A4"))
  }
}
