import OmsorgDomain
import Testing

@Suite struct DayOutlookTests {
  /// The outlook of a day of a random world, with some visits planned.
  private func outlook(
    _ world: RandomCareWorld, given: [DayVisit] = []
  ) -> (planning: DayPlanning, schedules: ScheduleDays, outlook: DayOutlook) {
    let planning = DayPlanning(
      records: world.records, shifts: world.shifts, cycle: world.cycle,
      history: DayHistory(VisitHistory([]), before: world.date), date: world.date, given: given)
    let schedules = ScheduleDays(
      records: world.records, shifts: world.shifts, cycle: world.cycle, in: DateRange(world.date),
      today: world.date)
    return (planning, schedules, DayOutlook(planning, schedules))
  }

  @Test func everythingDueIsExpectedOnceAndNamedAsSchedulesName() throws {
    var named = 0
    for seed in 0..<40 as Range<UInt64> {
      let (planning, schedules, outlook) = outlook(try RandomCareWorld(seed: seed))
      #expect(
        outlook.visits.map(\.id).sorted() == planning.needs.map(\.id).sorted(), "seed \(seed)")
      #expect(!outlook.isPlanned, "seed \(seed)")
      for visit in outlook.visits {
        let rules = schedules.dailyVisits(to: visit.client).map(\.visit).filter {
          $0.decision == visit.decision
        }
        let byRule = rules.map(\.caregiver)
        let placed = schedules.visits.filter { $0.decision == visit.decision }.flatMap(\.by)
        #expect(Set(visit.caregivers).isSubset(of: byRule + placed), "seed \(seed) \(visit.id)")
        #expect(visit.caregivers.count <= visit.needed, "seed \(seed) \(visit.id)")
        let window = try #require(planning.need(visit.id)?.window)
        let able = rules.filter {
          $0.earliest <= window.upperBound && window.lowerBound <= $0.latest
        }
        if placed.isEmpty, visit.needed == 1 {
          #expect(visit.caregivers.count == min(1, able.count), "seed \(seed) \(visit.id)")
          for caregiver in visit.caregivers {
            #expect(
              able.contains {
                $0.caregiver == caregiver && ($0.earliest...$0.latest).contains(visit.startMinute)
              }, "seed \(seed) \(visit.id)")
          }
        }
        named += visit.caregivers.count
      }
    }
    #expect(named > 0)
  }

  @Test func whatIsPlannedStandsAsInThePlan() throws {
    var seen = 0
    for seed in 0..<40 as Range<UInt64> {
      let world = try RandomCareWorld(seed: seed)
      guard let need = outlook(world).planning.needs.first else { continue }
      var visit = need.unplanned
      visit.state = .planned
      visit.caregivers = ["9"]
      visit.start = try #require(ClockTime(iso: "23:45"))
      let planned = outlook(world, given: [visit]).outlook
      #expect(planned.visits.contains(visit), "seed \(seed)")
      #expect(planned.isPlanned, "seed \(seed)")
      visit.state = .cancelled
      visit.caregivers = []
      let cancelled = outlook(world, given: [visit]).outlook
      #expect(!cancelled.visits.contains { $0.id == visit.id }, "seed \(seed)")
      #expect(!cancelled.isPlanned, "seed \(seed)")
      seen += 1
    }
    #expect(seen > 0)
  }
}
