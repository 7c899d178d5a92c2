import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// Plans given out that are made to hold again when someone is away, or back.
struct DayRepairing {
  /// One date's plan.
  struct Day {
    let planning: DayPlanning
    let repair: DayRepair
    /// The plan, with what is put off.
    var visits: [DayVisit]
    /// What nobody does any more, as it was planned, and what enters the plan and nobody does.
    let undone: [DayVisit]
    /// Whom to call in, in order.
    let calls: [DayCall]
    /// The later dates of visits that are put off, by id.
    var newDates: [String: CalendarDate] = [:]
    /// Visits that are put off and got no date.
    var withoutDate: [DayVisit] = []
    /// The rules that must hold and that those break for whom something is changed.
    let errors: [DayFinding]
  }

  /// All dates' plans.
  struct Outcome {
    /// By date; none for dates without a plan.
    var days: [Day]
    /// The registers as they become.
    let records: CareRecords
    let configuration: StoreConfiguration
    /// The first date, for hints where it has no plan.
    let first: CalendarDate
  }

  let session: Session
  let reveals: Bool

  private var invocation: Invocation { session.invocation }

  /// Repairs the plans of some dates.
  /// - Parameters:
  ///   - client: one whose visits enter the plans.
  ///   - time: what begins before it on the first date stands.
  ///   - change: gives the registers as they become.
  func repair(
    in days: DateRange, entering client: String? = nil, from time: ClockTime?,
    _ change: (CareRecords) throws -> CareRecords
  ) throws -> Outcome {
    let travel = try session.travelTimes()
    let effort = invocation[DayOptions.repairEffort] ?? DayPlanning.usualRepairEffort
    let seed = UInt64(invocation[DayOptions.seed])
    let dates = try datesWithPlan(in: days)
    let files = dates.flatMap { DayPlanning.files(for: $0) + Self.shiftFiles(workedOf: $0) }
    return try session.store().read(
      DayPlanning.registers, files: files, folders: dates.flatMap(DayPlanning.folders)
    ) { reader in
      let records = try change(try reader.careRecords(DayPlanning.registers))
      let repaired = try dates.compactMap { date -> Day? in
        let planning = try reader.dayPlanning(on: date, travel: travel, records)
        guard planning.isPlanned(.everyone) else { return nil }
        let minute = date == days.from ? time.map { Int($0.minutesSinceMidnight) } ?? 0 : 0
        let repair = planning.repair(
          entering: client, from: minute, effort: effort, seed: seed)
        let undone =
          repair.changes.filter(\.isUndone).compactMap(\.before)
          + repair.visits.filter { $0.client == client && $0.state == .unplanned }
        let shifts =
          undone.isEmpty
          ? []
          : try DayPlanning.daysWorked(of: date).months.flatMap { try reader.records(.shifts($0)) }
        let missed = client.map { planning.missed($0, before: minute) } ?? []
        return Day(
          planning: planning, repair: repair,
          visits: (repair.visits + missed.map { Self.cancelled($0, time, reader.configuration) })
            .sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }, undone: undone,
          calls: planning.callOrder(for: undone, shifts: shifts),
          errors: planning.errors(of: repair.visits, by: repair.caregivers))
      }
      return Outcome(
        days: repaired, records: records, configuration: reader.configuration, first: days.from)
    }
  }

  /// What a client comes home too late for.
  private static func cancelled(
    _ visit: DayVisit, _ time: ClockTime?, _ configuration: StoreConfiguration
  ) -> DayVisit {
    var visit = visit
    visit.state = .cancelled
    let home = time?.iso ?? ""
    visit.reason = Text(sv: "hemma först \(home)", en: "home from \(home)")(configuration.language)
    return visit
  }

  private static func shiftFiles(workedOf date: CalendarDate) -> [String] {
    DayPlanning.daysWorked(of: date).months.map { RegisterFile<Shift>.shifts($0).path }
  }

  /// The dates of a range that have a file of their own, by date.
  private func datesWithPlan(in days: DateRange) throws -> [CalendarDate] {
    try session.store().read(folders: [DayFiles.folder(of: days)]) { reader in
      reader.snapshot.paths.compactMap(DayFiles.date(ofPath:)).sorted()
    }
  }

  /// Gives service that nobody does a later date, where there is one.
  /// - Parameter id: the caregiver who is away.
  func puttingOff(_ outcome: Outcome, because id: String) throws -> Outcome {
    var outcome = outcome
    for index in outcome.days.indices {
      let day = outcome.days[index]
      let services = Set(
        day.undone.map(\.id).filter { day.planning.need($0)?.isPersonalCare == false })
      let found = try laterDates(
        of: day.undone.filter { services.contains($0.id) }, day.planning, outcome.records)
      for visit in day.undone {
        guard let place = outcome.days[index].visits.firstIndex(where: { $0.id == visit.id }) else {
          continue
        }
        outcome.days[index].visits[place].reason = DayFinding.absenceRule
        outcome.days[index].visits[place].start = visit.start
        if !services.contains(visit.id) { continue }
        if let date = found[visit.id] {
          outcome.days[index].newDates[visit.id] = date
          outcome.days[index].visits[place].state = .putOff
          outcome.days[index].visits[place].otherDate = date
        } else {
          outcome.days[index].withoutDate.append(visit)
        }
      }
    }
    return outcome
  }

  /// The first later date that each visit may be put off to, by id.
  private func laterDates(
    of services: [DayVisit], _ planning: DayPlanning, _ records: CareRecords
  ) throws -> [String: CalendarDate] {
    let visits = services.filter { DayPuttingOff.isPossible($0, of: planning) }
    if visits.isEmpty { return [:] }
    let travel = try session.travelTimes()
    let dates = Array(DayPuttingOff.days(after: planning.date))
    let clients = Set(visits.map(\.client))
    // Only their own registers matter, and those of everyone who may come.
    let own = records.with(
      clients: records.clients.filter { clients.contains($0.id) },
      decisions: records.decisions.filter { clients.contains($0.client) })
    return try session.store().read(
      files: dates.flatMap(DayPlanning.files), folders: dates.flatMap(DayPlanning.folders)
    ) { reader in
      var found: [String: CalendarDate] = [:]
      for date in dates where found.count < visits.count {
        let later = try reader.dayPlanning(on: date, travel: travel, own)
        for visit in visits where found[visit.id] == nil {
          let isTaken = visits.contains { other in
            found[other.id] == date && other.client == visit.client
              && other.service == visit.service
          }
          if !isTaken, DayPuttingOff.fits(visit, of: planning, on: later) { found[visit.id] = date }
        }
      }
      return found
    }
  }

  /// Writes what became of the plans, in one logged change.
  func save(
    _ outcome: Outcome, summary: String, also more: (StoreWriter) throws -> Void
  ) throws {
    let today = try session.today()
    try session.change(summary, printing: DayRepairRow.columns.map(\.column)) { writer in
      try more(writer)
      for day in outcome.days {
        let date = day.planning.date
        guard try writer.records(.day(date)) == day.planning.given else {
          throw ErrorReport.dayChanged(date)
        }
        if day.visits != day.planning.given { try writer.replace(.day(date), with: day.visits) }
      }
      for day in outcome.days {
        for visit in day.undone {
          guard let date = day.newDates[visit.id] else { continue }
          let later = try refusing { () throws(DayRefusal) in
            try day.planning.putOff(visit, to: date)
          }
          _ = try writer.add(later, toDay: date)
        }
        if day.withoutDate.isEmpty { continue }
        try session.warnIfAltered(Month(of: today), in: writer)
        for visit in day.withoutDate {
          _ = try writer.append(
            note(on: visit, day.planning, today, writer.configuration.language))
        }
      }
    }
  }

  /// What the journal says of a visit that was not done and got no other date.
  private func note(
    on visit: DayVisit, _ planning: DayPlanning, _ today: CalendarDate, _ language: Language
  ) -> JournalNote {
    let service = planning.records.services[visit.service]?.name ?? Text(same: visit.service)
    let (date, time) = (planning.date.iso, visit.start.iso)
    let text = Text(
      sv: "\(service(.swedish)) \(date) kl. \(time) (\(visit.id)) kunde inte göras, eftersom ingen "
        + "fanns som kunde, och fick ingen ny dag.",
      en:
        "\(service(.english)) on \(date) at \(time) (\(visit.id)) could not be done, as there was "
        + "nobody who could, and got no new date.")
    return JournalNote(
      client: visit.client, date: today, keyword: DayRepairing.keyword(language),
      text: text(language), by: session.actor)
  }

  /// The keyword of notes on what was not done as it should.
  private static let keyword = Text(sv: "Avvikelse", en: "Deviation")

  /// A caregiver's name and id.
  func name(_ id: String, in outcome: Outcome) -> String {
    outcome.records.caregiver(id).map { "\($0.name) (\(id))" } ?? id
  }
}
