extension CareContactMatching {
  /// Proposes a caregiver for a client: what neither law nor client forbids. What may be overridden
  /// or may change before the appointment is told, not refused.
  /// - Throws: `AppointmentRefused`.
  public func propose(
    _ caregiver: Caregiver, for client: Client, as role: CareContactRole, on day: CalendarDate,
    by who: String, steps: [StepTaken]
  ) throws(AppointmentRefused) -> (proposal: Proposal, hindrances: [AppointmentRefusal]) {
    var request = AppointmentRequest(
      caregiver, for: client, as: role, from: date, decidedBy: who, steps: steps)
    request.replaces = true
    var hindrances: [AppointmentRefusal] = []
    do throws(AppointmentRefused) { _ = try appoint(request) } catch {
      let reasons = error.reasons.filter { reason in
        switch reason {
        case .step, .appointer: false
        default: true
        }
      }
      guard reasons.allSatisfy(\.mayBeOverridden) else {
        throw AppointmentRefused(
          client: client.id, caregiver: caregiver.id,
          reasons: reasons.filter { !$0.mayBeOverridden })
      }
      hindrances = reasons
    }
    var proposal = Proposal(
      client: client.id, caregiver: caregiver.id, role: role, on: day, by: who)
    if date != day { proposal.from = date }
    proposal.steps = steps
    return (proposal, hindrances)
  }
}

extension Proposal {
  /// The policy's steps that have not been taken, in order.
  public func stepsLeft(in records: CareRecords, on date: CalendarDate) -> [AppointmentStep] {
    guard role == .careContact, let client = records.client(client) else { return [] }
    let demanded =
      records.governing(client, on: date)?.value(of: PolicyRule.appointmentSteps, on: date) ?? []
    return demanded.filter { step in !steps.contains { $0.step == step.rawValue } }
  }
}
