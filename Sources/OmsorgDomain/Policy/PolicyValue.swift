public import PlainJSON
public import Records

/// One value of a rule: when it holds, whom it binds and where it comes from.
public struct PolicyValue: Record {
  /// The first day the value holds.
  public var from = CalendarDate.earliest
  /// The last day, or nil: until further notice.
  public var to: CalendarDate?
  /// Whom it binds.
  public var binds = PolicyScope.everyone
  /// A possible value that someone has proposed: it is shown, and never evaluated.
  public var isOff = false
  /// The value, in the form that its rule declares.
  public var value = JSONValue.null
  /// The document that it comes from and that document's date, in short.
  public var source = ""
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank value.
  public init() {}

  /// Whether the value holds on a day for a kind of provider.
  public func isInForce(on date: CalendarDate, for kind: ProviderKind) -> Bool {
    !isOff && holds(on: date) && binds.binds(kind)
  }

  /// Whether the day is in the value's period.
  func holds(on date: CalendarDate) -> Bool {
    from <= date && (to.map { date <= $0 } ?? true)
  }

  /// Whether a day is in both values' periods.
  func overlaps(_ other: PolicyValue) -> Bool {
    (to.map { other.from <= $0 } ?? true) && (other.to.map { from <= $0 } ?? true)
  }

  /// The fields.
  public static let fields = RecordFields<PolicyValue>([
    Field(
      "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första dag", en: "first day")),
    Field(
      optional: "to", \.to, .date, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "sista dag", en: "last day")),
    Field(
      "binds", \.binds, .choice, heading: Text(sv: "Gäller", en: "Binds"),
      summary: Text(sv: "vilka utförare som är bundna", en: "which providers are bound")),
    Field(
      "off", \.isOff, .flag, omitting: false, heading: Text(sv: "Av", en: "Off"),
      summary: Text(
        sv: "ett föreslaget värde som inte tillämpas", en: "a proposed value, never evaluated")),
    Field(
      "value", \.value, .json, heading: Text(sv: "Värde", en: "Value"),
      summary: Text(sv: "värdet i regelns form", en: "the value in the rule's form")),
    Field(
      "source", \.source, .text, heading: Text(sv: "Källa", en: "Source"),
      summary: Text(sv: "dokument och datum", en: "document and date")),
  ])
}

extension ValueForm where Value == JSONValue {
  /// Any JSON; its form is someone else's to check.
  fileprivate static var json: ValueForm<JSONValue> {
    ValueForm(
      expected: Text(sv: "JSON", en: "JSON"),
      typeName: "any", cellKind: .text,
      read: { (reader) throws(RecordFault) in
        try faulting { () throws(JSONError) in try reader.readValue() }
      },
      write: { value, writer in writer.value(value) },
      cell: { value, _ in .text(value.compact) })
  }
}

extension JSONValue {
  /// The value as compact JSON.
  var compact: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
