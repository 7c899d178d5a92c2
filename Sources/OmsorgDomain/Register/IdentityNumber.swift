/// A Swedish personal identity number (personnummer) or coordination number (samordningsnummer),
/// known to be well formed; kept with its century, twelve digits.
///
/// The sex that a number tells is not exposed. Sources: 18 and 18 a §§ folkbokföringslagen
/// (1991:481); Skatteverket, rättslig vägledning 330245 and 330251.
public struct IdentityNumber: Hashable, Comparable, Sendable {
  /// The twelve digits as one number.
  private let digits: Int

  /// The day of birth that the number tells.
  public let birthDate: CalendarDate

  /// A number as people and exports write it: twelve digits, or ten with `-` (`+` from the year of
  /// turning 100) from which the century follows; before the last four digits a sign may stand or
  /// not. Ten digits without a sign are taken only where just one century is possible.
  /// - Throws: `IdentityNumberError`, which never holds any of the number.
  public init(_ text: some StringProtocol, today: CalendarDate) throws(IdentityNumberError) {
    let (written, sign) = try Self.split(text)
    if written.count == 12 {
      try self.init(twelveDigits: written)
    } else {
      let year = try Self.birthYear(of: written, sign: sign, today: today)
      try self.init(twelveDigits: [year / 1_000, year / 100 % 10] + written)
    }
    guard birthDate <= today else { throw .notYetBorn }
  }

  /// A number as the store's files hold it: `YYYYMMDD-NNNC`, the hyphen optional. Needs no today.
  /// - Throws: `IdentityNumberError`, which never holds any of the number.
  public init(stored text: some StringProtocol) throws(IdentityNumberError) {
    let (written, _) = try Self.split(text)
    guard written.count == 12 else { throw .wrongLength(written.count) }
    try self.init(twelveDigits: written)
  }

  /// Checks century, date and check digit of exactly twelve digits.
  private init(twelveDigits: [Int]) throws(IdentityNumberError) {
    func number(_ range: Range<Int>) -> Int { twelveDigits[range].reduce(0) { $0 * 10 + $1 } }
    guard (18...20).contains(number(0..<2)) else { throw .wrongCentury }
    let day = number(6..<8)
    guard
      let birthDate = CalendarDate(
        year: number(0..<4), month: number(4..<6), day: day > 60 ? day - 60 : day)
    else { throw .noSuchDate }
    guard Self.checkDigit(of: twelveDigits[2..<11]) == twelveDigits[11] else {
      throw .wrongCheckDigit
    }
    self.digits = number(0..<12)
    self.birthDate = birthDate
  }

  /// Whether this is a coordination number: the day of birth is written with 60 added.
  public var isCoordinationNumber: Bool { digits / 10_000 % 100 > 60 }

  /// `YYYYMMDD-NNNC`.
  public var canonical: String {
    String(digits / 10_000) + "-" + ISODigits.padded(digits % 10_000, width: 4)
  }

  /// Full years of age on a day, 0 before birth. Who was born on 29 February turns a year older on
  /// 1 March in years without that day.
  public func age(on date: CalendarDate) -> Int {
    let born = birthDate.parts
    let now = date.parts
    let hadBirthday = (now.month, now.day) >= (born.month, born.day)
    return max(0, now.year - born.year - (hadBirthday ? 0 : 1))
  }

  /// Orders by date of birth as written, then by the last four digits.
  public static func < (left: IdentityNumber, right: IdentityNumber) -> Bool {
    left.digits < right.digits
  }

  /// The digits of ten or twelve, and the sign before the last four.
  private static func split(
    _ text: some StringProtocol
  ) throws(IdentityNumberError) -> (digits: [Int], sign: UInt8?) {
    var digits: [Int] = []
    var sign: (byte: UInt8, position: Int)?
    var hasLetter = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard sign == nil else { throw .wrongSign }
        sign = (byte, digits.count)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        // Interim numbers have a letter first among the last four, after six or eight digits.
        guard !hasLetter, digits.count == 6 || digits.count == 8 else { throw .otherCharacters }
        hasLetter = true
      default: throw .otherCharacters
      }
      guard digits.count <= 12 else { throw .wrongLength(text.utf8.count { (48...57) ~= $0 }) }
    }
    if hasLetter {
      guard digits.count == 9 || digits.count == 11 else { throw .otherCharacters }
      throw .interim
    }
    guard digits.count == 10 || digits.count == 12 else { throw .wrongLength(digits.count) }
    if let sign, sign.position != digits.count - 4 { throw .wrongSign }
    return (digits, sign?.byte)
  }

  /// The year of birth that ten digits tell: with `-` the person turns at most 99 this year, with
  /// `+` 100 to 199.
  private static func birthYear(
    of tenDigits: [Int], sign: UInt8?, today: CalendarDate
  ) throws(IdentityNumberError) -> Int {
    let yearOfCentury = tenDigits[0] * 10 + tenDigits[1]
    let age = floorModulo(today.year - yearOfCentury, 100)
    switch sign {
    case UInt8(ascii: "-"): return today.year - age
    case UInt8(ascii: "+"): return today.year - age - 100
    default:
      // Home care has many clients past 100: a number whose sign was lost must not make one of
      // them a child. Nobody has reached 125.
      guard age + 100 >= 125 else { throw .centuryUnclear }
      return today.year - age
    }
  }

  /// The check digit of nine digits: modulus 10, weights 2, 1, 2 …, the products' digits summed.
  private static func checkDigit(of nineDigits: ArraySlice<Int>) -> Int {
    var sum = 0
    var weight = 2
    for digit in nineDigits {
      let product = digit * weight
      sum += product / 10 + product % 10
      weight = 3 - weight
    }
    return (10 - sum % 10) % 10
  }
}
