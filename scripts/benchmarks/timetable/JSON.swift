import Solvers

/// A problem as one line of JSON, for other solvers: arrays of numbers in the order of the
/// problem's own declarations, null for nil, with placements to begin with.
func json(_ problem: TimetableProblem, hint: [TimetablePlacement?]) -> String {
  func list(_ parts: [String]) -> String { "[" + parts.joined(separator: ",") + "]" }
  func numbers(_ numbers: [Int?]) -> String { list(numbers.map { $0.map(String.init) ?? "null" }) }
  func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }
  let tasks = problem.tasks.map { task in
    object([
      ("minutes", "\(task.minutes)"), ("group", numbers([task.group])), ("kinds", "\(task.kinds)"),
      ("precedence", task.precedence == .first ? "-1" : task.precedence == .last ? "1" : "0"),
      (
        "options",
        list(
          task.options.map {
            numbers([
              $0.day, $0.lane, $0.otherLane, $0.firstStart, $0.lastStart, $0.step, $0.cost,
            ])
          })
      ),
    ])
  }
  let lanes = problem.lanes.map { lane in
    object([
      ("day", "\(lane.day)"), ("baseMinutes", "\(lane.baseMinutes)"),
      ("band", numbers([lane.band?.lowerBound, lane.band?.upperBound])),
      (
        "parts",
        list(
          lane.parts.map {
            list(["\($0.from)", "\($0.available)", "\($0.baseMinutes)", numbers($0.baseGroups)])
          })
      ),
      ("limits", list(lane.limits.map { numbers([Int($0.kind), $0.part, $0.most]) })),
    ])
  }
  let series = problem.series.map { one in
    object([
      ("tasks", numbers(one.tasks)), ("gap", numbers([one.gap.lowerBound, one.gap.upperBound])),
      ("repeats", "\(one.repeats)"), ("weekdays", "\(one.weekdays)"),
    ])
  }
  let coverages = problem.coverages.map {
    object([("tasks", numbers($0.tasks)), ("day", "\($0.day)")])
  }
  let weights = problem.weights
  let placements = hint.map { numbers([$0?.option, $0?.start]) }
  return object([
    ("hint", list(placements)), ("days", "\(problem.days)"), ("tasks", list(tasks)),
    ("lanes", list(lanes)),
    ("series", list(series)), ("coverages", list(coverages)),
    (
      "weights",
      object([
        ("limit", "\(weights.limit)"), ("spacing", "\(weights.spacing)"),
        ("weekday", "\(weights.weekday)"), ("time", "\(weights.time)"),
        ("precedence", "\(weights.precedence)"), ("coverage", "\(weights.coverage)"),
        ("band", "\(weights.band)"), ("room", "\(weights.room)"),
        ("travelMinutes", "\(weights.travelMinutes)"),
      ])
    ),
  ])
}
