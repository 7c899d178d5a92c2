/// What a report's reader and place of showing ask for.
public struct RenderOptions: Sendable {
  /// The columns of the terminal that text is fitted to; nil elsewhere, and nothing is cut.
  public var terminalWidth: Int?
  /// Whether headings of text are in bold.
  public var colour: Bool
  /// The ids of the columns to write, in this order; nil for all.
  public var selectedFields: [String]?

  /// Options; the default is what suits a file or a pipe.
  public init(
    terminalWidth: Int? = nil, colour: Bool = false, selectedFields: [String]? = nil
  ) {
    self.terminalWidth = terminalWidth
    self.colour = colour
    self.selectedFields = selectedFields
  }
}
