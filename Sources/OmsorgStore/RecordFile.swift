import Glibc
import OmsorgDomain
import PlainJSON
public import Records

/// A file beside the store that holds one record as JSON.
public enum RecordFile {
  /// The bytes of a file.
  public static func bytes(of record: some Record) -> [UInt8] {
    record.canonicalBytes + [UInt8(ascii: "\n")]
  }

  /// The record in a file.
  /// - Throws: `ImportFileError` when the file cannot be read, `StoreError.invalidFile` when it does
  ///   not hold such a record.
  public static func read<R: Record>(_ path: String, as type: R.Type = R.self) throws -> R {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw ImportFileError(path: path, errno: EISDIR)
    }
    guard let file = try ImportFile.files(at: [path]).first else {
      throw ImportFileError(path: path, errno: nil)
    }
    return try read(file.bytes, name: path)
  }

  /// The record in bytes that came from a file.
  /// - Throws: `StoreError.invalidFile` when they are not such a record.
  public static func read<R: Record>(
    _ bytes: [UInt8], name: String, as type: R.Type = R.self
  ) throws -> R {
    do {
      return try JSONReader.read(bytes) { reader in try R(from: &reader) }
    } catch let fault as RecordFault {
      throw StoreError(fault, in: name, bytes)
    } catch let error as JSONError {
      throw StoreError(RecordFault(.json(error), offset: error.offset), in: name, bytes)
    }
  }
}
