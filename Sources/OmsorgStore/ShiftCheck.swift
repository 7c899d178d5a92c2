import DataDirectory
import OmsorgDomain
import Records

/// What a check finds in the shifts of a store: whose they are, and how long.
struct ShiftCheck {
  /// The rule of all references, which the registers follow too.
  private static let unknown = "reference.unknown"
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
    var counts: [String: Int] = [:]
    for shift in shifts where records.caregiver(shift.caregiver) == nil {
      counts[shift.caregiver, default: 0] += 1
    }
    return counts.sorted { CollectionFile.inCollectionOrder($0.key, $1.key) }.map { id, count in
      Finding(
        rule: Self.unknown, severity: .error, subject: Subject("file", path), caregiver: id,
        message: Text(
          sv: "\(path): \(count) pass har medarbetaren '\(id)' som inte finns",
          en: "\(path): unknown caregiver '\(id)' in \(count) "
            + (count == 1 ? "shift" : "shifts")))
    }
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
