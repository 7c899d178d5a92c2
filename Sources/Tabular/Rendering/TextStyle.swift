/// Bold on terminals that want colour, nothing elsewhere.
struct TextStyle {
  let colour: Bool

  func bold(_ text: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[1m" + text + "\u{1B}[0m" : text
  }
}

extension String {
  /// The text with blanks up to a width: after it, or before it for numbers.
  func padded(to width: Int, onLeft: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
    return onLeft ? blanks + self : self + blanks
  }

  /// The text cut to a width, with an ellipsis in the place of what is gone.
  func cut(to width: Int) -> String {
    if DisplayWidth.of(self) <= width { return self }
    return DisplayWidth.prefix(of: self, fitting: max(0, width - 1)) + "…"
  }

  /// The text in lines of at most a width, broken at blanks; a longer word stays whole.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let wordWidth = DisplayWidth.of(String(word))
      if !line.isEmpty, used + 1 + wordWidth > width {
        lines.append(line)
        line = String(word)
        used = wordWidth
      } else if lines.isEmpty, line.isEmpty, used == 0 {
        line = String(word)
        used = wordWidth
      } else {
        line += " " + word
        used += 1 + wordWidth
      }
    }
    lines.append(line)
    return lines
  }

  /// As `wrapped`, with a longer word broken anywhere: no line is wider.
  func broken(to width: Int) -> [String] {
    wrapped(to: width).flatMap { line in
      if DisplayWidth.of(line) <= width { return [line] }
      var pieces = [""]
      var used = 0
      for sign in line {
        used += DisplayWidth.of(sign)
        if used > width, pieces != [""] {
          pieces.append("")
          used = DisplayWidth.of(sign)
        }
        pieces[pieces.count - 1].append(sign)
      }
      return pieces
    }
  }
}
