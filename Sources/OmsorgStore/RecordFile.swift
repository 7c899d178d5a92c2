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
    try read(ImportFile.file(at: path).bytes, name: path)
  }

  /// The record in bytes that came from a file.
  /// - Throws: `StoreError.invalidFile` when they are not such a record.
  public static func read<R: Record>(
    _ bytes: [UInt8], name: String, as type: R.Type = R.self
  ) throws -> R {
    do {
      if let fault = controlCharacters(in: bytes) {
        throw StoreError.invalidFile(
          path: name, position: TextPosition(line: 1, column: 1), message: fault)
      }
      return try JSONReader.read(bytes) { reader in try R(from: &reader) }
    } catch let fault as RecordFault {
      throw StoreError(fault, in: name, bytes)
    } catch let error as JSONError {
      throw StoreError(RecordFault(.json(error), offset: error.offset), in: name, bytes)
    }
  }

  /// What is wrong when a text in a file holds control characters, which a terminal would obey; nil
  /// when none does, or the bytes are not JSON.
  public static func controlCharacters(in bytes: [UInt8]) -> Text? {
    (try? JSONValue(bytes: bytes)).flatMap(controlCharacters)
  }

  private static func controlCharacters(in value: JSONValue) -> Text? {
    switch value {
    case .string(let text): ControlCharacters.fault(in: text)?.reason
    case .array(let elements): elements.lazy.compactMap(controlCharacters).first
    case .object(let members):
      members.lazy.compactMap { controlCharacters(in: $0.value) }.first
    default: nil
    }
  }
}
