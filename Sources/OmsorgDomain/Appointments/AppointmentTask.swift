public import Records

/// Something left to do before an appointment.
public enum AppointmentTask: Hashable, Sendable {
  /// Someone is to be named who goes along.
  case company
  /// Transport is to be booked.
  case transport
  /// A service is to be done the day before.
  case prepare(service: String)

  /// The stable name: `company`, `transport`, `prepare SERVICE`.
  public var name: String {
    switch self {
    case .company: "company"
    case .transport: "transport"
    case .prepare(let service): "prepare \(service)"
    }
  }

  /// A service as it stands within a sentence.
  private static func inSentence(_ name: Text) -> Text {
    @Sendable func lowered(_ text: String) -> String {
      text.prefix(1).lowercased() + text.dropFirst()
    }
    return Text(sv: lowered(name(.swedish)), en: lowered(name(.english)))
  }

  /// The task in words.
  /// - Parameter service: what a service of the catalogue is called.
  public func words(_ service: (String) -> Text) -> Text {
    switch self {
    case .company: Text(sv: "medföljning", en: "company")
    case .transport: Text(sv: "resa", en: "transport")
    case .prepare(let id): Self.inSentence(service(id))
    }
  }
}
