import CommandLineKit
import OmsorgDomain
import Records

private let week = Option<Int>(
  required: "week", placeholder: "N", parse: .integer(1...523), environment: .never,
  summary: Text(
    sv: "vecka 1 till 4; senare kommer efter de fyra",
    en: "week 1 to 4; later ones come after the four"))
private let day = Option<Weekday>(
  required: "day", placeholder: "WEEKDAY", parse: .weekday, environment: .never,
  summary: Text(sv: "veckodagen", en: "the weekday"))
private let start = Option<ClockTime>(
  required: "start", placeholder: "TIME", parse: .time, environment: .never,
  summary: Text(sv: "när det börjar", en: "when it begins"))
private let every = Option<Int?>(
  "every", placeholder: "WEEKS", parse: .integer(1...520), environment: .never,
  otherwise: Text(sv: "4 veckor", en: "4 weeks"),
  summary: Text(sv: "hur många veckor till nästa gång", en: "how many weeks to the next time"))
private let once = Option<Bool>(
  "once", summary: Text(sv: "kommer inte igen", en: "does not come again"))
private let replace = Option<PlanDay?>(
  "replace", placeholder: "WEEK/DAY", parse: .planDay, environment: .never,
  summary: Text(
    sv: "tar platsen av det som är planerat den dagen", en: "takes the place of that day's"))

/// `omsorg plan set`: plans one occasion of a service.
let planSet = Command(
  "set", aliases: ["lägg"],
  summary: Text(
    sv: "planera ett tillfälle i de fyra veckorna", en: "plan an occasion in the four weeks"),
  description: Text(
    sv: """
      Läggs i brukarens omsorgskontakts schema; den som inget har får ett. Att det inte krockar med \
      medarbetarens eller brukarens övriga besök prövas. Utanför passet varnas det bara för: 'plan \
      check' visar allt.
      """,
    en: """
      It is put in the schedule of the client's care contact; who has none gets one. That it does \
      not clash with the caregiver's or the client's other visits is checked. Of what lies outside \
      the shift there is only a warning: 'plan check' shows all.
      """),
  operands: [ClientOperand.client, PlanService.service],
  options: [
    week, day, start, PlanPlacing.minutes, PlanPlacing.performers, every, once, replace,
    PlanPlacing.schedule, PlanOptions.from, PlanOptions.by,
  ],
  examples: [
    Example(
      "omsorg plan set B00001 shower --week 1 --day tue --start 10:15",
      Text(sv: "dusch tisdag vecka 1", en: "a shower on Tuesday of week 1")),
    Example(
      "omsorg plan set B00001 shower --week 1 --day thu --start 10:15 --replace 1/tue",
      Text(sv: "på torsdagen i stället", en: "on the Thursday instead")),
  ],
  exitStatuses: PlanPlacing.statuses,
  seeAlso: ["plan move", "plan edit", "plan check"],
  run: { invocation in
    let session = Session(invocation)
    if invocation[once], invocation[every] != nil {
      throw UsageError(
        Text(
          sv: "'--once' och '--every' går inte ihop",
          en: "'--once' and '--every' do not go together"
        ))
    }
    try session.changePlanned("planned", by: invocation[PlanPlacing.performers]) {
      schedule, granted, planning in
      var item = ScheduleItem()
      if let place = invocation[replace] {
        item = try refusing { () throws(ScheduleRefusal) in
          try schedule.removeItem(of: granted.id, day: place.day)
        }
      }
      item.client = granted.client
      item.decision = granted.id
      item.day = PlanDay(week: invocation[week], invocation[day]).day
      item.start = invocation[start]
      let date = max(planning.frame.date, granted.from)
      let usual =
        invocation[replace] == nil
        ? granted.plannedMinutes(on: date, services: planning.records.services) : item.minutes
      guard let minutes = invocation[PlanPlacing.minutes] ?? usual else {
        throw ErrorReport(ScheduleRefusal.noMinutes(granted.id))
      }
      item.minutes = minutes
      if let by = invocation[PlanPlacing.performers] {
        item.by = by == [schedule.caregiver] ? [] : by
      }
      if let weeks = invocation[every] { (item.everyWeeks, item.isOnce) = (weeks, false) }
      if invocation[once] { (item.everyWeeks, item.isOnce) = (CareCycle.weeks, true) }
      try refusing { () throws(ScheduleRefusal) in
        try schedule.add(
          item, among: planning.others(than: schedule.caregiver), cycle: planning.frame.cycle)
      }
    }
    return .done
  })
