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
    guard let (subject, needed) = subjects[kind] else { return }
    let records = try writer.careRecords(needed)
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

  /// What a record of each register is called in findings, and the registers it may refer to
  /// beside its own.
  private static let subjects: [String: (subject: String, needed: Set<Register>)] = [
    "clients": ("client", [.clients, .caregivers, .teams]),
    "caregivers": ("caregiver", [.caregivers, .teams]),
    "teams": ("team", [.teams, .providers]),
    "providers": ("provider", [.providers, .policies]),
    "decisions": ("decision", [.decisions, .clients, .services, .caregivers, .teams]),
    "absences": ("absence", [.absences, .clients, .caregivers]),
    "professionals": ("professional", [.professionals, .teams, .providers]),
    "appointments": (
      "appointment", [.appointments, .clients, .caregivers, .relatives, .services]
    ),
    "relatives": ("relative", [.relatives, .clients]),
  ]
}
