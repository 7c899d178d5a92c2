/// The weights of omsorg's own models and the levels of its figures, as every built-in policy has
/// them: no text says how much one thing is worth against another, so they are omsorg's until
/// someone sets them.
enum ModelWeights {
  /// By the page that tells of the model.
  private static let values: [(page: String, weights: [(rule: String, value: Int)])] = [
    (
      "omsorg-assignment(7)",
      [
        ("load_weight_client_above", 200),
        ("load_weight_client_below", 100),
        ("load_weight_minute", 1),
        ("match_weight_experience", 40),
        ("match_weight_familiarity", 200),
        ("match_weight_language", 80),
        ("match_weight_room", 60),
        ("match_weight_shared_time", 250),
        ("match_weight_skills", 150),
        ("match_weight_team", 100),
        ("match_weight_twin", 20),
        ("match_weight_wishes", 100),
        ("relation_weight", 400),
      ]
    ),
    (
      "omsorg-planning(7)",
      [
        ("schedule_travel_minutes", 5),
        ("schedule_weight_before", 45),
        ("schedule_weight_care_first", 50),
        ("schedule_weight_change", 30),
        ("schedule_weight_clash", 300),
        ("schedule_weight_cover", 10),
        ("schedule_weight_own", 1_000),
        ("schedule_weight_room", 35),
        ("schedule_weight_share", 40),
        ("schedule_weight_spacing", 100),
        ("schedule_weight_time", 60),
        ("schedule_weight_weekday", 80),
        ("schedule_weight_wish", 500),
      ]
    ),
  ]

  /// A JSON array of policy records.
  static func json(for policy: String) -> String {
    func record(_ rule: String, _ value: String, _ page: String) -> String {
      """
      {"id":"\(policy).\(rule)","policy":"\(policy)","rule":"\(rule)","values":[\
      {"from":"2000-01-01","binds":"everyone","value":\(value),\
      "source":"Modellen i \(page); gäller oavsett dag"}]}
      """
    }
    let records =
      values.flatMap { page, weights in
        weights.map { rule, value in record(rule, String(value), page) }
      } + [record("caregivers_met_levels", "[10,15,20]", "omsorg-metrics(7)")]
    return "[\n" + records.joined(separator: ",\n") + "\n]"
  }
}
