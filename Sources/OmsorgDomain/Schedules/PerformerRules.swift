import Records

/// What a granted service asks on a date of whoever does it at its client, at work as they are.
struct PerformerRules {
  private let date: CalendarDate
  private let ruledOut: Set<String>
  private let genderWish: Gender?
  private let delegation: String?
  private let skills: [String]
  private let mayBeServiceAssistant: Bool

  init(_ granted: GrantedService, _ client: Client, _ records: CareRecords, on date: CalendarDate) {
    self.date = date
    ruledOut = SwitchRequest.ruledOut(client: client, in: records)
    genderWish = client.genderWish
    let governing = records.governing(client, on: date)
    let takesOn = governing?.value(of: PolicyRule.delegationsTakenOn, on: date) ?? true
    delegation = takesOn ? granted.delegation : nil
    skills = granted.skills
    let given = governing?.value(of: PolicyRule.servicesByServiceAssistants, on: date)
    let isPersonalCare = records.services[granted.service]?.isPersonalCare ?? false
    mayBeServiceAssistant = !isPersonalCare && given?.contains(granted.service) ?? true
  }

  /// Why someone may not do it; nil if nothing stands against it.
  func refusal(of caregiver: Caregiver) -> PerformerRefusal? {
    if ruledOut.contains(caregiver.id) { return .clientRefuses }
    if let genderWish, caregiver.gender != genderWish { return .genderWish(genderWish) }
    if let delegation, !caregiver.isDelegated(delegation, on: date) {
      return .delegation(delegation)
    }
    if let skill = skills.first(where: { !caregiver.isSkilled($0, on: date) }) {
      return .skill(skill)
    }
    if caregiver.title == .serviceAssistant, !mayBeServiceAssistant { return .serviceAssistant }
    return nil
  }
}
