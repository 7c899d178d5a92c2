public import Records

/// How much a finding matters.
public enum Severity: String, Choice, Comparable {
  /// Something to know.
  case note
  /// Something to look at.
  case warning
  /// Something that is wrong or late.
  case error

  /// The severity in words.
  public var words: Text {
    switch self {
    case .note: Text(sv: "upplysning", en: "note")
    case .warning: Text(sv: "varning", en: "warning")
    case .error: Text(sv: "fel", en: "error")
    }
  }

  /// Notes before warnings before errors.
  public static func < (left: Severity, right: Severity) -> Bool {
    switch (left, right) {
    case (.note, .warning), (.note, .error), (.warning, .error): true
    default: false
    }
  }
}

/// What a finding is about.
public struct Subject: Hashable, Sendable {
  /// The kind of record: `client`, `caregiver`, `team`, `policy`, `file`.
  public let kind: String
  /// The record's id, or the file's path.
  public let id: String

  /// A subject.
  public init(_ kind: String, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// Something a rule found: what it is about, what is the matter, and when it is due.
public struct Finding: Sendable {
  /// The id of the rule.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// What it is about.
  public let subject: Subject
  /// The client it concerns, for lists by client.
  public let client: String?
  /// The caregiver it concerns, for lists by caregiver.
  public let caregiver: String?
  /// The team it concerns, for lists by team.
  public let team: String?
  /// The day by which it is to be done.
  public let due: CalendarDate?
  /// Who has to act.
  public let responsible: CareRole?
  /// What is the matter, with ids and no other personal data.
  public let message: Text

  /// A finding.
  public init(
    rule: String, severity: Severity, subject: Subject, client: String? = nil,
    caregiver: String? = nil, team: String? = nil, due: CalendarDate? = nil,
    responsible: CareRole? = nil, message: Text
  ) {
    self.rule = rule
    self.severity = severity
    self.subject = subject
    self.client = client
    self.caregiver = caregiver
    self.team = team
    self.due = due
    self.responsible = responsible
    self.message = message
  }

  /// Days past the due day; nil when there is none, negative before it.
  public func daysOverdue(on today: CalendarDate) -> Int? { due.map { today.days(since: $0) } }
}
