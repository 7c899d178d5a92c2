import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// A small made-up world with everything that figures from visits have to cope with: visits of all
/// statuses with and without times, people who move and change, services granted in many ways.
struct FollowUpWorld {
  let question: FollowUpQuestion
  let records: CareRecords
  let visits: [Visit]

  private static let services = ["alarm", "laundry", "morning", "shower", "walk"]
  private static let caregivers = 7

  init(seed: UInt64, groupings: [FollowUpGrouping]) throws {
    var random = SeededGenerator(seed: seed)
    let from = try day("2026-09-01").adding(days: Int.random(in: 0..<40, using: &random))
    let length = random.pick([1, 2, 7, 20, 40])
    let period = DateRange(from: from, count: length)
    question = FollowUpQuestion(period: period, grouping: random.pick(groupings))
    let span = DateRange(from: from.adding(days: -5), count: length + 10)
    let clients = (0..<Int.random(in: 1...3, using: &random)).map { number in
      var client = Client()
      client.id = "C\(number)"
      client.team = Self.timeline(["T0", "T1", "T2", "unknown"], in: span, using: &random)
      return client
    }
    records = CareRecords(
      clients: clients,
      caregivers: (0..<Self.caregivers - 1).map { Self.caregiver($0, in: span, using: &random) },
      teams: (0..<5).map { Self.team($0, in: span, using: &random) },
      providers: (0..<random.pick([1, 1, 1, 2])).map { number in
        var provider = Provider()
        provider.id = "P\(number)"
        provider.policy = Self.timeline(["a", "b"], in: span, using: &random)
        if provider.policy.isEmpty { provider.policy.set("a", from: nil) }
        return provider
      },
      decisions: try Self.decisions(clients.count, in: span, using: &random),
      careContacts: Self.careContacts(clients.count, in: span, using: &random),
      absences: Self.absences(clients.count, in: span, using: &random),
      services: Self.services.dropLast().map { id in
        var service = ServiceCatalogue.Service()
        service.id = id
        service.defaultMinutes = random.pick([nil, 0, 20, 45])
        return service
      },
      policies: try Self.policies(span, using: &random))
    visits = Self.visits(clients.count, in: span, using: &random)
  }

  /// The visits as figures get them.
  var history: VisitHistory { VisitHistory(visits) }

  private static func date(
    in span: DateRange, using random: inout SeededGenerator
  ) -> CalendarDate {
    span.from.adding(days: Int.random(in: 0..<span.count, using: &random))
  }

  /// Periods that follow each other, with or without days between; now and then none.
  private static func timeline<Value: Equatable & Sendable>(
    _ values: [Value], in span: DateRange, using random: inout SeededGenerator
  ) -> Timeline<Value> {
    var timeline = Timeline<Value>()
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return timeline
    case 1...4: timeline.set(random.pick(values), from: nil)
    default: break
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      timeline.set(random.pick(values), from: date(in: span, using: &random))
      if Int.random(in: 0..<5, using: &random) == 0 {
        timeline.clear(from: date(in: span, using: &random))
      }
    }
    return timeline
  }

  private static func caregiver(
    _ number: Int, in span: DateRange, using random: inout SeededGenerator
  ) -> Caregiver {
    var caregiver = Caregiver()
    caregiver.id = "E\(number)"
    caregiver.team = timeline(["T0", "T1", "T2", "T3", "T4", "unknown"], in: span, using: &random)
    caregiver.role = timeline(
      [.care, .care, .care, .resource, .runner, .hourly], in: span, using: &random)
    caregiver.twin = timeline((0..<caregivers).map { "E\($0)" }, in: span, using: &random)
    return caregiver
  }

  private static func team(
    _ number: Int, in span: DateRange, using random: inout SeededGenerator
  ) -> Team {
    var team = Team()
    team.id = "T\(number)"
    if number > 2 {
      team.kind = random.pick([.eveningTeam, .nightTeam, .resourceGroup])
      team.covers = ["T0", "T1", "unknown"].filter { _ in Bool.random(using: &random) }
    }
    team.section = timeline(["S1", "S2"], in: span, using: &random)
    team.area = timeline(["North", "South"], in: span, using: &random)
    team.provider = timeline(["P0", "P1"], in: span, using: &random)
    return team
  }

  private static func decisions(
    _ clients: Int, in span: DateRange, using random: inout SeededGenerator
  ) throws -> [GrantedService] {
    let anchor = try day("2026-08-31")
    let frequencies = [(7, 1), (1, 1), (1, 1), (2, 1), (5, 1), (1, 3), (0, 1), (3, 2)].compactMap {
      Frequency(times: $0.0, everyWeeks: $0.1, anchor: anchor)
    }
    return (0..<clients).flatMap { client in
      (0..<Int.random(in: 0...5, using: &random)).map { number in
        var decision = GrantedService()
        decision.id = "D\(client)-\(number)"
        decision.client = "C\(client)"
        decision.service = random.pick(services)
        decision.minutes = timeline([0, 10, 15, 45, 60], in: span, using: &random)
        decision.frequency = timeline(frequencies, in: span, using: &random)
        decision.doubleStaffing = Int.random(in: 0..<4, using: &random) == 0
        if Int.random(in: 0..<3, using: &random) == 0 {
          var wish = ServiceWish()
          wish.caregiver = random.pick([nil, "E0", "E1", "E7"])
          decision.wish = wish
        }
        decision.from =
          Bool.random(using: &random) ? span.from : date(in: span, using: &random)
        if Int.random(in: 0..<3, using: &random) == 0 {
          decision.to = date(in: span, using: &random)
        }
        return decision
      }
    }
  }

  private static func careContacts(
    _ clients: Int, in span: DateRange, using random: inout SeededGenerator
  ) -> [CareContact] {
    (0..<clients).flatMap { client in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        var contact = CareContact(
          client: "C\(client)", caregiver: "E\(Int.random(in: 0..<8, using: &random))",
          role: random.pick([.careContact, .careContact, .deputy, .substitute, .contactPerson]),
          from: Int.random(in: 0..<4, using: &random) == 0 ? nil : date(in: span, using: &random))
        if Bool.random(using: &random) { contact.to = date(in: span, using: &random) }
        return contact
      }
    }.shuffled(using: &random)
  }

  private static func absences(
    _ clients: Int, in span: DateRange, using random: inout SeededGenerator
  ) -> [Absence] {
    (0..<Int.random(in: 0...4, using: &random)).map { number in
      var absence = Absence()
      absence.id = "A\(number)"
      if Bool.random(using: &random) {
        absence.client = "C\(Int.random(in: 0..<clients, using: &random))"
      } else {
        absence.caregiver = "E\(Int.random(in: 0..<caregivers, using: &random))"
      }
      absence.from = date(in: span, using: &random)
      if Int.random(in: 0..<4, using: &random) > 0 {
        absence.to = absence.from.adding(days: Int.random(in: 0...9, using: &random))
      }
      return absence
    }
  }

  private static func policies(
    _ span: DateRange, using random: inout SeededGenerator
  ) throws -> [PolicyRecord] {
    var margin = PolicyRecord(policy: "a", rule: "punctuality_margin")
    margin.set(try policyValue(.integer(15), from: "2020-01-01"))
    margin.set(try policyValue(.integer(30), from: date(in: span, using: &random).iso))
    var other = PolicyRecord(policy: "b", rule: "punctuality_margin")
    other.set(
      try policyValue(
        .integer(random.pick([30, 5])), from: date(in: span, using: &random).iso))
    var contractor = PolicyRecord(policy: "b", rule: "services_by_contractor")
    contractor.set(try policyValue(.array([.string("laundry")]), from: "2020-01-01"))
    return [margin, other, contractor]
  }

  private static func visits(
    _ clients: Int, in span: DateRange, using random: inout SeededGenerator
  ) -> [Visit] {
    var visits: [Visit] = []
    for date in span {
      for client in 0..<clients {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          var visit = Visit()
          visit.id = "V\(Int.random(in: 0..<1000, using: &random))-\(visits.count)"
          visit.client = Int.random(in: 0..<60, using: &random) == 0 ? "gone" : "C\(client)"
          visit.date = date
          if Int.random(in: 0..<5, using: &random) > 0 {
            visit.plannedStart = time(using: &random)
            if Bool.random(using: &random) { visit.plannedEnd = time(using: &random) }
          }
          visit.services =
            services.shuffled(using: &random)
            .prefix(random.pick([0, 1, 1, 1, 2, 3])) + []
          visit.caregivers = (0..<random.pick([0, 1, 1, 1, 1, 2, 3])).map { _ in
            performer(using: &random)
          }
          visits.append(visit)
        }
      }
    }
    return visits.shuffled(using: &random)
  }

  /// Mostly at the ends of the day and close together.
  private static func time(using random: inout SeededGenerator) -> ClockTime? {
    let near = random.pick([0, 8 * 60, 8 * 60 + 15, 12 * 60, 23 * 60])
    return ClockTime(minutesSinceMidnight: near + random.pick([0, 1, 5, 15, 16, 30, 31, 59]))
  }

  private static func performer(using random: inout SeededGenerator) -> VisitPerformer {
    var performer = VisitPerformer()
    if Int.random(in: 0..<12, using: &random) > 0 {
      performer.id = "E\(Int.random(in: 0..<caregivers, using: &random))"
    }
    performer.status = random.pick([
      .performed, .performed, .performed, .performed, .cancelled, .noShow, .planned,
    ])
    if Int.random(in: 0..<5, using: &random) > 0 { performer.start = time(using: &random) }
    if Int.random(in: 0..<4, using: &random) > 0 { performer.end = time(using: &random) }
    return performer
  }
}
