public import Records

/// The event that something is done at, or that days are counted from.
public enum PolicyMoment: String, Choice {
  /// The assignment reaches the unit.
  case assignmentReceived = "assignment_received"
  /// The first service is carried out.
  case firstService = "first_service"
  /// The care contact is appointed.
  case appointment

  /// The case in words.
  public var words: Text {
    switch self {
    case .assignmentReceived:
      Text(sv: "när uppdraget når enheten", en: "when the assignment reaches the unit")
    case .firstService: Text(sv: "första insatsen", en: "first service")
    case .appointment:
      Text(sv: "när omsorgskontakten utses", en: "when the care contact is appointed")
    }
  }
}
