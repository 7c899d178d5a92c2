/// A cursor over the bytes of one JSON text (RFC 8259, UTF-8), strict and validating.
///
/// The caller asks for the values it expects, in the order in which they come. Everything passed
/// is checked, skipped values included; each fault is a `JSONError` at its byte. After an error
/// the reader is not to be used further, except by `seek(to:)`.
///
/// ```swift
/// try reader.beginObject()
/// members: while true {
///   switch try reader.nextMember(keys) {
///   case .known(0): id = try reader.readString()
///   case .known, .unknown: _ = try reader.skipValue()
///   case .end: break members
///   }
/// }
/// ```
public struct JSONReader: ~Copyable {
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var cursor: UnsafePointer<UInt8>
  /// How many containers are open.
  var depth = 0
  /// Whether the innermost container has only just been opened, so that no comma is due.
  var isFirst = false
  let maximumDepth: Int
  /// One for each open container.
  let frames: UnsafeMutablePointer<ContainerFrame>
  var names = SeenNames()
  var scratch = ByteScratch()

  /// A cursor at the first byte.
  /// - Parameters:
  ///   - bytes: the text; the caller keeps it in place for as long as the reader is used.
  ///   - maximumDepth: how many containers may be open at once, 1 to 1,024.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 64) {
    precondition((1...1024).contains(maximumDepth), "a depth of 1 to 1,024")
    frames = .allocate(capacity: maximumDepth)
    // An empty buffer may have no address; any will do, as none of its bytes is ever read.
    start =
      bytes.baseAddress
      ?? UnsafePointer(UnsafeRawPointer(frames).assumingMemoryBound(to: UInt8.self))
    end = start + bytes.count
    cursor = start
    self.maximumDepth = maximumDepth
  }

  deinit {
    frames.deallocate()
  }

  /// Reads a whole text with a cursor over it; only whitespace may follow what `body` reads.
  /// - Throws: what `body` throws, or a `JSONError` of kind `trailingBytes`.
  public static func read<Result>(
    _ bytes: [UInt8], maximumDepth: Int = 64, _ body: (inout JSONReader) throws -> Result
  ) throws -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes, maximumDepth: maximumDepth)
      let result = try body(&reader)
      try reader.finish()
      return result
    }
  }

  /// The cursor's place in bytes from the start of the text.
  ///
  /// After `nextMember`, `nextElement` and `peek` it is the next value's first byte.
  public var offset: Int { cursor - start }

  /// Continues at a byte offset as if the text began there, with no container open.
  ///
  /// Offsets, those of errors too, still count from the start of the whole text. This lets a
  /// scanner made for one shape of record hand any record that it doesn't recognise to the
  /// reader, and go on by itself at `offset` after it.
  /// - Parameter offset: the place of a value, 0 to the length of the text.
  public mutating func seek(to offset: Int) {
    precondition(offset >= 0 && offset <= end - start, "an offset within the text")
    while depth > 0 { leave() }
    isFirst = false
    cursor = start + offset
  }

  /// What the next value is, without consuming it; `.end` at the end of the text.
  /// - Throws: `unexpectedByte` when no value begins here.
  public mutating func peek() throws(JSONError) -> JSONKind {
    skipWhitespace()
    guard cursor < end else { return .end }
    guard let kind = JSONKind(firstByte: cursor.pointee) else { throw unexpected(.value) }
    return kind
  }

  /// Checks that only whitespace follows.
  /// - Throws: `trailingBytes`; `unexpectedEnd` if a container is still open.
  public mutating func finish() throws(JSONError) {
    skipWhitespace()
    guard cursor == end else { throw failure(.trailingBytes) }
    guard depth == 0 else { throw failure(.unexpectedEnd) }
  }

  /// Reads `true` or `false`.
  /// - Throws: `JSONError` when something else stands here.
  public mutating func readBool() throws(JSONError) -> Bool {
    skipWhitespace()
    if cursor < end, cursor.pointee == UInt8(ascii: "t") {
      try readLiteral("true")
      return true
    }
    if cursor < end, cursor.pointee == UInt8(ascii: "f") {
      try readLiteral("false")
      return false
    }
    throw mismatch(.boolean)
  }

  /// Reads `null`.
  /// - Throws: `JSONError` when something else stands here.
  public mutating func readNull() throws(JSONError) {
    skipWhitespace()
    guard cursor < end, cursor.pointee == UInt8(ascii: "n") else { throw mismatch(.null) }
    try readLiteral("null")
  }

  private mutating func readLiteral(_ literal: StaticString) throws(JSONError) {
    for index in 0..<literal.utf8CodeUnitCount {
      guard cursor < end else { throw failure(.unexpectedEnd) }
      guard cursor.pointee == literal.utf8Start[index] else { throw unexpected(.literal) }
      cursor += 1
    }
  }

  @inline(__always)
  mutating func skipWhitespace() {
    if cursor < end, cursor.pointee <= 0x20 { skipSomeWhitespace() }
  }

  @inline(never)
  private mutating func skipSomeWhitespace() {
    while cursor < end {
      switch cursor.pointee {
      case 0x20, 0x0A, 0x0D, 0x09: cursor += 1
      default: return
      }
    }
  }
}
