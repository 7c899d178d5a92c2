public import Records

/// What is left with a client about care contacts and home care, in one language.
///
/// Built-in brochures are data of the program; a store may have its own, which take their place.
public struct Brochure: IdentifiedRecord {
  /// The language's tag: `sv`, `ar`.
  public var id = ""
  /// The language's name in Swedish, as registers have it.
  public var name = ""
  /// Other names of the language.
  public var otherNames: [String] = []
  /// Whether the language is written from right to left.
  public var isRightToLeft = false
  /// The title.
  public var title = ""
  /// Written by a machine; the notice says so until someone has read it.
  public var isMachineWritten = false
  /// What says so, in the language.
  public var notice: String?
  /// The heading above whom to get in touch with.
  public var contactHeading = ""
  /// The word for telephone.
  public var phoneLabel = ""
  /// The sections in order.
  public var sections: [BrochureSection] = []
  /// Who, speaking the language, has read the text.
  public var readBy: String?
  /// The day it was read.
  public var readOn: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank brochure.
  public init() {}

  /// Whether the text is yet to be read by someone who speaks the language.
  public var isUnread: Bool { isMachineWritten && readBy == nil }

  /// The fields.
  public static let fields = RecordFields<Brochure>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Språk", en: "Language"),
      summary: Text(sv: "språkets kod", en: "the language's tag")),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "språkets namn på svenska", en: "the language's name in Swedish")),
    Field(
      "other_names", \.otherNames, .list(.text), omitting: [],
      heading: Text(sv: "Andra namn", en: "Other names"),
      summary: Text(sv: "andra namn på språket", en: "other names of the language")),
    Field(
      "right_to_left", \.isRightToLeft, .flag, omitting: false,
      heading: Text(sv: "Från höger", en: "Right to left"),
      summary: Text(
        sv: "om språket skrivs från höger till vänster",
        en: "whether the language is written from right to left")),
    Field(
      "title", \.title, .text, heading: Text(sv: "Titel", en: "Title"),
      summary: Text(sv: "titeln", en: "the title")),
    Field(
      "machine_written", \.isMachineWritten, .flag, omitting: false,
      heading: Text(sv: "Maskinskriven", en: "Machine-written"),
      summary: Text(sv: "skriven av en dator", en: "written by a machine")),
    Field(
      optional: "notice", \.notice, .text, heading: Text(sv: "Påpekande", en: "Notice"),
      summary: Text(
        sv: "vad som säger det, på språket", en: "what says so, in the language")),
    Field(
      "contact_heading", \.contactHeading, .text, heading: Text(sv: "Rubrik", en: "Heading"),
      summary: Text(
        sv: "rubriken ovanför vem man kontaktar", en: "the heading above whom to contact")),
    Field(
      "phone_label", \.phoneLabel, .text, heading: Text(sv: "Telefon", en: "Phone"),
      summary: Text(sv: "ordet för telefon", en: "the word for telephone")),
    Field(
      "sections", \.sections,
      .list(.record(typeName: "section") { section, _ in section.topic.rawValue }),
      heading: Text(sv: "Avsnitt", en: "Sections"),
      summary: Text(sv: "avsnitten i ordning", en: "the sections in order")),
    Field(
      optional: "read_by", \.readBy, .text, heading: Text(sv: "Läst av", en: "Read by"),
      summary: Text(
        sv: "vem som talar språket och har läst texten",
        en: "who speaks the language and has read the text")),
    Field(
      optional: "read_on", \.readOn, .date, heading: Text(sv: "Läst", en: "Read on"),
      summary: Text(sv: "dagen då den lästes", en: "the day it was read")),
  ])
}

/// A section of a brochure.
public struct BrochureSection: Record {
  /// What it tells of; policies choose among topics.
  public var topic: BrochureTopic = .careContact
  /// The heading.
  public var heading = ""
  /// The paragraphs in order.
  public var paragraphs: [BrochureParagraph] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank section.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<BrochureSection>([
    Field(
      "topic", \.topic, .choice, heading: Text(sv: "Ämne", en: "Topic"),
      summary: Text(sv: "vad det handlar om", en: "what it tells of")),
    Field(
      "heading", \.heading, .text, heading: Text(sv: "Rubrik", en: "Heading"),
      summary: Text(sv: "rubriken", en: "the heading")),
    Field(
      "paragraphs", \.paragraphs, .list(.record(typeName: "paragraph") { part, _ in part.text }),
      heading: Text(sv: "Stycken", en: "Paragraphs"),
      summary: Text(sv: "styckena i ordning", en: "the paragraphs in order")),
  ])
}

/// A paragraph of a brochure.
public struct BrochureParagraph: Record {
  /// The text; a number of the policy stands as its rule's id in braces: `{switch_within}`. Where
  /// the policy is silent on one the whole paragraph is left out.
  public var text = ""
  /// Said only where the policy has it so.
  public var onlyIf: BrochureCondition?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank paragraph.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<BrochureParagraph>([
    Field(
      "text", \.text, .text, heading: Text(sv: "Text", en: "Text"),
      summary: Text(
        sv: "texten; regelverkets tal som {switch_within}",
        en: "the text; the policy's numbers as {switch_within}")),
    Field(
      optional: "only_if", \.onlyIf, .choice, heading: Text(sv: "Bara om", en: "Only if"),
      summary: Text(
        sv: "bara där det är så enligt regelverket", en: "only where the policy has it so")),
  ])
}
