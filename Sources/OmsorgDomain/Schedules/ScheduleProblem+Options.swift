import Records
import Solvers

/// The placements that an occurrence may have.
struct PlacementOptions {
  let problem: ScheduleProblem
  let records: CareRecords

  /// Where an occurrence may be placed, by performers' rank, day and time.
  func options(of occurrence: ScheduleProblem.Occurrence) -> [TimetableProblem.Option] {
    let days = 7 * occurrence.weeks.first..<7 * (occurrence.weeks.last + 1)
    guard let index = occurrence.service else {
      return days.flatMap { day in
        ranges(of: [occurrence.owner], on: day, minutes: occurrence.minutes, within: [0...1_439])
          .compactMap { range in
            option(
              day, [occurrence.owner], range.lowerBound, range.upperBound, ScheduleFrame.quarter,
              cost: 0)
          }
      }
    }
    let service = problem.services[index]
    let isExcused = !careContactCould(service, days)
    return days.flatMap { day in
      candidates(for: service, on: day).flatMap { by in
        ranges(
          of: by.map(\.caregiver), on: day, minutes: service.minutes, within: service.starts
        ).flatMap { range in
          split(range, service, day, by, isExcused: isExcused)
        }
      }
    }
  }

  /// Those who could do a service on a day: one, or two at once, by rank.
  private func candidates(
    for service: PlannedService, on day: Int
  ) -> [[PlannedService.Performer]] {
    let date = problem.frame.date(ofDay: day)
    let present = service.performers.filter { performer in
      problem.lane(performer.caregiver, day) != nil
        && (records.caregiver(performer.caregiver).map { service.isQualified($0, on: date) }
          ?? false)
    }
    guard service.granted.doubleStaffing else { return present.map { [$0] } }
    return present.indices.flatMap { first in
      present[(first + 1)...].map { [present[first], $0] }
    }
  }

  /// The starts at which all of some caregivers have time beside their meetings.
  private func ranges(
    of caregivers: [String], on day: Int, minutes: Int, within starts: [ClosedRange<Int>]
  ) -> [ClosedRange<Int>] {
    var free: [Range<Int>] = [0..<1_440]
    for caregiver in caregivers {
      guard let lane = problem.lane(caregiver, day) else { return [] }
      free = problem.lanes[lane].free.flatMap { own in
        free.map { $0.clamped(to: own) }.filter { !$0.isEmpty }
      }
    }
    return free.flatMap { free in
      starts.compactMap { start in
        let first = max(start.lowerBound, free.lowerBound)
        let last = min(start.upperBound, free.upperBound - minutes)
        return first <= last ? first...last : nil
      }
    }
  }

  /// Options that cost the same each: within and outside the hours wished, and the starts that the
  /// schedule in force has by themselves.
  private func split(
    _ range: ClosedRange<Int>, _ service: PlannedService, _ day: Int,
    _ by: [PlannedService.Performer], isExcused: Bool
  ) -> [TimetableProblem.Option] {
    let caregivers = by.map(\.caregiver)
    let kept = problem.inForce[service.granted.id] ?? []
    let standing = Set(
      kept.filter { placement in
        placement.day == day && range.contains(placement.start)
          && placement.by == Placement(day: 0, start: 0, by: caregivers).by
      }.map(\.start))
    // Where the cost changes from one start to the next.
    var cuts = [range.lowerBound]
    if let from = service.wish?.from { cuts.append(Int(from.minutesSinceMidnight)) }
    if let to = service.wish?.to { cuts.append(Int(to.minutesSinceMidnight) + 1) }
    for start in standing { cuts += [start, start + 1] }
    cuts = Set(cuts.filter(range.contains)).sorted() + [range.upperBound + 1]
    return zip(cuts, cuts.dropFirst()).compactMap { from, to in
      let isStanding = standing.contains(from)
      guard
        let cost = cost(
          service, day, from, by, isExcused: isExcused,
          isChange: !kept.isEmpty && !isStanding)
      else { return nil }
      return option(
        day, caregivers, from, to - 1, isStanding ? 1 : ScheduleFrame.quarter, cost: cost)
    }
  }

  /// What a placement costs by itself; nil if a wish that must be met forbids it.
  private func cost(
    _ service: PlannedService, _ day: Int, _ start: Int, _ by: [PlannedService.Performer],
    isExcused: Bool, isChange: Bool
  ) -> Int? {
    let broken = service.brokenWishes(day: day, start: start, by: by.map(\.caregiver))
    if broken > 0, service.wish?.isMust ?? false { return nil }
    let isOwn = by.contains { $0.rank == 0 }
    let isFree = isOwn || (service.wish != nil && broken == 0 && isExcused)
    return (isFree ? 0 : problem.weight(.own))
      + by.reduce(0) { $0 + $1.rank } * problem.weight(.cover)
      + broken * problem.weight(.wish) + (isChange ? problem.weight(.change) : 0)
  }

  private func option(
    _ day: Int, _ caregivers: [String], _ from: Int, _ to: Int, _ step: Int, cost: Int
  ) -> TimetableProblem.Option? {
    let first = (from + step - 1) / step * step
    guard first <= to, let lane = caregivers.first.flatMap({ problem.lane($0, day) }) else {
      return nil
    }
    return TimetableProblem.Option(
      day: day, lane: lane,
      otherLane: caregivers.count > 1 ? problem.lane(caregivers[1], day) : nil,
      firstStart: first, lastStart: first + (to - first) / step * step, step: step, cost: cost)
  }

  /// Whether a care contact could meet a service's whole wish on some of the days.
  func careContactCould(_ service: PlannedService, _ days: Range<Int>) -> Bool {
    guard let wish = service.wish else { return true }
    return service.performers.contains { performer in
      guard performer.rank == 0, wish.caregiver.map({ $0 == performer.caregiver }) ?? true,
        let caregiver = records.caregiver(performer.caregiver)
      else { return false }
      return days.contains { day in
        service.isWished(day: day)
          && service.isQualified(caregiver, on: problem.frame.date(ofDay: day))
          && problem.frame.pieces(of: performer.caregiver, on: day).contains { piece in
            service.starts.contains { starts in
              let from = max(
                starts.lowerBound, piece.start, Int(wish.from?.minutesSinceMidnight ?? 0))
              let to = min(
                starts.upperBound, piece.end - service.minutes,
                Int(wish.to?.minutesSinceMidnight ?? 1_439))
              return from <= to
            }
          }
      }
    }
  }
}

extension PlannedService {
  /// How many parts of the wish a placement breaks: the weekday, the time, the caregiver.
  func brokenWishes(day: Int, start: Int, by caregivers: [String]) -> Int {
    (isWished(day: day) ? 0 : 1) + (isWished(start: start) ? 0 : 1)
      + (isWished(by: caregivers) ? 0 : 1)
  }
}
