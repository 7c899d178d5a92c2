/// What there is to tell of a field, whatever record it belongs to.
public struct FieldOutline: Sendable {
  /// The member's name in JSON.
  public let name: String
  /// The form's stable name.
  public let typeName: String
  /// Whether every record has it.
  public let isRequired: Bool
  /// What it holds.
  public let summary: Text
  /// The fields of the records that its values are made of; none where they are no records.
  public let parts: @Sendable () -> [FieldOutline]

  init<Root>(_ field: Field<Root>) {
    name = field.name
    typeName = field.typeName
    isRequired = field.presence == .required
    summary = field.summary
    parts = field.parts
  }
}

extension RecordFields {
  /// What there is to tell of the fields, in declared order.
  public var outlines: [FieldOutline] { all.map { FieldOutline($0) } }
}
