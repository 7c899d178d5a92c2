public import Records

/// Whether transport to an appointment has been seen to.
public enum TransportState: String, Choice {
  /// To be booked.
  case needed
  /// Booked.
  case booked

  /// The case in words.
  public var words: Text {
    switch self {
    case .needed: Text(sv: "behövs", en: "needed")
    case .booked: Text(sv: "bokad", en: "booked")
    }
  }
}
