public import OmsorgDomain
import PlainJSON
import Records

/// Proposed schedules in files beside the store, in the form of `schedules.json`.
public enum SavedSchedulesFile {
  /// The bytes of a file.
  public static func bytes(of schedules: [Schedule]) -> [UInt8] {
    CollectionFile.bytes(of: schedules)
  }

  /// The schedules in a file.
  /// - Throws: `ImportFileError` when the file cannot be read, `StoreError.invalidFile` when it holds
  ///   no schedules.
  public static func read(_ path: String) throws -> [Schedule] {
    guard let file = try ImportFile.files(at: [path]).first else {
      throw ImportFileError(path: path, errno: nil)
    }
    do throws(RecordFault) {
      return try CollectionFile.read(from: file.bytes)
    } catch {
      throw StoreError.invalidFile(
        path: path, position: TextPosition.of(offset: error.offset, in: file.bytes),
        message: error.message)
    }
  }
}
