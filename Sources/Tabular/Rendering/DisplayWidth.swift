/// How many columns of a terminal text takes.
enum DisplayWidth {
  /// The width of a text without line breaks or control characters.
  static func of(_ text: String) -> Int {
    // Letters below U+0300, where the first combining mark is, take one column each.
    var letters = 0
    for byte in text.utf8 {
      if byte >= 0xCC { return text.reduce(0) { $0 + of($1) } }
      if byte & 0xC0 != 0x80 { letters += 1 }
    }
    return letters
  }

  /// The width of what a terminal draws as one sign.
  ///
  /// A wide first scalar (an ideograph, an emoji) carries whatever is joined to it; otherwise the
  /// scalars add up, which makes a flag of two letters two columns.
  static func of(_ character: Character) -> Int {
    let isEmoji = character.unicodeScalars.first?.properties.isEmoji ?? false
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.value == emojiSelector, isEmoji { return 2 }
      let own = of(scalar)
      if width == 0, own == 2 { return 2 }
      width += own
    }
    return min(width, 2)
  }

  /// The longest beginning of a text that fits a width, without the blanks it ends in.
  static func prefix(of text: String, fitting width: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += of(text[index])
      if used > width { break }
      if text[index] != " " { end = text.index(after: index) }
    }
    return text[..<end]
  }

  /// The variation selector that asks for a colour picture, two columns wide.
  private static let emojiSelector: UInt32 = 0xFE0F

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if contains(scalar.value, DisplayWidthRanges.zero) { return 0 }
    return contains(scalar.value, DisplayWidthRanges.wide) ? 2 : 1
  }

  /// Whether a value lies in one of the ranges, given as ascending pairs of first and last.
  private static func contains(_ value: UInt32, _ bounds: [UInt32]) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > bounds[middle * 2 + 1] { low = middle + 1 } else { high = middle }
    }
    return low * 2 < bounds.count && value >= bounds[low * 2]
  }
}
