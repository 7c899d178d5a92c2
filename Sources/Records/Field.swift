public import PlainJSON

/// One field of a record: its name, what it holds, and how it stands in JSON and tables.
public struct Field<Root: Sendable>: Sendable {
  /// When the member must be there.
  public enum Presence: Sendable, Equatable {
    /// Every record has it.
    case required
    /// Left out of the JSON when there is no value.
    case optional
  }

  /// The member's name in JSON, also the column's id in tables. Never changes.
  public let name: String
  /// The column's heading and the label when one record is shown.
  public let heading: Text
  /// What it holds, with shapes and units.
  public let summary: Text
  /// The form's stable name: `date`, `list of text`.
  public let typeName: String
  /// What a value must be, in words.
  public let expected: Text
  /// Whether the member must be there.
  public let presence: Presence
  /// Masked when the person's identity is protected.
  public let isPersonal: Bool

  let read: @Sendable (inout JSONReader, inout Root) throws(RecordFault) -> Void
  /// Writes the member, key included, or nothing when it has no value.
  let write: @Sendable (borrowing Root, inout JSONWriter) -> Void
  /// The value as a table cell on a day.
  public let cell: @Sendable (borrowing Root, CellContext) -> Cell
  /// Sets the field from text; false when the text is not of the field's form.
  public let assign: @Sendable (String, inout Root) -> Bool
  /// Takes the value away; false for a field that must be there.
  public let clear: @Sendable (inout Root) -> Bool

  /// A field every record has.
  public init<Value: Sendable>(
    _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable, _ form: ValueForm<Value>,
    heading: Text, summary: Text, isPersonal: Bool = false
  ) {
    self.name = name
    self.heading = heading
    self.summary = summary
    self.typeName = form.typeName
    self.expected = form.expected
    self.presence = .required
    self.isPersonal = isPersonal
    self.read = { (reader, root) throws(RecordFault) in root[keyPath: path] = try form.read(&reader) }
    self.write = { root, writer in
      writer.key(name)
      form.write(root[keyPath: path], &writer)
    }
    self.cell = { root, context in form.cell(root[keyPath: path], context) }
    self.assign = { text, root in
      guard let value = form.parse(text) else { return false }
      root[keyPath: path] = value
      return true
    }
    self.clear = { _ in false }
  }

  /// A field that a record may lack.
  public init<Value: Sendable>(
    optional name: String, _ path: WritableKeyPath<Root, Value?> & Sendable,
    _ form: ValueForm<Value>, heading: Text, summary: Text, isPersonal: Bool = false
  ) {
    self.name = name
    self.heading = heading
    self.summary = summary
    self.typeName = form.typeName
    self.expected = form.expected
    self.presence = .optional
    self.isPersonal = isPersonal
    self.read = { (reader, root) throws(RecordFault) in root[keyPath: path] = try form.read(&reader) }
    self.write = { root, writer in
      guard let value = root[keyPath: path] else { return }
      writer.key(name)
      form.write(value, &writer)
    }
    self.cell = { root, context in
      guard let value = root[keyPath: path] else { return .absent }
      return form.cell(value, context)
    }
    self.assign = { text, root in
      guard let value = form.parse(text) else { return false }
      root[keyPath: path] = value
      return true
    }
    self.clear = { root in
      root[keyPath: path] = nil
      return true
    }
  }

  /// A field left out of the JSON when it has its usual value: an empty list, no, an empty history.
  public init<Value: Sendable & Equatable>(
    _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable, _ form: ValueForm<Value>,
    omitting usual: Value, heading: Text, summary: Text, isPersonal: Bool = false
  ) {
    self.name = name
    self.heading = heading
    self.summary = summary
    self.typeName = form.typeName
    self.expected = form.expected
    self.presence = .optional
    self.isPersonal = isPersonal
    self.read = { (reader, root) throws(RecordFault) in root[keyPath: path] = try form.read(&reader) }
    self.write = { root, writer in
      let value = root[keyPath: path]
      if value == usual { return }
      writer.key(name)
      form.write(value, &writer)
    }
    self.cell = { root, context in form.cell(root[keyPath: path], context) }
    self.assign = { text, root in
      guard let value = form.parse(text) else { return false }
      root[keyPath: path] = value
      return true
    }
    self.clear = { root in
      root[keyPath: path] = usual
      return true
    }
  }
}
