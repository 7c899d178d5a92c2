import DataDirectory
import OmsorgDomain
import Records

/// What a check finds in the plans of days: whom and what they refer to, and who is to do what.
struct DayCheck {
  /// The rule of all references, which the registers follow too.
  private static let unknown = "reference.unknown"
  private static let otherClient = "day.other_client"
  private static let nobody = "day.nobody"
  private static let notPlanned = "day.not_planned"
  private static let repeatedCaregiver = "day.repeated_caregiver"

  /// The ids of the rules that are its own.
  static let ruleIds = [otherClient, nobody, notPlanned, repeatedCaregiver]

  static func advice(of rule: String) -> Text? {
    switch rule {
    case otherClient:
      Text(
        sv: "rätta brukaren eller beslutet i filen",
        en: "correct the client or the decision in the file")
    case nobody, notPlanned, repeatedCaregiver:
      Text(
        sv: "rätta filen, eller planera dagen igen", en: "correct the file, or plan the day again")
    default: nil
    }
  }

  private let records: CareRecords?
  /// Whose each decision is.
  private let clients: [String: String]

  /// - Parameter records: the registers; nil if they cannot be read, and nothing is looked up.
  init(_ records: CareRecords?) {
    self.records = records
    clients = Dictionary(
      (records?.decisions ?? []).map { ($0.id, $0.client) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// What is found in a day's plan.
  func findings(in path: String, _ visits: [DayVisit]) -> [Finding] {
    unknownReferences(path, visits)
      + finding(
        Self.otherClient, path, visits,
        Text(sv: "har en annan brukares beslut", en: "with another client's decision")
      ) { visit in
        visit.decision.flatMap { clients[$0] }.map { $0 != visit.client } ?? false
      }
      + finding(
        Self.nobody, path, visits,
        Text(sv: "är planerade utan medarbetare", en: "planned without a caregiver")
      ) { $0.state == .planned && $0.caregivers.isEmpty }
      + finding(
        Self.notPlanned, path, visits,
        Text(sv: "har medarbetare utan att vara planerade", en: "with caregivers but not planned")
      ) { $0.state != .planned && !$0.caregivers.isEmpty }
      + finding(
        Self.repeatedCaregiver, path, visits,
        Text(sv: "nämner samma medarbetare två gånger", en: "with the same caregiver twice")
      ) { Set($0.caregivers).count < $0.caregivers.count }
  }

  private func unknownReferences(_ path: String, _ visits: [DayVisit]) -> [Finding] {
    guard let records else { return [] }
    var counts: [Subject: Int] = [:]
    for visit in visits {
      if records.client(visit.client) == nil {
        counts[Subject("client", visit.client), default: 0] += 1
      }
      if let id = visit.decision, clients[id] == nil {
        counts[Subject("decision", id), default: 0] += 1
      }
      if records.services[visit.service] == nil {
        counts[Subject("service", visit.service), default: 0] += 1
      }
      for id in visit.caregivers where records.caregiver(id) == nil {
        counts[Subject("caregiver", id), default: 0] += 1
      }
    }
    let order = ["client", "decision", "service", "caregiver"]
    let sorted = counts.sorted { left, right in
      left.key.kind != right.key.kind
        ? order.firstIndex(of: left.key.kind) ?? 0 < order.firstIndex(of: right.key.kind) ?? 0
        : CollectionFile.inCollectionOrder(left.key.id, right.key.id)
    }
    return sorted.map { unknown, count in
      let (kind, id) = (unknown.kind, unknown.id)
      let words: Text =
        switch kind {
        case "client": Text(sv: "brukaren", en: "client")
        case "decision": Text(sv: "beslutet", en: "decision")
        case "service": Text(sv: "insatsen", en: "service")
        default: Text(sv: "medarbetaren", en: "caregiver")
        }
      let (swedish, english) = (words(.swedish), words(.english))
      return Finding(
        rule: Self.unknown, severity: .error, subject: Subject("file", path),
        client: kind == "client" ? id : nil, caregiver: kind == "caregiver" ? id : nil,
        message: Text(
          sv: "\(path): \(count) besök har \(swedish) '\(id)' som inte finns",
          en: "\(path): unknown \(english) '\(id)' in \(count) \(count == 1 ? "visit" : "visits")"))
    }
  }

  /// That a condition holds of some visits, which it must not.
  private func finding(
    _ rule: String, _ path: String, _ visits: [DayVisit], _ what: Text, _ holds: (DayVisit) -> Bool
  ) -> [Finding] {
    let found = visits.filter(holds)
    guard let first = found.first?.id else { return [] }
    let count = found.count
    let (swedish, english) = (what(.swedish), what(.english))
    return [
      Finding(
        rule: rule, severity: .error, subject: Subject("file", path),
        message: Text(
          sv: "\(path): \(count) besök \(swedish), först '\(first)'",
          en: "\(path): \(count) \(count == 1 ? "visit" : "visits") \(english), first '\(first)'"))
    ]
  }
}
