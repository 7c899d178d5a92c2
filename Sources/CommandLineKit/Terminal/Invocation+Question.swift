import Glibc
public import Records

extension Invocation {
  /// Asks a question that is answered yes or no.
  ///
  /// - Parameter question: With its question mark.
  /// - Returns: True for yes, false for all else; nil when there is no terminal to ask on.
  public func ask(_ question: Text) -> Bool? {
    guard terminal.isTerminal(.input), terminal.isTerminal(.messages) else { return nil }
    let words = reporter.words().terminal
    terminal.streams.tell("\(question(language).visible()) [\(words.yesOrNo(language))] ")
    guard let answer = readLine() else {
      // The end of input is no line, so the cursor still stands beside the question.
      terminal.streams.tell("\n")
      return false
    }
    return Self.isYes(answer, words)
  }

  static func isYes(_ answer: String, _ words: TerminalWords) -> Bool {
    let word = answer.filter { !$0.isWhitespace }.lowercased()
    return words.yesAnswers.contains(word)
  }
}
