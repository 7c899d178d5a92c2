public import PlainJSON

/// Why bytes are not the record they should be, and where in the file.
public struct RecordFault: Error, Sendable {
  /// What is wrong.
  public enum Kind: Sendable {
    /// The bytes are not JSON.
    case json(JSONError)
    /// A member that every such record has is missing; the offset is the record's first byte.
    case missing
    /// The value is JSON, but not of the field's form.
    case form(expected: Text)
    /// Two records of a collection have the same id.
    case duplicateId(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// The field at fault, if the fault is inside one.
  public let field: String?
  /// Byte offset in the file.
  public let offset: Int

  /// A fault at a byte offset.
  public init(_ kind: Kind, field: String? = nil, offset: Int) {
    self.kind = kind
    self.field = field
    self.offset = offset
  }

  /// The fault in words, without the value: values may be personal.
  public var message: Text {
    let field = field
    switch kind {
    case .json(let error):
      return Text(same: error.message)
    case .missing:
      return Text(
        sv: "posten saknar \"\(field ?? "?")\"", en: "the record lacks \"\(field ?? "?")\"")
    case .form(let expected):
      return Text(
        sv: "\"\(field ?? "?")\" ska vara \(expected(.swedish))",
        en: "\"\(field ?? "?")\" must be \(expected(.english))")
    case .duplicateId(let id):
      return Text(
        sv: "id \"\(id)\" står två gånger i filen", en: "the id \"\(id)\" stands twice in the file")
    }
  }

  func within(_ name: String) -> RecordFault {
    RecordFault(kind, field: field.map { "\(name).\($0)" } ?? name, offset: offset)
  }
}

/// Runs a JSON read, turning its error into a record fault.
@inline(__always)
public func faulting<Value>(_ read: () throws(JSONError) -> Value) throws(RecordFault) -> Value {
  do { return try read() } catch { throw RecordFault(.json(error), offset: error.offset) }
}
