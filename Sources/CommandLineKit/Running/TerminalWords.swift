public import Records

/// The words of questions on a terminal.
public struct TerminalWords: Sendable {
  let yesOrNo: Text
  let yesAnswers: [String]

  /// Collects the words.
  ///
  /// - Parameters:
  ///   - yesOrNo: What may be answered, with the safe answer in capitals: "y/N".
  ///   - yesAnswers: The answers taken as yes in any language, lower case.
  public init(yesOrNo: Text, yesAnswers: [String]) {
    self.yesOrNo = yesOrNo
    self.yesAnswers = yesAnswers
  }
}
