public import Records

/// The order of names in Swedish (å, ä, ö after z) and in English (å and ä as a, ö as o), from a
/// table of its own: the same on every machine, whatever its locale.
///
/// Marks, then digits, then letters, then other scripts. Upper and lower case, and é and e, differ
/// only where all else is equal. In Swedish ü sorts as y, æ as ä, ø as ö, and w after v.
public enum SwedishOrder {
  /// What a name sorts by.
  public struct Key: Hashable, Comparable, Sendable {
    private let bytes: [UInt8]

    fileprivate init(_ name: String, _ language: Language) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(name.utf8.count * 2 + 1)
      for scalar in Self.composed(name.unicodeScalars) {
        Self.append(scalar, language, to: &bytes)
      }
      // Below every weight, so that "An" comes before "Anna" whatever follows.
      bytes.append(0)
      bytes.append(contentsOf: name.utf8)
      self.bytes = bytes
    }

    /// Whether the left name stands first.
    public static func < (left: Key, right: Key) -> Bool {
      left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// Puts a ring or two dots written apart from their letter onto it, and drops other marks.
    private static func composed(_ scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
      var result: [Unicode.Scalar] = []
      for scalar in scalars {
        guard (0x300...0x36F).contains(scalar.value) else {
          result.append(scalar)
          continue
        }
        guard let letter = result.last else { continue }
        switch (letter, scalar.value) {
        case ("a", 0x30A), ("A", 0x30A): result[result.count - 1] = "å"
        case ("a", 0x308), ("A", 0x308): result[result.count - 1] = "ä"
        case ("o", 0x308), ("O", 0x308), ("o", 0x30B), ("O", 0x30B): result[result.count - 1] = "ö"
        case ("u", 0x308), ("U", 0x308), ("u", 0x30B), ("U", 0x30B): result[result.count - 1] = "ü"
        default: break
        }
      }
      return result
    }

    /// Appends a scalar's weight: one byte for what names are made of, four for the rest.
    private static func append(
      _ scalar: Unicode.Scalar, _ language: Language, to bytes: inout [UInt8]
    ) {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}": bytes.append(1)
      case "-", "\u{2010}", "\u{2011}", "\u{2013}": bytes.append(2)
      case "'", "’", "`", "´": bytes.append(3)
      case "0"..."9": bytes.append(UInt8(scalar.value - 0x30) + 0x10)
      case "a"..."z": bytes.append(UInt8(scalar.value - 0x61) + letterA)
      case "A"..."Z": bytes.append(UInt8(scalar.value - 0x41) + letterA)
      default:
        if let letters = (language == .swedish ? swedish[scalar] : english[scalar])
          ?? folded[scalar]
        {
          bytes.append(contentsOf: letters)
        } else {
          // ASCII marks stand before digits, all else after the letters.
          bytes.append(scalar.value < 0x80 ? 4 : 0xFF)
          for shift in [16, 8, 0] as [UInt32] {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value >> shift))
          }
        }
      }
    }

    private static let letterA: UInt8 = 0x20

    private static func weights(_ table: [(String, String)]) -> [Unicode.Scalar: [UInt8]] {
      var result: [Unicode.Scalar: [UInt8]] = [:]
      for (letters, base) in table {
        let weight = base.unicodeScalars.map { letter in
          switch letter {
          case "å": letterA + 26
          case "ä": letterA + 27
          case "ö": letterA + 28
          default: UInt8(truncatingIfNeeded: letter.value - 0x61) + letterA
          }
        }
        for letter in letters.unicodeScalars { result[letter] = weight }
      }
      return result
    }

    private static let swedish = weights([
      ("åÅ", "å"), ("äÄæÆ", "ä"), ("öÖøØőŐ", "ö"), ("üÜűŰ", "y"),
    ])

    private static let english = weights([
      ("åÅäÄ", "a"), ("æÆ", "ae"), ("öÖøØőŐ", "o"), ("üÜűŰ", "u"),
    ])

    private static let folded = weights([
      ("áÁàÀâÂãÃāĀăĂąĄ", "a"), ("çÇćĆčČĉĈċĊ", "c"), ("ďĎđĐðÐ", "d"), ("éÉèÈêÊëËēĒĕĔėĖęĘěĚ", "e"),
      ("ğĞĝĜġĠģĢ", "g"), ("ĥĤħĦ", "h"), ("íÍìÌîÎïÏĩĨīĪįĮİı", "i"), ("ĵĴ", "j"), ("ķĶ", "k"),
      ("ĺĹļĻľĽłŁ", "l"), ("ñÑńŃņŅňŇ", "n"), ("óÓòÒôÔõÕōŌŏŎ", "o"), ("œŒ", "oe"), ("ŕŔŗŖřŘ", "r"),
      ("śŚŝŜşŞșȘšŠ", "s"), ("ßẞ", "ss"), ("ţŢțȚťŤŧŦ", "t"), ("þÞ", "th"), ("úÚùÙûÛũŨūŪŭŬůŮųŲ", "u"),
      ("ŵŴ", "w"), ("ýÝÿŸŷŶ", "y"), ("źŹżŻžŽ", "z"),
    ])
  }

  /// What a name sorts by in a language; compare keys rather than names where many are sorted.
  public static func key(_ name: String, _ language: Language) -> Key { Key(name, language) }

  /// The elements in the order of their names; those of the same name keep their order.
  public static func sorted<Element>(
    _ elements: some Sequence<Element>, by name: (Element) -> String, _ language: Language
  ) -> [Element] {
    elements.enumerated()
      .map { (key: key(name($0.element), language), offset: $0.offset, element: $0.element) }
      .sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }
      .map(\.element)
  }
}
