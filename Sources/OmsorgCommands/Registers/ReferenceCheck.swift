import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Refuses a change that would let a record refer to one that does not exist.
enum ReferenceCheck {
  /// - Parameters:
  ///   - kind: the live source's name of the changed record's register: `clients`.
  ///   - id: the changed record.
  /// - Throws: `ErrorReport`.
  static func require(in writer: StoreWriter, kind: String, id: String) throws {
    guard let subject = subjects[kind] else { return }
    let records = try writer.careRecords(Set(Register.allCases))
    guard
      let unknown = References.unknown(in: records).first(where: {
        $0.subject == Subject(subject, id)
      })
    else { return }
    throw ErrorReport(
      kind: "unknown_reference",
      message: Text(
        sv: "\(unknown.field) '\(unknown.id)' finns inte",
        en: "unknown \(unknown.field) '\(unknown.id)'"),
      exitCode: .notFound,
      hint: Text(sv: "lägg till den först", en: "add it first"))
  }

  private static let subjects = [
    "clients": "client", "caregivers": "caregiver", "teams": "team", "providers": "provider",
    "decisions": "decision", "absences": "absence", "relatives": "relative",
  ]
}
