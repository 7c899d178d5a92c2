/// Makes text harmless that a spreadsheet would run as a formula.
///
/// Text that begins with one of these signs gets an apostrophe before it; so does text that already
/// begins with apostrophes followed by such a sign, so that taking one off always gives back what
/// was there.
enum FormulaGuard {
  static func isNeeded(_ utf8: some Sequence<UInt8>) -> Bool {
    for byte in utf8 where byte != Byte.apostrophe { return isSign(byte) }
    return false
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn:
      true
    default: false
    }
  }
}

/// Takes off the apostrophe that `csv` and `csv=excel` put before text that a spreadsheet would run
/// as a formula; other text is given back as it is.
public func unneutralised(_ text: String) -> String {
  guard text.utf8.first == Byte.apostrophe, FormulaGuard.isNeeded(text.utf8) else { return text }
  return String(text.unicodeScalars.dropFirst())
}
