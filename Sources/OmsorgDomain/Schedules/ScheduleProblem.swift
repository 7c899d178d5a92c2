import Records
import Solvers

/// Some care contacts' four weeks as something to be solved: what is to be placed, and where it may
/// be.
///
/// omsorg-planning(7) is the model. What other schedules in force hold stands where it stands.
struct ScheduleProblem: Sendable {
  /// One occurrence to be placed.
  struct Occurrence: Sendable {
    /// The index of its service; nil: the owner's planning time.
    let service: Int?
    /// Whose four weeks it stands in.
    let owner: String
    /// How long it takes.
    let minutes: Int
    /// The weeks that it may be done in.
    let weeks: Frequency.Weeks
  }

  /// A caregiver's working day.
  struct Lane: Sendable {
    let caregiver: String
    let day: Int
    let pieces: [ScheduleFrame.Piece]
    let meetings: [ScheduleFrame.Meeting]
    let daily: [DailyVisits.Visit]
    /// Minutes at clients that are asked for, where the policy does.
    let band: ClosedRange<Int>?
    let limits: [(kinds: ScheduleKinds, part: DayPart, most: Int)]
  }

  /// Something of another schedule that stands where it stands.
  struct Fixed: Sendable {
    let client: String?
    let minutes: Int
    let kinds: ScheduleKinds
    let isPersonalCare: Bool
    let placement: Placement
  }

  let frame: ScheduleFrame
  let services: [PlannedService]
  let occurrences: [Occurrence]
  let lanes: [Lane]
  let fixed: [Fixed]
  /// By decision: what the schedule in force has in the cycle.
  let inForce: [String: Set<Placement>]
  /// Days of the cycle by service on which it should have been done: the day before an appointment.
  let wantedDays: [(day: Int, services: [Int])]
  let weights: [ScheduleTerm: Int]
  let travelMinutes: Int

  /// The occurrences of each service, by service.
  let tasksByService: [(service: Int, tasks: [Int])]
  private let lanePositions: [LaneKey: Int]

  struct LaneKey: Hashable {
    let caregiver: String
    let day: Int
  }

  init(
    frame: ScheduleFrame, services: [PlannedService], occurrences: [Occurrence], lanes: [Lane],
    fixed: [Fixed], inForce: [String: Set<Placement>],
    wantedDays: [(day: Int, services: [Int])], weights: [ScheduleTerm: Int], travelMinutes: Int
  ) {
    self.frame = frame
    self.services = services
    self.occurrences = occurrences
    self.lanes = lanes
    self.inForce = inForce
    self.wantedDays = wantedDays
    self.weights = weights
    self.travelMinutes = travelMinutes
    tasksByService = Dictionary(
      grouping: occurrences.indices.filter { occurrences[$0].service != nil }
    ) { occurrences[$0].service ?? 0 }
    .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let positions = Dictionary(
      lanes.indices.map { (LaneKey(caregiver: lanes[$0].caregiver, day: lanes[$0].day), $0) },
      uniquingKeysWith: { first, _ in first })
    lanePositions = positions
    // What stands already may be at odds with itself; the first of two counts.
    var taken: [Fixed] = []
    for candidate in fixed {
      let known = candidate.placement.by.contains { caregiver in
        positions[LaneKey(caregiver: caregiver, day: candidate.placement.day)] != nil
      }
      if known, !taken.contains(where: { $0.overlaps(candidate) }) { taken.append(candidate) }
    }
    self.fixed = taken
  }

  /// The lane of a caregiver on a day.
  func lane(_ caregiver: String, _ day: Int) -> Int? {
    lanePositions[LaneKey(caregiver: caregiver, day: day)]
  }

  func weight(_ term: ScheduleTerm) -> Int { weights[term] ?? 0 }
}

extension ScheduleProblem.Fixed {
  fileprivate func overlaps(_ other: Self) -> Bool {
    placement.day == other.placement.day
      && placement.start < other.placement.start + other.minutes
      && other.placement.start < placement.start + minutes
      && (placement.by.contains(where: other.placement.by.contains)
        || (client != nil && client == other.client))
  }
}

extension ScheduleProblem.Lane {
  /// Minutes paid.
  var paidMinutes: Int { pieces.reduce(0) { $0 + $1.paidMinutes } }

  /// Minutes to work in a part of the day: the shifts', less meetings and break.
  func availableMinutes(_ part: DayPart) -> Int {
    let minutes = pieces.reduce(0) { sum, piece in
      let from = max(piece.start, part.from)
      let to = min(piece.end, part.to)
      let middle = (piece.start + piece.end) / 2
      let rest = part.from <= middle && middle < part.to ? piece.breakMinutes : 0
      return sum + max(0, to - from) - ScheduleFrame.minutes(of: meetings, from: from, to: to)
        - rest
    }
    return max(0, minutes)
  }

  /// When nothing but placed visits may take the time: the shifts less the meetings.
  var free: [Range<Int>] {
    pieces.flatMap { piece in
      var free: [Range<Int>] = []
      var from = piece.start
      for meeting in meetings where meeting.start < piece.end && piece.start < meeting.end {
        if from < meeting.start { free.append(from..<meeting.start) }
        from = max(from, meeting.end)
      }
      if from < piece.end { free.append(from..<piece.end) }
      return free
    }
  }
}
