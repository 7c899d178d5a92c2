import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// A plan with what the registers say of it, as a row.
struct CarePlanRow {
  let plan: CarePlan
  let team: String?
  let state: CarePlanState
  let reviewDue: CalendarDate?
  let lacks: [CarePlanLack]
  let changes: [CarePlanChange]
  let unread: [String]
  /// What a decision's service is called.
  let services: [String: Text]
  /// Whether what is said of the client is hidden: their personal data are protected.
  let isMasked: Bool

  init(_ plan: CarePlan, in records: CareRecords, today: CalendarDate, masking: Bool) {
    let client = records.client(plan.client)
    self.plan = plan
    team = client?.team.value(on: today)
    reviewDue = records.reviewDue(of: plan)
    state = plan.state(on: today, reviewDue: reviewDue)
    lacks = plan.isDraft ? plan.lacks(on: today, in: records) : []
    changes = plan.isCurrent ? records.changes(since: plan, on: today) : []
    unread = plan.isCurrent ? records.hasNotRead(plan, on: today).map(\.id) : []
    services = Dictionary(
      records.decisions(of: plan.client).map {
        ($0.id, records.services[$0.service]?.name ?? Text(same: $0.service))
      }, uniquingKeysWith: { first, _ in first })
    isMasked = masking && records.isProtected(plan.client)
  }
}

/// The columns of one plan.
private enum CarePlanColumns {
  typealias Row = RowColumn<CarePlanRow>

  /// What a person has said, hidden for protected clients.
  private static func said(
    _ id: String, _ heading: Text, _ summary: Text,
    _ text: @escaping @Sendable (CarePlan) -> String?
  ) -> Row {
    Row(id, heading, .text, summary: summary) { $0.isMasked ? .absent : .optional(text($0.plan)) }
  }

  private static func list(_ items: [String]) -> Cell { items.isEmpty ? .absent : .list(items) }

  static let head: [Row] = [
    Row("id", Text(sv: "Plan", en: "Plan"), .text, summary: Text(sv: "planens id", en: "its id")) {
      .text($0.plan.id)
    },
    Row(
      "client", Text(sv: "Brukare", en: "Client"), .text,
      summary: Text(sv: "brukarens id", en: "the client's id")
    ) { .text($0.plan.client) },
    Row(
      "team", Text(sv: "Lag", en: "Team"), .text,
      summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
    ) { .optional($0.team) },
    Row(
      "state", Text(sv: "Läge", en: "State"), .choice,
      summary: Text(sv: "hur långt den kommit", en: "how far it has come")
    ) { .choice($0.state) },
    Row(
      "care_contact", Text(sv: "Omsorgskontakt", en: "Care contact"), .text,
      summary: Text(sv: "omsorgskontakten som står i den", en: "the care contact named in it")
    ) { .optional($0.plan.careContact) },
    Row(
      "drafted_on", Text(sv: "Påbörjad", en: "Drafted on"), .date,
      summary: Text(sv: "dagen då den påbörjades", en: "the day it was begun")
    ) { .date($0.plan.draftedOn.iso) },
    Row(
      "drafted_by", Text(sv: "Av", en: "Drafted by"), .text,
      summary: Text(sv: "vem som påbörjade den", en: "who began it")
    ) { .text($0.plan.draftedBy) },
    Row(
      "established_on", Text(sv: "Fastställd", en: "Established on"), .date,
      summary: Text(sv: "dagen då den fastställdes", en: "the day it was established")
    ) { .optional($0.plan.establishedOn) },
    Row(
      "review_due", Text(sv: "Följs upp senast", en: "Review by"), .date,
      summary: Text(
        sv: "sista dag för nästa uppföljning", en: "the last day for the next review")
    ) { .optional($0.reviewDue) },
    Row(
      "ended", Text(sv: "Ersatt", en: "Ended"), .date,
      summary: Text(sv: "sista dagen den gällde", en: "the last day it held")
    ) { .optional($0.plan.ended) },
  ]
  static let words: [Row] = [
    said(
      "wishes", Text(sv: "Önskemål", en: "Wishes"),
      Text(sv: "vad brukaren önskar", en: "what the client wishes")
    ) { $0.wishes },
    said(
      "participation", Text(sv: "Delaktighet", en: "Participation"),
      Text(sv: "hur brukaren varit med", en: "how the client took part")
    ) { $0.participation },
    Row(
      "participants", Text(sv: "Deltagare", en: "Participants"), .list,
      summary: Text(sv: "vilka mer som var med", en: "who else took part")
    ) { $0.isMasked ? .absent : list($0.plan.participants) },
    said(
      "cooperation", Text(sv: "Samverkan", en: "Cooperation"),
      Text(sv: "samverkan med andra", en: "cooperation with others")
    ) { $0.cooperation },
    said(
      "follow_up", Text(sv: "Uppföljning", en: "Follow-up"),
      Text(sv: "hur och när den följs upp", en: "how and when it is followed up")
    ) { $0.followUp },
  ]
  static let activities = Row(
    "activities", Text(sv: "Insatser", en: "Services"), .list,
    summary: Text(
      sv: "varje insats: BESLUT: hur; när; av vem", en: "each service: DECISION: how; when; by whom"
    )
  ) { row in
    list(
      row.plan.activities.map { activity in
        let parts = [activity.how, activity.when, activity.byWhom].map { $0 ?? "–" }
        return row.isMasked
          ? activity.decision : "\(activity.decision): \(parts.joined(separator: "; "))"
      })
  }
  static let goals = Row(
    "goals", Text(sv: "Mål", en: "Goals"), .list,
    summary: Text(sv: "målen, vart och ett NUMMER: mål", en: "the goals, each NUMBER: goal")
  ) { row in
    list(row.plan.goals.map { row.isMasked ? $0.id : "\($0.id): \($0.text)" })
  }
  static let tail: [Row] = [
    Row(
      "lacks", Text(sv: "Saknas", en: "Lacks"), .list,
      summary: Text(
        sv: "vad som saknas för att fastställa ett utkast",
        en: "what a draft lacks to be established")
    ) { row in
      row.lacks.isEmpty ? .absent : .choices(row.lacks.map(\.name), row.lacks.map(\.words))
    },
    Row(
      "changes", Text(sv: "Ändrat sedan dess", en: "Changed since"), .list,
      summary: Text(
        sv: "vad i registren som skiljer sig från planen",
        en: "how the registers differ from the plan")
    ) { row in
      row.changes.isEmpty
        ? .absent
        : .choices(row.changes.map { $0.words(.english) }, row.changes.map(\.words))
    },
    Row(
      "unread_by", Text(sv: "Inte läst av", en: "Not read by"), .list,
      summary: Text(
        sv: "de i laget som inte läst den", en: "those in the team who have not read it")
    ) { list($0.unread) },
  ]
  static let steps = Row(
    "steps", Text(sv: "Steg", en: "Steps"), .list,
    summary: Text(
      sv: "stegen som tagits, vart och ett som DAG steg VEM",
      en: "the steps taken, each as DATE step WHO")
  ) { StepLines.cell($0.plan.steps) }

  static let shown = head + words + [activities, goals] + tail + [steps]
  static let shownToPeople = head + words + tail
}

extension CarePlanRow {
  /// The services, the goals and the steps for people, a paragraph each.
  fileprivate var notes: [Text] {
    [activityLines, goalLines, stepLines].filter { !$0(.english).isEmpty }
  }

  private func lines(_ make: (Language) -> [String]) -> Text {
    let (swedish, english) = (make(.swedish), make(.english))
    return Text(sv: swedish.joined(separator: "\n"), en: english.joined(separator: "\n"))
  }

  private var activityLines: Text {
    lines { language in
      let labels = language == .swedish ? ["hur", "när", "av vem"] : ["how", "when", "by whom"]
      return plan.activities.flatMap { activity -> [String] in
        let name = services[activity.decision]?(language) ?? activity.decision
        let head = name == activity.decision ? name : "\(name) (\(activity.decision))"
        if isMasked { return [head] }
        let parts = [activity.how, activity.when, activity.byWhom]
        return [head] + zip(labels, parts).map { "  \($0): \($1 ?? "–")" }
      }
    }
  }

  private var goalLines: Text {
    lines { language in
      plan.goals.flatMap { goal -> [String] in
        let word = language == .swedish ? "mål" : "goal"
        let outcome = goal.outcome.map { outcome in
          ", \(outcome.words(language)) \(goal.outcomeOn?.iso ?? "")"
            + (goal.judgedBy.map { " (\($0))" } ?? "")
        }
        let head = "\(word) \(goal.id)" + (isMasked ? "" : ": \(goal.text)") + (outcome ?? "")
        if isMasked { return [head] }
        return [head]
          + goal.subGoals.enumerated().map { index, subGoal in
            "  \(index + 1). \(subGoal.text)"
              + (subGoal.metOn.map { ", \(GoalOutcome.met.words(language)) \($0.iso)" } ?? "")
          }
      }
    }
  }

  private var stepLines: Text {
    .lines(
      StepLines.lines(plan.steps, isMasked: isMasked) { step in
        CarePlanAct(rawValue: step.step)?.words ?? Text(same: step.step)
      })
  }
}

/// `omsorg care-plan show`: all of a plan.
let carePlanShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en plan: insatser, mål, steg, vad som saknas",
    en: "show one plan: services, goals, steps, what is lacking"),
  operands: [
    Operand<String>(
      "PLAN", parse: .live("care-plans"),
      summary: Text(
        sv: "planens id, eller brukarens för den som gäller, annars den senaste",
        en: "the plan's id, or the client's for the one that holds, else the latest"))
  ],
  examples: [
    Example(
      "omsorg care-plan show B00001",
      Text(sv: "brukarens plan", en: "the client's plan"))
  ],
  output: OutputFields.of(CarePlanColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  seeAlso: ["print care-plan"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(CarePlanning.needed) {
      try $0.careRecords(CarePlanning.needed)
    }
    let plan = try CarePlanning.find(invocation[CarePlanning.plan], for: nil, in: records)
    let row = CarePlanRow(plan, in: records, today: today, masking: try !session.reveals())
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.care_plan.show/1",
        isForPeople ? CarePlanColumns.shownToPeople : CarePlanColumns.shown, of: [row],
        notes: isForPeople ? row.notes : [], layout: .details))
    if isForPeople, !plan.isDraft, let draft = records.carePlanDraft(of: plan.client) {
      invocation.tell(
        Text(
          sv: "ett utkast är påbörjat: omsorg care-plan show \(draft.id)",
          en: "a draft is begun: omsorg care-plan show \(draft.id)"))
    }
    return .done
  })
