public import Records

/// Something that a care plan must tell and does not.
public enum CarePlanLack: Hashable, Sendable {
  /// Nobody is named as care contact.
  case careContact
  /// Who is named is not the client's care contact that day.
  case formerCareContact(String)
  /// Granted services that the plan leaves out.
  case newServices([String])
  /// Services in the plan that are no longer granted.
  case endedServices([String])
  /// How services are done.
  case how([String])
  /// When they are done.
  case when([String])
  /// Who answers for them.
  case byWhom([String])
  /// Any goal.
  case goals
  /// Sub-goals of goals.
  case subGoals([String])
  /// How the client took part.
  case participation
  /// Cooperation with others.
  case cooperation
  /// How and when the services and the plan are followed up.
  case followUp
  /// The talk with the night unit's manager.
  case nightTalk

  /// The stable name of what is lacking.
  public var name: String {
    switch self {
    case .careContact, .formerCareContact: "care_contact"
    case .newServices: "new_services"
    case .endedServices: "ended_services"
    case .how: "how"
    case .when: "when"
    case .byWhom: "by_whom"
    case .goals: "goals"
    case .subGoals: "sub_goals"
    case .participation: "participation"
    case .cooperation: "cooperation"
    case .followUp: "follow_up"
    case .nightTalk: "night_talk"
    }
  }

  /// What is lacking, in words; ids and no personal data.
  public var words: Text {
    func list(_ sv: String, _ en: String, _ ids: [String]) -> Text {
      let ids = ids.joined(separator: ", ")
      return Text(sv: "\(sv) (\(ids))", en: "\(en) (\(ids))")
    }
    return switch self {
    case .careContact: Text(sv: "omsorgskontaktens namn", en: "the care contact's name")
    case .formerCareContact(let id):
      Text(
        sv: "omsorgskontakten av i dag (\(id) är det inte)",
        en: "today's care contact (\(id) is not)")
    case .newServices(let ids): list("beviljade insatser", "granted services", ids)
    case .endedServices(let ids):
      list("bara det som är beviljat", "only what is granted", ids)
    case .how(let ids): list("hur", "how", ids)
    case .when(let ids): list("när", "when", ids)
    case .byWhom(let ids): list("av vem", "by whom", ids)
    case .goals: Text(sv: "mål", en: "a goal")
    case .subGoals(let ids): list("delmål", "sub-goals", ids)
    case .participation: Text(sv: "delaktighet", en: "participation")
    case .cooperation: Text(sv: "samverkan", en: "cooperation")
    case .followUp: Text(sv: "uppföljning", en: "follow-up")
    case .nightTalk:
      Text(sv: "samtalet med nattens chef", en: "the talk with the night manager")
    }
  }

  /// The command lines that fill in what a plan lacks.
  static func commandLines(_ lacking: [CarePlanLack], of plan: String) -> [String] {
    var edit: [String] = []
    var others: [String] = []
    for lack in lacking {
      switch lack {
      case .careContact, .formerCareContact, .newServices, .endedServices:
        if !edit.contains("--refresh") { edit.append("--refresh") }
      case .how(let ids): edit.append("--how \(ids[0])=TEXT")
      case .when(let ids): edit.append("--when \(ids[0])=TEXT")
      case .byWhom(let ids): edit.append("--by-whom \(ids[0])=WHO")
      case .participation: edit.append("--participation TEXT")
      case .cooperation: edit.append("--cooperation TEXT")
      case .followUp: edit.append("--follow-up TEXT")
      case .goals: others.append("omsorg care-plan goal add \(plan) TEXT")
      case .subGoals(let ids):
        others.append("omsorg care-plan goal sub-goal \(plan) \(ids[0]) TEXT")
      case .nightTalk: others.append("omsorg care-plan night-talk \(plan) --with WHO --note TEXT")
      }
    }
    let line = (["omsorg care-plan edit \(plan)"] + edit).joined(separator: " ")
    return (edit.isEmpty ? [] : [line]) + others
  }
}

extension CarePlan {
  /// What the plan lacks to be established on a day.
  ///
  /// The general advice on documentation asks of every plan what stands here, "none" being an answer
  /// too; the policy asks for sub-goals and the talk with the night unit. Who need not have a care
  /// contact, or has said no to one, has nobody's name to give.
  public func lacks(on date: CalendarDate, in records: CareRecords) -> [CarePlanLack] {
    guard let client = records.client(client) else { return [] }
    var lacking: [CarePlanLack] = []
    let context = RuleContext(records: records, today: date)
    let inForce = records.careContactsInForce(of: client.id, on: date).map(\.caregiver)
    if let careContact {
      if !inForce.contains(careContact) { lacking.append(.formerCareContact(careContact)) }
    } else if !inForce.isEmpty
      || !(context.needsNoCareContact(client) || context.hasDeclined(client))
    {
      lacking.append(.careContact)
    }
    let granted = records.servicesToPlan(of: client.id, on: date).map(\.id)
    let written = activities.map(\.decision)
    func add(_ lack: ([String]) -> CarePlanLack, _ ids: [String]) {
      if !ids.isEmpty { lacking.append(lack(ids)) }
    }
    func without(_ text: KeyPath<CarePlanActivity, String?>) -> [String] {
      activities.filter { granted.contains($0.decision) && isBlank($0[keyPath: text]) }
        .map(\.decision)
    }
    add(CarePlanLack.newServices, granted.filter { !written.contains($0) })
    add(CarePlanLack.endedServices, written.filter { !granted.contains($0) })
    add(CarePlanLack.how, without(\.how))
    add(CarePlanLack.when, without(\.when))
    add(CarePlanLack.byWhom, without(\.byWhom))
    let governing = records.governing(client, on: date)
    let pursued = goals.filter { $0.outcome != .dropped }
    if pursued.isEmpty { lacking.append(.goals) }
    if governing?.value(of: PolicyRule.carePlanHolds, on: date)?.contains(.subGoals) ?? false {
      add(CarePlanLack.subGoals, pursued.filter(\.subGoals.isEmpty).map(\.id))
    }
    if isBlank(participation) { lacking.append(.participation) }
    if isBlank(cooperation) { lacking.append(.cooperation) }
    if isBlank(followUp) { lacking.append(.followUp) }
    if !hasAskedNightManager,
      governing?.value(of: PolicyRule.carePlanAsksNightManager, on: date) ?? false,
      records.hasNightServices(client.id, on: date)
    {
      lacking.append(.nightTalk)
    }
    return lacking
  }

  private func isBlank(_ text: String?) -> Bool {
    text?.allSatisfy(\.isWhitespace) ?? true
  }
}

extension CareRecords {
  /// Whether a client has services that are given at night, by the catalogue.
  public func hasNightServices(_ client: String, on date: CalendarDate) -> Bool {
    servicesToPlan(of: client, on: date).contains { services[$0.service]?.partOfDay == .night }
  }
}
