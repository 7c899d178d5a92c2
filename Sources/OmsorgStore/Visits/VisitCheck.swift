import DataDirectory
import OmsorgDomain
import Records

/// What a check finds in the visits of a store: what they refer to, and ids that come again.
struct VisitCheck {
  private static let unknownPerson = "visit.unknown_person"
  private static let unknownService = "visit.unknown_service"
  private static let repeatedId = "visit.repeated_id"

  static let ruleIds = [unknownPerson, unknownService, repeatedId]

  static func advice(of rule: String) -> Text? {
    switch rule {
    case unknownPerson:
      Text(
        sv: "lägg till personen, eller rätta besöket", en: "add the person, or correct the visit")
    case unknownService:
      Text(
        sv: "lägg till insatsen i services.json, eller rätta besöket",
        en: "add the service to services.json, or correct the visit")
    case repeatedId:
      Text(
        sv: "ta bort raden som är fel: ett besök ligger på en dag",
        en: "take away the line that is wrong: a visit is on one day")
    default: nil
    }
  }

  private let records: CareRecords?
  private var unknown: [Subject: Int] = [:]
  private var order: [Subject] = []
  // A year of a city's visits is millions: their ids' hash values take a fraction of the room.
  private var hashes: [Int] = []

  /// - Parameter records: the registers; nil if they cannot be read, and nothing is looked up.
  init(_ records: CareRecords?) {
    self.records = records
  }

  /// Takes in the visits of a day.
  mutating func look(at visits: [Visit], on date: CalendarDate) {
    guard let records else { return }
    hashes.reserveCapacity(hashes.count + visits.count)
    for visit in visits {
      hashes.append(visit.id.hashValue)
      if records.client(visit.client) == nil { tell(Subject("client", visit.client)) }
      for service in visit.services where records.services[service] == nil {
        tell(Subject("service", service))
      }
      for performer in visit.caregivers {
        guard let id = performer.id, records.caregiver(id) == nil else { continue }
        tell(Subject("caregiver", id))
      }
    }
  }

  private mutating func tell(_ subject: Subject) {
    if unknown[subject] == nil { order.append(subject) }
    unknown[subject, default: 0] += 1
  }

  /// What was found in the visits taken in.
  /// - Throws: what reading the visits again throws, which is done only if an id seems to come
  ///   again.
  consuming func findings(_ reader: StoreReader) throws -> [Finding] {
    let references = order.map { subject in
      let count = unknown[subject] ?? 0
      let isService = subject.kind == "service"
      return Finding(
        rule: isService ? Self.unknownService : Self.unknownPerson, severity: .error,
        subject: subject,
        message: isService
          ? Text(
            sv: "\(count) besök har insatsen '\(subject.id)' som inte finns i services.json",
            en: "\(count) \(count == 1 ? "visit has" : "visits have") the service "
              + "'\(subject.id)', which is not in services.json")
          : Text(
            sv: "\(count) besök nämner '\(subject.id)' som inte finns i registret",
            en: "\(count) \(count == 1 ? "visit names" : "visits name") '\(subject.id)' who is "
              + "not in the register"))
    }
    hashes.sort()
    let repeated = Set(zip(hashes, hashes.dropFirst()).filter { $0 == $1 }.map { $0.0 })
    return references + (repeated.isEmpty ? [] : try repeatedIds(repeated, reader))
  }

  /// The ids that stand on several days, of those with certain hash values.
  private func repeatedIds(_ hashes: Set<Int>, _ reader: StoreReader) throws -> [Finding] {
    var days: [String: [CalendarDate]] = [:]
    for path in reader.snapshot.paths {
      guard let date = VisitFiles.date(ofPath: path) else { continue }
      for visit in try reader.records(.visits(date)) where hashes.contains(visit.id.hashValue) {
        days[visit.id, default: []].append(date)
      }
    }
    return days.filter { $0.value.count > 1 }
      .sorted { CollectionFile.inCollectionOrder($0.key, $1.key) }
      .map { id, days in
        let list = days.map(\.iso).joined(separator: ", ")
        return Finding(
          rule: Self.repeatedId, severity: .error, subject: Subject("visit", id),
          message: Text(
            sv: "besöket '\(id)' står på flera dagar: \(list)",
            en: "the visit '\(id)' stands on several days: \(list)"))
      }
  }
}
