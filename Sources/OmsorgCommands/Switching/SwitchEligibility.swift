import OmsorgDomain
import Records

/// Whether a caregiver may take over a client by a switch: the one place that decides it.
enum SwitchEligibility {
  /// Why a caregiver may not become a client's care contact from a day; none if they may.
  static func refusals(
    of caregiver: Caregiver, for client: Client, from start: CalendarDate, in records: CareRecords
  ) -> [Text] {
    var refusals: [Text] = []
    if !caregiver.isActive(on: start), let last = caregiver.ended {
      refusals.append(Text(sv: "slutar \(last.iso)", en: "leaves on \(last.iso)"))
    }
    let ground = caregiver.titleGround.value(on: start) ?? .noGround
    if !ground.mayBeCareContact(on: start) {
      refusals.append(
        Text(
          sv: "har inte rätt till titeln undersköterska \(start.iso)",
          en: "may not use the title undersköterska on \(start.iso)"))
    }
    if SwitchRequest.ruledOut(client: client, in: records).contains(caregiver.id) {
      refusals.append(
        Text(
          sv: "brukaren vill ha någon annan; 'omsorg switch-request allow \(client.id) "
            + "\(caregiver.id)' om det ändrats",
          en: "the client wants someone else; 'omsorg switch-request allow \(client.id) "
            + "\(caregiver.id)' if that has changed"))
    }
    return refusals
  }
}
