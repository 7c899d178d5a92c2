public import PlainJSON

/// The day as of which values are shown and read: facts that change over time show the one in
/// force, and what a person wrote may need to know what day it is.
public struct ValueContext: Sendable {
  /// Days since 1970-01-01.
  public let day: Int

  /// A context for a day, counted from 1970-01-01.
  public init(day: Int) { self.day = day }
}

/// Why a text is not a value of a form.
public struct FormFault: Error, Sendable {
  /// The fault's stable kind: `not_a_date`, `wrong_check_digit`.
  public let kind: String
  /// What is wrong, in words, without the text itself: it may be personal.
  public let reason: Text

  /// A fault.
  public init(kind: String, reason: Text) {
    self.kind = kind
    self.reason = reason
  }
}

extension FormFault {
  /// The fault of a text that is not of a form.
  static func expecting(_ expected: Text, typeName: String) -> FormFault {
    let word = typeName.prefix { $0.isLetter }
    return FormFault(
      kind: "not_\(word)",
      reason: Text(sv: "ska vara \(expected(.swedish))", en: "must be \(expected(.english))"))
  }
}

/// How a kind of value stands in JSON, in tables and in text that a person writes.
public struct ValueForm<Value: Sendable>: Sendable {
  /// What a value must be, in words: `a date (YYYY-MM-DD)`.
  public let expected: Text
  /// The kind's stable name in field lists: `date`, `text`, `list of text`.
  public let typeName: String
  /// What its table cells hold.
  public let cellKind: CellKind
  /// Reads one JSON value; the fault needs no field name, the caller adds it.
  public private(set) var read: @Sendable (inout JSONReader) throws(RecordFault) -> Value
  /// Writes one JSON value.
  public let write: @Sendable (Value, inout JSONWriter) -> Void
  /// The value as a table cell on the context's day.
  public let cell: @Sendable (Value, ValueContext) -> Cell
  /// The value that a person or an export wrote.
  public let parse: @Sendable (String, ValueContext) throws(FormFault) -> Value
  /// What an old value becomes when a new one, or none, comes on the context's day; nil when the
  /// new one simply takes its place.
  public private(set) var merge: (@Sendable (Value, Value?, ValueContext) -> Value)?
  /// The fields of the records that a value is made of; none where it is no record.
  public private(set) var parts: @Sendable () -> [FieldOutline] = { [] }

  /// Declares a form.
  public init(
    expected: Text,
    typeName: String,
    cellKind: CellKind,
    read: @escaping @Sendable (inout JSONReader) throws(RecordFault) -> Value,
    write: @escaping @Sendable (Value, inout JSONWriter) -> Void,
    cell: @escaping @Sendable (Value, ValueContext) -> Cell,
    parse: @escaping @Sendable (String, ValueContext) throws(FormFault) -> Value
  ) {
    self.expected = expected
    self.typeName = typeName
    self.cellKind = cellKind
    self.read = read
    self.write = write
    self.cell = cell
    self.parse = parse
  }

  /// Declares a form whose text is a value or is not, with nothing more to say of why.
  public init(
    expected: Text,
    typeName: String,
    cellKind: CellKind,
    read: @escaping @Sendable (inout JSONReader) throws(RecordFault) -> Value,
    write: @escaping @Sendable (Value, inout JSONWriter) -> Void,
    cell: @escaping @Sendable (Value, ValueContext) -> Cell,
    parse: @escaping @Sendable (String) -> Value? = { _ in nil }
  ) {
    let fault = FormFault.expecting(expected, typeName: typeName)
    self.init(
      expected: expected, typeName: typeName, cellKind: cellKind, read: read, write: write,
      cell: cell,
      parse: { (text, _) throws(FormFault) in
        guard let value = parse(text) else { throw fault }
        return value
      })
  }

  /// The form with a way of its own to let a new value take the place of an old one.
  public func merging(
    _ merge: @escaping @Sendable (_ old: Value, _ new: Value?, ValueContext) -> Value
  ) -> ValueForm<Value> {
    var form = self
    form.merge = merge
    return form
  }

  /// The form with the fields of the records that its values are made of.
  public func made(of parts: @escaping @Sendable () -> [FieldOutline]) -> ValueForm<Value> {
    var form = self
    form.parts = parts
    return form
  }

  /// The form with another way to read the same JSON: one made where the type of value is known,
  /// which needn't look it up for every value.
  public func reading(
    _ read: @escaping @Sendable (inout JSONReader) throws(RecordFault) -> Value
  ) -> ValueForm<Value> {
    var form = self
    form.read = read
    return form
  }

  /// A form whose JSON is a string that `parse` understands and `format` writes.
  public static func string(
    expected: Text,
    typeName: String,
    cellKind: CellKind,
    strict: @escaping @Sendable (String) -> Value?,
    format: @escaping @Sendable (Value) -> String,
    cell: @escaping @Sendable (Value) -> Cell,
    lenient: (@Sendable (String) -> Value?)? = nil,
    faultKind: String? = nil
  ) -> ValueForm<Value> {
    let parse = lenient ?? strict
    let usual = FormFault.expecting(expected, typeName: typeName)
    let fault = FormFault(kind: faultKind ?? usual.kind, reason: usual.reason)
    return ValueForm(
      expected: expected,
      typeName: typeName,
      cellKind: cellKind,
      read: { (reader) throws(RecordFault) in
        _ = try faulting { () throws(JSONError) in try reader.peek() }
        let start = reader.offset
        let text = try faulting { () throws(JSONError) in try reader.readString() }
        guard let value = strict(text) else {
          throw RecordFault(.form(expected: expected), offset: start)
        }
        return value
      },
      write: { value, writer in writer.string(format(value)) },
      cell: { value, _ in cell(value) },
      parse: { (text, _) throws(FormFault) in
        guard let value = parse(text) else { throw fault }
        return value
      })
  }
}

extension ValueForm where Value == String {
  /// Any text; blank text in what a person writes is no text, and control characters are refused.
  public static var text: ValueForm<String> {
    let expected = Text(sv: "text", en: "text")
    return ValueForm(
      expected: expected,
      typeName: "text",
      cellKind: .text,
      read: { (reader) throws(RecordFault) in
        try faulting { () throws(JSONError) in try reader.readString() }
      },
      write: { value, writer in writer.string(value) },
      cell: { value, _ in .text(value) },
      parse: { (text, _) throws(FormFault) in
        if let fault = ControlCharacters.fault(in: text) { throw fault }
        if text.allSatisfy(\.isWhitespace) { throw .expecting(expected, typeName: "text") }
        return text
      })
  }
}

extension ValueForm where Value == Int {
  /// A whole number.
  /// - Parameters:
  ///   - unit: part of the type's name, e.g. `minutes`, `öre`.
  ///   - bounds: the least and the greatest value there can be.
  public static func integer(
    unit: String? = nil, in bounds: ClosedRange<Int> = Int.min...Int.max
  ) -> ValueForm<Int> {
    let (least, greatest) = (bounds.lowerBound, bounds.upperBound)
    let expected =
      bounds == Int.min...Int.max
      ? Text(sv: "ett heltal", en: "a whole number")
      : Text(
        sv: "ett heltal från \(least) till \(greatest)",
        en: "a whole number from \(least) to \(greatest)")
    return ValueForm(
      expected: expected,
      typeName: unit.map { "integer (\($0))" } ?? "integer",
      cellKind: .integer,
      read: { (reader) throws(RecordFault) in
        try within(bounds, expected, &reader) { (reader) throws(JSONError) in
          try reader.readInt()
        }
      },
      write: { value, writer in writer.integer(value) },
      cell: { value, _ in .integer(value) },
      parse: { Int($0).flatMap { bounds.contains($0) ? $0 : nil } })
  }
}

extension ValueForm where Value == Double {
  /// A number; a person may write the decimals after a comma.
  /// - Parameters:
  ///   - unit: part of the type's name, e.g. `percent`.
  ///   - bounds: the least and the greatest value there can be, where there are such.
  public static func decimal(
    fractionDigits: Int, unit: String? = nil, in bounds: ClosedRange<Int>? = nil
  ) -> ValueForm<Double> {
    let limits = bounds.map { Double($0.lowerBound)...Double($0.upperBound) }
    let expected =
      bounds.map { bounds in
        Text(
          sv: "ett tal från \(bounds.lowerBound) till \(bounds.upperBound)",
          en: "a number from \(bounds.lowerBound) to \(bounds.upperBound)")
      } ?? Text(sv: "ett tal", en: "a number")
    return ValueForm(
      expected: expected,
      typeName: unit.map { "number (\($0))" } ?? "number",
      cellKind: .decimal,
      read: { (reader) throws(RecordFault) in
        try within(limits ?? -.infinity ... .infinity, expected, &reader) {
          (reader) throws(JSONError) in try reader.readDouble()
        }
      },
      write: { value, writer in
        // Only finite numbers come in: JSON and `parse` have no other.
        if (try? writer.double(value)) == nil { writer.null() }
      },
      cell: { value, _ in .decimal(value, fractionDigits: fractionDigits) },
      parse: { text in
        var plain = ""
        for character in text.utf8 {
          switch character {
          case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
          case UInt8(ascii: "."), UInt8(ascii: ","): break
          default: return nil
          }
          plain.unicodeScalars.append(
            character == UInt8(ascii: ",") ? "." : Unicode.Scalar(character))
        }
        guard let value = Double(plain), value.isFinite, limits?.contains(value) ?? true else {
          return nil
        }
        return value
      })
  }
}

/// Reads a JSON value that lies within bounds.
private func within<Value: Comparable>(
  _ bounds: ClosedRange<Value>, _ expected: Text, _ reader: inout JSONReader,
  _ read: (inout JSONReader) throws(JSONError) -> Value
) throws(RecordFault) -> Value {
  _ = try faulting { () throws(JSONError) in try reader.peek() }
  let start = reader.offset
  let value = try faulting { () throws(JSONError) in try read(&reader) }
  guard bounds.contains(value) else { throw RecordFault(.form(expected: expected), offset: start) }
  return value
}

extension ValueForm where Value == Bool {
  /// Yes or no; a person writes ja, nej, yes, no, true or false.
  public static var flag: ValueForm<Bool> {
    ValueForm(
      expected: Text(sv: "ja eller nej", en: "yes or no"),
      typeName: "flag",
      cellKind: .flag,
      read: { (reader) throws(RecordFault) in
        try faulting { () throws(JSONError) in try reader.readBool() }
      },
      write: { value, writer in writer.boolean(value) },
      cell: { value, _ in .flag(value) },
      parse: { text in
        switch text.lowercased() {
        case "ja", "j", "yes", "y", "true", "sant", "1": true
        case "nej", "n", "no", "false", "falskt", "0": false
        default: nil
        }
      })
  }
}

/// A value that is one of a few declared ones, with words for people.
public protocol Choice: RawRepresentable<String>, CaseIterable, Sendable, Equatable {
  /// The choice in words.
  var words: Text { get }
  /// Other spellings that exports and people use, lower case.
  var synonyms: [String] { get }
}

extension Choice {
  /// No other spellings unless declared.
  public var synonyms: [String] { [] }

  /// The choice that a person means, in whatever case: by its stable name, its words in either
  /// language or another spelling; nil if none.
  public static func named(_ text: String) -> Self? {
    let folded = text.lowercased()
    return allCases.first { choice in
      choice.rawValue == folded || choice.synonyms.contains(folded)
        || Language.allCases.contains { choice.words($0).lowercased() == folded }
    }
  }
}

extension ValueForm where Value: Choice {
  /// One of the declared choices, by its stable name; people may also use its words.
  public static var choice: ValueForm<Value> {
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return .string(
      expected: Text(
        sv: "någon av: "
          + Value.allCases.map { "\($0.rawValue) (\($0.words(.swedish)))" }.joined(separator: ", "),
        en: "one of: \(names)"),
      typeName: "choice (\(names))",
      cellKind: .choice,
      strict: { Value(rawValue: $0) },
      format: { $0.rawValue },
      cell: { .choice($0.rawValue, $0.words) },
      lenient: { Value.named($0) })
  }
}

extension ValueForm {
  /// A JSON array of values; people write them with commas between.
  public static func list<Element: Sendable>(_ element: ValueForm<Element>) -> ValueForm<[Element]>
  where Value == [Element] {
    ValueForm<[Element]>(
      expected: Text(
        sv: "en lista: \(element.expected(.swedish))", en: "a list: \(element.expected(.english))"),
      typeName: "list of \(element.typeName)",
      cellKind: .list,
      read: { (reader) throws(RecordFault) in
        var values: [Element] = []
        try faulting { () throws(JSONError) in try reader.beginArray() }
        while try faulting({ () throws(JSONError) in try reader.nextElement() }) {
          values.append(try element.read(&reader))
        }
        return values
      },
      write: { values, writer in
        writer.beginArray()
        for value in values { element.write(value, &writer) }
        writer.endArray()
      },
      cell: { values, context in
        .list(values.compactMap { element.cell($0, context).plainText })
      },
      parse: { (text, context) throws(FormFault) in
        var values: [Element] = []
        for part in text.split(separator: ",") {
          let trimmed = part.trimmingSpaces
          if !trimmed.isEmpty { values.append(try element.parse(String(trimmed), context)) }
        }
        return values
      }
    ).made(of: element.parts)
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  public var trimmingSpaces: Substring {
    var slice = self
    while let first = slice.first, first == " " || first == "\t" { slice.removeFirst() }
    while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
    return slice
  }
}
