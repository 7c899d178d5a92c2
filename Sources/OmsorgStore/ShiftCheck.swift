import DataDirectory
import OmsorgDomain
import Records

/// What a check finds in the shifts of a store: whose they are, and how long.
struct ShiftCheck {
  private static let empty = "shift.empty"

  /// The ids of the rules that are its own.
  static let ruleIds = [empty]

  static func advice(of rule: String) -> Text? {
    guard rule == empty else { return nil }
    return Text(
      sv: "rätta när passet slutar, eller ta bort det",
      en: "correct when the shift ends, or remove it")
  }

  /// The registers; nil if they cannot be read, and nothing is looked up.
  let records: CareRecords?

  /// What is found in the shifts of one file.
  func findings(in path: String, _ shifts: [Shift]) -> [Finding] {
    unknownCaregivers(path, shifts) + emptyShifts(path, shifts)
  }

  private func unknownCaregivers(_ path: String, _ shifts: [Shift]) -> [Finding] {
    guard let records else { return [] }
    var unknown = UnknownReferences()
    for shift in shifts {
      unknown.require(records.caregiver(shift.caregiver) != nil, .caregiver, shift.caregiver)
    }
    return unknown.findings(
      in: path, one: Text(sv: "pass", en: "shift"), many: Text(sv: "pass", en: "shifts"))
  }

  private func emptyShifts(_ path: String, _ shifts: [Shift]) -> [Finding] {
    let empty = shifts.filter { $0.start == $0.end }
    guard let first = empty.first?.id else { return [] }
    let count = empty.count
    return [
      Finding(
        rule: Self.empty, severity: .note, subject: Subject("file", path),
        message: Text(
          sv: "\(path): \(count) pass slutar när de börjar, först '\(first)'",
          en:
            "\(path): \(count) \(count == 1 ? "shift ends when it begins" : "shifts end when they begin"), "
            + "first '\(first)'"))
    ]
  }
}
