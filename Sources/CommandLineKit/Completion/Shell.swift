/// A shell that completions are made for.
enum Shell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  /// The answer as the shell's script reads it: the kind on the first line, then a candidate a line.
  func format(_ answer: CompletionAnswer) -> String {
    var lines = [answer.kind.rawValue]
    let candidates = answer.candidates.map {
      Candidate(Self.plain($0.value), Self.plain($0.description))
    }
    switch self {
    case .bash:
      let areFoundByName = candidates.contains { !$0.value.hasPrefix(answer.typed) }
      if areFoundByName, candidates.count > 1 {
        // Bash puts in what all candidates begin with. The word itself among them keeps that empty,
        // so the list is shown, with names, and what was typed stays.
        lines.append(answer.typed)
        lines += candidates.map { "\($0.value)  \($0.description)" }
      } else {
        lines += candidates.map(\.value)
      }
    case .zsh:
      lines += candidates.map { candidate in
        let value = Self.escaped(candidate.value, before: [":", "\\"])
        return candidate.description.isEmpty ? value : "\(value):\(candidate.description)"
      }
    case .fish:
      lines += candidates.map { "\($0.value)\t\($0.description)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Control characters would part lines and fields.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      plain.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(plain)
  }

  private static func escaped(_ text: String, before special: Set<Character>) -> String {
    String(text.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
  }
}
