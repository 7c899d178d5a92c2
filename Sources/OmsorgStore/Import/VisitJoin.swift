import OmsorgDomain
import Records

/// Makes visits of rows: rows with the same client, date, planned times and services are one visit
/// with several caregivers. Rows without planned times are joined by their actual times.
enum VisitJoin {
  /// What rows of one visit have in common, within a date.
  private struct Key: Hashable {
    let client: Int32
    let services: Int32
    let start: Int16
    let end: Int16
    let isPlanned: Bool

    init(_ row: VisitRow) {
      client = row.client
      services = row.services
      isPlanned = row.plannedStart >= 0
      start = isPlanned ? row.plannedStart : row.start
      end = isPlanned ? row.plannedEnd : row.end
    }
  }

  /// The visits of a date's rows, sorted by id.
  static func visits(_ rows: [Int32], of all: VisitRows) -> [Visit] {
    var places: [Key: Int] = [:]
    places.reserveCapacity(rows.count)
    var groups: [[Int32]] = []
    for row in rows {
      let key = Key(all.rows[Int(row)])
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    var visits = groups.map { visit(of: $0, all) }
    visits.sort { CollectionFile.inCollectionOrder($0.id, $1.id) }
    return visits
  }

  private static func visit(of group: [Int32], _ all: VisitRows) -> Visit {
    let rows = group.map { all.rows[Int($0)] }
      .sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
    var visit = Visit()
    guard let first = rows.first else { return visit }
    visit.id = first.id
    visit.client = all.clients.text(first.client) ?? ""
    visit.date = first.date
    visit.plannedStart = time(first.plannedStart)
    visit.plannedEnd = time(first.plannedEnd)
    visit.services = first.services < 0 ? [] : all.serviceIds[Int(first.services)]
    visit.caregivers = rows.map { row in
      var performer = VisitPerformer()
      performer.id = all.caregivers.text(row.caregiver)
      performer.row = row.id
      performer.status = row.status
      performer.start = time(row.start)
      performer.end = time(row.end)
      performer.reason = all.reasons.text(row.reason)
      return performer
    }
    return visit
  }

  private static func time(_ minutes: Int16) -> ClockTime? {
    ClockTime(minutesSinceMidnight: Int(minutes))
  }

  /// A date's visits after an import: rows named are taken out of the old visits, the imported ones
  /// put in; a visit that keeps its id keeps the members that this version does not know.
  ///
  /// An imported row joins an old visit with the same client, planned times and services whose
  /// other row the import lacks.
  static func joining(
    _ imported: [Visit], replacing rows: Set<String>, in old: [Visit]
  ) -> [Visit] {
    var left: [Visit] = []
    var unknown: [String: UnknownMembers] = [:]
    for var visit in old {
      unknown[visit.id] = visit.unknownMembers
      let hadRows = visit.caregivers.contains { $0.row != nil }
      visit.caregivers.removeAll { $0.row.map(rows.contains) ?? false }
      if hadRows, visit.caregivers.isEmpty { continue }
      if hadRows, let lowest = lowestRow(visit), visit.id != lowest, rows.contains(visit.id) {
        visit.id = lowest
      }
      left.append(visit)
    }
    for var visit in imported {
      if let place = left.firstIndex(where: { isSameOccasion($0, visit) }) {
        visit.caregivers += left[place].caregivers
        visit.caregivers.sort {
          CollectionFile.inCollectionOrder($0.row ?? "", $1.row ?? "")
        }
        visit.id = lowestRow(visit) ?? visit.id
        left.remove(at: place)
      }
      if let members = unknown[visit.id] { visit.unknownMembers = members }
      left.append(visit)
    }
    return left.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }

  private static func lowestRow(_ visit: Visit) -> String? {
    visit.caregivers.compactMap(\.row).min { CollectionFile.inCollectionOrder($0, $1) }
  }

  private static func isSameOccasion(_ first: Visit, _ second: Visit) -> Bool {
    guard first.client == second.client, first.services == second.services,
      first.plannedStart == second.plannedStart, first.plannedEnd == second.plannedEnd,
      first.caregivers.contains(where: { $0.row != nil })
    else { return false }
    return first.plannedStart != nil || first.start == second.start
  }
}
