/// What is to be done on each day of the four weeks, in order of planned start.
struct DemoAgenda {
  /// A task of a client.
  struct Entry {
    let client: Int
    let task: Int
  }

  private var entries: [[Entry]] = Array(repeating: [], count: CareCycle.days)

  init(_ clients: [DemoClient]) {
    for (client, person) in clients.enumerated() {
      for (index, task) in person.tasks.enumerated() {
        let weeks = DemoService.all[task.service].everyWeeks
        let days = stride(
          from: task.cycleDay ?? 0, to: CareCycle.days, by: task.cycleDay == nil ? 1 : weeks * 7)
        for day in days { entries[day].append(Entry(client: client, task: index)) }
      }
    }
    for day in entries.indices {
      // Swift's sort keeps no order among equals that it promises, so clients break ties.
      entries[day].sort { first, second in
        let left = clients[first.client].tasks[first.task].start
        let right = clients[second.client].tasks[second.task].start
        return (left, first.client, first.task) < (right, second.client, second.task)
      }
    }
  }

  /// The entries of a date, whether or not the client's services have begun.
  func entries(on date: CalendarDate) -> [Entry] { entries[DemoRota.dayIndex(of: date)] }
}
