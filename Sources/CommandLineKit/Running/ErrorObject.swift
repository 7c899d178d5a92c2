import Records

/// An error as programs read it: one JSON object on one line.
enum ErrorObject {
  /// The members `kind`, `message`, `path`, `line`, `column` and `hint`; those without a value are
  /// null.
  static func text(_ error: ErrorReport, _ language: Language) -> String {
    let members = [
      ("kind", quoted(error.kind)), ("message", quoted(error.message(language))),
      ("path", error.path.map(quoted)), ("line", error.line.map { String($0) }),
      ("column", error.column.map { String($0) }),
      ("hint", error.hint.map { quoted($0(language)) }),
    ]
    let written = members.map { "\(quoted($0.0)):\($0.1 ?? "null")" }
    return "{" + written.joined(separator: ",") + "}"
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.isUnseen:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
