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
    guard let file = try ImportFile.files(at: [path]).first else {
      throw ImportFileError(path: path, errno: nil)
    }
    let plan: SavedPlan
    do {
      plan = try JSONReader.read(file.bytes) { reader in try SavedPlan(from: &reader) }
    } catch let fault as RecordFault {
      throw StoreError(fault, in: path, file.bytes)
    } catch let error as JSONError {
      throw StoreError(RecordFault(.json(error), offset: error.offset), in: path, file.bytes)
    }
    guard plan.schema == SavedPlan.schema else {
      throw StoreError(
        RecordFault(
          .form(
            expected: Text(sv: "formen \(SavedPlan.schema)", en: "the form \(SavedPlan.schema)")),
          field: "schema", offset: 0), in: path, file.bytes)
    }
    return plan
  }
}
