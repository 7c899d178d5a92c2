import Records

/// What a day's plan comes to, to be held against another's.
public struct DayFigures: Sendable {
  /// Visits that someone does.
  public private(set) var planned = 0
  /// Visits with personal care that nobody does.
  public private(set) var undoneCare = 0
  /// Other visits that nobody does.
  public private(set) var undone = 0
  /// Visits that a care contact of the client does, of those planned whose client has one.
  public private(set) var byCareContact = 0
  /// Planned visits whose client has a care contact.
  public private(set) var withCareContact = 0
  /// Minutes at clients, for each caregiver.
  public private(set) var clientMinutes = 0
  /// Minutes of travelling.
  public private(set) var travelMinutes = 0
  /// Caregivers with at least one visit.
  public private(set) var caregivers = 0
  /// The cost, term by term.
  public let score: DayScore

  /// The share of visits done by the care contact; nil where no client has one.
  public var careContactShare: Double? {
    withCareContact == 0 ? nil : Double(byCareContact) / Double(withCareContact)
  }

  /// The figures of a plan's visits.
  public init(_ visits: [DayVisit], in planning: DayPlanning) {
    score = DayScore(visits, in: planning)
    for visit in visits {
      switch visit.state {
      case .planned:
        planned += 1
        let careContacts = planning.records.plannersInOrder(of: visit.client, on: planning.date)
        if careContacts.isEmpty { continue }
        withCareContact += 1
        if visit.caregivers.contains(where: careContacts.contains) { byCareContact += 1 }
      case .unplanned:
        if planning.need(visit.id)?.isPersonalCare ?? false {
          undoneCare += 1
        } else {
          undone += 1
        }
      case .cancelled, .putOff: break
      }
    }
    var atWork: Set<String> = []
    for round in planning.rounds(of: visits) where !round.visits.isEmpty {
      clientMinutes += round.clientMinutes
      travelMinutes += round.travelMinutes
      atWork.insert(round.shift.caregiver)
    }
    caregivers = atWork.count
  }
}

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
