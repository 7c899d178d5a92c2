import DataDirectory
import Foundation
import OmsorgDomain
import OmsorgTexts
import Records
import Testing

@testable import OmsorgStore

/// Every date of exported visits planned anew, one after the other, against the visits as they were.
///
/// Of the fixtures' exports, or of a folder of others that `OMSORG_DAY_EXPORTS` names.
@Suite struct ExportedDaysTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static var folder: URL {
    if let path = environment["OMSORG_DAY_EXPORTS"] { return URL(filePath: path) }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/exports")
  }

  /// Who went to whom: visits by care contacts, and the different caregivers of each client.
  private struct Outcome {
    var parts = 0
    var own = 0
    var met: [String: Set<String>] = [:]

    var share: Double { Double(own) / Double(max(1, parts)) }
    var caregivers: Double {
      Double(met.values.reduce(0) { $0 + $1.count }) / Double(max(1, met.count))
    }

    mutating func add(_ client: String, _ caregivers: [String], _ contacts: Set<String>) {
      for caregiver in caregivers {
        parts += 1
        if contacts.contains(caregiver) { own += 1 }
        met[client, default: []].insert(caregiver)
      }
    }
  }

  @Test func plansHoldAndLetTheCareContactGoAtLeastAsOften() throws {
    let scratch = try ScratchStore(policy: BuiltInPolicy.all.first { $0.id == "malmo" })
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "csv" }
    try scratch.importing(
      try files.map { Export($0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) })
    let recorded = try scratch.recordedVisits()
    let dates = Set(recorded.map(\.date)).sorted()
    try #require(dates.count >= 28)
    let byDate = Dictionary(grouping: recorded, by: \.date)

    var (planned, real) = (Outcome(), Outcome())
    var (plannedFortnights, realFortnights) = ([Double](), [Double]())
    var made: [Visit] = []
    for (number, date) in dates.enumerated() {
      let planning = try scratch.planning(date, after: made)
      let plan = planning.plan(
        .everyone, effort: Self.effort ?? planning.usualEffort(of: .everyone), seed: 1, threads: 2)
      let errors = planning.findings(of: plan.visits).filter(\.isError)
      #expect(errors.map { $0.message(.english) } == [], "\(date.iso)")
      func contacts(_ client: String) -> Set<String> {
        Set(planning.records.careContactsInForce(of: client, on: date).map(\.caregiver))
      }
      for visit in plan.visits where visit.state == .planned {
        planned.add(visit.client, visit.caregivers, contacts(visit.client))
      }
      for visit in byDate[date] ?? [] where visit.isPerformed {
        let caregivers = visit.caregivers.filter { $0.status == .performed }.compactMap(\.id)
        real.add(visit.client, caregivers, contacts(visit.client))
      }
      made += plan.visits.filter { $0.state == .planned }.map { $0.performed(on: date) }
      if number % 14 == 13 {
        plannedFortnights.append(planned.caregivers)
        realFortnights.append(real.caregivers)
        (planned.met, real.met) = ([:], [:])
      }
    }
    let told =
      "share \(planned.share), was \(real.share); caregivers \(plannedFortnights), were \(realFortnights)"
    if Self.environment["OMSORG_DAY_EXPORTS"] != nil { print(told) }
    #expect(real.share <= planned.share, "\(told)")
    for (mine, theirs) in zip(plannedFortnights, realFortnights) {
      #expect(mine < theirs, "\(told)")
    }
  }

  /// The effort that `OMSORG_DAY_EFFORT` tells; nil: the usual one.
  private static var effort: Int? { environment["OMSORG_DAY_EFFORT"].flatMap { Int($0) } }
}

extension ScratchStore {
  /// All visits on record.
  fileprivate func recordedVisits() throws -> [Visit] {
    try store.read(folders: [VisitFiles.folder(of: DateRange(from: .earliest, count: 1 << 22))]) {
      reader in
      try reader.snapshot.paths.compactMap(VisitFiles.date).flatMap { date in
        try reader.records(.visits(date))
      }
    }
  }

  /// The planning of a date after visits that took place otherwise than on record.
  fileprivate func planning(_ date: CalendarDate, after made: [Visit]) throws -> DayPlanning {
    try store.read(DayPlanning.registers, files: DayPlanning.files(for: date)) { reader in
      let range = DayHistory.range(before: date)
      let months = DateRange(from: date.adding(days: -1), count: 2)
      let shifts = try months.months.flatMap { try reader.records(.shifts($0)) }
      return DayPlanning(
        records: try reader.careRecords(DayPlanning.registers),
        shifts: shifts.filter { months.contains($0.date) },
        cycle: try reader.configuration.careCycle,
        history: DayHistory(
          VisitHistory(made.filter { range.contains($0.date) }), before: date),
        date: date)
    }
  }
}

extension DayVisit {
  /// The visit as it is on record once everyone has done what was planned.
  fileprivate func performed(on date: CalendarDate) -> Visit {
    var visit = Visit()
    visit.id = "\(id)/\(date.iso)"
    visit.client = client
    visit.date = date
    visit.plannedStart = start
    visit.plannedEnd = ClockTime(minutesSinceMidnight: endMinute % 1_440)
    visit.services = [service]
    visit.caregivers = caregivers.map { caregiver in
      var part = VisitPerformer()
      part.id = caregiver
      part.status = .performed
      return part
    }
    return visit
  }
}
