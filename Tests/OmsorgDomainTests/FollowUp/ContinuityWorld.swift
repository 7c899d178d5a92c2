import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// A small made-up world with everything that the figures of continuity have to cope with: gaps,
/// several care contacts at once, moves between teams, ages around 65, visits of all kinds.
struct ContinuityWorld {
  let question: ContinuityQuestion
  let records: CareRecords
  let visits: [Visit]
  let shifts: [Shift]

  /// What continuity is summed over.
  static let groupings: [FollowUpGrouping] = [.client, .team, .section, .area, .provider, .all]
  private static let services = [
    ("alarm", false, false), ("meals", false, false), ("morning", true, true),
    ("cleaning", false, true), ("shower", true, true),
  ]

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let from = try day("2026-09-01").adding(days: Int.random(in: 0..<40, using: &random))
    let isDense = Bool.random(using: &random)
    let length = Int.random(in: 1...(isDense ? 4 : 36), using: &random)
    let period = try #require(DateRange(from: from, to: from.adding(days: length - 1)))
    let windowDays =
      isDense ? Int.random(in: 1...3, using: &random) : random.pick([14, 3, 18])
    question = ContinuityQuestion(
      period: period, windowDays: windowDays,
      grouping: random.pick(Self.groupings + [.client, .team, .day, .week, .month, .month]),
      cut: random.pick([.whole, .whole, .day, .week, .month]))
    let span = DateRange(from: from.adding(days: -windowDays - 3), count: length + windowDays + 5)

    let clients = try (0..<Int.random(in: 1...3, using: &random)).map {
      try Self.client($0, in: span, seenOn: period, using: &random)
    }
    let providers = (0..<Int.random(in: 1...2, using: &random)).map { number in
      var provider = Provider()
      provider.id = "P\(number)"
      provider.kind = Bool.random(using: &random) ? .municipal : .private
      provider.policy = Self.timeline(["a", "b"], in: span, using: &random)
      return provider
    }
    records = CareRecords(
      clients: clients,
      teams: (0..<3).map { Self.team($0, in: span, using: &random) },
      providers: providers,
      careContacts: Self.careContacts(clients.count, in: span, using: &random),
      services: Self.services.map { id, isPersonalCare, counts in
        var service = ServiceCatalogue.Service()
        service.id = id
        service.isPersonalCare = isPersonalCare
        service.countsInSurvey = counts
        return service
      },
      policies: try Self.policies(span, using: &random))
    visits = Self.visits(clients.count, in: span, isDense: isDense, using: &random)
    shifts = Self.shifts(in: span, using: &random)
  }

  /// The visits as figures get them.
  var history: VisitHistory { VisitHistory(visits) }

  private static func date(
    in span: DateRange, using random: inout SeededGenerator
  ) -> CalendarDate {
    span.from.adding(days: Int.random(in: 0..<span.count, using: &random))
  }

  /// Up to four periods that follow each other, with or without days between.
  private static func timeline(
    _ values: [String], in span: DateRange, using random: inout SeededGenerator
  ) -> Timeline<String> {
    var timeline = Timeline<String>()
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return timeline
    case 1...3: timeline.set(random.pick(values), from: nil)
    default: break
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      timeline.set(
        random.pick(values), from: date(in: span, using: &random))
      if Int.random(in: 0..<5, using: &random) == 0 {
        timeline.clear(from: date(in: span, using: &random))
      }
    }
    return timeline
  }

  private static func client(
    _ number: Int, in span: DateRange, seenOn period: DateRange,
    using random: inout SeededGenerator
  ) throws -> Client {
    var client = Client()
    client.id = "C\(number)"
    client.team = timeline(["T0", "T1", "T2", "unknown"], in: span, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: break
    case 2...4: client.identityNumber = try identityNumber(bornOn: day("1940-02-29"))
    default:
      let turned65 = period.to.adding(days: Int.random(in: -1...1, using: &random))
      client.identityNumber = try identityNumber(bornOn: turned65.adding(months: -65 * 12))
    }
    return client
  }

  private static func team(
    _ number: Int, in span: DateRange, using random: inout SeededGenerator
  ) -> Team {
    var team = Team()
    team.id = "T\(number)"
    team.section = timeline(["S1", "S2"], in: span, using: &random)
    team.area = timeline(["North", "South"], in: span, using: &random)
    team.provider = timeline(["P0", "P1"], in: span, using: &random)
    return team
  }

  private static func careContacts(
    _ clients: Int, in span: DateRange, using random: inout SeededGenerator
  ) -> [CareContact] {
    var careContacts: [CareContact] = []
    for client in 0..<clients {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        var contact = CareContact(
          client: "C\(client)", caregiver: "E\(Int.random(in: 0..<5, using: &random))",
          role: Int.random(in: 0..<4, using: &random) == 0 ? .deputy : .careContact,
          from: Int.random(in: 0..<5, using: &random) == 0 ? nil : date(in: span, using: &random))
        if Bool.random(using: &random) { contact.to = date(in: span, using: &random) }
        careContacts.append(contact)
      }
    }
    return careContacts.shuffled(using: &random)
  }

  /// Policy `a` has an aim and hours that change within the span; `b` has an aim for private
  /// providers only, and now and then the same as the other's.
  private static func policies(
    _ span: DateRange, using random: inout SeededGenerator
  ) throws -> [PolicyRecord] {
    var aim = PolicyRecord(policy: "a", rule: "care_contact_share_aim")
    aim.set(try policyValue(.number("0.25"), from: "2020-01-01"))
    aim.set(try policyValue(.number("0.5"), from: date(in: span, using: &random).iso))
    var hours = PolicyRecord(policy: "a", rule: "day_personal_care_hours")
    hours.set(
      try policyValue(
        .object([.init("from", .string("08:00")), .init("to", .string("12:30"))]),
        from: date(in: span, using: &random).iso))
    var other = PolicyRecord(policy: "b", rule: "care_contact_share_aim")
    other.set(
      try policyValue(
        .number(Bool.random(using: &random) ? "0.5" : "0.75"), from: "2020-01-01",
        binds: .private))
    return [aim, hours, other]
  }

  private static func visits(
    _ clients: Int, in span: DateRange, isDense: Bool, using random: inout SeededGenerator
  ) -> [Visit] {
    var visits: [Visit] = []
    for date in span {
      for client in 0..<clients {
        let count =
          isDense ? Int.random(in: 2...6, using: &random) : Int.random(in: 0...2, using: &random)
        for _ in 0..<count {
          var visit = Visit()
          visit.id = "V\(Int.random(in: 0..<1000, using: &random))-\(visits.count)"
          visit.client = Int.random(in: 0..<60, using: &random) == 0 ? "gone" : "C\(client)"
          visit.date = date
          visit.plannedStart = Bool.random(using: &random) ? time(using: &random) : nil
          visit.services =
            services.map(\.0).shuffled(using: &random)
            .prefix(Int.random(in: 0...2, using: &random)) + []
          visit.caregivers = performers(using: &random)
          visits.append(visit)
        }
      }
    }
    return visits
  }

  /// Some caregivers' shifts, now and then past midnight or two on a day.
  private static func shifts(
    in span: DateRange, using random: inout SeededGenerator
  ) -> [Shift] {
    var shifts: [Shift] = []
    for date in span {
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        var shift = Shift()
        shift.caregiver = "E\(Int.random(in: 0..<5, using: &random))"
        shift.date = date
        shift.start = time(using: &random) ?? .midnight
        shift.end = time(using: &random) ?? .midnight
        shifts.append(shift)
      }
    }
    return shifts
  }

  /// Mostly times at the edges of what counts.
  private static func time(using random: inout SeededGenerator) -> ClockTime? {
    let edges = ["06:59", "07:00", "08:00", "12:29", "12:30", "16:59", "17:00", "22:00", "22:01"]
    return Bool.random(using: &random)
      ? ClockTime(iso: random.pick(edges))
      : ClockTime(minutesSinceMidnight: Int.random(in: 0..<1440, using: &random))
  }

  private static func performers(using random: inout SeededGenerator) -> [VisitPerformer] {
    (0..<random.pick([1, 1, 1, 2, 2, 3])).map { _ in
      var performer = VisitPerformer()
      if Int.random(in: 0..<25, using: &random) > 0 {
        performer.id = "E\(Int.random(in: 0..<5, using: &random))"
      }
      let statuses: [VisitStatus] = [
        .performed, .performed, .performed, .performed, .performed, .cancelled, .noShow, .planned,
      ]
      performer.status = random.pick(statuses)
      if Int.random(in: 0..<4, using: &random) > 0 { performer.start = time(using: &random) }
      return performer
    }
  }
}

/// A well-formed number of someone born on a day.
func identityNumber(bornOn date: CalendarDate) throws -> IdentityNumber {
  let digits = Array(date.iso.filter { $0 != "-" } + "123").compactMap(\.wholeNumberValue)
  var sum = 0
  for (index, digit) in digits.dropFirst(2).enumerated() {
    let product = digit * (index.isMultiple(of: 2) ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  let text = digits.map(String.init).joined() + String((10 - sum % 10) % 10)
  return try IdentityNumber(stored: text)
}
