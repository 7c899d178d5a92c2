public import OmsorgDomain
import PlainJSON
import Records

/// Bulk assignments saved in files beside the store.
public enum SavedPlanFile {
  /// The bytes of a file.
  public static func bytes(of plan: SavedPlan) -> [UInt8] {
    RecordFile.bytes(of: plan)
  }

  /// The plan in a file.
  /// - Throws: `ImportFileError` when the file cannot be read, `StoreError.invalidFile` when it
  ///   holds no plan.
  public static func read(_ path: String) throws -> SavedPlan {
    let plan: SavedPlan
    do {
      plan = try RecordFile.read(path)
    } catch StoreError.invalidFile(let path, let position, let message) {
      throw StoreError.invalidPlan(path: path, position: position, message: message)
    }
    guard plan.schema == SavedPlan.schema else {
      let expected = Text(sv: "formen \(SavedPlan.schema)", en: "the form \(SavedPlan.schema)")
      throw StoreError.invalidPlan(
        path: path, position: TextPosition(line: 1, column: 1),
        message: RecordFault(.form(expected: expected), field: "schema", offset: 0).message)
    }
    return plan
  }
}
