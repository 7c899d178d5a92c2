public import Records

/// Subjects that the program's help and manual pages tell of.
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
  public static let all: [HelpTopic] = []
}
