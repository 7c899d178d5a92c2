extension CareRecords {
  /// Whether a client's care has begun by a day, or what comes before it has: a service granted, an
  /// offer of a care contact or the appointment of one. Who has no services on record has begun.
  ///
  /// omsorg-metrics(7), under "metrics offers": nobody lacks what was not yet to be done.
  func hasBegun(client id: String, by date: CalendarDate) -> Bool {
    let decisions = decisions(of: id)
    return decisions.isEmpty || decisions.contains { $0.from <= date }
      || offers(of: id).contains { $0.date <= date }
      || careContacts(of: id).contains { contact in
        contact.role == .careContact && contact.from.map { $0 <= date } ?? true
      }
  }
}

extension Caregiver {
  /// Whether the first day of employment has come by a day; it has where none is on record.
  func hasBegun(by date: CalendarDate) -> Bool {
    employment.periods.first?.from.map { $0 <= date } ?? true
  }
}
