import DataDirectory
import OmsorgDomain
import Records

/// What a check finds in the plans of days, and in the notes handed over: whom and what they refer
/// to, and who is to do what.
struct DayCheck {
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

  /// What is found in a month's notes from those who go home.
  func findings(in path: String, _ notes: [HandoverNote]) -> [Finding] {
    guard let records else { return [] }
    var unknown = UnknownReferences()
    for note in notes {
      if let id = note.team { unknown.require(records.team(id) != nil, .team, id) }
      if let id = note.client { unknown.require(records.client(id) != nil, .client, id) }
    }
    return unknown.findings(
      in: path, one: Text(sv: "överlämning", en: "handover note"),
      many: Text(sv: "överlämningar", en: "handover notes"))
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
    var unknown = UnknownReferences()
    for visit in visits {
      unknown.require(records.client(visit.client) != nil, .client, visit.client)
      if let id = visit.decision { unknown.require(clients[id] != nil, .decision, id) }
      unknown.require(records.services[visit.service] != nil, .service, visit.service)
      for id in visit.caregivers {
        unknown.require(records.caregiver(id) != nil, .caregiver, id)
      }
    }
    return unknown.findings(
      in: path, one: Text(sv: "besök", en: "visit"), many: Text(sv: "besök", en: "visits"))
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
