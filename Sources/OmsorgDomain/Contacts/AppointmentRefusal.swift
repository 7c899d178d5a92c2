public import Records

/// Why an appointment was not made.
public enum AppointmentRefusal: Hashable, Sendable {
  /// The caregiver may not be appointed, or has no room.
  case caregiver(Refusal)
  /// The client said no to the offer that day.
  case offerDeclined(CalendarDate)
  /// The policy knows no contact persons.
  case noContactPersons
  /// The client has care contacts already, and the policy does not speak of several.
  case hasCareContact([String])
  /// The policy knows other ways to relieve care contacts of demanding clients, but not this.
  case noRotation
  /// The client is not on record as particularly demanding.
  case notDemanding
  /// Whoever is replaced had begun before the day from which another is to be appointed.
  case replacesThePast(String, from: CalendarDate)
  /// A first or last day lies beyond the dates that can be written.
  case beyondCalendar
  /// A step that the policy demands has not been taken.
  case step(AppointmentStep)
  /// A step was taken by somebody on record in another role.
  case stepTaker(AppointmentStep, CareRole, allowed: [CareRole])
  /// Whoever appoints is on record in a role that does not.
  case appointer(CareRole, allowed: [CareRole])
  /// The policy lets nobody set a rule aside.
  case overrideNotInPolicy
  /// Only some may set a rule aside.
  case overrideNotBy([CareRole])

  /// The stable name of the rule that forbids it.
  public var rule: String {
    switch self {
    case .caregiver(let refusal): refusal.kind
    case .offerDeclined: "offer_declined"
    case .noContactPersons: PolicyRule.outsideOfferKeeps.id
    case .hasCareContact: PolicyRule.severalCareContacts.id
    case .noRotation, .notDemanding: PolicyRule.demandingClients.id
    case .replacesThePast: "replaces_the_past"
    case .beyondCalendar: "beyond_calendar"
    case .step, .stepTaker: PolicyRule.appointmentSteps.id
    case .appointer: PolicyRule.appointedBy.id
    case .overrideNotInPolicy, .overrideNotBy: PolicyRule.appointmentOverrideBy.id
    }
  }

  /// Whether someone whom the policy names may set it aside with a reason.
  public var mayBeOverridden: Bool {
    switch self {
    case .caregiver(let refusal): refusal.mayBeOverridden
    case .step, .appointer, .noRotation: true
    case .replacesThePast, .beyondCalendar, .offerDeclined, .noContactPersons, .hasCareContact,
      .notDemanding, .stepTaker,
      .overrideNotInPolicy,
      .overrideNotBy:
      false
    }
  }

  /// The reason in words.
  public var message: Text {
    switch self {
    case .caregiver(let refusal): return refusal.message
    case .offerDeclined(let day):
      return Text(
        sv: "brukaren tackade nej \(day.iso)", en: "the client said no on \(day.iso)")
    case .noContactPersons:
      return Text(
        sv: "regelverket har ingen kontaktman", en: "the policy has no contact persons")
    case .hasCareContact(let ids):
      let list = ids.joined(separator: ", ")
      return Text(
        sv: "brukaren har redan \(list), och regelverket talar inte om flera",
        en: "the client has \(list) already, and the policy does not speak of several")
    case .noRotation:
      return Text(
        sv: "regelverket låter inte omsorgskontakter turas om",
        en: "the policy does not let care contacts take turns")
    case .notDemanding:
      return Text(
        sv: "bara hos särskilt krävande brukare turas omsorgskontakter om",
        en: "care contacts take turns only with particularly demanding clients")
    case .replacesThePast(let caregiver, let from):
      return Text(
        sv: "\(caregiver) började \(from.iso); ingen kan ta vid före den dagen",
        en: "\(caregiver) began on \(from.iso); nobody can take over before that day")
    case .beyondCalendar:
      return Text(
        sv: "dagarna går utanför \(CalendarDate.earliest.iso)–\(CalendarDate.latest.iso)",
        en: "the days lie outside \(CalendarDate.earliest.iso)–\(CalendarDate.latest.iso)")
    case .step(let step):
      return Text(
        sv: "steget '\(step.rawValue)' (\(step.words(.swedish))) är inte taget",
        en: "step '\(step.rawValue)' (\(step.words(.english))) has not been taken")
    case .stepTaker(let step, let role, let allowed):
      return Text(
        sv: "steget '\(step.rawValue)' tas av \(Self.list(allowed, .swedish)), "
          + "inte av \(role.words(.swedish))",
        en: "step '\(step.rawValue)' is taken by \(Self.list(allowed, .english)), "
          + "not by \(role.words(.english))")
    case .appointer(let role, let allowed):
      return Text(
        sv: "den som utser är \(Self.list(allowed, .swedish)), inte \(role.words(.swedish))",
        en: "who appoints is \(Self.list(allowed, .english)), not \(role.words(.english))")
    case .overrideNotInPolicy:
      return Text(
        sv: "regelverket låter ingen göra undantag",
        en: "the policy lets nobody set a rule aside")
    case .overrideNotBy(let allowed):
      return Text(
        sv: "undantag görs av \(Self.list(allowed, .swedish)) som finns i registret",
        en: "rules are set aside by \(Self.list(allowed, .english)) on record")
    }
  }

  fileprivate static func list(_ roles: [CareRole], _ language: Language) -> String {
    roles.map { $0.words(language) }.joined(separator: language == .swedish ? " eller " : " or ")
  }

  /// What can be done about it, where there is something to say.
  func hint(client: String, caregiver: String, isProposed: Bool) -> Text? {
    switch self {
    case .offerDeclined:
      Text(
        sv: "erbjud igen: omsorg offer register \(client)",
        en: "offer again: omsorg offer register \(client)")
    case .hasCareContact:
      Text(
        sv: "--replace avslutar den som är; eller 'omsorg policy set several_care_contacts ja'",
        en: "--replace ends who is; or 'omsorg policy set several_care_contacts yes'")
    case .step(let step):
      Self.hint(
        step,
        isProposed
          ? "agree \(client) \(step.rawValue)"
          : "propose \(client) \(caregiver) --step \(step.rawValue)")
    case .overrideNotInPolicy: Self.policyNamesNobody
    case .overrideNotBy:
      Text(sv: "ange vem med --by ID", en: "say who with --by ID")
    case .replacesThePast:
      Text(sv: "ange en senare dag med --from", en: "give a later day with --from")
    case .notDemanding:
      Text(
        sv: "omsorg client edit \(client) --demanding ja",
        en: "omsorg client edit \(client) --demanding yes")
    case .caregiver(.clientRefuses):
      Text(
        sv: "om brukaren ändrat sig: omsorg switch-request allow \(client) \(caregiver)",
        en: "if the client has changed their mind: omsorg switch-request allow \(client) "
          + caregiver)
    case .caregiver, .beyondCalendar, .noContactPersons, .noRotation, .stepTaker, .appointer: nil
    }
  }

  private static func hint(_ step: AppointmentStep, _ command: String) -> Text {
    Text(
      sv: "omsorg assign \(command), eller här: --step \(step.rawValue)=VEM",
      en: "omsorg assign \(command), or here: --step \(step.rawValue)=WHO")
  }

  fileprivate static let policyNamesNobody = Text(
    sv: "regelverket låter ingen göra undantag; "
      + "omsorg policy set appointment_override_by ROLL säger vem som får",
    en: "the policy lets nobody set a rule aside; "
      + "omsorg policy set appointment_override_by ROLE says who may")
}

/// An appointment that rules forbid, with every reason.
public struct AppointmentRefused: Error {
  /// The client's id.
  public let client: String
  /// The caregiver's id.
  public let caregiver: String
  /// All the reasons.
  public let reasons: [AppointmentRefusal]
  /// Who may set rules aside by the policy; nobody where it is silent.
  public let overriddenBy: [CareRole]
  /// Whether the caregiver is proposed, so that steps are recorded for the proposal.
  public let isProposed: Bool

  /// An appointment refused.
  public init(
    client: String, caregiver: String, reasons: [AppointmentRefusal],
    overriddenBy: [CareRole] = [], isProposed: Bool = false
  ) {
    self.client = client
    self.caregiver = caregiver
    self.reasons = reasons
    self.overriddenBy = overriddenBy
    self.isProposed = isProposed
  }

  /// What can be done: about what cannot be set aside first; then by whom the rest can.
  public var hint: Text? {
    let own = reasons.lazy.compactMap { reason in
      reason.hint(client: client, caregiver: caregiver, isProposed: isProposed)
    }.first
    let needsOverride = reasons.contains { reason in
      if case .step = reason { false } else { reason.mayBeOverridden }
    }
    guard reasons.allSatisfy(\.mayBeOverridden), needsOverride else { return own }
    if overriddenBy.isEmpty { return AppointmentRefusal.policyNamesNobody }
    let roles = overriddenBy
    return Text(
      sv: "\(AppointmentRefusal.list(roles, .swedish)) kan frångå regeln: --override SKÄL --by ID",
      en: "\(AppointmentRefusal.list(roles, .english)) can set the rule aside: "
        + "--override REASON --by ID")
  }
}
