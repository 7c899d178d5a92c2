import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Appointments within a change: looks people up, asks the domain, writes what it answers.
struct Appointer {
  let session: Session
  let writer: StoreWriter
  let matching: CareContactMatching

  /// An appointer within a change, for appointments that hold from a day.
  init(
    _ session: Session, _ writer: StoreWriter, on date: CalendarDate, teamsAllowed: Int = 1
  ) throws {
    self.session = session
    self.writer = writer
    matching = try writer.matching(on: date, teamsAllowed: teamsAllowed)
  }

  func client(_ id: String) throws -> Client {
    guard let client = matching.records.client(id) else {
      throw StoreError.noSuchRecord(path: clients.file.path, id: id)
    }
    return client
  }

  func caregiver(_ id: String) throws -> Caregiver {
    guard let caregiver = matching.records.caregiver(id) else {
      throw StoreError.noSuchRecord(path: caregivers.file.path, id: id)
    }
    return caregiver
  }

  /// Makes appointments and writes them with what they end.
  /// - Returns: what changed.
  /// - Throws: `AppointmentRefused` when a rule forbids one.
  func appoint(_ requests: [AppointmentRequest]) throws -> [RecordChange] {
    try write(requests.map { try matching.appoint($0) })
  }

  /// Writes appointments that the domain has made.
  func write(_ made: [Appointed]) throws -> [RecordChange] {
    var contacts = try writer.records(.careContacts)
    var proposals = try writer.records(.proposals)
    var changes: [RecordChange] = []
    for appointed in made {
      for ended in appointed.ended {
        if let place = contacts.firstIndex(where: { $0.id == ended.id }) { contacts[place] = ended }
        changes.append(
          RecordChange(action: .ended, noun: ended.role.words, id: ended.id))
        changes += RecordChange.endingSubstitutes(of: ended, among: &contacts)
      }
      for dropped in appointed.dropped {
        contacts.removeAll { $0.id == dropped.id }
        changes.append(RecordChange(action: .removed, noun: dropped.role.words, id: dropped.id))
      }
      let appointment = appointed.appointment
      guard !contacts.contains(where: { $0.id == appointment.id }) else {
        throw StoreError.recordExists(
          path: RegisterFile<CareContact>.careContacts.path, id: appointment.id)
      }
      contacts.append(appointment)
      proposals.removeAll {
        $0.id
          == Proposal.id(
            client: appointment.client, caregiver: appointment.caregiver, role: appointment.role)
      }
      changes.append(
        RecordChange(action: .added, noun: appointment.role.words, id: appointment.id))
    }
    try writer.replace(.careContacts, with: contacts)
    try writer.replace(.proposals, with: proposals)
    return changes
  }
}

extension RecordChange {
  /// Ends the substitutes of a care contact who has ended.
  static func endingSubstitutes(
    of contact: CareContact, among contacts: inout [CareContact]
  ) -> [RecordChange] {
    guard contact.role == .careContact, let last = contact.to else { return [] }
    let (ended, dropped) = CareContact.endSubstitutes(
      of: contact.caregiver, for: contact.client, after: last, reason: contact.endReason,
      among: &contacts)
    return ended.map { RecordChange(action: .ended, noun: $0.role.words, id: $0.id) }
      + dropped.map { RecordChange(action: .removed, noun: $0.role.words, id: $0.id) }
  }
}
