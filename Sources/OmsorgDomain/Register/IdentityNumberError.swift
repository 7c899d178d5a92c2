public import Records

/// Why a text is no identity number. Holds none of the number, so that it may be shown and logged.
public enum IdentityNumberError: Error, Hashable, Sendable {
  /// So many digits instead of ten or twelve.
  case wrongLength(Int)
  /// Something other than digits and one sign.
  case otherCharacters
  /// A letter first among the last four: an interim number, which is no identity number.
  case interim
  /// A sign that doesn't stand before the last four digits, or two signs.
  case wrongSign
  /// Twelve digits that don't begin with 18, 19 or 20.
  case wrongCentury
  /// Ten digits without a sign that may belong to two centuries.
  case centuryUnclear
  /// No such month or day.
  case noSuchDate
  /// A date of birth after today.
  case notYetBorn
  /// The last digit doesn't agree with the others.
  case wrongCheckDigit

  /// The words for it, to stand after the field's name.
  public var message: Text {
    switch self {
    case .wrongLength(let count):
      Text(
        sv: "har \(count) \(count == 1 ? "siffra" : "siffror"), ska ha 12 (eller 10)",
        en: "has \(count) \(count == 1 ? "digit" : "digits"), needs 12 (or 10)")
    case .otherCharacters:
      Text(
        sv: "innehåller annat än siffror och ett bindestreck",
        en: "holds something other than digits and one hyphen")
    case .interim:
      Text(
        sv: "är ett interimsnummer (bokstav bland de fyra sista)",
        en: "is an interim number (a letter among the last four)")
    case .wrongSign:
      Text(
        sv: "har tecknet - eller + någon annanstans än före de fyra sista siffrorna",
        en: "has the sign - or + elsewhere than before the last four digits")
    case .wrongCentury:
      Text(
        sv: "börjar inte med århundradet 18, 19 eller 20",
        en: "does not begin with the century 18, 19 or 20")
    case .centuryUnclear:
      Text(
        sv: "har tio siffror utan tecken och kan höra till två århundraden",
        en: "has ten digits without a sign and may belong to two centuries")
    case .noSuchDate:
      Text(
        sv: "börjar inte med ett datum som finns", en: "does not begin with a date that exists")
    case .notYetBorn:
      Text(sv: "har ett födelsedatum efter i dag", en: "has a date of birth after today")
    case .wrongCheckDigit:
      Text(sv: "har fel kontrollsiffra", en: "has a wrong check digit")
    }
  }

  /// What to do about it.
  public var hint: Text {
    switch self {
    case .wrongLength(let count) where count == 9 || count == 11:
      Text(
        sv: "skriv ÅÅÅÅMMDD-NNNN; ett kalkylprogram kan ha tagit bort en inledande nolla",
        en: "write YYYYMMDD-NNNN; a spreadsheet may have removed a leading zero")
    case .wrongLength, .otherCharacters, .wrongSign, .wrongCentury:
      Text(sv: "skriv ÅÅÅÅMMDD-NNNN", en: "write YYYYMMDD-NNNN")
    case .interim:
      Text(
        sv: "lämna fältet tomt tills personen har personnummer eller samordningsnummer",
        en: "leave the field empty until the person has an identity or coordination number")
    case .centuryUnclear:
      Text(
        sv: "skriv årtalet med fyra siffror: ÅÅÅÅMMDD-NNNN",
        en: "write the year in four digits: YYYYMMDD-NNNN")
    case .notYetBorn:
      Text(
        sv:
          "skriv årtalet med fyra siffror; av tio siffror har den som fyller 100 i år eller mer +",
        en: "write the year in four digits; of ten, who turns 100 or more this year has +")
    case .noSuchDate, .wrongCheckDigit:
      Text(
        sv: "kontrollera siffrorna mot originalet", en: "check the digits against the original")
    }
  }
}
