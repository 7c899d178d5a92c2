import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Opens a draft as text in the user's editor and reads it back.
///
/// No lock is held meanwhile; what someone else changed in the meantime is kept, and where both
/// changed the same part nothing is overwritten.
struct CarePlanEditor {
  private static let fileName = "care-plan.txt"

  private let session: Session

  init(_ session: Session) { self.session = session }

  /// - Returns: the draft as it was and as edited; nil when nothing was changed.
  /// - Throws: `StoreError`, `ErrorReport`, and what running the editor throws.
  func edit(_ name: String) throws -> (before: CarePlan, after: CarePlan)? {
    let store = try session.store()
    let reveal = try session.reveals()
    let today = try session.today()
    let language = session.language
    let (plan, records) = try store.read(CarePlanning.needed) { reader in
      let records = try reader.careRecords(CarePlanning.needed)
      return (try CarePlanning.find(name, for: .edit, in: records), records)
    }
    try CarePlanning.requireActive(plan.client, on: today, in: records)
    if let refusal = plan.refusal(of: .edit, on: today) { throw ErrorReport(refusal) }
    if records.isProtected(plan.client), !reveal {
      let id = plan.client
      throw ErrorReport(
        kind: "protected",
        message: Text(
          sv: "'\(id)' har skyddade personuppgifter", en: "'\(id)' has a protected identity"),
        exitCode: .refused, hint: Text(sv: "öppna med --reveal", en: "open it with --reveal"))
    }
    var text = Array(
      CarePlanText.text(of: plan, language) { id in
        let service = records.decisions(of: plan.client).first { $0.id == id }?.service
        return service.flatMap { records.services[$0]?.name(language) } ?? id
      }.utf8)
    while true {
      let edited = try session.edit(text, name: Self.fileName)
      if edited == text { return nil }
      do {
        let after = try read(edited, over: plan)
        return after == plan ? nil : (plan, after)
      } catch let report as ErrorReport where report.kind == "invalid_edit" {
        guard session.invocation[GlobalOptions.input],
          session.invocation.terminal.isTerminal(.messages)
        else { throw report }
        session.invocation.report(report)
        let again = session.invocation.ask(
          Text(sv: "fortsätt redigera?", en: "go on editing?"))
        guard again == true else { throw report }
        text = edited
      }
    }
  }

  private func read(_ bytes: [UInt8], over plan: CarePlan) throws -> CarePlan {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ErrorReport(
        kind: "invalid_edit",
        message: Text(sv: "texten är inte UTF-8", en: "the text is not UTF-8"),
        exitCode: .invalidData, path: Self.fileName)
    }
    do throws(CarePlanText.Fault) {
      return try CarePlanText.edited(plan, by: text)
    } catch {
      throw ErrorReport(
        kind: "invalid_edit", message: error.message, exitCode: .invalidData, path: Self.fileName,
        line: error.line)
    }
  }

  static func changedMeanwhile(_ id: String) -> ErrorReport {
    ErrorReport(
      kind: "changed_meanwhile",
      message: Text(
        sv: "'\(id)' ändrades av någon annan under tiden",
        en: "someone else changed '\(id)' meanwhile"), exitCode: .busy)
  }
}
