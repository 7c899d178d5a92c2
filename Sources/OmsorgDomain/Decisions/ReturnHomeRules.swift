public import Records

/// What a policy asks of reinforced support after coming home, on the day that it begins.
public struct ReturnHomeRules: Sendable {
  /// The lowest age.
  public let ageFrom: Int?
  /// How many weeks it lasts.
  public let weeks: Int?
  /// Whether it has staff of its own.
  public let hasOwnStaff: Bool
  /// What it follows on.
  public let after: [ReturnOccasion]
  /// What it is followed up on.
  public let followUp: [ReturnFollowUp]

  /// The rules of a policy on a day; nothing is asked where none governs.
  public init(_ governing: GoverningPolicy?, on date: CalendarDate) {
    ageFrom = governing?.value(of: PolicyRule.returnHomeAgeFrom, on: date)
    weeks = governing?.value(of: PolicyRule.returnHomeWeeks, on: date)
    hasOwnStaff = governing?.value(of: PolicyRule.returnHomeOwnStaff, on: date) ?? false
    after = governing?.value(of: PolicyRule.returnHomeAfter, on: date) ?? []
    followUp = governing?.value(of: PolicyRule.returnHomeFollowUp, on: date) ?? []
  }

  /// The rules that hold for a decision.
  public init(_ decision: GrantedService, in records: CareRecords) {
    let date = decision.from
    self.init(
      records.client(decision.client).flatMap { records.governing($0, on: date) }, on: date)
  }

  /// The last day of support that begins on a day, where the policy says how long it lasts.
  public func lastDay(from first: CalendarDate) -> CalendarDate? {
    weeks.map { first.adding(days: 7 * $0 - 1) }
  }

  /// The last day by the policy's weeks, where a safe return home goes on after it.
  public func lastDayExceeded(by decision: GrantedService) -> CalendarDate? {
    guard decision.kind == .returnHome, let last = lastDay(from: decision.from),
      let to = decision.to, last < to
    else { return nil }
    return last
  }

  /// What is told of a safe return home that goes on after the policy's weeks.
  public static func exceeding(_ id: String, to: CalendarDate, last: CalendarDate) -> Text {
    Text(
      sv: "\(id): tryggt mottagande till och med \(to.iso), regelverkets veckor slutar "
        + last.iso,
      en: "\(id): a safe return home until \(to.iso), the policy's weeks end on \(last.iso)")
  }

  /// Why a decision may not stand as it is, or nil. A client whose age nobody knows is not refused.
  public func refusal(of decision: GrantedService, for client: Client?) -> ReturnHomeRefusal? {
    guard decision.kind == .returnHome else { return nil }
    if let ageFrom, let age = client?.identityNumber?.age(on: decision.from), age < ageFrom {
      return .tooYoung(decision.id, client: decision.client, from: ageFrom)
    }
    if hasOwnStaff, decision.staff.isEmpty { return .noStaff(decision.id) }
    guard !after.isEmpty else { return nil }
    guard let occasion = decision.after else { return .noOccasion(decision.id, after) }
    return after.contains(occasion) ? nil : .otherOccasion(decision.id, occasion, after)
  }

  /// Records how a safe return home went.
  /// - Parameter client: whose it was; one who has left may not be there to ask.
  /// - Throws: `ReturnHomeRefusal`; nothing is then recorded.
  public func followUp(
    _ decision: inout GrantedService, for client: Client?, on date: CalendarDate,
    feltSafety: FeltSafety?, wasReadmitted: Bool?
  ) throws(ReturnHomeRefusal) {
    if decision.kind != .returnHome { throw .notReturnHome(decision.id) }
    if date < decision.from { throw .notBegun(decision.id, decision.from) }
    // What the follow-up asks about can only be known once the support is over.
    if let last = decision.to, date < last { throw .notEnded(decision.id, last) }
    if let done = decision.followedUpOn { throw .followedUp(decision.id, done) }
    let mayBeAsked = client?.isActive(on: date) ?? true
    let unanswered = followUp.filter { question in
      switch question {
      case .feltSafety: feltSafety == nil && mayBeAsked
      case .readmission: wasReadmitted == nil
      }
    }
    if !unanswered.isEmpty { throw .unanswered(decision.id, unanswered) }
    decision.followedUpOn = date
    decision.feltSafety = feltSafety
    decision.wasReadmitted = wasReadmitted
  }
}

/// Why something about a safe return home is refused.
public enum ReturnHomeRefusal: ProcessRefusal {
  /// The client is younger than the policy's age.
  case tooYoung(String, client: String, from: Int)
  /// The policy wants staff of its own.
  case noStaff(String)
  /// The policy wants to know what it follows on.
  case noOccasion(String, [ReturnOccasion])
  /// It follows on something else than the policy has.
  case otherOccasion(String, ReturnOccasion, [ReturnOccasion])
  /// The decision is of another kind.
  case notReturnHome(String)
  /// It has not begun.
  case notBegun(String, CalendarDate)
  /// It goes on.
  case notEnded(String, CalendarDate)
  /// It has been followed up.
  case followedUp(String, CalendarDate)
  /// The policy's questions are not answered.
  case unanswered(String, [ReturnFollowUp])

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .tooYoung: "return_home_age_from"
    case .noStaff: "return_home_own_staff"
    case .noOccasion, .otherOccasion: "return_home_after"
    case .notReturnHome: "return_home.kind"
    case .notBegun, .notEnded: "return_home.dates"
    case .followedUp: "return_home.order"
    case .unanswered: "return_home_follow_up"
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .tooYoung(let id, let client, let age):
      Text(
        sv: "\(id): \(client) är yngre än \(age) år, åldern för tryggt mottagande",
        en: "\(id): \(client) is younger than \(age), the age for a safe return home")
    case .noStaff(let id):
      Text(
        sv: "\(id): tryggt mottagande har egen personal, ingen är angiven",
        en: "\(id): a safe return home has staff of its own, none is named")
    case .noOccasion(let id, let after):
      Text(
        sv: "\(id): vad tryggt mottagande följer på saknas: "
          + after.map { $0.words(.swedish) }.joined(separator: ", "),
        en: "\(id): what the safe return home follows on is missing: "
          + after.map { $0.words(.english) }.joined(separator: ", "))
    case .otherOccasion(let id, let occasion, _):
      Text(
        sv: "\(id): regelverket har inte tryggt mottagande efter \(occasion.words(.swedish))",
        en: "\(id): the policy has no safe return home after \(occasion.words(.english))")
    case .notReturnHome(let id):
      Text(
        sv: "'\(id)' är inte tryggt mottagande", en: "'\(id)' is not a safe return home")
    case .notBegun(let id, let date):
      Text(sv: "'\(id)' börjar \(date.iso)", en: "'\(id)' begins on \(date.iso)")
    case .notEnded(let id, let last):
      Text(
        sv: "'\(id)' pågår till och med \(last.iso)", en: "'\(id)' goes on until \(last.iso)")
    case .followedUp(let id, let date):
      Text(
        sv: "'\(id)' följdes upp \(date.iso)", en: "'\(id)' was followed up on \(date.iso)")
    case .unanswered(let id, let questions):
      Text(
        sv: "'\(id)' följs upp på "
          + questions.map { $0.words(.swedish) }.joined(separator: ", "),
        en: "'\(id)' is followed up on "
          + questions.map { $0.words(.english) }.joined(separator: ", "))
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .tooYoung:
      Text(
        sv: "bevilja hemtjänst i stället, utan --kind",
        en: "grant home care instead, without --kind")
    case .noStaff:
      Text(
        sv: "ange medarbetare eller lag med --staff", en: "name caregivers or teams with --staff")
    case .noOccasion(_, let after), .otherOccasion(_, _, let after):
      Text(same: "--after \(after.map(\.rawValue).joined(separator: "|"))")
    case .notReturnHome:
      Text(
        sv: "uppföljning med handläggaren är ett möte: 'omsorg meeting'",
        en: "a follow-up with the care manager is a meeting: 'omsorg meeting'")
    case .notBegun: nil
    case .notEnded(let id, _):
      Text(
        sv: "har det slutat tidigare: 'omsorg decision end \(id) --date DATUM'",
        en: "if it ended before that: 'omsorg decision end \(id) --date DATE'")
    case .followedUp:
      Text(
        sv: "'omsorg undo' tar tillbaka uppföljningen om den är fel",
        en: "'omsorg undo' takes the follow-up back if it is wrong")
    case .unanswered(_, let questions):
      Text(
        same: questions.map { question in
          switch question {
          case .feltSafety: "--felt-safety safe|partly|unsafe"
          case .readmission: "--readmitted yes|no"
          }
        }.joined(separator: " "))
    }
  }
}
