import Records

extension ContractCheck {
  /// Clients, by whether a plan is in force for them.
  var carePlans: ContractEvidence {
    let lacking = clients.filter { records.carePlan(of: $0.id, on: period.to) == nil }.map(\.id)
    return .counted(
      examined: clients.count, lacking: lacking,
      Text(
        sv: "\(clients.count - lacking.count) av \(clients.count) brukare har en genomförandeplan "
          + "\(period.to.iso)",
        en: "\(clients.count - lacking.count) of \(clients.count) clients have a care plan on "
          + "\(period.to.iso)"))
  }

  /// What plans in force must tell, as when they are established.
  func carePlanContents(_ value: ContractValue) -> ContractEvidence {
    let demanded = Set(named(value))
    let plans = clients.compactMap { records.carePlan(of: $0.id, on: period.to) }
    let lacking = plans.filter { plan in
      plan.lacks(on: period.to, in: records).contains { demanded.contains($0.name) }
    }
    return .counted(
      examined: plans.count, lacking: lacking.map(\.client),
      Text(
        sv: "\(plans.count - lacking.count) av \(plans.count) genomförandeplaner innehåller det "
          + "\(period.to.iso)",
        en: "\(plans.count - lacking.count) of \(plans.count) care plans tell it on "
          + "\(period.to.iso)"))
  }

  /// Plans in force, by the rules that `check` has.
  var currentCarePlans: ContractEvidence {
    let plans = clients.count { records.carePlan(of: $0.id, on: period.to) != nil }
    let lacking = found(["care_plan.out_of_date", "care_plan.review_due"])
    return .counted(
      examined: plans, lacking: lacking,
      Text(
        sv: "\(plans - lacking.count) av \(plans) genomförandeplaner är uppdaterade "
          + "\(period.to.iso)",
        en: "\(plans - lacking.count) of \(plans) care plans are current on \(period.to.iso)"))
  }
}
