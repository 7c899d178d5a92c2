import Records

extension Rule {
  /// What the policies say of shifts, looked for in the latest four weeks that are known.
  static let rotaRules: [Rule] = [
    Rule(
      "twin.same_weekends", .note, .data,
      summary: Text(
        sv: "tvillingar arbetar olika helger", en: "twins work other weekends"),
      advice: Text(
        sv: "lägg den enas helger då den andra är ledig",
        en: "place the weekends of one where the other is off")
    ) { context, rule in
      let roster = context.rota
      let known = roster.weekends(of: nil)
      return twins(context, PolicyRule.twinOtherWeekends).compactMap { one, other in
        let (first, second) = (roster.weekends(of: one.id), roster.weekends(of: other.id))
        let same = first.intersection(second)
        // Whoever works more weekends than there are to share cannot but meet the twin.
        guard same.count > max(0, first.count + second.count - known.count) else { return nil }
        return rule.finding(
          Subject("caregiver", one.id), caregiver: one.id,
          team: one.team.value(on: context.today),
          Text(
            sv: "tvillingarna \(one.id) och \(other.id) arbetar samma helg \(same.count) av "
              + "\(known.count) gånger (\(roster.weeks.iso))",
            en: "the twins \(one.id) and \(other.id) work the same weekend \(same.count) of "
              + "\(known.count) times (\(roster.weeks.iso))"))
      }
    },
    Rule(
      "twin.no_overlap", .note, .data,
      summary: Text(
        sv: "tvillingar arbetar ibland samtidigt och ibland bara den ena",
        en: "twins work together at times, and at times only one of them does"),
      advice: Text(
        sv: "låt passen gå omlott någon dag, och den ena vara ledig när den andra arbetar",
        en: "let their shifts overlap on some day, and one be off when the other works")
    ) { context, rule in
      let roster = context.rota
      return twins(context, PolicyRule.twinShiftsOverlap).compactMap { one, other in
        let (first, second) = (roster.hours(of: one.id), roster.hours(of: other.id))
        guard !first.isEmpty, !second.isEmpty else { return nil }
        let fault: Text
        if !first.contains(where: { shift in second.contains { shift.overlaps($0) } }) {
          fault = Text(sv: "arbetar aldrig samtidigt", en: "never work at the same time")
        } else if Set(first.map(\.day)) == Set(second.map(\.day)) {
          fault = Text(sv: "arbetar samma dagar", en: "work the same days")
        } else {
          return nil
        }
        return rule.finding(
          Subject("caregiver", one.id), caregiver: one.id,
          team: one.team.value(on: context.today),
          Text(
            sv: "tvillingarna \(one.id) och \(other.id) \(fault(.swedish)) (\(roster.weeks.iso))",
            en: "the twins \(one.id) and \(other.id) \(fault(.english)) (\(roster.weeks.iso))"))
      }
    },
    Rule(
      "team.day_rounds", .note, .data,
      summary: Text(
        sv: "omvårdnadslaget har så många rundor dagtid på vardagar som regelverket anger",
        en: "a care team has as many day rounds on weekdays as the policy says"),
      advice: Text(
        sv: "se över hur många som arbetar dag", en: "review how many work days")
    ) { context, rule in
      let roster = context.rota
      let weekdays = roster.knownDays.filter { day in
        let date = roster.weeks.from.adding(days: day)
        return date.weekday < .saturday && !SwedishHolidays.isRedDay(date)
      }
      var counted: [ClockRange: [String: [Int: Int]]] = [:]
      return careTeams(context).compactMap { team, governing in
        guard let band = governing.value(of: PolicyRule.weekdayDayRounds, on: context.today),
          let daytime = governing.value(of: PolicyRule.dayShift, on: context.today)
        else { return nil }
        let counts = counted[daytime] ?? beginners(within: daytime, roster, context)
        counted[daytime] = counts
        let rounds = weekdays.map { counts[team.id]?[$0] ?? 0 }
        let outside = rounds.indices.filter { !band.contains(rounds[$0]) }
        guard let first = outside.first else { return nil }
        let date = roster.weeks.from.adding(days: weekdays[first]).iso
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id): \(outside.count) av \(weekdays.count) vardagar har fler eller färre "
              + "än \(band.from)–\(band.to) dagrundor, först \(date) med \(rounds[first])",
            en: "\(team.id): \(outside.count) of \(weekdays.count) weekdays have more or fewer "
              + "than \(band.from)–\(band.to) day rounds, first \(date) with \(rounds[first])"))
      }
    },
  ]

  /// The pairs of twins whose policy asks for something, each once.
  private static func twins(
    _ context: RuleContext, _ asked: PolicyRule.Typed<Bool>
  ) -> [(Caregiver, Caregiver)] {
    var seen: Set<[String]> = []
    return context.activeCaregivers.compactMap { caregiver in
      guard let id = caregiver.twin.value(on: context.today),
        let twin = context.records.caregiver(id), twin.isActive(on: context.today),
        context.records.governing(caregiver: caregiver.id, on: context.today)?
          .value(of: asked, on: context.today) ?? false,
        seen.insert([caregiver.id, id].sorted()).inserted
      else { return nil }
      return (caregiver, twin)
    }
  }

  /// How many of each team begin a shift within certain hours, by team and day of the four weeks.
  private static func beginners(
    within hours: ClockRange, _ roster: Roster, _ context: RuleContext
  ) -> [String: [Int: Int]] {
    let from = Int(hours.from.minutesSinceMidnight)
    let to = Int(hours.to.minutesSinceMidnight)
    var counts: [String: [Int: Int]] = [:]
    for caregiver in context.records.caregivers {
      let begins = roster.hours(of: caregiver.id).filter { from <= $0.start && $0.start < to }
      for day in Set(begins.map(\.day)) {
        let date = roster.weeks.from.adding(days: day)
        if let team = caregiver.team.value(on: date) {
          counts[team, default: [:]][day, default: 0] += 1
        }
      }
    }
    return counts
  }
}

extension RuleContext {
  /// The four weeks of shifts as they were planned, absences or not.
  fileprivate var rota: Roster { Roster(shifts: shifts, absences: [], for: today) }
}

extension Roster {
  /// The days on which anyone's shift is known, 0..<28.
  fileprivate var knownDays: [Int] { Set(all.map(\.day)).sorted() }

  /// The weekends, 0..<4, in which someone works; nil: anyone.
  fileprivate func weekends(of caregiver: String?) -> Set<Int> {
    let hours = caregiver.map { self.hours(of: $0) } ?? all
    return Set(hours.filter { $0.day % 7 >= 5 }.map { $0.day / 7 })
  }
}

extension Roster.Hours {
  /// Whether two shifts of a day share some time.
  fileprivate func overlaps(_ other: Roster.Hours) -> Bool {
    day == other.day && max(start, other.start) < min(end, other.end)
  }
}
