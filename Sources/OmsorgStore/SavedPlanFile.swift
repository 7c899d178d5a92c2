import Glibc
public import OmsorgDomain
import PlainJSON
import Records

/// Bulk assignments saved in files beside the store.
public enum SavedPlanFile {
  /// The bytes of a file.
  public static func bytes(of plan: SavedPlan) -> [UInt8] {
    plan.canonicalBytes + [UInt8(ascii: "\n")]
  }

  /// The plan in a file.
  /// - Throws: `ImportFileError` when the file cannot be read, `StoreError.invalidFile` when it
  ///   holds no plan.
  public static func read(_ path: String) throws -> SavedPlan {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw ImportFileError(path: path, errno: EISDIR)
    }
    guard let file = try ImportFile.files(at: [path]).first else {
      throw ImportFileError(path: path, errno: nil)
    }
    let plan: SavedPlan
    do {
      plan = try JSONReader.read(file.bytes) { reader in try SavedPlan(from: &reader) }
    } catch let fault as RecordFault {
      throw invalid(fault, path, file.bytes)
    } catch let error as JSONError {
      throw invalid(RecordFault(.json(error), offset: error.offset), path, file.bytes)
    }
    guard plan.schema == SavedPlan.schema else {
      let expected = Text(sv: "formen \(SavedPlan.schema)", en: "the form \(SavedPlan.schema)")
      throw invalid(
        RecordFault(.form(expected: expected), field: "schema", offset: 0), path, file.bytes)
    }
    return plan
  }

  private static func invalid(
    _ fault: RecordFault, _ path: String, _ bytes: [UInt8]
  ) -> StoreError {
    .invalidPlan(
      path: path, position: TextPosition.of(offset: fault.offset, in: bytes),
      message: fault.message)
  }
}
