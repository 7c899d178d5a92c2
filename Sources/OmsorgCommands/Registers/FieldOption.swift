import CommandLineKit
import OmsorgDomain
import Records

/// Sets a field from text by a rule that looks at the record's other fields.
typealias FieldSetter<R> =
  @Sendable (String, CalendarDate, inout R) throws(FormFault) -> Void

/// The option of a field, for add and edit.
struct FieldOption<R: Record>: Sendable {
  let field: Field<R>
  let option: Option<String?>

  init(_ field: Field<R>) {
    self.field = field
    let expected = field.expected
    let summary = field.summary
    option = Option<String?>(
      field.name.split(separator: "_").joined(separator: "-"),
      placeholder: FieldPlaceholder.word(for: field.typeName),
      parse: .text, environment: .never,
      summary: Text(
        sv: "\(summary(.swedish)) (\(expected(.swedish)))",
        en: "\(summary(.english)) (\(expected(.english)))"))
  }

  /// Sets the field to what the option says; an empty value takes it away.
  /// - Parameter setter: sets the field by a rule of its own, where it has one.
  /// - Throws: `UsageError`.
  func assign(
    _ invocation: Invocation, to record: inout R, asOf: CalendarDate,
    by setter: FieldSetter<R>? = nil
  ) throws {
    guard let text = invocation[option] else { return }
    let context = ValueContext(day: Int(asOf.daysSinceEpoch))
    let name = "--\(option.declaration.name)"
    if text.isEmpty {
      guard field.clear(context, &record) else {
        throw UsageError(Text(sv: "\(name) får inte vara tomt", en: "\(name) must not be empty"))
      }
      return
    }
    do throws(FormFault) {
      if let setter {
        try setter(text, asOf, &record)
      } else {
        try field.assign(text, context, &record)
      }
    } catch {
      throw UsageError(
        Text(
          sv: "\(name): \(error.reason(.swedish))", en: "\(name): \(error.reason(.english))"))
    }
  }
}

/// What stands for a field's value in help.
enum FieldPlaceholder {
  static func word(for typeName: String) -> String {
    let name = typeName.hasPrefix("periods of ") ? String(typeName.dropFirst(11)) : typeName
    if name.hasPrefix("date") { return "DATE" }
    if name.hasPrefix("time") { return "TIME" }
    if name.hasPrefix("integer") || name.hasPrefix("number") { return "NUMBER" }
    if name.hasPrefix("flag") { return "yes|no" }
    if name.hasPrefix("list") { return "A,B" }
    if name.hasPrefix("choice") { return "CHOICE" }
    return "TEXT"
  }
}
