public import Records

/// What continuity means to the municipality.
public enum ContinuityAim: String, Choice {
  /// As few people as possible.
  case fewPeople = "few_people"
  /// The same people.
  case samePeople = "same_people"
  /// The same times.
  case sameTimes = "same_times"
  /// The same or a similar way.
  case sameWay = "same_way"
  /// The client has a say in how many people come.
  case clientHasSay = "client_has_say"
  /// Help to the extent decided (time continuity).
  case grantedExtent = "granted_extent"
  /// As decided and planned (method continuity).
  case asDecidedAndPlanned = "as_decided_and_planned"

  /// The case in words.
  public var words: Text {
    switch self {
    case .fewPeople: Text(sv: "så få personer som möjligt", en: "as few people as possible")
    case .samePeople: Text(sv: "samma personer", en: "the same people")
    case .sameTimes: Text(sv: "samma tider", en: "the same times")
    case .sameWay: Text(sv: "samma sätt", en: "the same way")
    case .clientHasSay:
      Text(sv: "brukaren får påverka antalet", en: "the client has a say in the number")
    case .grantedExtent: Text(sv: "beviljad omfattning", en: "the extent granted")
    case .asDecidedAndPlanned: Text(sv: "enligt beslut och plan", en: "as decided and planned")
    }
  }
}
