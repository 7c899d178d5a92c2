import Records

/// How many of a kind a policy questions at once.
struct KindLimit {
  let kinds: ScheduleKinds
  let parts: [DayPart]
  /// So many, or more, are questioned.
  let most: Int
  let fault: ScheduleFault
}

extension ScheduleCheck {
  /// What the policy of a caregiver's team questions.
  func limits(of caregiver: String) -> [KindLimit] {
    guard let policy = governing(caregiver) else { return [] }
    let date = frame.date
    let found: [(ScheduleKinds, [DayPart], PolicyRule.Typed<Int>, ScheduleFault)] = [
      (.shower, [.morning], PolicyRule.showersInAMorningToQuestion, .showers),
      (.cleaning, [.afternoon], PolicyRule.cleaningsInAnAfternoonToQuestion, .cleanings),
      (.heavy, DayPart.allCases, PolicyRule.heavyAtOnceNotAllowed, .heavy),
    ]
    return found.compactMap { kinds, parts, rule, fault in
      policy.value(of: rule, on: date).flatMap { most in
        most > 0 ? KindLimit(kinds: kinds, parts: parts, most: most, fault: fault) : nil
      }
    }
  }

  /// Minutes of travelling counted for a client, by the policy of a caregiver's team.
  func travelMinutes(of caregiver: String) -> Int {
    governing(caregiver)?.value(of: PolicyRule.scheduleTravelMinutes, on: frame.date) ?? 0
  }

  /// Someone's items of some kinds in a part of a day.
  func items(
    of kinds: ScheduleKinds, by caregiver: String, on day: Int, _ part: DayPart
  ) -> [Int] {
    (byPerformer[caregiver] ?? []).filter { position in
      let item = placed[position]
      return item.day == day && DayPart(of: item.start) == part
        && (item.decision.flatMap { services[$0] }?.kinds.contains(kinds) ?? false)
    }
  }

  /// What a caregiver's days hold too much or too little of.
  func loadFindings(of caregiver: String) -> [ScheduleFinding] {
    guard scheduled.contains(caregiver), let load = loads[caregiver] else { return [] }
    var findings: [ScheduleFinding] = []
    let limits = limits(of: caregiver)
    let travel = travelMinutes(of: caregiver)
    let works = Set(frame.pieces(of: caregiver).map(\.day))
    for day in 0..<CareCycle.days {
      for part in DayPart.allCases {
        findings += clashFindings(of: caregiver, on: day, part, limits)
        // Off that day is told of each item.
        if works.contains(day) {
          findings += roomFindings(of: caregiver, on: day, part, load, travel: travel)
        }
      }
      findings += dailyFindings(of: caregiver, on: day)
    }
    return findings + shareFindings(of: caregiver, load)
  }

  private func clashFindings(
    of caregiver: String, on day: Int, _ part: DayPart, _ limits: [KindLimit]
  ) -> [ScheduleFinding] {
    limits.compactMap { limit in
      guard limit.parts.contains(part) else { return nil }
      let positions = items(of: limit.kinds, by: caregiver, on: day, part)
      guard positions.count >= limit.most, let last = positions.last else { return nil }
      let count = positions.count
      let (partSv, partEn) = (part.words(.swedish), part.words(.english))
      let what: Text =
        switch limit.fault {
        case .showers: Text(sv: "duschar", en: "showers")
        case .cleanings: Text(sv: "städningar", en: "cleanings")
        default: Text(sv: "tunga insatser", en: "heavy services")
        }
      let (sv, en) = (what(.swedish), what(.english))
      let names = positions.map { placed[$0].client ?? "" }.joined(separator: ", ")
      let item = placed[last]
      return ScheduleFinding(
        limit.fault, caregiver: caregiver, day: day, start: item.start, client: item.client,
        decision: item.decision,
        Text(
          sv: "\(count) \(sv) samma \(partSv): \(names)",
          en: "\(count) \(en) in one \(partEn): \(names)"),
        advice: labelledMove(last))
    }
  }

  /// Where a placed item could be moved, the item named.
  private func labelledMove(_ position: Int) -> Text {
    let (label, move) = (label(placed[position]), moveAdvice(position))
    return Text(
      sv: "\(label(.swedish)): \(move(.swedish))", en: "\(label(.english)): \(move(.english))")
  }

  private func roomFindings(
    of caregiver: String, on day: Int, _ part: DayPart, _ load: ScheduleLoad, travel: Int
  ) -> [ScheduleFinding] {
    let held = load[day, part]
    let lacking = held.lacking(travel: travel)
    guard lacking > 0, held.daily + held.placed + held.own > 0 else { return [] }
    let (partSv, partEn) = (part.words(.swedish), part.words(.english))
    let placedMinutes = held.placed + held.own
    let travelling = travel * held.clients.count
    let movable = placed.indices.last { position in
      let item = placed[position]
      return item.day == day && DayPart(of: item.start) == part && item.by.contains(caregiver)
        && item.client != nil
    }
    return [
      ScheduleFinding(
        .noRoom, caregiver: caregiver, day: day,
        client: movable.flatMap { placed[$0].client },
        decision: movable.flatMap { placed[$0].decision },
        Text(
          sv: "\(partSv): \(lacking) min saknas (dagliga \(held.daily), utlagda \(placedMinutes), "
            + "restid \(travelling), av \(held.available))",
          en: "\(partEn): \(lacking) min lacking (daily \(held.daily), placed \(placedMinutes), "
            + "travel \(travelling), of \(held.available))"),
        advice: movable.map(labelledMove) ?? tooMuchAdvice(caregiver))
    ]
  }

  private func tooMuchAdvice(_ caregiver: String) -> Text {
    let count = work.clients[caregiver]?.count ?? 0
    if let range = governing(caregiver)?
      .value(of: PolicyRule.clientsPerCareContact, on: frame.date), range.to < count
    {
      return Text(
        sv: "för många brukare: \(count), regelverket säger \(range.from)–\(range.to)",
        en: "too many clients: \(count), the policy says \(range.from)–\(range.to)")
    }
    return Text(
      sv: "låt vice eller laget ta något dagligt besök då",
      en: "let a deputy or the team take a daily visit then")
  }

  private func dailyFindings(of caregiver: String, on day: Int) -> [ScheduleFinding] {
    let visits = (daily.byCaregiver[caregiver] ?? []).filter { $0.day == day }
    if visits.isEmpty { return [] }
    let shifts = frame.pieces(of: caregiver, on: day).map { $0.start..<$0.end }
    let busy =
      (byPerformer[caregiver] ?? []).map { placed[$0] }.filter { $0.day == day }
      .map { $0.start..<$0.start + max(1, $0.minutes) }
      + frame.meetings(of: caregiver).filter { $0.day == day }.map { $0.start..<$0.end }
    let left = DailySeats.unseated(of: visits, in: DailySeats.gaps(of: shifts, without: busy))
    guard let first = left.first else { return [] }
    let names = left.map { visit in
      "\(visit.client) (\(visit.decision), \(Self.clock(visit.earliest))–"
        + "\(Self.clock(visit.latest)), \(visit.minutes) min)"
    }
    let list = Text.list(names, atMost: 3)
    let (sv, en) = (list(.swedish), list(.english))
    let count = left.count
    let movable = placed.indices.filter { position in
      placed[position].day == day && placed[position].by.contains(caregiver)
        && placed[position].client != nil
    }.last {
      placed[$0].start <= first.latest + first.minutes
    }
    return [
      ScheduleFinding(
        .dailyNotSeated, caregiver: caregiver, day: day, start: first.earliest,
        client: first.client, decision: first.decision,
        Text(
          sv: "\(count) \(count == 1 ? "dagligt" : "dagliga") besök ryms inte: \(sv)",
          en: "\(count) daily \(count == 1 ? "visit does" : "visits do") not fit: \(en)"),
        advice: movable.map(labelledMove) ?? tooMuchAdvice(caregiver))
    ]
  }

  private func shareFindings(of caregiver: String, _ load: ScheduleLoad) -> [ScheduleFinding] {
    guard let band = governing(caregiver)?.value(of: PolicyRule.clientTimeShare, on: frame.date)
    else { return [] }
    let days = (0..<CareCycle.days).filter { load.paidMinutes[$0] > 0 }
    let paid = days.reduce(0) { $0 + load.paidMinutes[$1] }
    guard paid > 0 else { return [] }
    let shares = days.map { day in
      (day: day, share: Double(load.clientMinutes(on: day)) / Double(load.paidMinutes[day]))
    }
    let bandWords = "\(Self.percent(band.from))–\(Self.percent(band.to)) %"
    var findings: [ScheduleFinding] = []
    let whole = Double(days.reduce(0) { $0 + load.clientMinutes(on: $1) }) / Double(paid)
    if !band.contains(whole) {
      let percent = Self.percent(whole)
      findings.append(
        ScheduleFinding(
          .share, caregiver: caregiver,
          Text(
            sv: "\(percent) % av fyra veckornas tid hos brukare, regelverket säger \(bandWords)",
            en: "\(percent) % of the four weeks' time at clients, the policy says \(bandWords)"),
          advice: whole < band.from
            ? Text(
              sv: "det finns rum för fler brukare eller för att täcka upp",
              en: "there is room for more clients or for covering")
            : tooMuchAdvice(caregiver)))
    }
    let outside = shares.filter { !band.contains($0.share) }
    guard let least = outside.min(by: { $0.share < $1.share }),
      let most = outside.max(by: { $0.share < $1.share })
    else { return findings }
    // That all days have too little, or too much, is told by the four weeks.
    if !findings.isEmpty, most.share < band.from || band.to < least.share { return findings }
    let (leastSv, leastEn) = Self.both(ScheduleFinding.place(least.day))
    let (mostSv, mostEn) = Self.both(ScheduleFinding.place(most.day))
    let (low, high) = (Self.percent(least.share), Self.percent(most.share))
    let (count, total) = (outside.count, days.count)
    findings.append(
      ScheduleFinding(
        .dayShare, caregiver: caregiver, day: most.share > band.to ? most.day : least.day,
        Text(
          sv: "\(count) av \(total) dagar utanför \(bandWords) hos brukare: minst \(leastSv) "
            + "\(low) %, mest \(mostSv) \(high) %",
          en: "\(count) of \(total) days outside \(bandWords) at clients: least \(leastEn) "
            + "\(low) %, most \(mostEn) \(high) %"),
        advice: least.day == most.day
          ? Text(
            sv: "flytta något till eller från den dagen", en: "move something to or from that day")
          : Text(
            sv: "flytta något från \(mostSv) till \(leastSv)",
            en: "move something from \(mostEn) to \(leastEn)")))
    return findings
  }

  private static func both(_ text: Text) -> (String, String) { (text(.swedish), text(.english)) }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
