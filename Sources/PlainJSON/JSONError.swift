/// Why a text is not the JSON it should be, and at which byte.
public struct JSONError: Error, Equatable, Sendable {
  /// The class of fault.
  public let kind: Kind
  /// The fault's place in bytes from the start of the text; `TextPosition` makes line and column.
  public let offset: Int

  /// An error at a byte offset.
  public init(_ kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// The classes of fault; each says what its offset points at.
  public enum Kind: Equatable, Sendable {
    /// The text ends inside a value, or holds none; at the end of the text.
    case unexpectedEnd
    /// A byte that cannot stand here; at that byte.
    case unexpectedByte(UInt8, expecting: Expectation)
    /// A well begun value of another kind than the one asked for; at the value.
    case expected(JSONKind, found: JSONKind)
    /// A number that breaks the grammar (`01`, `1.`, `-x`); at the byte that breaks it.
    case invalidNumber
    /// A number with a fraction or an exponent where a whole number is asked for; at the number.
    case notAnInteger
    /// A whole number outside `Int`, or one beyond the largest `Double`; at the number.
    case numberOutOfRange
    /// A backslash with something after it that is no escape; at the backslash.
    case invalidEscape
    /// Half of a surrogate pair as an escape; at its backslash.
    case loneSurrogate
    /// Bytes that are not UTF-8; at the first byte of the ill-formed sequence.
    case invalidUTF8
    /// A raw byte below 0x20 in a string; at that byte.
    case controlCharacter(UInt8)
    /// A key that the object already has, unescaped; at the second one's opening quote.
    case duplicateKey(String)
    /// Containers nested beyond the reader's bound; at the bracket that is one too many.
    case tooDeep(limit: Int)
    /// Something other than whitespace after the value; at its first byte.
    case trailingBytes
    /// The text begins with a byte order mark, which JSON does not allow; at offset 0.
    case byteOrderMark
    /// NaN or an infinity was to be written; at the place where it would have stood.
    case notFinite
  }

  /// What could have stood where an unexpected byte is.
  public enum Expectation: Equatable, Sendable {
    case value, key, keyOrObjectEnd, colon, commaOrObjectEnd, commaOrArrayEnd, literal
  }

  /// The fault in plain English, lower case, without its place.
  public var message: String {
    switch kind {
    case .unexpectedEnd: "unexpected end of the text"
    case .unexpectedByte(let byte, let expecting):
      "expected \(expecting.words), found \(Self.words(for: byte))"
    case .expected(let expected, let found): "expected \(expected.words), found \(found.words)"
    case .invalidNumber: "invalid number"
    case .notAnInteger: "expected a whole number, found one with a fraction or an exponent"
    case .numberOutOfRange: "number out of range"
    case .invalidEscape: "invalid escape in a string"
    case .loneSurrogate: "half of a surrogate pair in a string"
    case .invalidUTF8: "invalid UTF-8 in a string"
    case .controlCharacter(let byte):
      "raw control character \(Self.words(for: byte)) in a string"
    case .duplicateKey(let key): "duplicate key '\(key)'"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .trailingBytes: "something follows the end of the value"
    case .byteOrderMark: "byte order mark at the start of the text"
    case .notFinite: "a number that is not finite cannot be written"
    }
  }

  private static func words(for byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "'\(Character(Unicode.Scalar(byte)))'" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x" + (byte < 0x10 ? "0" : "") + digits
  }
}

extension JSONError.Expectation {
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .keyOrObjectEnd: "a key in double quotes or '}'"
    case .colon: "':'"
    case .commaOrObjectEnd: "',' or '}'"
    case .commaOrArrayEnd: "',' or ']'"
    case .literal: "true, false or null"
    }
  }
}

extension JSONKind {
  fileprivate var words: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    case .end: "the end of the text"
    }
  }
}
