import CommandLineKit
import OmsorgDomain
import Records

private let place = Operand<PlanDay>(
  "WEEK/DAY", parse: .planDay,
  summary: Text(sv: "när det är planerat: 2/tis", en: "when it is planned: 2/tue"))
private let to = Option<PlanDay?>(
  "to", placeholder: "WEEK/DAY", parse: .planDay, environment: .never,
  otherwise: Text(sv: "samma dag", en: "the same day"),
  summary: Text(sv: "dagen det flyttas till", en: "the day it is moved to"))

/// `omsorg plan move`: moves one occasion of a service.
let planMove = Command(
  "move", aliases: ["flytta"],
  summary: Text(
    sv: "flytta ett tillfälle till en annan dag, tid eller medarbetare",
    en: "move an occasion to another day, time or caregiver"),
  operands: [ClientOperand.client, PlanService.service, place],
  options: [
    to, PlanPlacing.start, PlanPlacing.performers, PlanPlacing.schedule, PlanOptions.from,
    PlanOptions.by,
  ],
  examples: [
    Example(
      "omsorg plan move B00001 shower 1/tue --to 1/thu --start 13:00",
      Text(sv: "till torsdagen klockan 13", en: "to Thursday at 13:00"))
  ],
  exitStatuses: PlanPlacing.statuses,
  seeAlso: ["plan set", "plan remove", "plan adjust"],
  run: { invocation in
    let session = Session(invocation)
    let start = invocation[PlanPlacing.start]
    let by = invocation[PlanPlacing.performers]
    if invocation[to] == nil, start == nil, by == nil {
      throw UsageError(
        Text(
          sv: "ange --to, --start eller --by: vad som ska bli annorlunda",
          en: "give --to, --start or --by: what is to be different"))
    }
    try session.changePlanned("moved", by: by) { schedule, granted, planning in
      try refusing { () throws(ScheduleRefusal) in
        var item = try schedule.removeItem(of: granted.id, day: invocation[place].day)
        item.day = invocation[to]?.day ?? item.day
        item.start = start ?? item.start
        if let by { item.by = by == [schedule.caregiver] ? [] : by }
        try schedule.add(
          item, among: planning.others(than: schedule.caregiver), cycle: planning.frame.cycle)
      }
    }
    return .done
  })
