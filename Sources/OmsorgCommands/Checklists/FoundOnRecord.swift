import OmsorgDomain
import Records

/// What the registers say today of what points of checklists find out.
struct FoundOnRecord {
  let client: Client
  let records: CareRecords
  let today: CalendarDate
  /// Whether to leave out relatives who may not be told anything: what is left in the home names
  /// nobody the client has not agreed to.
  var onlyConsented = false

  /// What stands in the register; nil when nothing does.
  func callAsFunction(_ finding: ChecklistFinding) -> Text? {
    switch finding {
    case .offerAnswer:
      let status = OfferStatus(of: client, in: records, on: today)
      return status.latest == nil ? nil : status.state.words
    case .relatives: return relatives
    case .petCare: return client.petCare.map { text in Text(same: text) }
    case .tellOfDelays:
      return client.tellOfDelays.map { $0 ? Text(sv: "ja", en: "yes") : Text(sv: "nej", en: "no") }
    case .mostCaregivers: return client.mostCaregivers.map { number in Text(same: "\(number)") }
    case .wishes: return client.wishes.map { text in Text(same: text) }
    case .custody:
      let held = records.custodyHeld(of: client.id).map(\.id).joined(separator: ", ")
      return held.isEmpty
        ? nil : Text(sv: "förvaras fortfarande: \(held)", en: "still kept: \(held)")
    }
  }

  private var relatives: Text? {
    let own = records.relatives.filter { relative in
      relative.client == client.id && relative.isActive(on: today)
        && (!onlyConsented || relative.ground(on: today) != nil)
    }
    guard !own.isEmpty else { return nil }
    func line(_ relative: Relative, _ language: Language) -> String {
      let who = [relative.name, relative.relation, relative.phone].compactMap(\.self)
        .joined(separator: ", ")
      switch relative.ground(on: today) {
      case .consent(let covers, let until):
        let last = until.map {
          Text(sv: " till och med \($0.iso)", en: " until \($0.iso)")(language)
        }
        return "\(who): \(covers)\(last ?? "")"
      case .mandate(let mandate, _): return "\(who): \(mandate)"
      case nil: return who + Text(sv: ": får inget veta", en: ": is told nothing")(language)
      }
    }
    let swedish = own.map { line($0, .swedish) }.joined(separator: "; ")
    let english = own.map { line($0, .english) }.joined(separator: "; ")
    return Text(sv: swedish, en: english)
  }
}
