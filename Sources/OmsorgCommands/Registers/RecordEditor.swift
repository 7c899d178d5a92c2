import CommandLineKit
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records

/// Opens a record as JSON in the user's editor and reads it back.
///
/// No lock is held meanwhile; a record that someone else changed in the meantime is not overwritten.
struct RecordEditor<R: IdentifiedRecord> {
  private let command: RegisterCommand<R>
  private let session: Session

  init(_ command: RegisterCommand<R>, _ session: Session) {
    self.command = command
    self.session = session
  }

  /// - Returns: the record as edited; nil when nothing was changed.
  /// - Throws: `StoreError`, `ErrorReport`, and what running the editor throws.
  func edit(_ id: String) throws -> R? {
    let file = command.file
    let store = try session.store()
    let reveal = try session.reveals()
    let (before, isProtected) = try store.read([.clients], files: [file.path]) { reader in
      let record = try command.record(id, in: reader)
      let client = command.person(record)
      let isProtected =
        try client.map(Masking.protectedClients(in: reader).contains) ?? false
      return (record, isProtected)
    }
    if isProtected, !reveal {
      throw ErrorReport(
        kind: "protected",
        message: Text(
          sv: "'\(id)' har skyddade personuppgifter", en: "'\(id)' has a protected identity"),
        exitCode: .refused, hint: Text(sv: "öppna med --reveal", en: "open it with --reveal"))
    }
    var text = try Self.pretty(before)
    while true {
      let edited = try session.edit(text, name: "\(command.source).json")
      if edited == text { return nil }
      do {
        let record = try Self.record(in: edited)
        if let contradiction = command.contradiction(record) {
          throw Self.invalid(contradiction, 0, edited)
        }
        guard record.id == id else {
          throw ErrorReport(
            kind: "id_changed",
            message: Text(sv: "id får inte ändras", en: "the id must not change"),
            exitCode: .invalidData)
        }
        let now = try store.read(files: [file.path]) { try command.record(id, in: $0) }
        guard now == before else {
          throw ErrorReport(
            kind: "changed_meanwhile",
            message: Text(
              sv: "'\(id)' ändrades av någon annan under tiden",
              en: "someone else changed '\(id)' meanwhile"), exitCode: .busy)
        }
        return record
      } catch let report as ErrorReport where report.kind == "invalid_edit" {
        session.invocation.report(report)
        guard session.invocation[GlobalOptions.input] else { throw report }
        let again = session.invocation.ask(
          Text(sv: "fortsätt redigera?", en: "go on editing?"))
        guard again == true else { throw report }
        text = edited
      }
    }
  }

  private static func record(in bytes: [UInt8]) throws -> R {
    do {
      return try JSONReader.read(bytes) { reader in try R(from: &reader) }
    } catch let fault as RecordFault {
      throw invalid(fault.message, fault.offset, bytes)
    } catch let error as JSONError {
      throw invalid(Text(same: error.message), error.offset, bytes)
    }
  }

  private static func invalid(_ message: Text, _ offset: Int, _ bytes: [UInt8]) -> ErrorReport {
    let position = TextPosition.of(offset: offset, in: bytes)
    return ErrorReport(
      kind: "invalid_edit", message: message, exitCode: .invalidData, line: position.line,
      column: position.column)
  }

  /// The record as JSON with a line for each member.
  static func pretty(_ record: R) throws -> [UInt8] {
    guard case .object(let members) = try JSONValue(bytes: record.canonicalBytes) else {
      return record.canonicalBytes
    }
    var writer = JSONWriter()
    writer.beginObject()
    for member in members {
      writer.newlineBeforeElement()
      writer.key(member.name)
      writer.value(member.value)
    }
    writer.newline()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}
