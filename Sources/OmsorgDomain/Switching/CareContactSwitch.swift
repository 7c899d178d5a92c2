/// What completing a switch request does with the client's care contacts.
public struct CareContactSwitch: Sendable {
  /// The replaced appointment with its end; nil if it had ended already.
  public let ended: CareContact?
  /// The new appointment.
  public let appointed: CareContact

  /// The switch to another caregiver from a day.
  ///
  /// The old appointment ends the day before the new one begins. If it began on that very day, it
  /// ends that day too, so that every appointment has at least one. An earlier end stands. The new
  /// care contact takes the old one's place among several.
  /// - Throws: `SwitchRefusal`.
  public init(
    _ request: SwitchRequest, to caregiver: String, from start: CalendarDate, by who: String,
    in records: CareRecords
  ) throws(SwitchRefusal) {
    let client = request.client
    let all = records.careContacts(of: client).filter { $0.role == .careContact }
    let isTaken = all.contains { $0.caregiver == caregiver && ($0.to.map { start <= $0 } ?? true) }
    if isTaken { throw .alreadyCareContact(client: client, caregiver: caregiver) }
    if start < request.receivedOn { throw .beforeRequest(request.id, request.receivedOn) }
    let old = all.last { $0.caregiver == request.caregiver && $0.to.map { start <= $0 } ?? true }
    if let from = old?.from, start < from {
      throw .beginsBefore(client: client, caregiver: request.caregiver, from)
    }
    var new = CareContact(client: client, caregiver: caregiver, from: start)
    new.order = old?.order
    new.rotates = old?.rotates ?? false
    new.decidedBy = who
    let proposal = records.proposals.first {
      $0.id == Proposal.id(client: client, caregiver: caregiver, role: .careContact)
    }
    // Asking the client who would suit is a step of appointing too.
    let asked = request.steps.filter { $0.step == AppointmentStep.askClient.rawValue }
    new.steps = ((proposal?.steps ?? []) + asked).sorted { $0.on < $1.on }
    appointed = new
    ended = old.map { old in
      var ended = old
      ended.to = max(old.from ?? CalendarDate.earliest, start.adding(days: -1))
      ended.endReason = request.cause.rawValue
      return ended
    }
  }
}
