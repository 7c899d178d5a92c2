public import Records

/// A rule, declared once: what it asks, how it is checked and what to do when it is not met.
///
/// `check` evaluates all rules; `status` and `due` those that are things to do. Where a policy is
/// silent the rule finds nothing.
public struct Rule: Sendable {
  /// Where the rule's findings belong.
  public enum Purpose: Sendable {
    /// Something that someone has to do: shown by `status`, and by `check` too.
    case duty
    /// How the data ought to be: shown by `check`.
    case data
  }

  /// The stable id: `care_contact.missing`.
  public let id: String
  /// How much a finding matters.
  public let severity: Severity
  /// Duty or data.
  public let purpose: Purpose
  /// What the rule asks, in a few words.
  public let summary: Text
  /// What to do when it is not met.
  public let advice: Text
  /// What several findings are called: `välkomstsamtal`.
  public let plural: Text?
  /// How long before its day a finding is shown, however short ahead is looked.
  public let noticeMonths: Int
  let check: @Sendable (RuleContext, Rule) -> [Finding]

  init(
    _ id: String, _ severity: Severity, _ purpose: Purpose, summary: Text, advice: Text,
    plural: Text? = nil, noticeMonths: Int = 0,
    check: @escaping @Sendable (RuleContext, Rule) -> [Finding]
  ) {
    self.id = id
    self.severity = severity
    self.purpose = purpose
    self.summary = summary
    self.advice = advice
    self.plural = plural
    self.noticeMonths = noticeMonths
    self.check = check
  }

  /// What the rule finds.
  public func findings(in context: RuleContext) -> [Finding] { check(context, self) }

  /// What several rules find, in the rules' order. They are evaluated on all processors.
  public static func findings(of rules: [Rule], in context: RuleContext) -> [Finding] {
    concurrently(over: rules.count, threads: processorCount) { number in
      rules[number].findings(in: context)
    }.flatMap(\.self)
  }

  /// A finding of this rule; with a severity of its own where the rule's does not fit.
  func finding(
    _ subject: Subject, client: String? = nil, caregiver: String? = nil, team: String? = nil,
    due: CalendarDate? = nil, responsible: CareRole? = nil, severity: Severity? = nil,
    _ message: Text
  ) -> Finding {
    Finding(
      rule: id, severity: severity ?? self.severity, subject: subject, client: client,
      caregiver: caregiver, team: team, due: due, responsible: responsible, message: message)
  }
}

/// What rules are evaluated on.
public struct RuleContext: Sendable {
  /// The registers.
  public let records: CareRecords
  /// The day as of which they are evaluated.
  public let today: CalendarDate
  /// Duties whose clock started before this day are not followed; nil follows all.
  public let dutiesFrom: CalendarDate?
  /// The shifts known for the days round today, of rules that look at them; sorted by id.
  public let shifts: [Shift]
  /// Days of absence of a care contact beyond which a substitute is due, instead of what the
  /// policies say; nil goes by them.
  public let longLeave: Int?
  /// How far ahead rules look for what will be due; today unless told.
  public let until: CalendarDate
  /// The four-week cycles; nil where no rule is to look at schedules.
  public let cycle: CareCycle?
  /// What several rules ask for.
  let shared = SharedByRules()

  /// A context.
  public init(
    records: CareRecords, today: CalendarDate, dutiesFrom: CalendarDate? = nil,
    shifts: [Shift] = [], longLeave: Int? = nil, until: CalendarDate? = nil,
    cycle: CareCycle? = nil
  ) {
    self.records = records
    self.today = today
    self.dutiesFrom = dutiesFrom
    self.shifts = shifts
    self.longLeave = longLeave
    self.until = until ?? today
    self.cycle = cycle
  }

  /// The clients of today.
  var activeClients: [Client] {
    shared.activeClients.value { records.clients.filter { $0.isActive(on: today) } }
  }

  /// The teams of today.
  var activeTeams: [Team] { records.teams.filter { $0.isActive(on: today) } }

  /// The caregivers of today.
  var activeCaregivers: [Caregiver] {
    shared.activeCaregivers.value { records.caregivers.filter { $0.isActive(on: today) } }
  }

  /// Whether a duty whose clock started on a day is followed.
  func follows(clockStarted: CalendarDate) -> Bool {
    dutiesFrom.map { $0 <= clockStarted } ?? true
  }
}

extension Rule {
  /// All rules, in the order they are listed.
  public static let all: [Rule] =
    careContactRules + appointingRules + offerRules + switchRules + substituteRules
    + welcomeTalkRules + checklistRules + carePlanRules + returnHomeRules + changedNeedRules
    + complaintRules
    + clientAppointmentRules + meetingRules + managerCallRules + custodyRules + titleRules
    + expiringRules
    + scheduleRules + teamRules + teamMemberRules + rotaRules + appointmentRules + carePlanDataRules
    + registerRules
    + recordRules + policyRules
}

extension Rule {
  private static let byId = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule of an id.
  public static func named(_ id: String) -> Rule? { byId[id] }
}
