import Records

extension Rule {
  /// The policies themselves.
  static let policyRules: [Rule] = [
    Rule(
      "policy.invalid", .error, .data,
      summary: Text(
        sv: "varje värde i ett regelverk kan användas som det står",
        en: "every value of a policy can be used as it stands"),
      advice: Text(
        sv: "rätta värdet i policies.json, eller med policy set",
        en: "correct the value in policies.json, or with policy set")
    ) { context, rule in
      context.records.policies.values.sorted { $0.id < $1.id }.flatMap { policy in
        policy.findings(services: context.records.services).map { found in
          rule.finding(Subject("policy", found.record), found.message)
        }
      }
    }
  ]
}
