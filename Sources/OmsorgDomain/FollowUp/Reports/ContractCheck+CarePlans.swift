import Records

extension ContractCheck {
  /// Clients with services, by whether a plan is in force for them.
  var carePlans: ContractEvidence {
    let served = served
    let lacking = served.filter { records.carePlan(of: $0.id, on: period.to) == nil }.map(\.id)
    let (having, all) = (served.count - lacking.count, served.count)
    return .counted(
      examined: all, lacking: lacking,
      Text(
        sv: "\(having) av \(all) brukare har en genomförandeplan \(period.to.iso)",
        en: "\(having) of \(all) clients have a care plan on \(period.to.iso)"))
  }

  /// What plans in force must tell, as when they are established.
  func carePlanContents(_ value: ContractValue) -> ContractEvidence {
    let demanded = Set(named(value))
    return plans(Text(sv: "genomförandeplan som innehåller det", en: "care plan that tells it")) {
      !$0.lacks(on: period.to, in: records).contains { lack in demanded.contains(lack.name) }
    }
  }

  /// Plans in force, by the rules that `check` has.
  var currentCarePlans: ContractEvidence {
    let behind = Set(found(["care_plan.out_of_date", "care_plan.review_due"]))
    return plans(Text(sv: "aktuell genomförandeplan", en: "current care plan")) {
      !behind.contains($0.client)
    }
  }

  /// Clients with services, by whether their plan is as asked: without a plan it is not.
  /// - Parameter plan: what plans that are as asked are called.
  private func plans(_ plan: Text, where isAsAsked: (CarePlan) -> Bool) -> ContractEvidence {
    let served = served
    let plans = served.compactMap { records.carePlan(of: $0.id, on: period.to) }
    let asAsked = Set(plans.filter(isAsAsked).map(\.client))
    let lacking = served.map(\.id).filter { !asAsked.contains($0) }
    let (having, all) = (asAsked.count, served.count)
    let without = all - plans.count
    return .counted(
      examined: all, lacking: lacking,
      Text(
        sv: "\(having) av \(all) brukare har en \(plan(.swedish)) \(period.to.iso)"
          + (without == 0 ? "" : "; \(without) har ingen plan"),
        en: "\(having) of \(all) clients have a \(plan(.english)) on \(period.to.iso)"
          + (without == 0 ? "" : "; \(without) \(without == 1 ? "has" : "have") no plan")))
  }

  /// The provider's clients with services in force on the last day.
  private var served: [Client] {
    clients.filter { client in
      records.decisions(of: client.id).contains { $0.isInForce(on: period.to) }
    }
  }
}
