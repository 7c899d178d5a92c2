import Records

extension ScheduleCheck {
  /// The parts of a wish that an item breaks, where it can be given up.
  func wishFindings(_ position: Int, _ service: PlannedService) -> [ScheduleFinding] {
    let item = placed[position]
    guard let wish = service.wish, !wish.isMust else { return [] }
    var broken: [Text] = []
    if !service.isWished(day: item.day) {
      broken.append(Text(sv: "annan veckodag", en: "another weekday"))
    }
    if !service.isWished(start: item.start) {
      broken.append(Text(sv: "annan tid", en: "another time"))
    }
    if !service.isWished(by: item.by) {
      broken.append(Text(sv: "någon annan", en: "someone else"))
    }
    if broken.isEmpty { return [] }
    let sv = broken.map { $0(.swedish) }.joined(separator: ", ")
    let en = broken.map { $0(.english) }.joined(separator: ", ")
    let (wishSv, wishEn) = (wish.words(.swedish), wish.words(.english))
    return [
      ScheduleFinding(
        .wish, at: item,
        message(
          item, sv: "\(sv) än brukaren önskar (\(wishSv))",
          en: "\(en) than the client wishes (\(wishEn))"),
        advice: moveAdvice(position, asWished: true))
    ]
  }

  /// That someone else than a care contact does it, and that the order of cover names no such one.
  func performerRemarks(_ position: Int, _ service: PlannedService) -> [ScheduleFinding] {
    let item = placed[position]
    var findings: [ScheduleFinding] = []
    for caregiver in item.by
    where !service.performers.contains(where: { $0.caregiver == caregiver })
      && objection(to: caregiver, service, on: item.day) == nil
    {
      findings.append(
        ScheduleFinding(
          .outsideCover, at: item,
          message(
            item, sv: "turordningen har inte \(caregiver)",
            en: "the order of cover does not have \(caregiver)"),
          advice: moveAdvice(position)))
    }
    let planners = records.plannersInOrder(of: service.client.id, on: frame.date)
    guard Set(planners).isDisjoint(with: item.by) else { return findings }
    let who = item.by.joined(separator: ", ")
    let why = reasonForOther(item, service)
    findings.append(
      ScheduleFinding(
        .otherPerformer, at: item,
        message(
          item, sv: "görs av \(who)" + (why.map { ": \($0(.swedish))" } ?? ""),
          en: "done by \(who)" + (why.map { ": \($0(.english))" } ?? "")),
        advice: why == nil
          ? moveAdvice(position, by: planners.first)
          : Text(
            sv: "berätta för brukaren vem som kommer", en: "tell the client who comes")))
    return findings
  }

  private func reasonForOther(_ item: PlacedItem, _ service: PlannedService) -> Text? {
    if let wished = service.wish?.caregiver, item.by.contains(wished) {
      return Text(sv: "brukarens önskan", en: "as the client wishes")
    }
    let owner = service.owner
    if let why = objection(to: owner, service, on: item.day) { return why }
    let onDay = item.day * 1_440..<(item.day + 1) * 1_440
    let spans = frame.spans(of: owner)
    if !spans.contains(where: { $0.overlaps(onDay) }) {
      return Text(sv: "\(owner) är ledig den dagen", en: "\(owner) is off that day")
    }
    if !spans.contains(where: { $0.contains(item.span) }) {
      return Text(sv: "utanför \(owner):s pass", en: "outside \(owner)'s shift")
    }
    return isFree(owner, at: item.span, besides: nil)
      ? nil : Text(sv: "\(owner) är upptagen då", en: "\(owner) is busy then")
  }

  /// Whether the services of a care contact are placed as often as they are granted, in the weeks
  /// that they are due in.
  func countFindings(of owner: String) -> [ScheduleFinding] {
    let services = work.toPlace[owner] ?? []
    guard scheduled.contains(owner) else {
      let count = services.count
      if count == 0 { return [] }
      return [
        ScheduleFinding(
          .noSchedule, caregiver: owner,
          Text(
            sv: "inget schema gäller, \(count) \(count == 1 ? "insats" : "insatser") att lägga ut",
            en: "no schedule in force, \(count) \(count == 1 ? "service" : "services") to place"),
          advice: Text(
            sv: "'omsorg plan propose \(owner)' föreslår ett",
            en: "'omsorg plan propose \(owner)' proposes one"))
      ]
    }
    return services.flatMap { countFindings($0) } + planningTimeFindings(of: owner)
  }

  private func countFindings(_ service: PlannedService) -> [ScheduleFinding] {
    let due = service.frequency.occurrences(ofCycleFrom: frame.days.from)
    let id = service.granted.id
    let own = (byDecision[id] ?? []).filter { placed[$0].owner == service.owner }
    let count = own.count
    let label = label(service.client.id, id)
    let (sv, en) = (label(.swedish), label(.english))
    if count < due.count {
      let missing = unplaced(due, own)
      let total = due.count
      let weeks = missing.map { "\($0.first + 1)" }.joined(separator: ", ")
      return [
        ScheduleFinding(
          .notPlaced, caregiver: service.owner, client: service.client.id, decision: id,
          Text(
            sv: "\(sv): \(count) av \(total) tillfällen utlagda, saknas i vecka \(weeks)",
            en: "\(en): \(count) of \(total) occasions placed, missing in week \(weeks)"),
          advice: placeAdvice(service, in: missing.first))
      ]
    }
    if count > due.count {
      let total = due.count
      let last = placed[own[count - 1]]
      return [
        ScheduleFinding(
          .tooMany, at: last,
          Text(
            sv: "\(sv): \(count) tillfällen utlagda, \(total) beviljade",
            en: "\(en): \(count) occasions placed, \(total) granted"),
          advice: Text(
            sv: "ta bort \(count - total), eller tala med biståndshandläggaren",
            en: "take out \(count - total), or talk with the care manager"))
      ]
    }
    return zip(due, own).compactMap { weeks, position in
      let item = placed[position]
      if (weeks.first...weeks.last).contains(item.day / 7) { return nil }
      let inWeeks =
        weeks.first == weeks.last
        ? "\(weeks.first + 1)" : "\(weeks.first + 1)–\(weeks.last + 1)"
      return ScheduleFinding(
        .otherWeek, at: item,
        message(item, sv: "ska göras i vecka \(inWeeks)", en: "is to be done in week \(inWeeks)"),
        advice: moveAdvice(position, in: weeks))
    }
  }

  /// The occurrences that no item stands for, when items take the first that may hold them.
  private func unplaced(_ due: [Frequency.Weeks], _ own: [Int]) -> [Frequency.Weeks] {
    var left = due
    for position in own {
      let week = placed[position].day / 7
      let taken =
        left.firstIndex { ($0.first...$0.last).contains(week) } ?? left.indices.first
      if let taken { left.remove(at: taken) }
    }
    return left
  }

  private func planningTimeFindings(of owner: String) -> [ScheduleFinding] {
    guard
      let minutes = governing(owner)?.value(of: PolicyRule.planningTimePerMonth, on: frame.date),
      minutes > 0
    else { return [] }
    let planned = placed.filter { $0.owner == owner && $0.activity == .planning }
      .reduce(0) { $0 + $1.minutes }
    guard planned < minutes else { return [] }
    return [
      ScheduleFinding(
        .planningTime, caregiver: owner,
        Text(
          sv: "\(planned) av \(minutes) min planeringstid utlagda",
          en: "\(planned) of \(minutes) min of planning time placed"),
        advice: Text(
          sv: "lägg ut den när det är lugnt i laget",
          en: "place it when the team has a quiet time"))
    ]
  }

  /// The policy that holds for a caregiver's team.
  func governing(_ caregiver: String) -> GoverningPolicy? {
    records.governing(caregiver: caregiver, on: frame.date)
  }
}
