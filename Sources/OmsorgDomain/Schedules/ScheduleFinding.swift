public import Records

/// Something that a check of a schedule found: where it is and what could be done about it.
public struct ScheduleFinding: Sendable {
  /// What is the matter.
  public let kind: ScheduleFault
  /// Whose schedule it is in.
  public let caregiver: String
  /// The day of the cycle, 0..<28; nil where it is about no day in particular.
  public let day: Int?
  /// When, in minutes since midnight.
  public let start: Int?
  /// The client's id.
  public let client: String?
  /// The granted service's id.
  public let decision: String?
  /// What is the matter, with ids and no other personal data.
  public let message: Text
  /// What could be done.
  public let advice: Text

  /// How much it matters.
  public var severity: Severity { kind.severity }

  init(
    _ kind: ScheduleFault, caregiver: String, day: Int? = nil, start: Int? = nil,
    client: String? = nil, decision: String? = nil, _ message: Text, advice: Text
  ) {
    self.kind = kind
    self.caregiver = caregiver
    self.day = day
    self.start = start
    self.client = client
    self.decision = decision
    self.message = message
    self.advice = advice
  }

  init(_ kind: ScheduleFault, at item: PlacedItem, _ message: Text, advice: Text) {
    self.init(
      kind, caregiver: item.owner, day: item.day, start: item.start, client: item.client,
      decision: item.decision, message, advice: advice)
  }

  /// By caregiver, place and kind.
  static func inOrder(_ left: ScheduleFinding, _ right: ScheduleFinding) -> Bool {
    if left.caregiver != right.caregiver {
      return CollectionFile.inCollectionOrder(left.caregiver, right.caregiver)
    }
    let places = (left.day ?? CareCycle.days, right.day ?? CareCycle.days)
    if places.0 != places.1 { return places.0 < places.1 }
    if left.start != right.start { return left.start ?? 0 < right.start ?? 0 }
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.decision ?? "", left.kind.rawValue) < (right.decision ?? "", right.kind.rawValue)
  }
}

/// What can be the matter with a schedule.
public enum ScheduleFault: String, Choice {
  /// A performer is off that day.
  case offThatDay = "plan.off_that_day"
  /// Not within a shift of a performer.
  case outsideShift = "plan.outside_shift"
  /// Starts outside the service's hours.
  case outsideWindow = "plan.outside_window"
  /// A performer has two at once.
  case performerTwice = "plan.performer_twice"
  /// A client has two at once.
  case clientTwice = "plan.client_twice"
  /// At the same time as a meeting.
  case meeting = "plan.meeting"
  /// A performer may not do it.
  case notAllowed = "plan.not_allowed"
  /// A wish that cannot be given up is broken.
  case mustWish = "plan.must_wish"
  /// A service twice on a day.
  case sameDay = "plan.same_day"
  /// Fewer occurrences than granted.
  case notPlaced = "plan.not_placed"
  /// More occurrences than granted.
  case tooMany = "plan.too_many"
  /// Two are needed.
  case needsTwo = "plan.needs_two"
  /// Other minutes than are counted on.
  case minutes = "plan.minutes"
  /// The client or the service has ended.
  case ended = "plan.ended"
  /// The client is someone else's.
  case notOwnClient = "plan.not_own_client"
  /// A care contact without a schedule.
  case noSchedule = "plan.no_schedule"
  /// Not in the week it is due in.
  case otherWeek = "plan.other_week"
  /// Someone whom the order of cover does not name.
  case outsideCover = "plan.outside_cover"
  /// Too many showers in a morning.
  case showers = "plan.showers_at_once"
  /// Too many cleanings in an afternoon.
  case cleanings = "plan.cleanings_at_once"
  /// Too many heavy services in a part of a day.
  case heavy = "plan.heavy_at_once"
  /// A part of a day holds more than there is time for.
  case noRoom = "plan.no_room"
  /// Daily visits that fit nowhere in a day.
  case dailyNotSeated = "plan.daily_not_seated"
  /// Days whose share at clients is outside the policy's.
  case dayShare = "plan.day_share"
  /// The four weeks' share at clients is outside the policy's.
  case share = "plan.share"
  /// A wish is broken.
  case wish = "plan.wish"
  /// What a contractor does is placed.
  case contracted = "plan.contracted"
  /// What is not to be placed is placed.
  case notPlanned = "plan.not_planned"
  /// The policy's planning time has no place.
  case planningTime = "plan.planning_time"
  /// Done by someone other than a care contact.
  case otherPerformer = "plan.other_performer"

  /// How much it matters.
  public var severity: Severity {
    switch self {
    case .offThatDay, .outsideShift, .outsideWindow, .performerTwice, .clientTwice, .meeting,
      .notAllowed, .mustWish, .sameDay, .notPlaced, .tooMany, .needsTwo, .ended, .notOwnClient:
      .error
    case .noSchedule, .otherWeek, .outsideCover, .showers, .cleanings, .heavy, .noRoom,
      .dailyNotSeated, .dayShare, .share, .wish, .contracted, .notPlanned, .planningTime,
      .minutes:
      .warning
    case .otherPerformer: .note
    }
  }

  /// What is asked.
  public var words: Text {
    switch self {
    case .offThatDay: Text(sv: "ledig den dagen", en: "off that day")
    case .outsideShift: Text(sv: "utanför passet", en: "outside the shift")
    case .outsideWindow: Text(sv: "utanför insatsens tider", en: "outside the service's hours")
    case .performerTwice: Text(sv: "två saker samtidigt", en: "two things at once")
    case .clientTwice: Text(sv: "två insatser samtidigt", en: "two services at once")
    case .meeting: Text(sv: "samtidigt som ett möte", en: "at the same time as a meeting")
    case .notAllowed: Text(sv: "får inte utföra insatsen", en: "may not do the service")
    case .mustWish: Text(sv: "bryter ett måste", en: "breaks a must")
    case .sameDay: Text(sv: "två gånger samma dag", en: "twice on a day")
    case .notPlaced: Text(sv: "inte utlagd", en: "not placed")
    case .tooMany: Text(sv: "för många tillfällen", en: "too many occasions")
    case .needsTwo: Text(sv: "dubbelbemanning saknas", en: "double staffing is missing")
    case .minutes: Text(sv: "annan tid än beräknat", en: "other minutes than counted on")
    case .ended: Text(sv: "avslutad", en: "ended")
    case .notOwnClient: Text(sv: "någon annans brukare", en: "someone else's client")
    case .noSchedule: Text(sv: "inget schema", en: "no schedule")
    case .otherWeek: Text(sv: "fel vecka", en: "wrong week")
    case .outsideCover: Text(sv: "utanför turordningen", en: "outside the order of cover")
    case .showers: Text(sv: "duschar samma förmiddag", en: "showers in one morning")
    case .cleanings: Text(sv: "städningar samma eftermiddag", en: "cleanings in one afternoon")
    case .heavy: Text(sv: "tunga insatser samtidigt", en: "heavy services at once")
    case .noRoom: Text(sv: "ryms inte", en: "no room")
    case .dailyNotSeated: Text(sv: "dagliga besök ryms inte", en: "daily visits do not fit")
    case .dayShare: Text(sv: "dagar med fel andel", en: "days with another share")
    case .share: Text(sv: "andel hos brukare", en: "share at clients")
    case .wish: Text(sv: "bryter ett önskemål", en: "breaks a wish")
    case .contracted: Text(sv: "utförs av annan", en: "a contractor's")
    case .notPlanned: Text(sv: "läggs inte ut", en: "not to be placed")
    case .planningTime: Text(sv: "planeringstid saknas", en: "planning time is missing")
    case .otherPerformer: Text(sv: "någon annan utför", en: "someone else does it")
    }
  }
}
