extension TimetableProblem {
  /// The placements of someone who never looks ahead: fixed tasks where they must be, then each
  /// task in order at its first option and earliest start that breaks no hard rule.
  public func firstFit() -> [TimetablePlacement?] {
    var placements = [TimetablePlacement?](repeating: nil, count: tasks.count)
    var placed: [PlacedTask] = []
    let fixed = tasks.indices.filter { tasks[$0].isFixed }
    for index in fixed + tasks.indices.filter({ !tasks[$0].isFixed }) {
      guard let fitting = firstFit(of: index, beside: placed) else { continue }
      placements[index] = fitting.placement
      placed.append(fitting.task)
    }
    return placements
  }

  private func firstFit(
    of index: Int, beside placed: [PlacedTask]
  ) -> (placement: TimetablePlacement, task: PlacedTask)? {
    let siblings = Set(series.filter { $0.tasks.contains(index) }.flatMap(\.tasks))
    let taken = Set(placed.filter { siblings.contains($0.index) }.map(\.option.day))
    for (number, option) in tasks[index].options.enumerated() where !taken.contains(option.day) {
      for start in stride(from: option.firstStart, through: option.lastStart, by: option.step) {
        let task = PlacedTask(index: index, task: tasks[index], option: option, start: start)
        if !placed.contains(where: { excludes($0, task) }) {
          return (TimetablePlacement(option: number, start: start), task)
        }
      }
    }
    return nil
  }
}

extension TimetableProblem.Task {
  /// Whether there is only one place for the task, which it then keeps.
  var isFixed: Bool {
    options.count == 1 && options.allSatisfy { $0.firstStart == $0.lastStart }
  }
}
