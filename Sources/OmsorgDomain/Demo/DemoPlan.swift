/// Lays the services that are not daily on weekdays and times of the day, once every so many
/// weeks exactly, on days when the care contact works in as many of those weeks as can be had.
struct DemoPlan {
  private static let weekdays = 5
  /// Planned starts between the morning visits, lunch and the afternoon, in minutes.
  private static let starts = [600, 645, 780, 825, 870]
  private static let window = 8 * 60...16 * 60

  private let rota: DemoRota
  private let caregivers: Int
  private static let latestEnd = 15 * 60 + 40
  /// How much has been laid on each day of the cycle and start, by care contact and by team.
  private var load: [Int]

  /// Adds the tasks to the clients.
  static func layOut(
    _ clients: inout [DemoClient], granted: [[Int]], _ teams: DemoTeams, _ staff: DemoStaff,
    _ rota: DemoRota
  ) {
    var plan = DemoPlan(
      rota: rota, caregivers: staff.all.count,
      load: Array(
        repeating: 0,
        count: (staff.all.count + teams.careTeams) * CareCycle.days * starts.count))
    for index in clients.indices {
      for service in granted[index] {
        clients[index].tasks.append(plan.task(service, for: clients[index]))
      }
    }
  }

  private mutating func task(_ service: Int, for client: DemoClient) -> DemoClient.Task {
    let everyWeeks = DemoService.all[service].everyWeeks
    let minutes = DemoService.all[service].minutes[0]
    // The first of these weeks is the one in which the services begin, so that what is granted
    // once in N weeks is due where the decision says.
    let firstWeek = DemoRota.dayIndex(of: client.servicesFrom) / 7 % everyWeeks
    var best: (cost: Int, weekday: Int, slot: Int)?
    for weekday in 0..<Self.weekdays {
      if let wished = client.wish?.weekday(for: service), wished != weekday { continue }
      for slot in Self.starts.indices {
        let start = Self.starts[slot]
        guard start + minutes <= Self.latestEnd else { continue }
        var cost = 0
        for day in stride(from: firstWeek * 7 + weekday, to: CareCycle.days, by: everyWeeks * 7) {
          let team = caregivers + client.team
          cost += 12 * load[place(team, day, slot)]
          guard let contact = client.contact else { continue }
          if !rota.works(contact, onDay: day) { cost += 70 }
          cost += 30 * load[place(contact, day, slot)]
          for other in Self.starts.indices { cost += 8 * load[place(contact, day, other)] }
        }
        cost = cost * everyWeeks
        for task in client.tasks {
          let overlap = start < task.start + task.minutes + 10 && task.start < start + minutes + 10
          if task.cycleDay == nil {
            if overlap { cost += 1_000 }
          } else if (task.cycleDay ?? 0) % 7 == weekday {
            cost += overlap ? 1_000 : 60
          }
        }
        if service == DemoService.shower, slot > 1 { cost += 20 }
        if case .showerInTheMorning? = client.wish, service == DemoService.shower, slot > 1 {
          cost += 1_000
        }
        if cost < best?.cost ?? .max { best = (cost, weekday, slot) }
      }
    }
    let (weekday, slot) = best.map { ($0.weekday, $0.slot) } ?? (0, 0)
    let first = firstWeek * 7 + weekday
    for day in stride(from: first, to: CareCycle.days, by: everyWeeks * 7) {
      load[place(caregivers + client.team, day, slot)] += 1
      if let contact = client.contact { load[place(contact, day, slot)] += 1 }
    }
    return DemoClient.Task(
      service: service, minutes: minutes, start: Self.starts[slot], cycleDay: first,
      window: Self.window)
  }

  private func place(_ who: Int, _ day: Int, _ slot: Int) -> Int {
    (who * CareCycle.days + day) * Self.starts.count + slot
  }
}
