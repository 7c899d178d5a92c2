public import Records

/// How caregivers' time is taken up in some days: what is paid, what is spent at clients, on the way,
/// in meetings and on time of one's own, and what does not fit.
public struct ScheduleForecast: Sendable {
  /// What the rows are about.
  public enum Grouping: String, Choice {
    /// Each caregiver.
    case caregiver
    /// Each day.
    case day
    /// Each part of each day.
    case part
    /// Each week.
    case week
    /// Each month.
    case month

    /// The case in words.
    public var words: Text {
      switch self {
      case .caregiver: Text(sv: "medarbetare", en: "caregiver")
      case .day: Text(sv: "dag", en: "day")
      case .part: Text(sv: "del av dagen", en: "part of the day")
      case .week: Text(sv: "vecka", en: "week")
      case .month: Text(sv: "månad", en: "month")
      }
    }
  }

  /// Minutes, added up.
  public struct Figures: Hashable, Sendable {
    /// Paid.
    public var paid = 0
    /// Of daily visits.
    public var daily = 0
    /// Of visits that schedules hold.
    public var placed = 0
    /// On the way to clients.
    public var travel = 0
    /// In meetings.
    public var meetings = 0
    /// Of one's own, such as planning.
    public var ownTime = 0
    /// Granted and due, but in no schedule.
    public var notPlaced = 0
    /// What parts of days lack, beside the room that others have.
    public var lacking = 0
    /// The least that should be at clients, of those whom the policy gives a share.
    public var low = 0
    /// The most.
    public var high = 0
    /// What is paid to those.
    public var paidWithShare = 0
    /// What those spend at clients.
    public var atClientsWithShare = 0

    /// At clients.
    public var atClients: Int { daily + placed }
    /// What is paid for and not taken up; below 0 where more is.
    public var room: Int { paid - atClients - travel - meetings - ownTime }
    /// Minutes at clients above the most or, below 0, under the least; nil where the policy gives
    /// no share.
    public var balance: Int? {
      guard paidWithShare > 0 else { return nil }
      return max(0, atClientsWithShare - high) - max(0, low - atClientsWithShare)
    }

    /// Nothing.
    public init() {}

    /// The same, with what the policy's share in thousandths makes of a day's paid minutes.
    fileprivate func with(_ share: ClosedRange<Int>?) -> Figures {
      guard let share else { return self }
      var figures = self
      figures.low = paid * share.lowerBound / 1_000
      figures.high = paid * share.upperBound / 1_000
      figures.paidWithShare = paid
      figures.atClientsWithShare = atClients
      return figures
    }

    /// The sum.
    public static func + (left: Figures, right: Figures) -> Figures {
      var sum = left
      sum.paid += right.paid
      sum.daily += right.daily
      sum.placed += right.placed
      sum.travel += right.travel
      sum.meetings += right.meetings
      sum.ownTime += right.ownTime
      sum.notPlaced += right.notPlaced
      sum.lacking += right.lacking
      sum.low += right.low
      sum.high += right.high
      sum.paidWithShare += right.paidWithShare
      sum.atClientsWithShare += right.atClientsWithShare
      return sum
    }
  }

  /// The figures of one caregiver, day, part, week or month.
  public struct Row: Sendable {
    /// The caregiver, in rows about one.
    public let caregiver: String?
    /// The days.
    public let days: DateRange
    /// The part of the day, in rows about one.
    public let part: DayPart?
    /// The minutes.
    public let figures: Figures
  }

  private struct Key: Hashable {
    let caregiver: String?
    let from: CalendarDate
    let part: DayPart?
  }

  /// The rows, in order of caregiver and day.
  public let rows: [Row]
  /// All of them together.
  public let whole: Row

  /// The forecast of some caregivers' days.
  /// - Parameters:
  ///   - team: the team that the caregivers are to be in on the day; nil: whichever.
  ///   - caregivers: their ids.
  public init(_ days: ScheduleDays, of caregivers: [String], team: String?, by grouping: Grouping) {
    let range = days.range
    func period(_ date: CalendarDate) -> DateRange {
      switch grouping {
      case .caregiver: range
      case .day, .part: DateRange(date)
      case .week: DateRange(from: date.monday, count: 7).intersection(range) ?? range
      case .month: Month(of: date).dates.intersection(range) ?? range
      }
    }
    var figures: [Key: Figures] = [:]
    func add(_ more: Figures, _ caregiver: String, _ date: CalendarDate, _ part: DayPart?) {
      let key = Key(
        caregiver: grouping == .caregiver ? caregiver : nil, from: period(date).from, part: part)
      figures[key] = (figures[key] ?? Figures()) + more
    }
    for caregiver in caregivers {
      for date in range {
        let planning = days.planning(on: date)
        guard team == nil || days.records.caregiver(caregiver)?.team.value(on: date) == team
        else { continue }
        let day = days.day(of: caregiver, on: date)
        guard !day.pieces.isEmpty || day.entries.contains(where: \.isOwn) else { continue }
        let rules = Rules(of: caregiver, planning)
        let parts = DayPart.allCases.map { ($0, day.figures(in: $0, rules)) }
        if grouping == .part {
          for (part, figures) in parts where figures != Figures() {
            add(figures, caregiver, date, part)
          }
        } else {
          let whole = parts.reduce(Figures()) { $0 + $1.1 }
          add(whole.with(day.pieces.isEmpty ? nil : rules.share), caregiver, date, nil)
        }
      }
    }
    if grouping != .part && grouping != .day {
      let wanted = Set(caregivers)
      for due in days.notPlaced where wanted.contains(due.careContact) {
        guard
          team == nil || days.records.caregiver(due.careContact)?.team.value(on: due.date) == team
        else { continue }
        var more = Figures()
        more.notPlaced = due.minutes
        add(more, due.careContact, due.date, nil)
      }
    }
    let order = Dictionary(
      caregivers.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    rows = figures.sorted { left, right in
      (order[left.key.caregiver ?? ""] ?? 0, left.key.from, left.key.part?.from ?? 0)
        < (order[right.key.caregiver ?? ""] ?? 0, right.key.from, right.key.part?.from ?? 0)
    }.map { key, figures in
      Row(caregiver: key.caregiver, days: period(key.from), part: key.part, figures: figures)
    }
    whole = Row(
      caregiver: nil, days: range, part: nil, figures: rows.reduce(Figures()) { $0 + $1.figures })
  }

  /// What the policy says of a caregiver's days.
  fileprivate struct Rules {
    let share: ClosedRange<Int>?
    let travelMinutes: Int

    init(of caregiver: String, _ planning: SchedulePlanning) {
      let governing = planning.governing(team: planning.team(of: caregiver))
      share = planning.share(of: caregiver, isPlanned: true, governing)
      travelMinutes =
        governing?.value(of: PolicyRule.scheduleTravelMinutes, on: planning.frame.date) ?? 0
    }
  }
}

extension CaregiverDay {
  /// What a part of the day holds. A daily visit belongs to the part that it is reckoned to start in,
  /// as when schedules are made.
  fileprivate func figures(
    in part: DayPart, _ rules: ScheduleForecast.Rules
  ) -> ScheduleForecast.Figures {
    var figures = ScheduleForecast.Figures()
    var met = 0
    let meetings = entries.compactMap { entry -> ScheduleFrame.Meeting? in
      if case .meeting(let meeting) = entry.kind { return meeting }
      return nil
    }
    for piece in pieces {
      func within(_ from: Int, _ to: Int) -> Int {
        max(0, min(to, piece.end, part.to) - max(from, piece.start, part.from))
      }
      let middle = (piece.start + piece.end) / 2
      let rest = part.from <= middle && middle < part.to ? piece.breakMinutes : 0
      figures.paid += max(0, within(0, 1_440) - rest)
      met += ScheduleFrame.minutes(
        of: meetings, from: max(piece.start, part.from), to: min(piece.end, part.to))
    }
    figures.meetings = ScheduleFrame.minutes(of: meetings, from: part.from, to: part.to)
    var clients: Set<String> = []
    for entry in entries where entry.isOwn {
      switch entry.kind {
      case .placed(let visit) where DayPart(of: entry.start) == part:
        if let client = visit.client {
          figures.placed += entry.minutes
          clients.insert(client)
        } else {
          figures.ownTime += entry.minutes
        }
      case .daily(let visit) where DayPart(of: visit.start) == part:
        figures.daily += entry.minutes
        clients.insert(visit.client)
      case .meeting, .placed, .daily: break
      }
    }
    figures.travel = clients.count * rules.travelMinutes
    let need = figures.atClients + figures.ownTime + figures.travel
    figures.lacking = max(0, need - max(0, figures.paid - met))
    // Who is not at work does not do it: someone else has to find room for it.
    if pieces.isEmpty {
      (figures.placed, figures.ownTime, figures.travel, figures.meetings) = (0, 0, 0, 0)
    }
    return figures
  }
}

extension ScheduleDays {
  /// A service that is due and stands in no schedule.
  struct NotPlaced {
    let careContact: String
    let date: CalendarDate
    let minutes: Int
  }

  /// What is granted and falls due in the days, not daily, and stands in no schedule then in force;
  /// on the Monday of the week that it is due in, or the first of the days.
  var notPlaced: [NotPlaced] {
    var known: [String: [Schedule]] = [:]
    for schedule in records.schedules {
      for decision in Set(schedule.items.compactMap(\.decision)) {
        known[decision, default: []].append(schedule)
      }
    }
    return cycles.flatMap { planning in
      planning.work.careContacts.flatMap { planning.work.toPlace[$0] ?? [] }.flatMap { service in
        service.frequency.occurrences(ofCycleFrom: planning.frame.days.from).compactMap { weeks in
          let monday = planning.frame.date(ofDay: 7 * weeks.first)
          let date = max(monday, range.from)
          guard range.contains(date), date <= monday.adding(days: 6),
            records.isGiven(service.granted.id, to: service.client.id, on: date),
            !(known[service.granted.id] ?? []).contains(where: { $0.isInForce(on: date) })
          else { return nil }
          return NotPlaced(
            careContact: service.owner, date: date,
            minutes: service.minutes * (service.granted.doubleStaffing ? 2 : 1))
        }
      }
    }
  }
}
