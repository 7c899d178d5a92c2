public import PlainJSON

/// A record of a collection, or a part of one: fields declared once, unknown members kept.
public protocol Record: Sendable, Equatable {
  /// A blank record, to be filled field by field.
  init()
  /// The fields in the order they stand in JSON.
  static var fields: RecordFields<Self> { get }
  /// Members that this version does not know, kept as they stood.
  var unknownMembers: UnknownMembers { get set }
}

/// A record of a collection, found by its id.
public protocol IdentifiedRecord: Record {
  /// The id, unique in its collection and never reused.
  var id: String { get set }
}

/// A record's fields in declared order, with their keys ready for reading.
public struct RecordFields<Root: Sendable>: Sendable {
  /// The fields in declared order.
  public let all: [Field<Root>]
  let reading: MemberReading
  // Apart from the fields: a field has many parts, and taking one out of an array copies them all.
  let writers: [@Sendable (borrowing Root, inout JSONWriter) -> Void]

  /// Declares a record's fields, in the order they are written.
  public init(_ fields: [Field<Root>]) {
    self.all = fields
    self.reading = MemberReading(fields)
    self.writers = fields.map(\.write)
  }

  /// The field of a name.
  public subscript(_ name: String) -> Field<Root>? { all.first { $0.name == name } }
}

/// Members that a version does not know, in the order they stood, as compact JSON.
public struct UnknownMembers: Equatable, Sendable {
  struct Member: Equatable, Sendable {
    let name: String
    let json: [UInt8]
  }

  var members: [Member] = []

  /// None.
  public init() {}

  /// Reads the value of a member and keeps it.
  /// - Throws: `RecordFault` when the value is not JSON.
  public mutating func keep(
    _ name: String, from reader: inout JSONReader
  ) throws(RecordFault) {
    let range = try faulting { () throws(JSONError) in try reader.skipValue() }
    members.append(Member(name: name, json: compacted(reader.bytes(in: range))))
  }

  /// Writes the members into the object being written.
  public func write(to writer: inout JSONWriter) {
    for member in members {
      writer.key(member.name)
      writer.raw(member.json[...])
    }
  }
}

extension Record {
  /// Reads a record.
  /// - Throws: `RecordFault` with the byte offset when the bytes are not JSON, a required member is
  ///   missing or a value is not of its field's form.
  public init(from reader: inout JSONReader) throws(RecordFault) {
    try self.init(from: &reader, Self.fields.reading)
  }

  /// Reads a record in the way of its type, which who reads many looks up but once.
  init(from reader: inout JSONReader, _ reading: MemberReading) throws(RecordFault) {
    self.init()
    let unknown = try withUnsafeMutablePointer(to: &self) { record throws(RecordFault) in
      try reading.read(into: UnsafeMutableRawPointer(record), from: &reader)
    }
    if !unknown.members.isEmpty { unknownMembers = unknown }
  }

  /// Writes the record in canonical form: declared order, absent members left out, unknown last.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for write in Self.fields.writers { write(self, &writer) }
    unknownMembers.write(to: &writer)
    writer.endObject()
  }

  /// The record's canonical bytes, without a newline.
  public var canonicalBytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension ValueForm where Value: Record {
  /// A record inside a record. `label` is its short text in tables.
  public static func record(
    typeName: String, label: @escaping @Sendable (Value, ValueContext) -> String?
  ) -> ValueForm<Value> {
    ValueForm(
      expected: Text(sv: "ett objekt", en: "an object"),
      typeName: typeName,
      cellKind: .text,
      read: { (reader) throws(RecordFault) in try Value(from: &reader) },
      write: { value, writer in value.write(to: &writer) },
      cell: { value, context in label(value, context).map(Cell.text) ?? .absent }
    ).made { Value.fields.outlines }
  }
}

/// JSON without the white space between its tokens; the bytes must be valid JSON.
private func compacted(_ json: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(json.count)
  var inString = false
  var escaped = false
  for byte in json {
    if inString {
      result.append(byte)
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: "\"") {
        inString = false
      }
    } else if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 {
      result.append(byte)
      inString = byte == UInt8(ascii: "\"")
    }
  }
  return result
}
