import PlainJSON

/// The three ways through a whole text, which must agree on every text.
enum Reading {
  /// The fault that skipping the text comes to; nil when it is accepted.
  static func errorSkipping(_ bytes: [UInt8], maximumDepth: Int = 64) -> JSONError? {
    error {
      _ = try JSONReader.read(bytes, maximumDepth: maximumDepth) { try $0.skipValue() }
    }
  }

  /// The fault that reading the text into a `JSONValue` comes to; nil when it is accepted.
  static func errorReading(_ bytes: [UInt8], maximumDepth: Int = 64) -> JSONError? {
    error { _ = try JSONValue(bytes: bytes, maximumDepth: maximumDepth) }
  }

  /// The fault that reading the text with every key known beforehand comes to.
  static func errorWithKnownKeys(_ bytes: [UInt8], names: [String]) -> JSONError? {
    let keys = JSONKeys(names)
    return error { try JSONReader.read(bytes) { try readKnown(&$0, keys) } }
  }

  private static func readKnown(_ reader: inout JSONReader, _ keys: JSONKeys) throws {
    switch try reader.peek() {
    case .object:
      try reader.beginObject()
      while try reader.nextMember(keys) != .end { try readKnown(&reader, keys) }
    case .array:
      try reader.beginArray()
      while try reader.nextElement() { try readKnown(&reader, keys) }
    case .string: _ = try reader.readString()
    case .number: try reader.skipValue()
    case .boolean: _ = try reader.readBool()
    case .null: try reader.readNull()
    case .end: try reader.skipValue()
    }
  }

  private static func error(_ body: () throws -> Void) -> JSONError? {
    do {
      try body()
      return nil
    } catch {
      return error as? JSONError
    }
  }
}
