public import Records

/// Something of a client's that the unit keeps: a key, a card, private funds.
public struct CustodyItem: IdentifiedRecord {
  /// The id: `CLIENT/NUMBER`, numbered from 1.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// Key, card or private funds.
  public var kind: CustodyKind = .key
  /// What it is and how it is marked; never the address.
  public var label = ""
  /// What happened to it, in order.
  public var movements: [CustodyMovement] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank item.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<CustodyItem>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/nummer", en: "client/number")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "kind", \.kind, .choice, heading: Text(sv: "Slag", en: "Kind"),
      summary: Text(sv: "nyckel, kort, privata medel", en: "key, card, private funds")),
    Field(
      "label", \.label, .text, heading: Text(sv: "Märkning", en: "Label"),
      summary: Text(sv: "vad det är och hur det är märkt", en: "what it is and how it is marked"),
      isPersonal: true),
    Field(
      "movements", \.movements,
      .list(
        .record(typeName: "movement") { movement, _ in
          "\(movement.kind.rawValue) \(movement.on.iso)"
        }), omitting: [], heading: Text(sv: "Händelser", en: "Movements"),
      summary: Text(
        sv: "mottaget, utlämnat, köpt, återlämnat", en: "received, handed out, spent, handed back"),
      isPersonal: true),
  ])
}
