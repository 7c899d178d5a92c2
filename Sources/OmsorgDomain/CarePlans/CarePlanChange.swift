public import Records

/// How the registers have come to differ from a care plan that holds.
public enum CarePlanChange: Hashable, Sendable {
  /// Services granted since.
  case added([String])
  /// Services that have ended.
  case ended([String])
  /// Services given more or less often, or in another time.
  case changed([String])
  /// The client has another care contact.
  case careContact(String)

  /// What differs, in words; ids and no personal data.
  public var words: Text {
    func list(_ sv: String, _ en: String, _ ids: [String]) -> Text {
      let ids = ids.joined(separator: ", ")
      return Text(sv: "\(sv) \(ids)", en: "\(en) \(ids)")
    }
    return switch self {
    case .added(let ids): list("ny insats", "new service", ids)
    case .ended(let ids): list("avslutad insats", "ended service", ids)
    case .changed(let ids): list("ändrad insats", "changed service", ids)
    case .careContact(let id):
      Text(sv: "ny omsorgskontakt \(id)", en: "new care contact \(id)")
    }
  }
}

extension CareRecords {
  /// How the registers of a day differ from a plan. What had changed before the plan was last gone
  /// through is known; what it leaves out, or names in vain, is told until it is revised.
  public func changes(since plan: CarePlan, on date: CalendarDate) -> [CarePlanChange] {
    guard let last = plan.lastGoneThrough else { return [] }
    let granted = decisions(of: plan.client).filter { $0.isInForce(on: date) }
    let written = Set(plan.activities.map(\.decision))
    let inForce = Set(granted.map(\.id))
    // Stays and support after coming home end by themselves, which the plan knew.
    let ended = decisions(of: plan.client).filter { decision in
      decision.kind == .homeCare && written.contains(decision.id)
        && (decision.to.map { $0 < date } ?? false)
    }
    let changed = granted.filter { decision in
      guard written.contains(decision.id), decision.from <= last else { return false }
      return decision.frequency.value(on: last) != decision.frequency.value(on: date)
        || decision.minutes.value(on: last) != decision.minutes.value(on: date)
    }
    var changes: [CarePlanChange] = []
    let new = inForce.subtracting(written)
    if !new.isEmpty { changes.append(.added(granted.map(\.id).filter(new.contains))) }
    if !ended.isEmpty { changes.append(.ended(ended.map(\.id))) }
    if !changed.isEmpty { changes.append(.changed(changed.map(\.id))) }
    let careContacts = careContactsInForce(of: plan.client, on: date).map(\.caregiver)
    if let now = careContacts.first, !careContacts.contains(where: { $0 == plan.careContact }) {
      changes.append(.careContact(now))
    }
    return changes
  }
}
