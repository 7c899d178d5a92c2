/// Any JSON value, for those who cannot know its shape beforehand.
///
/// Members keep their order and numbers their digits, so that nothing is lost on the way through.
public indirect enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// A whole number in its usual form that fits.
  case integer(Int)
  /// Any other number, as it is written in JSON: `1.50`, `1e9`, `-0`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One member of an object.
  public struct Member: Equatable, Sendable {
    /// The key, unescaped.
    public let name: String
    /// Its value.
    public let value: JSONValue

    /// A member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of an object's member; nil when there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// Reads a whole text.
  /// - Throws: `JSONError`.
  public init(bytes: [UInt8], maximumDepth: Int = 64) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(JSONError) in
      var reader = JSONReader(bytes, maximumDepth: maximumDepth)
      let value = try reader.readValue()
      try reader.finish()
      return value
    }
  }
}

extension JSONReader {
  /// Reads a value of any kind.
  /// - Throws: `JSONError`.
  public mutating func readValue() throws(JSONError) -> JSONValue {
    switch try peek() {
    case .object: return .object(try readMembers())
    case .array: return .array(try readElements())
    case .string: return .string(try readString())
    case .number: return try readNumber()
    case .boolean: return .boolean(try readBool())
    case .null:
      try readNull()
      return .null
    case .end: throw failure(.unexpectedEnd)
    }
  }

  private mutating func readElements() throws(JSONError) -> [JSONValue] {
    try beginArray()
    var elements: [JSONValue] = []
    while try nextElement() { elements.append(try readValue()) }
    return elements
  }

  private mutating func readMembers() throws(JSONError) -> [JSONValue.Member] {
    try beginObject()
    var members: [JSONValue.Member] = []
    while case .unknown(let name) = try nextMember(.none) {
      members.append(JSONValue.Member(name, try readValue()))
    }
    return members
  }

  private mutating func readNumber() throws(JSONError) -> JSONValue {
    let number = try scanNumber()
    let text = UnsafeBufferPointer(start: number.first, count: cursor - number.first)
    let literal = String(decoding: text, as: UTF8.self)
    guard number.isInteger, literal != "-0", let value = Int(literal) else {
      return .number(literal)
    }
    return .integer(value)
  }
}

extension JSONWriter {
  /// Writes a value of any kind.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .integer(let value): integer(value)
    case .number(let literal): raw(Array(literal.utf8)[...])
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }
}
