import Records

extension CareRecords {
  /// The registers as if some caregivers were away on a date.
  public func without(caregivers: [String], on date: CalendarDate) -> CareRecords {
    with(
      absences: absences
        + caregivers.map { id in
          var absence = Absence()
          absence.id = "\(id)/?"
          absence.caregiver = id
          absence.from = date
          absence.to = date
          return absence
        })
  }

  /// The registers with more clients, each alike one drawn at random: as needy, at the same place,
  /// with the same care contacts, and with their services due by decision alone, as no schedule has
  /// them.
  /// - Parameters:
  ///   - count: how many, >= 0.
  ///   - clients: the ids of those to draw from; none are added when there are none.
  public func withCopies(_ count: Int, of clients: [String], seed: UInt64) -> CareRecords {
    guard count > 0, !clients.isEmpty else { return self }
    var generator = SeededGenerator(seed: seed, purpose: Self.copying)
    var (all, granted, contacts) = (self.clients, decisions, careContacts)
    for number in 1...count {
      let original = generator.pick(clients)
      guard var copy = client(original) else { continue }
      copy.id = "\(original)~\(number)"
      all.append(copy)
      for var decision in decisions(of: original) {
        decision.id += "~\(number)"
        decision.client = copy.id
        decision.tie?.decision += "~\(number)"
        granted.append(decision)
      }
      for var contact in careContacts(of: original) {
        contact.id += "~\(number)"
        contact.client = copy.id
        contacts.append(contact)
      }
    }
    func sorted<R: IdentifiedRecord>(_ records: [R]) -> [R] {
      records.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
    }
    return with(clients: sorted(all), decisions: sorted(granted))
      .with(careContacts: sorted(contacts))
  }

  /// Tells the numbers drawn here from those drawn elsewhere with the same seed.
  private static let copying: UInt64 = 77
}
