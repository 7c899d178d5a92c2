import PlainJSON

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
  /// What the field's table cells hold.
  public let cellKind: CellKind
  /// What a value must be, in words.
  public let expected: Text
  /// Whether the member must be there.
  public let presence: Presence
  /// Masked when the person's identity is protected.
  public let isPersonal: Bool
  /// The fields of the records that its values are made of; none where they are no records.
  let parts: @Sendable () -> [FieldOutline]

  let read: MemberReader
  /// Writes the member, key included, or nothing when it has no value.
  let write: @Sendable (borrowing Root, inout JSONWriter) -> Void
  /// The value as a table cell on a day.
  public let cell: @Sendable (borrowing Root, ValueContext) -> Cell
  /// Sets the field from text that a person or an export wrote: a fact that changes over time
  /// gets a new period on the context's day, another value is overwritten.
  public let assign: @Sendable (String, ValueContext, inout Root) throws(FormFault) -> Void
  /// Takes the value away: a fact that changes over time ends the day before the context's, another
  /// value is gone. False for a field that must be there.
  public let clear: @Sendable (ValueContext, inout Root) -> Bool

  /// A field every record has.
  public init<Value: Sendable>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ form: ValueForm<Value>,
    heading: Text, summary: Text, isPersonal: Bool = false
  ) {
    self.name = name
    self.heading = heading
    self.summary = summary
    self.typeName = form.typeName
    self.cellKind = form.cellKind
    self.expected = form.expected
    self.presence = .required
    self.isPersonal = isPersonal
    self.parts = form.parts
    self.read = Self.reader(path, form.read)
    // By itself: reaching for it through the form costs with every value.
    let writeValue = form.write
    self.write = { root, writer in
      writer.key(name)
      writeValue(root[keyPath: path], &writer)
    }
    self.cell = { root, context in form.cell(root[keyPath: path], context) }
    self.assign = { (text, context, root) throws(FormFault) in
      let value = try form.parse(text, context)
      root[keyPath: path] = form.merge.map { $0(root[keyPath: path], value, context) } ?? value
    }
    self.clear = { _, _ in false }
  }

  /// A field that a record may lack.
  public init<Value: Sendable>(
    optional name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable,
    _ form: ValueForm<Value>, heading: Text, summary: Text, isPersonal: Bool = false
  ) {
    self.name = name
    self.heading = heading
    self.summary = summary
    self.typeName = form.typeName
    self.cellKind = form.cellKind
    self.expected = form.expected
    self.presence = .optional
    self.isPersonal = isPersonal
    self.parts = form.parts
    let readValue = form.read
    self.read = Self.reader(path) { (reader) throws(RecordFault) in try readValue(&reader) }
    let writeValue = form.write
    self.write = { root, writer in
      guard let value = root[keyPath: path] else { return }
      writer.key(name)
      writeValue(value, &writer)
    }
    self.cell = { root, context in
      guard let value = root[keyPath: path] else { return .absent }
      return form.cell(value, context)
    }
    self.assign = { (text, context, root) throws(FormFault) in
      root[keyPath: path] = try form.parse(text, context)
    }
    self.clear = { _, root in
      root[keyPath: path] = nil
      return true
    }
  }

  /// A field left out of the JSON when it has its usual value: an empty list, no, an empty history.
  public init<Value: Sendable & Equatable>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ form: ValueForm<Value>,
    omitting usual: Value, heading: Text, summary: Text, isPersonal: Bool = false
  ) {
    self.name = name
    self.heading = heading
    self.summary = summary
    self.typeName = form.typeName
    self.cellKind = form.cellKind
    self.expected = form.expected
    self.presence = .optional
    self.isPersonal = isPersonal
    self.parts = form.parts
    self.read = Self.reader(path, form.read)
    let writeValue = form.write
    self.write = { root, writer in
      let value = root[keyPath: path]
      if value == usual { return }
      writer.key(name)
      writeValue(value, &writer)
    }
    self.cell = { root, context in form.cell(root[keyPath: path], context) }
    self.assign = { (text, context, root) throws(FormFault) in
      let value = try form.parse(text, context)
      root[keyPath: path] = form.merge.map { $0(root[keyPath: path], value, context) } ?? value
    }
    self.clear = { context, root in
      root[keyPath: path] = form.merge.map { $0(root[keyPath: path], nil, context) } ?? usual
      return true
    }
  }
}
