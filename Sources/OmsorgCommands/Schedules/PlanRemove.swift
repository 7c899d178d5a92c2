import CommandLineKit
import OmsorgDomain
import Records

private let place = Operand<PlanDay?>(
  "WEEK/DAY", parse: .planDay,
  summary: Text(
    sv: "när det är planerat: 2/tis; behövs inte när det bara är planerat en gång",
    en: "when it is planned: 2/tue; not needed when it is planned only once"))
private let all = Option<Bool>(
  "all", short: "a",
  summary: Text(sv: "alla tillfällen av insatsen", en: "every occasion of the service"))

/// `omsorg plan remove`: takes occasions of a service out of the four weeks.
let planRemove = Command(
  "remove", aliases: ["tabort"],
  summary: Text(
    sv: "ta bort ett tillfälle, eller alla, ur de fyra veckorna",
    en: "take an occasion, or all, out of the four weeks"),
  operands: [ClientOperand.client, PlanService.service, place],
  options: [all, PlanPlacing.schedule, PlanOptions.from, PlanOptions.by],
  examples: [
    Example("omsorg plan remove B00001 shower 1/tue", Text(sv: "en av dem", en: "one of them")),
    Example("omsorg plan remove B00001 shower --all", Text(sv: "alla", en: "all of them")),
  ],
  exitStatuses: PlanPlacing.statuses,
  seeAlso: ["plan set", "plan adjust"],
  run: { invocation in
    let session = Session(invocation)
    if invocation[all], invocation[place] != nil {
      throw UsageError(
        Text(sv: "ange en dag eller --all, inte båda", en: "give a day or --all, not both"))
    }
    try session.changePlanned("removed") { schedule, granted, _ in
      let days = schedule.items.filter { $0.decision == granted.id }.map(\.day)
      if days.count > 1, !invocation[all], invocation[place] == nil {
        func places(_ language: Language) -> String {
          days.map { day in
            "\(day / 7 + 1)/\(Weekday.allCases[day % 7].shortWords(language).lowercased())"
          }.joined(separator: ", ")
        }
        let (swedish, english) = (places(.swedish), places(.english))
        throw UsageError(
          Text(
            sv: "'\(granted.id)' är planerad flera gånger: \(swedish)",
            en: "'\(granted.id)' is planned several times: \(english)"),
          hint: Text(sv: "ange en av dem, eller --all", en: "give one of them, or --all"))
      }
      let removed = invocation[place].map { [$0.day] } ?? (days.isEmpty ? [0] : days)
      try refusing { () throws(ScheduleRefusal) in
        for day in removed { try schedule.removeItem(of: granted.id, day: day) }
      }
    }
    return .done
  })
