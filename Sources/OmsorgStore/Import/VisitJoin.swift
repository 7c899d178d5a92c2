import OmsorgDomain
import Records

/// Makes visits of rows: rows with the same client, date, planned times and services are one visit
/// with several caregivers. Rows without planned times are joined by their actual times.
enum VisitJoin {
  /// The visits of a date's rows, sorted by id.
  static func visits(_ rows: [VisitRow], _ vocabulary: VisitVocabulary) -> [Visit] {
    let rows = rows.sorted { $0.id.precedes($1.id) }
    var groups = VisitGroups()
    groups.make(of: rows)
    return (0..<groups.count).map { group in
      var parts: [VisitRow] = []
      var place = groups.first(in: group)
      while place >= 0 {
        parts.append(rows[place])
        place = groups.next(after: place)
      }
      return visit(of: parts, vocabulary)
    }
  }

  private static func visit(of rows: [VisitRow], _ vocabulary: VisitVocabulary) -> Visit {
    var visit = Visit()
    guard let first = rows.first else { return visit }
    visit.id = first.id.text
    visit.client = vocabulary.clients.text(first.client) ?? ""
    visit.date = first.date
    visit.plannedStart = time(first.plannedStart)
    visit.plannedEnd = time(first.plannedEnd)
    visit.services = first.services < 0 ? [] : vocabulary.services[Int(first.services)]
    visit.caregivers = rows.map { row in
      var performer = VisitPerformer()
      performer.id = vocabulary.caregivers.text(row.caregiver)
      performer.row = row.id.text
      performer.status = row.status
      performer.start = time(row.start)
      performer.end = time(row.end)
      performer.reason = vocabulary.reasons.text(row.reason)
      return performer
    }
    return visit
  }

  private static func time(_ minutes: Int16) -> ClockTime? {
    ClockTime(minutesSinceMidnight: Int(minutes))
  }

  /// A date's visits after an import: rows named are taken out of the old visits, the imported ones
  /// put in.
  ///
  /// An imported row joins an old visit with the same client, planned times and services whose
  /// other row the import lacks. Members that this version does not know stay with their visit and
  /// with their row, and what was added by hand to an imported visit stays in it.
  static func joining(
    _ imported: [Visit], replacing rows: Set<String>, in old: [Visit]
  ) -> [Visit] {
    let unknown = Dictionary(
      old.map { ($0.id, $0.unknownMembers) }, uniquingKeysWith: { first, _ in first })
    var unknownOfRow: [String: UnknownMembers] = [:]
    var visits = old.filter { visit in !visit.caregivers.contains { $0.row != nil } }
    var left: [Visit] = []
    for var visit in old where visit.caregivers.contains(where: { $0.row != nil }) {
      for performer in visit.caregivers {
        if let row = performer.row { unknownOfRow[row] = performer.unknownMembers }
      }
      visit.caregivers.removeAll { $0.row.map(rows.contains) ?? false }
      if visit.caregivers.isEmpty { continue }
      if let lowest = lowestRow(visit), rows.contains(visit.id) { visit.id = lowest }
      left.append(visit)
    }
    var byOccasion = Dictionary(grouping: left.indices) { Occasion(left[$0]) }
    var byId = Dictionary(
      left.indices.map { (left[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var isJoined = Array(repeating: false, count: left.count)
    for var visit in imported {
      let named = visit.caregivers.compactMap(\.row)
      for place in visit.caregivers.indices {
        if let row = visit.caregivers[place].row, let members = unknownOfRow[row] {
          visit.caregivers[place].unknownMembers = members
        }
      }
      let occasion = Occasion(visit)
      let place = byId[visit.id] ?? byOccasion[occasion]?.first { !isJoined[$0] }
      if let place, !isJoined[place] {
        isJoined[place] = true
        byId[left[place].id] = nil
        byOccasion[occasion]?.removeAll { $0 == place }
        visit.caregivers += left[place].caregivers
        visit.caregivers.sort {
          CollectionFile.inCollectionOrder($0.row ?? "", $1.row ?? "")
        }
        visit.id = lowestRow(visit) ?? visit.id
        visit.unknownMembers = left[place].unknownMembers
      }
      if let members = named.lazy.compactMap({ unknown[$0] }).first {
        visit.unknownMembers = members
      }
      visits.append(visit)
    }
    visits += left.indices.filter { !isJoined[$0] }.map { left[$0] }
    return visits.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }

  private static func lowestRow(_ visit: Visit) -> String? {
    visit.caregivers.compactMap(\.row).min { CollectionFile.inCollectionOrder($0, $1) }
  }

  /// What two parts of one visit have in common, as `Key` tells for rows.
  private struct Occasion: Hashable {
    let client: String
    let services: [String]
    let start: ClockTime?
    let end: ClockTime?
    let isPlanned: Bool

    init(_ visit: Visit) {
      client = visit.client
      services = visit.services
      isPlanned = visit.plannedStart != nil
      let part = visit.caregivers.first { $0.row != nil }
      start = isPlanned ? visit.plannedStart : part?.start
      end = isPlanned ? visit.plannedEnd : part?.end
    }
  }
}
