public import Records

/// When and by whom a client wants a service.
public struct ServiceWish: Record, Equatable {
  /// Weekdays, one of them; none: whichever.
  public var weekdays: [Weekday] = []
  /// The earliest start wished.
  public var from: ClockTime?
  /// The latest start wished.
  public var to: ClockTime?
  /// Whom the client wants to do it.
  public var caregiver: String?
  /// Cannot be given up.
  public var isMust = false
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// Whether nothing is wished.
  public var isEmpty: Bool { weekdays.isEmpty && from == nil && to == nil && caregiver == nil }

  /// The wish in words: `fredag, från 08:00, av 10004 (måste)`.
  public var words: Text {
    let wish = self
    @Sendable func parts(_ language: Language) -> String {
      var parts: [String] = []
      if !wish.weekdays.isEmpty {
        parts.append(
          wish.weekdays.map { $0.words(language) }
            .joined(separator: language == .swedish ? " eller " : " or "))
      }
      switch (wish.from, wish.to) {
      case (let from?, let to?): parts.append("\(from.iso)–\(to.iso)")
      case (let from?, nil):
        parts.append(language == .swedish ? "från \(from.iso)" : "from \(from.iso)")
      case (nil, let to?):
        parts.append(language == .swedish ? "senast \(to.iso)" : "by \(to.iso)")
      case (nil, nil): break
      }
      if let caregiver = wish.caregiver {
        parts.append(language == .swedish ? "av \(caregiver)" : "by \(caregiver)")
      }
      let text = parts.joined(separator: ", ")
      return wish.isMust ? text + (language == .swedish ? " (måste)" : " (must)") : text
    }
    return Text(sv: parts(.swedish), en: parts(.english))
  }

  /// The fields.
  public static let fields = RecordFields<ServiceWish>([
    Field(
      "weekdays", \.weekdays, .list(.weekday), omitting: [],
      heading: Text(sv: "Veckodagar", en: "Weekdays"),
      summary: Text(sv: "veckodagar, någon av dem", en: "weekdays, one of them")),
    Field(
      optional: "from", \.from, .time, heading: Text(sv: "Tidigast", en: "From"),
      summary: Text(sv: "tidigaste start", en: "the earliest start")),
    Field(
      optional: "to", \.to, .time, heading: Text(sv: "Senast", en: "To"),
      summary: Text(sv: "senaste start", en: "the latest start")),
    Field(
      optional: "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(sv: "vem brukaren vill ska göra det", en: "who the client wants to do it")),
    Field(
      "must", \.isMust, .flag, omitting: false, heading: Text(sv: "Måste", en: "Must"),
      summary: Text(sv: "går inte att göra avkall på", en: "cannot be given up")),
  ])
}

extension ValueForm where Value == ServiceWish {
  /// A wish; in tables its stable parts, `fri,10:00-12:00,10004,must`.
  public static var wish: ValueForm<ServiceWish> {
    .record(typeName: "wish") { wish, _ in
      var parts = wish.weekdays.map(\.name)
      if wish.from != nil || wish.to != nil {
        parts.append("\(wish.from?.iso ?? "")-\(wish.to?.iso ?? "")")
      }
      if let caregiver = wish.caregiver { parts.append(caregiver) }
      if wish.isMust { parts.append("must") }
      return parts.joined(separator: ",")
    }
  }
}
