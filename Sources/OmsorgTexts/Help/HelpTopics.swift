public import Records

/// A subject that the program's help and manual pages tell of.
///
/// The body's markup is that of help topics: blank lines part paragraphs, `# ` begins a heading,
/// `- ` an item, and lines indented by two spaces stand as they are.
public struct HelpTopic: Sendable {
  /// The word after `help`.
  public let name: String
  /// The manual's section: 5 for file formats, 7 for the rest.
  public let section: Int
  /// What it is about, in a few words.
  public let summary: Text
  /// The text, in the light markup of help topics.
  public let body: Text
}

/// All subjects, in the order they are listed.
public enum HelpTopics {
  /// The subjects.
  public static var all: [HelpTopic] {
    [
      data, exports, policies, metrics, assignment, planning, day, dates, formats, environment,
      exitCodes,
    ]
  }
}
