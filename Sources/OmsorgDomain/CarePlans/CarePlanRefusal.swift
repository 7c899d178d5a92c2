public import Records

/// Why something about a care plan is refused.
public enum CarePlanRefusal: ProcessRefusal {
  /// The client is no longer one.
  case clientEnded(String, CalendarDate)
  /// A draft is open.
  case draftOpen(String)
  /// The client has no services to plan.
  case nothingGranted(String, CalendarDate)
  /// It is done with drafts, and this is none.
  case alreadyEstablished(String, CarePlanAct, CalendarDate)
  /// It is done with plans that hold, and this is a draft.
  case notEstablished(String, CarePlanAct)
  /// Another plan has taken its place.
  case replaced(String, CalendarDate)
  /// The day is before the draft.
  case beforeDraft(String, CalendarDate)
  /// The day is before that of an earlier step.
  case beforeStep(String, CarePlanAct, CalendarDate)
  /// The next review is not after this one.
  case nextReviewTooEarly(String, CalendarDate)
  /// Something that it must tell is missing.
  case lacks(String, [CarePlanLack])
  /// The one talked with is not on record as the night unit's manager.
  case notNightManager(String, instead: [String])
  /// The plan has no such goal or sub-goal.
  case noSuchGoal(String, String)
  /// The plan has no such service.
  case noSuchActivity(String, String)
  /// The plan has the goal already.
  case goalExists(String, String)
  /// The goal or sub-goal has been met or dropped.
  case goalEnded(String, String, GoalOutcome, CalendarDate)
  /// The goal belongs to a plan that has been established.
  case goalOfPlan(String, String)
  /// The policy leaves the judgement to a role.
  case judgeMissing(CareRole)
  /// Who judged has another role.
  case wrongJudge(String, CareRole)
  /// Who judged is in no register.
  case unknownJudge(String, CareRole)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .clientEnded: "client_ended"
    case .draftOpen: "care_plan.one_draft"
    case .nothingGranted: "care_plan.services"
    case .alreadyEstablished, .notEstablished, .replaced: "care_plan.order"
    case .beforeDraft, .beforeStep, .nextReviewTooEarly: "care_plan.dates"
    case .lacks: "care_plan.holds"
    case .notNightManager: "care_plan_asks_night_manager"
    case .noSuchGoal: "no_such_goal"
    case .noSuchActivity: "no_such_activity"
    case .goalExists, .goalEnded, .goalOfPlan: "care_plan.goals"
    case .judgeMissing, .wrongJudge, .unknownJudge: "goal_judged_by"
    }
  }

  /// Whether what was named does not exist, rather than a rule forbidding it.
  public var isMissing: Bool {
    switch self {
    case .noSuchGoal, .noSuchActivity: true
    default: false
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .clientEnded(let client, let date):
      Text(
        sv: "'\(client)' är avslutad sedan \(date.iso)", en: "'\(client)' ended on \(date.iso)")
    case .draftOpen(let id):
      Text(sv: "utkastet '\(id)' är inte fastställt", en: "draft '\(id)' is not established")
    case .nothingGranted(let client, let date):
      Text(
        sv: "\(client) har inga beviljade insatser \(date.iso) att planera",
        en: "\(client) has no granted services on \(date.iso) to plan")
    case .alreadyEstablished(let id, let act, let date):
      Text(
        sv: "\(act.words(.swedish)): '\(id)' är fastställd sedan \(date.iso)",
        en: "\(act.words(.english)): '\(id)' has been established since \(date.iso)")
    case .notEstablished(let id, let act):
      Text(
        sv: "\(act.words(.swedish)): '\(id)' är ett utkast, inte fastställd",
        en: "\(act.words(.english)): '\(id)' is a draft, not established")
    case .replaced(let id, let date):
      Text(
        sv: "'\(id)' är ersatt av en senare plan; den gällde till och med \(date.iso)",
        en: "'\(id)' has been replaced by a later plan; it held until \(date.iso)")
    case .beforeDraft(let id, let date):
      Text(
        sv: "dagen är före utkastet '\(id)', som påbörjades \(date.iso)",
        en: "the day is before draft '\(id)', which was begun on \(date.iso)")
    case .beforeStep(let id, let act, let date):
      Text(
        sv: "\(id): dagen är före \(act.words(.swedish)) \(date.iso)",
        en: "\(id): the day is before the \(act.words(.english)) on \(date.iso)")
    case .nextReviewTooEarly(let id, let date):
      Text(
        sv: "\(id): nästa uppföljning \(date.iso) är inte efter denna",
        en: "\(id): the next review, \(date.iso), is not after this one")
    case .lacks(let id, let lacking):
      Text(
        sv: "'\(id)' saknar " + lacking.map { $0.words(.swedish) }.joined(separator: ", "),
        en: "'\(id)' lacks " + lacking.map { $0.words(.english) }.joined(separator: ", "))
    case .notNightManager(let who, _):
      Text(
        sv: "'\(who)' står inte som nattens chef för brukarens lag",
        en: "'\(who)' is not on record as night manager for the client's team")
    case .noSuchGoal(let id, let goal):
      Text(sv: "'\(id)' har inget mål '\(goal)'", en: "'\(id)' has no goal '\(goal)'")
    case .noSuchActivity(let id, let decision):
      Text(
        sv: "'\(id)' har ingen insats '\(decision)'", en: "'\(id)' has no service '\(decision)'")
    case .goalExists(let id, let goal):
      Text(sv: "'\(id)' har redan målet: \(goal)", en: "'\(id)' has that goal already: \(goal)")
    case .goalEnded(let id, let goal, let outcome, let date):
      Text(
        sv: "'\(id)': mål \(goal) är \(outcome.words(.swedish)) sedan \(date.iso)",
        en: "'\(id)': goal \(goal) was \(outcome.words(.english)) on \(date.iso)")
    case .goalOfPlan(let id, let goal):
      Text(sv: "mål \(goal) hör till '\(id)'", en: "goal \(goal) belongs to '\(id)'")
    case .judgeMissing(let role):
      Text(
        sv: "regelverket låter \(role.words(.swedish)) bedöma om mål är uppfyllda",
        en: "the policy leaves it to the \(role.words(.english)) to judge goals met")
    case .wrongJudge(let who, let role):
      Text(
        sv: "'\(who)' är inte \(role.words(.swedish)), som regelverket låter bedöma mål",
        en: "'\(who)' is not \(role.words(.english)), whom the policy lets judge goals")
    case .unknownJudge(let who, let role):
      Text(
        sv: "'\(who)' står inte i registret som \(role.words(.swedish))",
        en: "'\(who)' is not on record as \(role.words(.english))")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .clientEnded(let client, _):
      Text(
        sv: "öppna brukaren igen med client edit \(client) --ended ''",
        en: "reopen the client with client edit \(client) --ended ''")
    case .draftOpen(let id):
      Text(
        sv:
          "skriv färdigt den: 'omsorg care-plan edit \(id)', eller ta bort den: 'omsorg care-plan "
          + "discard \(id)'",
        en: "finish it: 'omsorg care-plan edit \(id)', or take it away: 'omsorg care-plan discard "
          + "\(id)'")
    case .nothingGranted(let client, _):
      Text(
        sv: "'omsorg decision list --client \(client) --all' visar besluten",
        en: "'omsorg decision list --client \(client) --all' shows the decisions")
    case .alreadyEstablished(let id, .edit, _), .alreadyEstablished(let id, .askNightManager, _):
      Text(
        sv: "en fastställd plan ändras med en ny: 'omsorg care-plan draft \(Self.client(id))'",
        en: "an established plan is changed by a new one: 'omsorg care-plan draft "
          + "\(Self.client(id))'")
    case .notEstablished(let id, _):
      Text(
        sv: "fastställ den först: 'omsorg care-plan establish \(id)'",
        en: "establish it first: 'omsorg care-plan establish \(id)'")
    case .replaced(let id, _):
      Text(
        sv: "'omsorg care-plan history \(Self.client(id))' visar planerna",
        en: "'omsorg care-plan history \(Self.client(id))' shows the plans")
    case .alreadyEstablished(let id, _, _), .beforeDraft(let id, _), .beforeStep(let id, _, _),
      .nextReviewTooEarly(let id, _):
      Text(
        sv: "'omsorg care-plan show \(id)' visar stegen",
        en: "'omsorg care-plan show \(id)' shows the steps")
    case .lacks(let id, let lacking):
      Text(same: CarePlanLack.commandLines(lacking, of: id).joined(separator: "; "))
    case .notNightManager(_, let ids):
      Text(
        sv: "nattens chef är: \(ids.joined(separator: ", "))",
        en: "the night manager is: \(ids.joined(separator: ", "))")
    case .noSuchGoal(let id, _), .goalExists(let id, _), .goalEnded(let id, _, _, _):
      Text(
        sv: "'omsorg care-plan goal list \(id)' visar målen",
        en: "'omsorg care-plan goal list \(id)' shows the goals")
    case .noSuchActivity(let id, _):
      Text(
        sv: "'omsorg care-plan show \(id)' visar insatserna",
        en: "'omsorg care-plan show \(id)' shows the services")
    case .goalOfPlan(let id, let goal):
      Text(
        sv: "'omsorg care-plan goal dropped \(id) \(goal) --note TEXT' stryker det",
        en: "'omsorg care-plan goal dropped \(id) \(goal) --note TEXT' drops it")
    case .judgeMissing, .wrongJudge:
      Text(sv: "ange vem med --judged-by", en: "say who with --judged-by")
    case .unknownJudge(_, let role):
      Text(
        sv: "lägg till personen med 'omsorg professional add', eller ange --role \(role.rawValue)",
        en: "add the person with 'omsorg professional add', or say --role \(role.rawValue)")
    }
  }

  /// The client of a plan's id.
  private static func client(_ plan: String) -> String {
    String(plan.split(separator: "/").first ?? "")
  }
}
