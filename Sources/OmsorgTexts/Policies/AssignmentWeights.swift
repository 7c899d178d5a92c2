/// The weights with which care contacts are matched, as every built-in policy has them: no text
/// says how much one thing is worth against another, so they are omsorg's until someone sets them.
enum AssignmentWeights {
  private static let points: [(rule: String, points: Int)] = [
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

  /// A JSON array of policy records.
  static func json(for policy: String) -> String {
    let records = points.map { rule, points in
      """
      {"id":"\(policy).\(rule)","policy":"\(policy)","rule":"\(rule)","values":[\
      {"from":"2000-01-01","binds":"everyone","value":\(points),\
      "source":"Modellen i omsorg-assignment(7); gäller oavsett dag"}]}
      """
    }
    return "[\n" + records.joined(separator: ",\n") + "\n]"
  }
}
