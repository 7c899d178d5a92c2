import Records

extension Rule {
  /// What the policies say of the care contacts' four weeks.
  static let scheduleRules: [Rule] = [
    Rule(
      "schedule.missing", .note, .duty,
      summary: Text(
        sv: "omsorgskontakter har ett schema för fyra veckor, där regelverket har sådana",
        en: "care contacts have a schedule of four weeks, where the policy has such"),
      advice: Text(
        sv: "'omsorg plan propose MEDARBETARE' eller '--team LAG' föreslår scheman",
        en: "'omsorg plan propose CAREGIVER' or '--team TEAM' proposes schedules"),
      plural: Text(sv: "scheman som saknas", en: "schedules missing")
    ) { context, rule in
      context.schedulesMissing.flatMap { team, without, isFirst -> [Finding] in
        // Where nobody has one yet the team is told of, so that it does not drown the rest.
        if isFirst, let team {
          let count = without.count
          return [
            rule.finding(
              Subject("team", team), team: team, responsible: .team,
              Text(
                sv: "\(count) \(count == 1 ? "omsorgskontakt" : "omsorgskontakter") i \(team) "
                  + "saknar schema för fyra veckor",
                en: "\(count) care \(count == 1 ? "contact" : "contacts") of \(team) "
                  + "\(count == 1 ? "has" : "have") no schedule of four weeks"))
          ]
        }
        return without.map { caregiver in
          rule.finding(
            Subject("caregiver", caregiver), caregiver: caregiver, team: team,
            responsible: .careContact, severity: .warning,
            Text(
              sv: "\(caregiver) saknar schema för fyra veckor",
              en: "\(caregiver) has no schedule of four weeks"))
        }
      }
    },
    Rule(
      "schedule.out_of_date", .warning, .duty,
      summary: Text(
        sv: "scheman uppdateras när något de bygger på ändras, där regelverket säger det",
        en: "schedules are updated when what they build on changes, where the policy says so"),
      advice: Text(
        sv: "'omsorg plan propose MEDARBETARE' föreslår ett nytt med få ändringar",
        en: "'omsorg plan propose CAREGIVER' proposes a new one with few changes"),
      plural: Text(sv: "inaktuella scheman", en: "schedules out of date")
    ) { context, rule in
      guard let planned = PlannedDay(context) else { return [] }
      return planned.inForce.compactMap { schedule in
        let owner = schedule.caregiver
        guard
          planned.policy(of: owner)?
            .value(of: PolicyRule.scheduleUpdatedAtChange, on: context.today) ?? false
        else { return nil }
        let causes = planned.causes.causes(of: schedule)
        if causes.isEmpty { return nil }
        // It was not out of date before it held.
        let due = max(causes.compactMap(\.since).min() ?? context.today, schedule.from)
        guard context.follows(clockStarted: due) else { return nil }
        let swedish = causes.map { $0.words(.swedish) }.joined(separator: "; ")
        let english = causes.map { $0.words(.english) }.joined(separator: "; ")
        return rule.finding(
          Subject("schedule", schedule.id), caregiver: owner,
          team: context.records.caregiver(owner)?.team.value(on: context.today), due: due,
          responsible: .careContact,
          Text(
            sv: "\(owner):s schema är inaktuellt: \(swedish)",
            en: "\(owner)'s schedule is out of date: \(english)"))
      }
    },
    Rule(
      "schedule.overlap", .error, .data,
      summary: Text(
        sv: "högst ett schema för en medarbetare gäller en dag",
        en: "at most one schedule of a caregiver holds on a day"),
      advice: Text(
        sv: "ange sista dagen för det äldre i schedules.json",
        en: "give the older one a last day in schedules.json")
    ) { context, rule in
      let byCaregiver = Dictionary(grouping: context.records.schedules, by: \.caregiver)
      return byCaregiver.keys.sorted(by: CollectionFile.inCollectionOrder).flatMap { id in
        let schedules = (byCaregiver[id] ?? []).sorted { $0.from < $1.from }
        return zip(schedules, schedules.dropFirst()).compactMap { earlier, later -> Finding? in
          guard earlier.isInForce(on: later.from) else { return nil }
          return rule.finding(
            Subject("schedule", later.id), caregiver: id,
            Text(
              sv: "\(earlier.id) och \(later.id) gäller båda den \(later.from.iso)",
              en: "\(earlier.id) and \(later.id) both hold on \(later.from.iso)"))
        }
      }
    },
  ]
}

/// The schedules in force on a day beside the work of that day.
private struct PlannedDay {
  let causes: ScheduleCauses
  /// The schedules in force, in order of id.
  let inForce: [Schedule]
  private let context: RuleContext

  /// Nil where there are no schedules, or nothing tells the cycles.
  init?(_ context: RuleContext) {
    let records = context.records
    let inForce = context.schedulesInForce
    guard let cycle = context.cycle, !inForce.isEmpty else { return nil }
    self.context = context
    self.inForce = inForce
    let frame = context.frame(in: cycle)
    causes = ScheduleCauses(
      records: records, frame: frame, work: ScheduleWork(records: records, frame: frame),
      weeksKnown: Set(context.shifts(in: cycle).map { cycle.dayIndex(of: $0.date) / 7 }))
  }

  func policy(of caregiver: String) -> GoverningPolicy? {
    context.records.governing(caregiver: caregiver, on: context.today)
  }
}

extension RuleContext {
  fileprivate var schedulesInForce: [Schedule] {
    records.schedules.filter { $0.isInForce(on: today) }
  }

  /// The cycle's shifts: those not published say nothing of what has changed.
  fileprivate func shifts(in cycle: CareCycle) -> [Shift] {
    let days = cycle.dates(ofCycle: cycle.index(of: today))
    return shifts.filter { days.contains($0.date) }
  }

  fileprivate func frame(in cycle: CareCycle) -> ScheduleFrame {
    ScheduleFrame(records: records, shifts: shifts(in: cycle), cycle: cycle, for: today)
  }

  /// Whether a policy speaks of schedules of four weeks today.
  private func hasSchedules(_ policy: GoverningPolicy?) -> Bool {
    guard let policy else { return false }
    return policy.value(of: PolicyRule.scheduleWeeks, on: today) != nil
      || policy.value(of: PolicyRule.scheduleMadeWith, on: today) != nil
      || policy.value(of: PolicyRule.nonDailyByCareContact, on: today) ?? false
  }

  /// The care contacts with something to place and no schedule, by team; `isFirst` where nobody of
  /// the team has one.
  fileprivate var schedulesMissing: [(team: String?, without: [String], isFirst: Bool)] {
    guard let cycle,
      records.providers.contains(where: { hasSchedules(records.governing($0, on: today)) })
        || !schedulesInForce.isEmpty
    else { return [] }
    let scheduled = Set(schedulesInForce.map(\.caregiver))
    let expected = ScheduleWork.careContactsWithServicesToPlace(
      records: records, frame: frame(in: cycle)
    )
    .filter { hasSchedules(records.governing(caregiver: $0, on: today)) }
    .sorted(by: CollectionFile.inCollectionOrder)
    let byTeam = Dictionary(grouping: expected) { records.caregiver($0)?.team.value(on: today) }
    return byTeam.keys.sorted { ($0 ?? "") < ($1 ?? "") }.compactMap { team in
      let people = byTeam[team] ?? []
      let without = people.filter { !scheduled.contains($0) }
      return without.isEmpty ? nil : (team, without, without.count == people.count)
    }
  }
}
