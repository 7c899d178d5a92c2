/// A line of a schedule's text as words: what stands between spaces, or within quotes.
struct ScheduleLineWord: Hashable {
  let text: String
  let isQuoted: Bool

  /// The words of a line; nil if a quote has no end.
  static func words(_ line: some StringProtocol) -> [ScheduleLineWord]? {
    var words: [ScheduleLineWord] = []
    var rest = line[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return words }
      guard first == "\"" else {
        let word = rest.prefix { !$0.isWhitespace }
        words.append(ScheduleLineWord(text: String(word), isQuoted: false))
        rest = rest[word.endIndex...]
        continue
      }
      var text = ""
      var isEscaped = false
      var end: Substring.Index?
      for place in rest.indices.dropFirst() {
        let character = rest[place]
        if isEscaped {
          text.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          end = place
          break
        } else {
          text.append(character)
        }
      }
      guard let end else { return nil }
      words.append(ScheduleLineWord(text: text, isQuoted: true))
      rest = rest[rest.index(after: end)...]
    }
  }

  /// An id as a word: in quotes where it would be read as something else.
  static func written(_ id: String) -> String {
    let isPlain =
      !id.isEmpty && !keywords.contains(id.lowercased())
      && id.allSatisfy { !$0.isWhitespace && !"\"\\".contains($0) }
    return isPlain ? id : quoted(id)
  }

  /// Ids of caregivers as one word.
  static func written(caregivers: [String]) -> String {
    let list = caregivers.joined(separator: "+")
    return caregivers.allSatisfy { written($0) == $0 } ? list : quoted(list)
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }

  /// Whether it is one of some words of the form, in whatever case.
  func isKeyword(_ words: String...) -> Bool { !isQuoted && words.contains(text.lowercased()) }

  private static let keywords: Set<String> = [
    "-", "av", "by", "var", "varje", "varannan", "every", "vecka", "veckor", "week", "weeks", "en",
    "gång", "once",
  ]
}
