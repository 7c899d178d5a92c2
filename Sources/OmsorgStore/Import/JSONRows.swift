import PlainJSON
import Records

/// Rows to import that stand as flat JSON objects: an array of them, an `items` array as omsorg
/// writes, or one object a line.
struct JSONRows {
  let file: String
  let bytes: [UInt8]
  let headings: [String]

  /// The members' names, in order of first appearance.
  static func headings(in file: ImportFile) throws(ImportFault) -> [String] {
    var names: [String] = []
    var fault: ImportFault?
    JSONRows(file: file.name, bytes: file.bytes, headings: []).forEachObject { members, _ in
      for member in members where !names.contains(member.name) { names.append(member.name) }
    } failed: {
      fault = $0
    }
    if let fault { throw fault }
    return names
  }

  func forEachRow(_ body: (ImportRow) -> Void, faulty: (ImportRow, ImportFault) -> Void) {
    forEachObject { members, position in
      var cells = Array(repeating: "", count: headings.count)
      var absent = Set(headings.indices)
      for member in members {
        guard let place = headings.firstIndex(of: member.name) else { continue }
        guard let text = Self.text(member.value) else {
          let row = ImportRow(line: position.line, cells: cells)
          faulty(
            row,
            ImportFault(
              file: file, line: position.line, column: position.column, heading: member.name,
              kind: "not_flat",
              message: Text(
                sv: "ett objekt kan inte importeras", en: "an object cannot be imported")))
          return
        }
        cells[place] = text
        absent.remove(place)
      }
      body(
        ImportRow(
          line: position.line, cells: cells, position: position, absent: absent))
    } failed: { fault in
      faulty(ImportRow(line: fault.line, cells: []), fault)
    }
  }

  private func forEachObject(
    _ body: ([JSONValue.Member], TextPosition) -> Void, failed: (ImportFault) -> Void
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      do throws(JSONError) {
        switch try reader.peek() {
        case .array: try elements(&reader, body)
        case .object: try lines(&reader, body)
        case .end: return
        case let kind: throw JSONError(.expected(.array, found: kind), offset: reader.offset)
        }
      } catch {
        let position = TextPosition.of(offset: error.offset, in: bytes)
        failed(
          ImportFault(
            file: file, line: position.line, column: position.column, heading: nil,
            kind: "bad_json", message: Text(same: error.message)))
      }
    }
  }

  private func elements(
    _ reader: inout JSONReader, _ body: ([JSONValue.Member], TextPosition) -> Void
  ) throws(JSONError) {
    var places = Places(bytes: bytes)
    try reader.beginArray()
    while try reader.nextElement() { try object(&reader, &places, body) }
    try reader.finish()
  }

  /// One object a line; an object that has `items` is a whole report of omsorg's.
  private func lines(
    _ reader: inout JSONReader, _ body: ([JSONValue.Member], TextPosition) -> Void
  ) throws(JSONError) {
    var places = Places(bytes: bytes)
    while try reader.peek() != .end {
      let start = reader.offset
      let value = try reader.readValue()
      if case .array(let items)? = value["items"] {
        let position = places.position(of: start)
        for case .object(let members) in items { body(members, position) }
      } else if case .object(let members) = value {
        body(members, places.position(of: start))
      } else {
        reader.seek(to: start)
        throw JSONError(.expected(.object, found: try reader.peek()), offset: start)
      }
      // Another value may follow on the next line.
      reader.seek(to: reader.offset)
    }
  }

  private func object(
    _ reader: inout JSONReader, _ places: inout Places,
    _ body: ([JSONValue.Member], TextPosition) -> Void
  ) throws(JSONError) {
    _ = try reader.peek()
    let start = reader.offset
    let kind = try reader.peek()
    guard case .object(let members) = try reader.readValue() else {
      throw JSONError(.expected(.object, found: kind), offset: start)
    }
    body(members, places.position(of: start))
  }

  /// A value as the text of a cell; nil for an object.
  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .null: ""
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let digits): digits
    case .boolean(let flag): flag ? "true" : "false"
    case .array(let elements):
      elements.allSatisfy { text($0) != nil }
        ? elements.compactMap { text($0) }.joined(separator: ",") : nil
    case .object: nil
    }
  }
}

/// The positions of places in a text that are asked for from its beginning on: each byte is looked
/// at once, however many places there are.
private struct Places {
  let bytes: [UInt8]
  private var offset = 0
  private var position = TextPosition(line: 1, column: 1)

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func position(of place: Int) -> TextPosition {
    let step = bytes[offset..<place].withUnsafeBufferPointer {
      TextPosition.of(offset: $0.count, in: $0)
    }
    position = TextPosition(
      line: position.line + step.line - 1,
      column: step.line == 1 ? position.column + step.column - 1 : step.column)
    offset = place
    return position
  }
}
