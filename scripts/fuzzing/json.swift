import PlainJSON

/// What the fuzzer calls with each input: every way of reading it must come to the same fault,
/// and what is accepted must come back from the writer.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let skipped = outcome(bytes) { reader throws(JSONError) in
    let range = try reader.skipValue()
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  }
  var value = JSONValue.null
  let read = outcome(bytes) { reader throws(JSONError) in value = try reader.readValue() }
  let known = outcome(bytes) { reader throws(JSONError) in try readKnown(&reader) }
  precondition(skipped == read && skipped == known, "the ways of reading differ")
  if let skipped {
    precondition((0...count).contains(skipped.offset), "an offset outside the text")
    precondition(!skipped.message.isEmpty)
    _ = TextPosition.of(offset: skipped.offset, in: bytes)
    return 0
  }
  let written = writtenForm(of: value)
  written.withUnsafeBufferPointer { written in
    var again = JSONValue.null
    let error = outcome(written) { reader throws(JSONError) in again = try reader.readValue() }
    precondition(error == nil && again == value, "the value didn't come back")
    precondition(writtenForm(of: again).elementsEqual(written), "written differently")
  }
  return 0
}

private let keys = JSONKeys([
  "id", "client", "date", "planned_start", "services", "caregivers", "a",
])

private func outcome(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout JSONReader) throws(JSONError) -> Void
) -> JSONError? {
  var reader = JSONReader(bytes)
  do {
    try body(&reader)
    try reader.finish()
    return nil
  } catch {
    // The reader can be used again from any offset, whatever state the fault left it in.
    reader.seek(to: bytes.count / 2)
    _ = try? reader.skipValue()
    return error
  }
}

/// Reads by kind with typed calls, the numbers as `Int` and `Double` too.
private func readKnown(_ reader: inout JSONReader) throws(JSONError) {
  switch try reader.peek() {
  case .object:
    try reader.beginObject()
    while try reader.nextMember(keys) != .end { try readKnown(&reader) }
  case .array:
    try reader.beginArray()
    while try reader.nextElement() { try readKnown(&reader) }
  case .string:
    let text = try reader.readStringBytes()
    precondition(String(validating: text, as: UTF8.self) != nil, "not UTF-8")
  case .number: try reader.skipValue()
  case .boolean: _ = try reader.readBool()
  case .null: try reader.readNull()
  case .end: try reader.skipValue()
  }
}

private func writtenForm(of value: JSONValue) -> [UInt8] {
  checkNumbers(in: value)
  var writer = JSONWriter()
  writer.value(value)
  return writer.bytes
}

/// Reads each number as `Int` and `Double`: exact, or refused, never a crash.
private func checkNumbers(in value: JSONValue) {
  switch value {
  case .number(let literal):
    _ = try? JSONReader.read(Array(literal.utf8)) { try $0.readInt() }
    let double = try? JSONReader.read(Array(literal.utf8)) { try $0.readDouble() }
    precondition(double?.isFinite != false)
  case .integer(let integer):
    let read = try? JSONReader.read(Array(String(integer).utf8)) { try $0.readInt() }
    precondition(read == integer)
  case .array(let elements): for element in elements { checkNumbers(in: element) }
  case .object(let members): for member in members { checkNumbers(in: member.value) }
  case .null, .boolean, .string: break
  }
}
