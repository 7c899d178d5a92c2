/// Characters that have no place in what people write: they show nothing, and may change how what
/// stands around them is shown.
public enum ControlCharacters {
  /// The fault of a text that holds a control character or a mark that turns the direction of
  /// writing around; nil if it holds none. Tabs and line breaks are allowed.
  public static func fault(in text: String) -> FormFault? {
    // Nearly all text is without: C1 controls begin with 0xC2 in UTF-8, the others with 0xE2.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }) { return nil }
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // A line break of two characters, as spreadsheets write it.
      let found = before == "\r" && scalar != "\n" ? before : scalar.isForbidden ? scalar : nil
      if let found { return fault(of: found) }
      before = scalar
    }
    return before == "\r" ? fault(of: "\r") : nil
  }

  private static func fault(of scalar: Unicode.Scalar) -> FormFault {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return FormFault(
      kind: "control_character",
      reason: Text(
        sv: "får inte innehålla styrtecknet \(name)",
        en: "must not hold the control character \(name)"))
  }
}

extension Unicode.Scalar {
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
