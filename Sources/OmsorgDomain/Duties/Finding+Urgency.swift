extension Finding {
  /// What has passed its day first, the longest first; then what is against the law or broken; then
  /// by day; then what has no day, by how much it matters.
  public static func inOrderOfUrgency(_ findings: [Finding], today: CalendarDate) -> [Finding] {
    // By place: a finding is large to move about.
    findings.indices.map { Urgency(of: findings[$0], at: $0, today: today) }
      .sorted { $0.precedes($1) }
      .map { findings[$0.place] }
  }

  /// Parts findings into those to list and those to sum up: what passed its day more than so many
  /// days ago, of rules that found several such.
  /// - Returns: the findings to list, and how many of each rule are summed up.
  public static func summingUp(
    _ findings: [Finding], olderThan days: Int, today: CalendarDate
  ) -> (listed: [Finding], summed: [String: Int]) {
    func isOld(_ place: Int) -> Bool { findings[place].daysOverdue(on: today) ?? 0 > days }
    var counts: [String: Int] = [:]
    for place in findings.indices where isOld(place) {
      counts[findings[place].rule, default: 0] += 1
    }
    let summed = counts.filter { $0.value > 1 }
    let listed = findings.indices.filter { place in
      !isOld(place) || summed[findings[place].rule] == nil
    }
    return (listed.map { findings[$0] }, summed)
  }
}

/// How urgent a finding is, and where it stands among those found.
private struct Urgency {
  let place: Int
  private let rank: Int
  private let due: CalendarDate?
  private let severity: Severity

  init(of finding: Finding, at place: Int, today: CalendarDate) {
    self.place = place
    due = finding.due
    severity = finding.severity
    if finding.daysOverdue(on: today) ?? 0 > 0 {
      rank = 0
    } else if finding.severity == .error {
      rank = 1
    } else {
      rank = finding.due == nil ? 3 : 2
    }
  }

  /// Whether it is more urgent, or as urgent and found before.
  func precedes(_ other: Urgency) -> Bool {
    if rank != other.rank { return rank < other.rank }
    let latest = CalendarDate.latest
    if due != other.due { return due ?? latest < other.due ?? latest }
    if severity != other.severity { return severity > other.severity }
    return place < other.place
  }
}
