import OmsorgDomain
import Records

extension FormFault {
  /// The fault of a cell that must not be empty.
  static var missingValue: FormFault {
    FormFault(kind: "missing_value", reason: Text(sv: "saknar värde", en: "has no value"))
  }

  /// The fault of an id that nothing has.
  static func unknown(_ id: String, _ kind: ImportKind) -> FormFault {
    switch kind {
    case .teams:
      FormFault(
        kind: "unknown_team", reason: Text(sv: "okänt lag '\(id)'", en: "unknown team '\(id)'"))
    case .caregivers:
      FormFault(
        kind: "unknown_caregiver",
        reason: Text(sv: "okänd medarbetare '\(id)'", en: "unknown caregiver '\(id)'"))
    default:
      FormFault(
        kind: "unknown_client",
        reason: Text(sv: "okänd brukare '\(id)'", en: "unknown client '\(id)'"))
    }
  }

  /// The fault of a service that the catalogue lacks.
  static func unknownService(_ name: String) -> FormFault {
    FormFault(
      kind: "unknown_service",
      reason: Text(
        sv: "okänd insats '\(name)': lägg till den i services.json, eller ange den med --map",
        en: "unknown service '\(name)': add it to services.json, or name it with --map"))
  }

  /// The fault of a row id that stands in a file already.
  static func repeatedId(_ id: String, line: Int, file: String) -> FormFault {
    FormFault(
      kind: "duplicate_id",
      reason: Text(
        sv: "'\(id)' står redan på rad \(line) i \(file)",
        en: "'\(id)' is on line \(line) of \(file) already"))
  }
}
