/// A client got a care contact who was not one the day before, after an earlier one.
struct CareContactChange {
  enum Cause {
    case request, leaving, other
  }

  let date: CalendarDate
  let cause: Cause

  /// A client's changes, by day and caregiver.
  /// - Parameter today: what happened after it is not known yet.
  static func all(
    of client: String, in records: CareRecords, knownOn today: CalendarDate
  ) -> [CareContactChange] {
    let contacts = records.careContacts(of: client).filter { $0.role == .careContact }
    let starts = contacts.compactMap { contact in
      contact.from.map { (date: $0, caregiver: contact.caregiver) }
    }.sorted { ($0.date, $0.caregiver) < ($1.date, $1.caregiver) }
    return starts.compactMap { date, caregiver in
      guard CalendarDate.earliest < date else { return nil }
      let before = date.adding(days: -1)
      let earlier = contacts.filter { $0.from.map { $0 < date } ?? true }
      guard !earlier.isEmpty,
        !earlier.contains(where: { $0.caregiver == caregiver && $0.isInForce(on: before) })
      else { return nil }
      let isRequested = records.switchRequests(of: client).contains { request in
        request.newCaregiver == caregiver && request.receivedOn <= date
          && request.state == .completed && (request.closedOn.map { $0 <= today } ?? true)
      }
      if isRequested { return CareContactChange(date: date, cause: .request) }
      let hasLeft = earlier.contains { contact in
        guard let last = contact.to, last < date,
          let ended = records.caregiver(contact.caregiver)?.ended
        else { return false }
        return ended <= date
      }
      return CareContactChange(date: date, cause: hasLeft ? .leaving : .other)
    }
  }
}
