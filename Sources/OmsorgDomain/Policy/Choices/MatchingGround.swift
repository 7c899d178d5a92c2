public import Records

/// On what a caregiver is matched with a client.
public enum MatchingGround: String, Choice {
  /// Skills that the client's services need.
  case competence
  /// Experience.
  case experience
  /// Can do the health care delegated at the client.
  case delegatedCare = "delegated_care"
  /// Room in the schedule, at the times needed.
  case roomInSchedule = "room_in_schedule"
  /// The right neighbourhood or team for the address.
  case geography

  /// The case in words.
  public var words: Text {
    switch self {
    case .competence: Text(sv: "kompetens för insatserna", en: "skills for the services")
    case .experience: Text(sv: "erfarenhet", en: "experience")
    case .delegatedCare: Text(sv: "delegerad hälso- och sjukvård", en: "delegated health care")
    case .roomInSchedule: Text(sv: "utrymme i planeringen", en: "room in the schedule")
    case .geography: Text(sv: "rätt område", en: "right neighbourhood")
    }
  }
}
