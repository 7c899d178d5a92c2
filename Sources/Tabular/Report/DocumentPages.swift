/// Documents in one text or one page for the web, each on sheets of its own when printed.
public struct DocumentPages: Sendable {
  /// What they are together: the name of the window.
  public let title: String
  /// The documents, in order, for the same paper.
  public let documents: [Document]

  /// Documents, one or several.
  public init(title: String, documents: [Document]) {
    self.title = title
    self.documents = documents
  }

  /// The documents as plain text, one after the other.
  public var text: String { documents.map(\.text).joined(separator: "\n\n") }

  /// The documents as one self-contained page.
  public var html: String {
    let articles = documents.map { document in
      "<article lang=\"\(HTMLPage.escaped(document.languageTag))\">\n\(document.parts)</article>\n"
    }
    // A style that some documents need is there for all.
    let style = documents.map(\.style).max { $0.utf8.count < $1.utf8.count } ?? ""
    return HTMLPage.head(
      title: title, languageTag: documents.first?.languageTag ?? "",
      style: style + "article+article{break-before:page;margin-top:3rem}\n")
      + "<body>\n<main>\n\(articles.joined())</main>\n</body>\n</html>\n"
  }
}
