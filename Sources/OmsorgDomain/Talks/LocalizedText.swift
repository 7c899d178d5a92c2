public import Records

/// A text that stands in a record in Swedish and, if it is there, in English.
public struct LocalizedText: Record {
  /// The text in Swedish.
  public var sv = ""
  /// The text in English; nil: the Swedish one serves.
  public var en: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank text.
  public init() {}

  /// The text in both languages.
  public var words: Text { Text(sv: sv, en: en ?? sv) }

  /// The fields.
  public static let fields = RecordFields<LocalizedText>([
    Field(
      "sv", \.sv, .text, heading: Text(sv: "Svenska", en: "Swedish"),
      summary: Text(sv: "på svenska", en: "in Swedish")),
    Field(
      optional: "en", \.en, .text, heading: Text(sv: "Engelska", en: "English"),
      summary: Text(sv: "på engelska", en: "in English")),
  ])
}
