public import Records

/// Every word that the kit itself says to people, handed in by the application.
public struct KitWords: Sendable {
  /// Messages and their labels.
  public let errors: ErrorWords
  /// Headings and notes of help and man pages.
  public let help: HelpWords
  /// What is said on a terminal.
  public let terminal: TerminalWords

  /// Collects the catalogue.
  public init(errors: ErrorWords, help: HelpWords, terminal: TerminalWords) {
    self.errors = errors
    self.help = help
    self.terminal = terminal
  }
}

/// A text about one word that the user wrote or is to write.
public typealias WordText = @Sendable (String) -> Text
/// A text about two words.
public typealias TwoWordText = @Sendable (String, String) -> Text
/// A text about several words, already joined with commas.
public typealias ListText = @Sendable (String) -> Text
