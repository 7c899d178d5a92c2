import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let nightManager = Option<String>(
  required: "with", placeholder: "WHO", parse: .who(.live("professionals")), environment: .never,
  summary: Text(sv: "nattens chef: id eller namn", en: "the night manager: an id or a name"))

/// `omsorg care-plan night-talk`: the night unit's manager is asked.
let carePlanNightTalk = Command(
  "night-talk", aliases: ["nattsamtal"],
  summary: Text(
    sv: "nattens chef har berättat hur insatserna görs på natten",
    en: "the night manager has told how the services of the night are done"),
  operands: [CarePlanning.plan],
  options: [nightManager, StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg care-plan night-talk B00001 --with 'Nils Natt' --note 'två tillsyner'",
      Text(sv: "före fastställandet", en: "before it is established"))
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changePlan(.askNightManager, on: date, as: "night manager asked") {
      plan, records, _ in
      let team = records.client(plan.client)?.team.value(on: date)
      try refusing { () throws(CarePlanRefusal) in
        try plan.askNightManager(
          invocation[nightManager],
          among: records.professionals(as: .nightManager, serving: team, on: date), on: date,
          by: session.stepTaker, note: invocation[StepOptions.note])
      }
    }
    return .done
  })

/// `omsorg care-plan establish`: a draft becomes the plan that holds.
let carePlanEstablish = Command(
  "establish", aliases: ["fastställ"],
  summary: Text(
    sv: "fastställ ett utkast; planen före det ersätts",
    en: "establish a draft; the plan before it is replaced"),
  operands: [CarePlanning.plan],
  options: [CarePlanning.next, StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg care-plan establish B00001 --next +3m",
      Text(sv: "med avtalad uppföljning", en: "with the next review agreed on"))
  ],
  exitStatuses: CarePlanning.statuses,
  seeAlso: ["care-plan", "print care-plan"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let next = try CarePlanning.dayToCome(CarePlanning.next, session, today: session.today())
    var reviewBy: CalendarDate?
    try session.changePlan(.establish, on: date, as: "established") { plan, records, _ in
      if let next, next <= date {
        throw ErrorReport(CarePlanRefusal.nextReviewTooEarly(plan.id, next))
      }
      try refusing { () throws(CarePlanRefusal) in
        try plan.establish(
          on: date, by: session.stepTaker, note: invocation[StepOptions.note], in: records)
      }
      plan.nextReview = next
      reviewBy = records.reviewDue(of: plan)
    }
    if let reviewBy, !session.isQuiet {
      invocation.tell(
        Text(sv: "följs upp senast \(reviewBy.iso)", en: "review by \(reviewBy.iso)"))
    }
    return .done
  })

private let note = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som kom fram", en: "what came out of it"))
private let revise = Option<Bool>(
  "revise",
  summary: Text(sv: "påbörja en ny plan av den", en: "begin a new plan from it"))

/// `omsorg care-plan review`: a plan is followed up with the client.
let carePlanReview = Command(
  "review", aliases: ["följ-upp"],
  summary: Text(
    sv: "planen har följts upp med brukaren", en: "the plan has been reviewed with the client"),
  description: Text(
    sv: """
      Utan --revise gäller planen oförändrad, och nästa uppföljning räknas från dagen. Med --revise \
      påbörjas ett utkast på samma gång.
      """,
    en: """
      Without --revise the plan holds unchanged, and the next review is counted from the day. With \
      --revise a draft is begun at the same time.
      """),
  operands: [CarePlanning.plan],
  options: [note, revise, CarePlanning.next, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg care-plan review B00001 --note 'nöjd, inget ändras' --next +3m",
      Text(sv: "oförändrad", en: "unchanged"))
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let next = try CarePlanning.dayToCome(CarePlanning.next, session, today: session.today())
    try session.changePlan(.review, on: date, as: "reviewed", beginsDraft: invocation[revise]) {
      plan, _, _ in
      try refusing { () throws(CarePlanRefusal) in
        try plan.review(on: date, by: session.stepTaker, note: invocation[note], next: next)
      }
    }
    return .done
  })
