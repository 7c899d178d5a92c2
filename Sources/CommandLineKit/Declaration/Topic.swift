public import Records

/// A text on a subject, shown by `help NAME` and as a man page.
///
/// The body's markup is light and reads well as it is: blank lines part paragraphs, `# ` begins a
/// heading, `- ` an item of a list, which goes on until the next or a blank line, and other lines
/// indented by two spaces or more stand as they are.
public struct Topic: Sendable {
  /// The word after `help`.
  public let name: String
  let section: Int
  let summary: Text
  let body: Text

  /// Declares a topic.
  ///
  /// - Parameter section: The man page's section: 5 for file formats, 7 for all else.
  public init(_ name: String, section: Int = 7, summary: Text, body: Text) {
    self.name = name
    self.section = section
    self.summary = summary
    self.body = body
  }
}
