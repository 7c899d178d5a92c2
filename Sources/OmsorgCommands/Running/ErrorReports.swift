import CommandLineKit
import DataDirectory
import Glibc
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records
import Tabular

/// Turns every error that commands foresee into words and an exit status: the one place that does.
enum ErrorReports {
  static func report(_ error: any Error) -> ErrorReport? {
    switch error {
    case let error as StoreError: report(error)
    case let error as DataDirectoryError: report(error)
    case let error as AppointmentRefused: report(error)
    case let error as TabularError:
      ErrorReport(
        kind: error.kind, message: error.message,
        exitCode: error.kind == "unknown_field" ? .usage : .cannotCreate, hint: error.hint)
    case let error as ImportFileError: report(error)
    default: nil
    }
  }

  private static func report(_ error: StoreError) -> ErrorReport {
    var report = ErrorReport(
      kind: error.kind, message: error.message, exitCode: .invalidData, hint: error.hint)
    switch error {
    case .noStore, .noSuchRecord: report.exitCode = .notFound
    case .forbidden: report.exitCode = .noPermission
    case .storeExists: report.exitCode = .cannotCreate
    case .invalidFile(let path, let position, _), .invalidMapping(let path, let position, _),
      .invalidPlan(let path, let position, _):
      report.path = path
      report.line = position.line
      report.column = position.column
    case .invalidTravelTimes(let faults):
      report.path = faults.first?.file
      report.line = faults.first?.line
      report.column = faults.first?.column
    case .newerFormat, .recordExists, .importRefused: break
    }
    return report
  }

  private static func report(_ error: DataDirectoryError) -> ErrorReport {
    ErrorReport(
      kind: error.kind, message: error.message, exitCode: exitCode(of: error), hint: error.hint)
  }

  private static func exitCode(of error: DataDirectoryError) -> ExitCode {
    if error.isPermission { return .noPermission }
    switch error {
    case .notFound, .noSuchEntry: return .notFound
    case .alreadyExists: return .cannotCreate
    case .invalidPath, .symbolicLink, .wrongKind, .damagedLog, .damagedCommitRecord,
      .damagedKeptFile:
      return .invalidData
    case .system, .unfinished: return .inputOutput
    case .locked, .changedByHand: return .busy
    case .changedSinceCrash: return .invalidData
    case .notUndoable, .changedLater, .changedOutsideLog: return .refused
    }
  }

  private static func report(_ refused: AppointmentRefused) -> ErrorReport {
    let reasons = refused.reasons
    let list = Text(
      sv: reasons.map { "\($0.message(.swedish)) [\($0.rule)]" }.joined(separator: "; "),
      en: reasons.map { "\($0.message(.english)) [\($0.rule)]" }.joined(separator: "; "))
    let (client, caregiver) = (refused.client, refused.caregiver)
    return ErrorReport(
      kind: "refused",
      message: Text(
        sv: "'\(caregiver)' kan inte utses för '\(client)': \(list(.swedish))",
        en: "'\(caregiver)' cannot be appointed for '\(client)': \(list(.english))"),
      exitCode: .refused, hint: refused.hint)
  }

  private static func report(_ error: ImportFileError) -> ErrorReport {
    guard let code = error.errno else {
      return ErrorReport(
        kind: "nothing_to_import",
        message: Text(
          sv: "inga filer att importera i '\(error.path)'",
          en: "no files to import in '\(error.path)'"),
        exitCode: .notFound,
        hint: Text(
          sv: "filerna ska sluta på .csv, .tsv, .json eller .jsonl",
          en: "the files' names must end in .csv, .tsv, .json or .jsonl"))
    }
    // So the importer says of a file that is not what it was when it was opened.
    if code == ETXTBSY {
      return ErrorReport(
        kind: "file_changed",
        message: Text(
          sv: "'\(error.path)' ändrades medan den lästes; inget är importerat",
          en: "'\(error.path)' changed while it was read; nothing is imported"),
        exitCode: .inputOutput,
        hint: Text(
          sv: "importera igen när filen är färdigskriven",
          en: "import again when the file is written to its end"))
    }
    let reason = String(cString: strerror(code))
    return ErrorReport(
      kind: "cannot_read",
      message: Text(
        sv: "kan inte läsa '\(error.path)': \(reason)", en: "cannot read '\(error.path)': \(reason)"
      ),
      exitCode: code == ENOENT ? .notFound : code == EACCES ? .noPermission : .inputOutput)
  }
}
