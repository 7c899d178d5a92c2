/// How much a caregiver has as care contact.
public struct CaregiverLoad: Sendable {
  /// The ids of the clients, sorted.
  public let clients: [String]
  /// Minutes in four weeks that the caregiver could do at them.
  public let minutes: Int
  /// How many clients the policy asks for; nil where it is silent.
  public let clientBand: CountRange?
  /// The most minutes in four weeks by the policy's share of working time; nil where it is silent or
  /// no shifts are known.
  public let minutesAtMost: Int?
}
