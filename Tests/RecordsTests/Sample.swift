import PlainJSON
import Records

enum Colour: String, Choice {
  case red
  case darkBlue = "dark_blue"

  var words: Text {
    switch self {
    case .red: Text(sv: "röd", en: "red")
    case .darkBlue: Text(sv: "Mörkblå", en: "Dark blue")
    }
  }

  var synonyms: [String] { self == .darkBlue ? ["marin"] : [] }
}

/// A record inside a record.
struct Part: Record {
  var name = ""
  var size: Int?
  var unknownMembers = UnknownMembers()

  static let fields = RecordFields<Part>([
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"), summary: Text(same: "name")),
    Field(
      optional: "size", \.size, .integer(unit: "cm"), heading: Text(sv: "Mått", en: "Size"),
      summary: Text(same: "size")),
  ])
}

/// A record with a field of every form and presence.
struct Sample: IdentifiedRecord {
  var id = ""
  var count = 0
  var ratio: Double?
  var colour: Colour?
  var isOpen = false
  var tags: [String] = []
  var numbers: [Int] = []
  var part: Part?
  var parts: [Part] = []
  /// Gets longer with each value, to see that a form may merge.
  var trail = ""
  var unknownMembers = UnknownMembers()

  private static let joining = ValueForm<String>.text.merging { old, new, context in
    old + "|\(new ?? "-")@\(context.day)"
  }

  private static let part = ValueForm<Part>.record(typeName: "part") { part, _ in
    part.name.isEmpty ? nil : part.name
  }

  static let fields = RecordFields<Sample>([
    Field("id", \.id, .text, heading: Text(same: "Id"), summary: Text(same: "id")),
    Field(
      "count", \.count, .integer(), heading: Text(sv: "Antal", en: "Count"),
      summary: Text(same: "count"), isPersonal: true),
    Field(
      optional: "ratio", \.ratio, .decimal(fractionDigits: 2, unit: "percent"),
      heading: Text(same: "Ratio"), summary: Text(same: "ratio")),
    Field(
      optional: "colour", \.colour, .choice, heading: Text(same: "Colour"),
      summary: Text(same: "colour")),
    Field(
      "open", \.isOpen, .flag, omitting: false, heading: Text(same: "Open"),
      summary: Text(same: "open")),
    Field(
      "tags", \.tags, .list(.text), omitting: [], heading: Text(same: "Tags"),
      summary: Text(same: "tags")),
    Field(
      "numbers", \.numbers, .list(.integer()), omitting: [], heading: Text(same: "Numbers"),
      summary: Text(same: "numbers")),
    Field(
      optional: "part", \.part, part, heading: Text(same: "Part"), summary: Text(same: "part")),
    Field(
      "parts", \.parts, .list(part), omitting: [], heading: Text(same: "Parts"),
      summary: Text(same: "parts")),
    Field(
      "trail", \.trail, joining, omitting: "", heading: Text(same: "Trail"),
      summary: Text(same: "trail")),
  ])
}

/// SplitMix64: the same numbers from the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func read(_ json: String) throws(RecordFault) -> [Sample] {
  try CollectionFile.read(from: Array(json.utf8))
}

func text(_ records: [Sample]) -> String {
  String(decoding: CollectionFile.bytes(of: records), as: UTF8.self)
}

/// The fault of bytes that are not a collection of samples.
func faultOfReading(_ json: String) -> RecordFault? {
  do throws(RecordFault) {
    _ = try read(json)
    return nil
  } catch { return error }
}
