import OmsorgDomain
import Testing

/// Plans given out and mended after an absence, against omsorg-day(7) and brute force.
@Suite struct DayRepairTests {
  @Test func whatHasBegunStandsAndOtherGroupsAreNotTouched() throws {
    var (changed, untouched) = (0, 0)
    for seed in 0..<40 {
      var day = try RandomDay(seed: UInt64(seed))
      guard let minute = day.loseSomebody() else { continue }
      let plain = day.plain
      let repair = day.planning.repair(from: minute, effort: 2, seed: day.seed)
      let place = "seed \(seed), from \(minute)"
      changed += repair.changed
      for visit in day.given where visit.state == .planned {
        let after = repair.visits.first { $0.id == visit.id }
        if visit.startMinute < minute {
          #expect(after?.line == visit.line, "begun, \(place)")
        } else if let after, after.state == .planned, after.line != visit.line {
          #expect(after.startMinute >= minute, "put before, \(place)")
        }
      }
      for group in plain.groups where !Self.isTouched(group, plain, from: minute) {
        untouched += 1
        for id in group.visits {
          let before = day.given.first { $0.id == id }
          #expect(repair.visits.first { $0.id == id }?.line == before?.line, "group, \(place)")
        }
      }
      // What is placed breaks no more rules than what stands did.
      let old = Set(plain.faults(of: day.given))
      let new = plain.faults(of: repair.visits).filter { fault in
        !old.contains(fault) && !Self.hasBegun(fault, repair.visits, minute)
      }
      #expect(new == [], "\(place)")
      #expect(repair.changed == Self.changed(day.given, repair.visits), "\(place)")
      #expect(repair.fewest <= repair.changed, "\(place)")
    }
    #expect(changed > 20 && untouched > 0, "\(changed) changed, \(untouched) untouched")
  }

  @Test func bruteForceChangesNoFewer() throws {
    var proved = 0
    for var day in try DayBruteForceTests.days() {
      guard let minute = day.loseSomebody() else { continue }
      let plain = day.plain
      let place = "seed \(day.seed), from \(minute)"
      let repair = day.planning.repair(from: minute, seed: day.seed)
      let brute = Self.bruteForce(plain, from: minute).best()
      let missing = Self.lacking(in: repair.visits, plain)
      // What nobody did before is no reason to turn the day over.
      let most = max(brute / Self.missing, Self.lacking(in: day.given, plain))
      #expect(missing <= most, "undone, \(place)")
      guard missing == brute / Self.missing else { continue }
      #expect(repair.fewest <= brute % Self.missing, "fewest, \(place)")
      if repair.isProved {
        proved += 1
        #expect(repair.changed <= brute % Self.missing, "changed, \(place)")
      }
    }
    #expect(proved > 5)
  }

  /// The caregivers that visits lack, those of personal care twice.
  private static func lacking(in visits: [DayVisit], _ plain: PlainDay) -> Int {
    let undone = plain.cost(of: visits)
    return 2 * (undone[.undoneCare] ?? 0) + (undone[.undone] ?? 0)
  }

  /// What a visit that nobody does counts for, in changes.
  private static let missing = 1_000

  private static func bruteForce(_ plain: PlainDay, from minute: Int) -> DayBruteForce {
    let jobs = plain.due.map { due in
      let out = plain.givenOut(due.id)
      let standing = out.flatMap { $0.startMinute < minute ? $0 : nil }
      let kept = (out?.caregivers ?? []).filter { id in
        plain.shifts.contains { $0.caregiver == id }
          && plain.records.caregiver(id).map { plain.refusals(of: $0, for: due).isEmpty } ?? false
      }
      let first = max(due.starts.lowerBound, minute)
      return DayBruteForce.Job(
        due: due,
        performers: first > due.starts.upperBound
          ? [] : Set(due.ranks.keys).union(kept).sorted(),
        starts: first...max(first, due.starts.upperBound), standing: standing)
    }
    let cost = DayBruteForce.Cost(
      who: { _, _ in 0 },
      start: { due, caregivers, start in
        guard let out = plain.givenOut(due.id) else { return 1 }
        if caregivers != out.caregivers { return 1 }
        return abs(start - out.startMinute) > 15 ? 1 : 0
      },
      undone: { due in
        due.needed * (due.isPersonalCare ? 2 : 1) * missing
          + (plain.givenOut(due.id) == nil ? 0 : 1)
      })
    return DayBruteForce(plain, jobs, cost)
  }

  /// Whether something in a group does not hold, or is done by nobody.
  private static func isTouched(_ group: PlainGroup, _ plain: PlainDay, from minute: Int) -> Bool {
    group.visits.contains { id in
      guard let due = plain[id], let out = plain.givenOut(id) else { return true }
      if out.startMinute < minute { return false }
      let faults = plain.faults(of: [out])
      return due.needed != out.caregivers.count
        || faults.contains { $0.isRefusal || $0.rule == "day.not_at_work" }
    }
  }

  /// Whether what breaks a rule had begun already, or is of someone who had something begun.
  private static func hasBegun(_ fault: PlainFault, _ visits: [DayVisit], _ minute: Int) -> Bool {
    visits.contains { visit in
      visit.startMinute < minute
        && (visit.id == fault.visit || visit.caregivers.contains(fault.caregiver))
    }
  }

  /// How many visits are changed, by the text.
  private static func changed(_ before: [DayVisit], _ after: [DayVisit]) -> Int {
    let ids = Set((before + after).map(\.id))
    return ids.count { id in
      let old = before.first { $0.id == id }
      let new = after.first { $0.id == id }
      guard let old, let new else { return old?.state == .planned || new?.state == .planned }
      return old.state != new.state || old.caregivers != new.caregivers
        || abs(old.startMinute - new.startMinute) > 15
    }
  }
}

extension RandomDay {
  /// Gives a plan out, and lets someone who has something to do leave at some minute, which is told.
  mutating func loseSomebody() -> Int? {
    given = planning.plan(.everyone, effort: 2, seed: seed, threads: 1).visits
    let planned = given.filter { $0.state == .planned }
    guard let lost = planned.flatMap(\.caregivers).min() else { return nil }
    let own = planned.filter { $0.caregivers.contains(lost) }.map(\.startMinute).sorted()
    let minute = own[own.count / 2]
    var absence = Absence()
    absence.id = "\(lost)/lost"
    absence.caregiver = lost
    absence.from = date
    absence.to = date
    if minute > 0 { absence.fromTime = RandomCareWorld.time(minute) }
    world.absences.append(absence)
    return minute
  }
}
