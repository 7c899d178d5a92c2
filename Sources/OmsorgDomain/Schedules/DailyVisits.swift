/// The visits that are about the same every day, and who does them by rule.
///
/// omsorg-planning(7): the care contact when a shift fits, else deputy or twin by the order of
/// cover; what falls to nobody of them is for the day's planning.
public struct DailyVisits: Sendable {
  /// One daily visit of someone.
  public struct Visit: Hashable, Sendable {
    /// Day of the cycle, 0..<28.
    public let day: Int
    /// When it is reckoned to start: in the middle of when it may, in minutes since midnight.
    public let start: Int
    /// The earliest start within the shift.
    public let earliest: Int
    /// The latest start within the shift.
    public let latest: Int
    /// How long it takes.
    public let minutes: Int
    /// The client's id.
    public let client: String
    /// The granted service's id.
    public let decision: String
    /// Who does it.
    public let caregiver: String
  }

  /// A daily visit, or the other's part of one that needs two, that falls to none of the client's own.
  public struct Uncovered: Hashable, Sendable {
    /// Day of the cycle, 0..<28.
    public let day: Int
    /// The client's id.
    public let client: String
    /// The granted service's id.
    public let decision: String
    /// How long it takes.
    public let minutes: Int
  }

  /// Each caregiver's, by day, start, client and service.
  public let byCaregiver: [String: [Visit]]
  /// What falls to nobody, by client, service and day.
  public let uncovered: [Uncovered]

  /// The daily visits of the care contacts' clients.
  public init(_ work: ScheduleWork, frame: ScheduleFrame, records: CareRecords) {
    var byCaregiver: [String: [Visit]] = [:]
    var uncovered: [Uncovered] = []
    for careContact in work.careContacts {
      for service in work.daily[careContact] ?? [] {
        let named = Self.named(service, frame: frame, records: records)
        for day in 0..<CareCycle.days {
          let times = Self.times(service.frequency, on: day, frame: frame)
          guard times > 0 else { continue }
          let needed = service.granted.doubleStaffing ? 2 : 1
          let visits = Self.visits(
            service, on: day, named, most: needed, frame: frame, records: records)
          for _ in 0..<times {
            for visit in visits { byCaregiver[visit.caregiver, default: []].append(visit) }
            for _ in visits.count..<needed {
              uncovered.append(
                Uncovered(
                  day: day, client: service.client.id, decision: service.granted.id,
                  minutes: service.minutes))
            }
          }
        }
      }
    }
    self.byCaregiver = byCaregiver.mapValues { visits in
      visits.sorted {
        ($0.day, $0.start, $0.client, $0.decision) < ($1.day, $1.start, $1.client, $1.decision)
      }
    }
    self.uncovered = uncovered
  }

  /// How many times a daily service is given on a day: a week's number spread from Monday on.
  private static func times(_ frequency: Frequency, on day: Int, frame: ScheduleFrame) -> Int {
    let week = frequency.occurrences(inWeekOf: frame.date(ofDay: day))
    return week / 7 + (day % 7 < week % 7 ? 1 : 0)
  }

  /// Those who do daily visits by name, the first asked first: care contacts, then deputies and the
  /// twin as far as the order of cover names them.
  private static func named(
    _ service: PlannedService, frame: ScheduleFrame, records: CareRecords
  ) -> [Caregiver] {
    let planners = records.plannersInOrder(of: service.client.id, on: frame.date)
    let order =
      records.governing(service.client, on: frame.date)?
      .value(of: PolicyRule.orderOfCover, on: frame.date) ?? [.careContact, .deputy]
    var named = planners
    for step in order {
      switch step {
      case .deputy: named += records.deputiesInOrder(of: service.client.id, on: frame.date)
      case .twin:
        let twin = planners.first.flatMap(records.caregiver)?.twin.value(on: frame.date)
        named += twin.map { [$0] } ?? []
      case .careContact, .team, .runner, .resourceGroup, .eveningTeam, .hourly: break
      }
    }
    let allowed = Set(service.performers.map(\.caregiver))
    var seen: Set<String> = []
    return named.filter { allowed.contains($0) && seen.insert($0).inserted }
      .compactMap(records.caregiver)
  }

  /// The visits of the first who may do a service on a day and have a shift into which it fits.
  private static func visits(
    _ service: PlannedService, on day: Int, _ named: [Caregiver], most: Int, frame: ScheduleFrame,
    records: CareRecords
  ) -> [Visit] {
    let qualified = named.lazy.filter { service.isQualified($0, on: frame.date(ofDay: day)) }
    return Array(
      qualified.compactMap { caregiver in
        for piece in frame.pieces(of: caregiver.id, on: day) {
          for starts in service.starts {
            let earliest = max(starts.lowerBound, piece.start)
            let latest = min(starts.upperBound, piece.end - service.minutes)
            guard earliest <= latest else { continue }
            return Visit(
              day: day, start: (earliest + latest) / 2, earliest: earliest, latest: latest,
              minutes: service.minutes, client: service.client.id, decision: service.granted.id,
              caregiver: caregiver.id)
          }
        }
        return nil
      }.prefix(most))
  }
}

extension PlannedService {
  /// Whether a caregiver may do it on a date: works here then and has the
  /// delegation and the skills that it needs.
  func isQualified(_ caregiver: Caregiver, on date: CalendarDate) -> Bool {
    caregiver.isActive(on: date)
      && (delegation.map { caregiver.isDelegated($0, on: date) } ?? true)
      && granted.skills.allSatisfy { caregiver.isSkilled($0, on: date) }
  }
}
