public import Records

/// Something that stands in nobody's four weeks though it is granted, and why.
public struct ScheduleShortfall: Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// It has no place in anybody's four weeks at all.
    case leftOut(ServiceLeftOut)
    /// Nobody of the order of cover may do it.
    case nobodyMay
    /// Nobody who may has the delegation on these days.
    case delegation(String)
    /// Nobody's shifts are known in those weeks.
    case noShifts
    /// Nobody who may works then.
    case nobodyWorks
    /// Two are needed at once, and never are two there.
    case oneAlone
    /// The client's wish, which must be met, cannot be.
    case wish
    /// Other visits and meetings take the time.
    case noRoom
  }

  /// The client's id; nil for planning time.
  public let client: String?
  /// The granted service's id; nil for planning time.
  public let decision: String?
  /// The service's id in the catalogue; nil for planning time.
  public let service: String?
  /// Whose four weeks it belongs to.
  public let owner: String?
  /// How many occurrences are not placed; nil where no number is known.
  public let count: Int?
  /// Why.
  public let reason: Reason

  /// Something that has no place in anybody's four weeks.
  public init(_ leftOut: ScheduleWork.LeftOut, owner: String?) {
    client = leftOut.granted.client
    decision = leftOut.granted.id
    service = leftOut.granted.service
    self.owner = owner
    count = nil
    reason = .leftOut(leftOut.reason)
  }

  init(
    client: String?, decision: String?, service: String?, owner: String?, count: Int?,
    reason: Reason
  ) {
    self.client = client
    self.decision = decision
    self.service = service
    self.owner = owner
    self.count = count
    self.reason = reason
  }

  /// Whether nobody is to do anything about it: a contractor, own staff, services on call.
  public var isAsItShouldBe: Bool {
    switch reason {
    case .leftOut(.contractor), .leftOut(.ownStaff), .leftOut(.onCall): true
    default: false
    }
  }
}

extension ScheduleShortfall.Reason {
  /// The reason's stable name.
  public var name: String {
    switch self {
    case .leftOut(.noCareContact): "no_care_contact"
    case .leftOut(.contractor): "contractor"
    case .leftOut(.ownStaff): "own_staff"
    case .leftOut(.onCall): "on_call"
    case .leftOut(.noFrequency): "no_frequency"
    case .leftOut(.noMinutes): "no_minutes"
    case .nobodyMay: "nobody_may"
    case .delegation: "delegation"
    case .noShifts: "no_shifts"
    case .nobodyWorks: "nobody_works"
    case .oneAlone: "one_alone"
    case .wish: "wish"
    case .noRoom: "no_room"
    }
  }

  /// The reason in words, with what could be done.
  public var words: Text {
    switch self {
    case .leftOut(.noCareContact):
      Text(
        sv: "brukaren har ingen fast omsorgskontakt: omsorg assign suggest",
        en: "the client has no care contact: omsorg assign suggest")
    case .leftOut(.contractor(let name)):
      Text(
        sv: "utförs av \(name ?? "en entreprenör")", en: "done by \(name ?? "a contractor")")
    case .leftOut(.ownStaff):
      Text(sv: "har egen personal", en: "has staff of its own")
    case .leftOut(.onCall): Text(sv: "ges vid behov", en: "given on call")
    case .leftOut(.noFrequency):
      Text(
        sv: "beslutet säger inte hur ofta: omsorg decision edit",
        en: "the decision does not say how often: omsorg decision edit")
    case .leftOut(.noMinutes):
      Text(
        sv: "varken beslut eller katalog säger hur länge: omsorg plan estimate",
        en: "neither decision nor catalogue says how long: omsorg plan estimate")
    case .nobodyMay:
      Text(
        sv: "ingen i turordningen får utföra den hos brukaren",
        en: "nobody in the order of cover may do it for the client")
    case .delegation(let name):
      Text(
        sv: "ingen i turordningen har delegering för \(name) på de dagarna",
        en: "nobody in the order of cover is delegated \(name) on those days")
    case .noShifts:
      Text(
        sv: "inga pass är kända i de veckorna, och inga tidigare kan stå i stället: omsorg import",
        en: "no shifts are known in those weeks, and no earlier ones can stand in: omsorg import")
    case .nobodyWorks:
      Text(
        sv: "ingen i turordningen arbetar på insatsens tider",
        en: "nobody in the order of cover works at the service's hours")
    case .oneAlone:
      Text(
        sv: "två behövs, och aldrig är två där samtidigt",
        en: "two are needed, and never are two there at once")
    case .wish:
      Text(
        sv: "önskemålet som måste uppfyllas går inte att uppfylla",
        en: "the wish that must be met cannot be")
    case .noRoom:
      Text(
        sv: "andra besök och möten tar tiden: flytta något, eller se över antalet brukare",
        en: "other visits and meetings take the time: move something, or review the number of "
          + "clients")
    }
  }
}
