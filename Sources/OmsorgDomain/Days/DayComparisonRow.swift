public import Records

/// What became of a visit of a day.
public struct DayComparisonRow: Sendable {
  /// What became of it.
  public enum Outcome: String, Choice {
    /// It was done.
    case done
    /// It was done though the plan does not have it.
    case extra
    /// It was cancelled, in the plan or afterwards.
    case cancelled
    /// Nobody opened.
    case noShow = "no_show"
    /// The plan puts it off to another date.
    case putOff = "put_off"
    /// Nobody was to do it, and nobody did.
    case nobody
    /// Nothing is on record of it.
    case notRecorded = "not_recorded"

    /// The outcome in words.
    public var words: Text {
      switch self {
      case .done: Text(sv: "utfört", en: "done")
      case .extra: Text(sv: "utfört utan plan", en: "done, not in the plan")
      case .cancelled: Text(sv: "inställt", en: "cancelled")
      case .noShow: Text(sv: "ingen öppnade", en: "nobody opened")
      case .putOff: Text(sv: "framflyttat", en: "put off")
      case .nobody: Text(sv: "ej planerat, ej utfört", en: "unplanned, not done")
      case .notRecorded: Text(sv: "ej registrerat", en: "not recorded")
      }
    }
  }

  /// How what was done differs from what was planned.
  public enum Difference: String, Choice {
    /// Someone came who was not to.
    case otherCaregiver = "other_caregiver"
    /// Fewer caregivers came than it needs.
    case tooFew = "too_few"
    /// It began too early.
    case early
    /// It began too late.
    case late
    /// It was shorter.
    case shorter
    /// It was longer.
    case longer

    /// The difference in words.
    public var words: Text {
      switch self {
      case .otherCaregiver: Text(sv: "annan medarbetare", en: "other caregiver")
      case .tooFew: Text(sv: "för få", en: "too few")
      case .early: Text(sv: "tidigt", en: "early")
      case .late: Text(sv: "sent", en: "late")
      case .shorter: Text(sv: "kortare", en: "shorter")
      case .longer: Text(sv: "längre", en: "longer")
      }
    }
  }

  /// The visit of the plan; nil of an extra one.
  public let planned: DayVisit?
  /// The visit on record, if there is one.
  public let recorded: Visit?
  /// The service's id in the catalogue; nil of an extra one that says none.
  public let service: String?
  /// What became of it.
  public let outcome: Outcome
  /// How it differs, of one that was done.
  public let differences: [Difference]
  /// Minutes from the planned start to the actual one, less than 0 when it began earlier; nil where
  /// either is unknown, and of services that follow others in the same stay.
  public let minutesLate: Int?
  /// Minutes that the stay was longer than what was planned of it, less than 0 when it was shorter;
  /// nil as for `minutesLate`.
  public let minutesLonger: Int?

  /// The client's id.
  public var client: String { planned?.client ?? recorded?.client ?? "" }
  /// Whether it was done just as planned.
  public var isAsPlanned: Bool { outcome == .done && differences.isEmpty }
  /// Those who were to do it.
  public var plannedCaregivers: [String] { planned?.caregivers ?? [] }
  /// Those who did it, sorted.
  public var performers: [String] { recorded?.performers ?? [] }
  /// When it began, or was to begin.
  public var start: ClockTime? {
    planned?.start ?? recorded?.start
  }
  /// Why it was not done, where that is known.
  public var reason: String? {
    outcome == .done || outcome == .extra
      ? nil : planned?.reason ?? recorded?.caregivers.compactMap(\.reason).first
  }
}

extension Visit {
  /// The ids of those who performed it, sorted.
  var performers: [String] {
    Set(caregivers.filter { $0.status == .performed }.compactMap(\.id)).sorted()
  }

  /// When it actually began: the earliest start of those who performed it.
  var actualStart: Int? {
    caregivers.filter { $0.status == .performed }.compactMap(\.start).min()
      .map { Int($0.minutesSinceMidnight) }
  }

  /// The minutes of the longest part that was performed; nil where the times are not known.
  var actualMinutes: Int? {
    caregivers.filter { $0.status == .performed }.compactMap { part in
      part.start.flatMap { start in part.end.map { start.minutes(until: $0) } }
    }.max()
  }
}
