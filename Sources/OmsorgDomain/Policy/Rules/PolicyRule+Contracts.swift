import Records

extension PolicyRule {
  /// The provider has a written routine of its own.
  public static let writtenRoutineRequired = Typed<Bool>(
    "written_routine_required", .flag,
    Text(
      sv: "utföraren har en egen skriftlig rutin",
      en: "the provider has a written routine of its own"))
  /// The provider follows the municipality's guarantee or quality declaration.
  public static let promiseFollowed = Typed<Bool>(
    "promise_followed", .flag,
    Text(
      sv: "utföraren följer kommunens garanti eller kvalitetsdeklaration",
      en: "the provider follows the municipality's guarantee or quality declaration"))
  /// The provider does home health care too.
  public static let healthCareIncluded = Typed<Bool>(
    "health_care_included", .flag,
    Text(
      sv: "utföraren utför även hemsjukvård",
      en: "the provider does home health care too"))
  /// Time between audits of the contract.
  public static let auditEvery = Typed<Int>(
    "audit_every", .months,
    Text(
      sv: "tid mellan uppföljningar av avtalet",
      en: "time between audits of the contract"))
  /// An action plan is made when demands aren't met.
  public static let auditActionPlan = Typed<Bool>(
    "audit_action_plan", .flag,
    Text(
      sv: "åtgärdsplan tas fram när krav inte uppfylls",
      en: "an action plan is made when demands aren't met"))

  /// What a contract asks of private providers, and how it is audited.
  static let contracts: [PolicyRule] = [
    writtenRoutineRequired.rule, promiseFollowed.rule, healthCareIncluded.rule, auditEvery.rule,
    auditActionPlan.rule,
  ]
}
