public import Records

/// Something that happened to what is kept for a client.
public struct CustodyMovement: Record {
  /// What happened.
  public var kind: CustodyMovementKind = .received
  /// The day.
  public var on = CalendarDate.earliest
  /// Who signed: the one who handled it.
  public var by = ""
  /// Who signed as the second.
  public var witness: String?
  /// Who got it, or from whom it came.
  public var to: String?
  /// An amount of private funds in öre.
  public var amount: Int?
  /// The receipt's number or place.
  public var receipt: String?
  /// In words.
  public var note: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank movement.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<CustodyMovement>([
    Field(
      "kind", \.kind, .choice, heading: Text(sv: "Händelse", en: "Movement"),
      summary: Text(sv: "vad som hände", en: "what happened")),
    Field(
      "on", \.on, .date, heading: Text(sv: "Dag", en: "Day"),
      summary: Text(sv: "dagen", en: "the day")),
    Field(
      "by", \.by, .text, heading: Text(sv: "Av", en: "By"),
      summary: Text(sv: "vem som skrev under", en: "who signed")),
    Field(
      optional: "with", \.witness, .text, heading: Text(sv: "Med", en: "With"),
      summary: Text(sv: "vem som skrev under som den andra", en: "who signed as the second")),
    Field(
      optional: "to", \.to, .text, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "vem som fick det", en: "who got it")),
    Field(
      optional: "amount", \.amount, .integer(unit: "öre", in: 0...100_000_000),
      heading: Text(sv: "Belopp", en: "Amount"),
      summary: Text(sv: "belopp i öre", en: "amount in öre")),
    Field(
      optional: "receipt", \.receipt, .text, heading: Text(sv: "Kvitto", en: "Receipt"),
      summary: Text(sv: "kvittots nummer", en: "the receipt's number")),
    Field(
      optional: "note", \.note, .text, heading: Text(sv: "Anteckning", en: "Note"),
      summary: Text(sv: "med ord", en: "in words"), isPersonal: true),
  ])
}
