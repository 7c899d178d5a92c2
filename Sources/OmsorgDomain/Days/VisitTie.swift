public import Records

/// That a service's visits are tied to those of another service of the same client on the same
/// date: together with it, or after it.
public struct VisitTie: Record, Equatable {
  /// The other granted service's id.
  public var decision = ""
  /// At least so many minutes after the start of the other; 0 with `most` 0 is at the same time.
  public var least = 0
  /// At most so many minutes after the start of the other.
  public var most = 0
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// Whether the two begin at the same time, so that different caregivers do them.
  public var isTogether: Bool { least == 0 && most == 0 }

  /// The tie in words: `together with D000001`.
  public var words: Text {
    let tie = self
    if isTogether {
      return Text(sv: "samtidigt som \(tie.decision)", en: "together with \(tie.decision)")
    }
    return Text(
      sv: "\(tie.least)–\(tie.most) minuter efter \(tie.decision)",
      en: "\(tie.least)–\(tie.most) minutes after \(tie.decision)")
  }

  /// The fields.
  public static let fields = RecordFields<VisitTie>([
    Field(
      "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "den andra insatsens id", en: "the other granted service's id")),
    Field(
      "least", \.least, .integer(unit: "minutes", in: 0...1_439),
      heading: Text(sv: "Minst", en: "Least"),
      summary: Text(
        sv: "minst så många minuter efter den andras start",
        en: "at least so many minutes after the other's start")),
    Field(
      "most", \.most, .integer(unit: "minutes", in: 0...1_439),
      heading: Text(sv: "Högst", en: "Most"),
      summary: Text(
        sv: "högst så många minuter efter den andras start",
        en: "at most so many minutes after the other's start")),
  ])
}

extension ValueForm where Value == VisitTie {
  /// A tie; in tables `D000001+0-90`.
  public static var visitTie: ValueForm<VisitTie> {
    .record(typeName: "visit tie") { tie, _ in "\(tie.decision)+\(tie.least)-\(tie.most)" }
  }
}
