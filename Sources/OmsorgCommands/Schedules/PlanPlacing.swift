import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// What the commands that place one service at a time have in common.
enum PlanPlacing {
  static let schedule = Option<String?>(
    "schedule", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
    otherwise: Text(
      sv: "brukarens första omsorgskontakts", en: "that of the client's first care contact"),
    summary: Text(sv: "vems fyra veckor", en: "whose four weeks"))
  static let performers = Option<[String]?>(
    "by", placeholder: "ID[+ID]", parse: .performers, environment: .never,
    otherwise: Text(sv: "schemats medarbetare", en: "the schedule's caregiver"),
    summary: Text(sv: "vem, eller vilka två, som gör det", en: "who does it, or which two"))
  static let start = Option<ClockTime?>(
    "start", placeholder: "TIME", parse: .time, environment: .never,
    summary: Text(sv: "när det börjar", en: "when it begins"))
  static let minutes = Option<Int?>(
    "minutes", placeholder: "N", parse: .integer(1...1_440), environment: .never,
    otherwise: Text(
      sv: "omsorgskontaktens skattning, annars schablontiden",
      en: "the care contact's estimate, else the standard time"),
    summary: Text(sv: "hur länge", en: "how long"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "det går inte där, eller är inte planerat",
        en: "it cannot stand there, or is not planned")
    ))
}

extension Session {
  /// Changes what is planned of a client's granted service, in the schedule that it stands in, and
  /// warns of what lies outside a shift.
  func changePlanned(
    _ what: String, by performers: [String]? = nil,
    _ change: (inout Schedule, GrantedService, SchedulePlanning) throws -> Void
  ) throws {
    let date = try PlanOptions.date(self)
    let client = invocation[ClientOperand.client]
    try changeSchedule(from: date, as: "schedule: \(what) for \(client)") { planning in
      let records = planning.records
      let granted = try PlanService.find(
        invocation[PlanService.service], of: client, on: date, in: records)
      let owner = try scheduleOwner(of: client, on: date, in: records)
      for id in performers ?? [] {
        _ = try PlanService.requireCaregiver(id, in: records)
      }
      var schedule = planning.scheduleToEdit(of: owner)
      if schedule.items.isEmpty { schedule = planning.settled(schedule) }
      let before = schedule
      try change(&schedule, granted, planning)
      if schedule.items == before.items { return nil }
      if schedule.items.contains(where: { $0.decision == granted.id }),
        let basis = planning.basis(ofDecision: granted.id)
      {
        schedule.setBasis(basis)
      }
      warnOfPerformers(schedule.items.filter { !before.items.contains($0) }, schedule, planning)
      return schedule
    }
  }

  /// Whose four weeks a client's services stand in.
  private func scheduleOwner(
    of client: String, on date: CalendarDate, in records: CareRecords
  ) throws -> String {
    if let id = invocation[PlanPlacing.schedule] {
      return try PlanService.requireCaregiver(id, in: records).id
    }
    guard let first = records.plannersInOrder(of: client, on: date).first else {
      throw ErrorReport(ScheduleRefusal.noCareContact(client, date))
    }
    return first
  }

  /// Warns of items that no shift of who does them holds, and of who may not do them; `plan check`
  /// tells the rest.
  private func warnOfPerformers(
    _ items: [ScheduleItem], _ schedule: Schedule, _ planning: SchedulePlanning
  ) {
    guard !isQuiet else { return }
    for item in items where item.day < CareCycle.days {
      let start = Int(item.start.minutesSinceMidnight)
      for id in schedule.performers(of: item) {
        let isAtWork = planning.frame.pieces(of: id, on: item.day).contains {
          $0.start <= start && start + item.minutes <= $0.end
        }
        let day = planning.frame.date(ofDay: item.day)
        let granted = item.client.flatMap { client in
          planning.records.decisions(of: client).first { $0.id == item.decision }
        }
        // Being away for a time is for temporary changes.
        if let caregiver = planning.records.caregiver(id), let granted,
          let refusal = planning.records.refusal(of: caregiver, for: granted, on: day),
          refusal != .away
        {
          let reason = refusal.reason
          invocation.warn(
            Text(
              sv: "\(id) \(reason(.swedish)) (\(day.iso))",
              en: "\(id) \(reason(.english)) (\(day.iso))"))
        }
        if isAtWork { continue }
        invocation.warn(
          Text(
            sv: "\(id) har inget pass då: \(day.iso) \(item.start.iso)",
            en: "\(id) has no shift then: \(day.iso) \(item.start.iso)"))
      }
    }
  }
}
