public import Records

/// A skill or a delegation of a caregiver, and the days it is valid.
///
/// A delegation of health care is personal and lasts at most a year, so it has a last day.
public struct Qualification: Record {
  /// What the caregiver can or may do: `demens`, `insulin`.
  public var name = ""
  /// The first day, or nil: for as long as anyone knows.
  public var from: CalendarDate?
  /// The last day, or nil: no end known.
  public var until: CalendarDate?
  /// A reference to the paper that proves it.
  public var document: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank qualification.
  public init() {}

  /// A qualification with the days it is valid.
  public init(_ name: String, from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.name = name
    self.from = from
    self.until = until
  }

  /// Whether it is valid on a day.
  public func isValid(on date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, until < date { return false }
    return true
  }

  /// The fields.
  public static let fields = RecordFields<Qualification>([
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "vad den avser", en: "what it is for")),
    Field(
      optional: "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första giltiga dag", en: "first valid day")),
    Field(
      optional: "until", \.until, .date, heading: Text(sv: "Till och med", en: "Until"),
      summary: Text(sv: "sista giltiga dag", en: "last valid day")),
    Field(
      optional: "document", \.document, .text, heading: Text(sv: "Underlag", en: "Document"),
      summary: Text(sv: "hänvisning till underlaget", en: "reference to the proof")),
  ])
}

extension ValueForm where Value == [Qualification] {
  /// A list of qualifications. A person writes `namn`, or `namn:2027-01-31` with its last day.
  public static var qualifications: ValueForm<[Qualification]> {
    let element = ValueForm<Qualification>.record(typeName: "qualification") { value, context in
      let day = CalendarDate(daysSinceEpoch: Int32(clamping: context.day))
      return day.map(value.isValid(on:)) ?? true ? value.name : nil
    }
    let list = ValueForm.list(element)
    return ValueForm(
      expected: Text(
        sv: "en lista, med sista dag efter kolon: insulin:2027-01-31",
        en: "a list, with the last day after a colon: insulin:2027-01-31"),
      typeName: "list of qualification",
      cellKind: .list,
      read: list.read,
      write: list.write,
      cell: list.cell,
      parse: { text in
        var values: [Qualification] = []
        for part in text.split(separator: ",") {
          let pieces = part.split(separator: ":", omittingEmptySubsequences: false)
          let name = String(pieces[0].trimmingSpaces)
          switch pieces.count {
          case 1 where !name.isEmpty:
            values.append(Qualification(name))
          case 2 where !name.isEmpty:
            guard let until = CalendarDate(iso: pieces[1].trimmingSpaces) else { return nil }
            values.append(Qualification(name, until: until))
          default:
            return nil
          }
        }
        return values
      }
    ).made(of: list.parts)
  }
}
