import CommandLineKit
import OmsorgDomain
import Records

extension ValueParser where Value == Bool {
  /// Yes or no, in either language.
  static var yesNo: ValueParser {
    ValueParser(completion: .words(["yes", "no"])) { text throws(InvalidValue) in
      switch text.lowercased() {
      case "yes", "ja": return true
      case "no", "nej": return false
      default: throw .notAllowed(["yes", "no"])
      }
    }
  }
}

extension ValueParser where Value == ClockTime {
  /// A time of day.
  static var time: ValueParser {
    ValueParser { text throws(InvalidValue) in
      guard let time = ClockTime(written: text) else {
        throw .because(
          Text(sv: "är inget klockslag: skriv 13:00", en: "is not a time of day: write 13:00"))
      }
      return time
    }
  }
}
