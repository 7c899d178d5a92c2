import PlainJSON

/// Reads the value of one member into the memory of the record that has it.
///
/// The record's type is gone from here on purpose: code that is shared by all types of records
/// looks their types up as it runs, for every value anew.
typealias MemberReader =
  @Sendable (inout JSONReader, UnsafeMutableRawPointer) throws(RecordFault) -> Void

/// How a type's records are read: the members' keys, and a reader for each.
final class MemberReading: Sendable {
  private let keys: JSONKeys
  private let names: [String]
  private let readers: [MemberReader]
  private let required: [Int]
  private let idIndex: Int?

  init<Root>(_ fields: [Field<Root>]) {
    keys = JSONKeys(fields.map(\.name))
    names = fields.map(\.name)
    readers = fields.map(\.read)
    required = fields.indices.filter { fields[$0].presence == .required }
    idIndex = fields.firstIndex { $0.name == "id" }
  }

  /// Reads an object's members into a record that lies in memory as its type's blank.
  /// - Returns: the members that no field is declared for.
  /// - Throws: as `Record.init(from:)`.
  func read(
    into record: UnsafeMutableRawPointer, from reader: inout JSONReader
  ) throws(RecordFault) -> UnknownMembers {
    var unknown = UnknownMembers()
    _ = try faulting { () throws(JSONError) in try reader.peek() }
    let start = reader.offset
    try faulting { () throws(JSONError) in try reader.beginObject() }
    var seen: UInt64 = 0
    reading: while true {
      switch try faulting({ () throws(JSONError) in try reader.nextMember(keys) }) {
      case .known(let index):
        seen |= 1 << UInt64(index)
        do { try readers[index](&reader, record) } catch { throw error.within(names[index]) }
      case .unknown(let name):
        try unknown.keep(name, from: &reader)
      case .end:
        break reading
      }
    }
    for index in required where seen & (1 << UInt64(index)) == 0 {
      throw RecordFault(.missing, field: names[index], offset: start)
    }
    return unknown
  }

  /// Goes past a record: its members' values are checked as JSON only.
  /// - Returns: its id; nil if it has none, or lacks another member that every such record has.
  func readId(from reader: inout JSONReader) throws(JSONError) -> String? {
    var id: String?
    var seen: UInt64 = 0
    try reader.beginObject()
    while true {
      switch try reader.nextMember(keys) {
      case .known(let index):
        seen |= 1 << UInt64(index)
        if index == idIndex { id = try reader.readString() } else { try reader.skipValue() }
      case .unknown: try reader.skipValue()
      case .end: return required.allSatisfy { seen & (1 << UInt64($0)) != 0 } ? id : nil
      }
    }
  }
}

extension Field {
  /// Reads a value to where a path leads in a record.
  static func reader<Value>(
    _ path: any WritableKeyPath<Root, Value> & Sendable,
    _ value: @escaping @Sendable (inout JSONReader) throws(RecordFault) -> Value
  ) -> MemberReader {
    guard let offset = MemoryLayout<Root>.offset(of: path) else {
      return { (reader, record) throws(RecordFault) in
        record.assumingMemoryBound(to: Root.self).pointee[keyPath: path] = try value(&reader)
      }
    }
    return { (reader, record) throws(RecordFault) in
      let place = record.advanced(by: offset).assumingMemoryBound(to: Value.self)
      place.pointee = try value(&reader)
    }
  }
}
