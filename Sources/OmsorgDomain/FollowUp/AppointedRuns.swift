/// Who is appointed for a client in runs of days, as positions in a history's list of caregivers.
struct AppointedRuns {
  /// Who is appointed in a run.
  struct Run: Sendable {
    /// The ids of the care contacts in force, with or without visits.
    var careContactIds: [String] = []
    /// The care contacts in force who have visits.
    var careContacts: [Int32] = []
    /// Deputies and substitutes in force, and the twins of the care contacts in force.
    var coverers: [Int32] = []

    /// Whether a care contact is in force.
    @inline(__always)
    var hasCareContact: Bool { !careContactIds.isEmpty }

    /// Whether one of those who performed a visit is a care contact in force.
    @inline(__always)
    func isByCareContact(_ visit: RecordedVisit) -> Bool {
      for part in visit.parts where part.isMeeting && careContacts.contains(part.caregiver) {
        return true
      }
      return false
    }
  }

  private let runs: DayRuns<Run>

  /// The appointments of a client in the days of a period.
  init(
    of client: String, in period: DateRange, _ records: CareRecords,
    positions: [String: Int32]
  ) {
    let appointments = records.careContacts(of: client).map { appointment in
      (
        appointment, position: positions[appointment.caregiver],
        twin: appointment.role == .careContact
          ? records.twin(of: appointment.caregiver) : Timeline()
      )
    }
    var breaks = DayBreaks()
    for (appointment, _, twin) in appointments {
      breaks.add(from: appointment.from, to: appointment.to)
      breaks.add(twin)
    }
    runs = DayRuns(over: period, breaks: breaks) { date in
      var run = Run()
      for (appointment, position, twin) in appointments where appointment.isInForce(on: date) {
        switch appointment.role {
        case .careContact:
          run.careContactIds.append(appointment.caregiver)
          if let position { run.careContacts.append(position) }
          if let twin = twin.value(on: date).flatMap({ positions[$0] }) {
            run.coverers.append(twin)
          }
        case .deputy, .substitute: if let position { run.coverers.append(position) }
        case .contactPerson: break
        }
      }
      return run
    }
  }

  /// Passes on the days of each run, and who is appointed in it.
  /// - Parameter last: the period's last day.
  func forEach(upTo last: Int32, _ body: (ClosedRange<Int32>, Run) -> Void) {
    for run in 0..<runs.count { body(runs.days(ofRun: run, upTo: last), runs[run: run]) }
  }

  /// Who is appointed on a day of the period.
  @inline(__always)
  subscript(day: Int32) -> Run { runs[day] }
}
