/// Makes the visits of the made-up municipality, day after day.
struct DemoVisits {
  private let clients: [DemoClient]
  private let agenda: DemoAgenda
  private var cover: DemoCover
  private var generator: SeededGenerator
  /// The day number on which a client is back home, and why the client is away until then.
  private var homeFrom: [Int]
  private var awayReason: [String]

  init(_ clients: [DemoClient], _ teams: DemoTeams, _ staff: DemoStaff, seed: UInt64) {
    self.clients = clients
    agenda = DemoAgenda(clients)
    cover = DemoCover(clients, teams, staff, seed: seed)
    generator = SeededGenerator(seed: seed, purpose: 7)
    homeFrom = Array(repeating: 0, count: clients.count)
    awayReason = Array(repeating: "", count: clients.count)
  }

  /// The visits of a day, by client, then by time.
  mutating func visits(day: Int, date: CalendarDate, _ shifts: DemoShifts) -> [DemoVisit] {
    sendSomeAway(day)
    cover.begin(shifts)
    var clientFreeAt = Array(repeating: 0, count: clients.count)
    var doneAt = Array(repeating: 0, count: shifts.onDuty.count)
    var visits: [DemoVisit] = []
    for entry in agenda.entries(on: date) {
      let client = clients[entry.client]
      guard client.servicesFrom <= date else { continue }
      let task = client.tasks[entry.task]
      let outcome = outcome(entry.client, day)
      let from = max(task.start, clientFreeAt[entry.client])
      let contact = client.contactSince.map { $0 <= date } == true ? client.contact : nil
      var visit: DemoVisit
      if case .cancelled = outcome {
        visit = DemoVisit(
          client: entry.client, service: task.service, outcome: outcome, plannedStart: task.start,
          plannedEnd: task.start + task.minutes)
      } else if let chosen = cover.assign(
        task, of: client, index: entry.client, contact: contact, from: from, &generator)
      {
        visit = DemoVisit(
          client: entry.client, service: task.service, outcome: outcome,
          plannedStart: chosen.start, plannedEnd: chosen.start + task.minutes)
        visit.first = chosen.first
        visit.second = chosen.second
        makeVisit(&visit, &doneAt)
        clientFreeAt[entry.client] = visit.plannedEnd
      } else {
        visit = DemoVisit(
          client: entry.client, service: task.service, outcome: .cancelled("personalbrist"),
          plannedStart: task.start, plannedEnd: task.start + task.minutes)
      }
      visits.append(visit)
    }
    return byClient(visits)
  }

  /// Lets clients go to hospital or away for some days.
  private mutating func sendSomeAway(_ day: Int) {
    for client in clients.indices where homeFrom[client] <= day {
      let number = generator.below(10_000)
      guard number < 40 else { continue }
      let toHospital = number < 28
      awayReason[client] = toHospital ? "sjukhus" : "bortrest"
      homeFrom[client] = day + generator.number(in: toHospital ? 2...9 : 1...5)
    }
  }

  private mutating func outcome(_ client: Int, _ day: Int) -> DemoVisit.Outcome {
    if homeFrom[client] > day { return .cancelled(awayReason[client]) }
    switch generator.below(1_000) {
    case 0..<9: return .cancelled("anhörig")
    case 9..<16: return .nobodyOpened
    default: return .performed
    }
  }

  /// When the visit begins and ends: about as planned, but not before the one before it was done.
  private mutating func makeVisit(_ visit: inout DemoVisit, _ doneAt: inout [Int]) {
    let caregivers = [visit.first, visit.second].compactMap { $0 }
    let planned = visit.plannedEnd - visit.plannedStart
    let minutes: Int
    if case .nobodyOpened = visit.outcome {
      minutes = generator.number(in: 5...10)
    } else {
      minutes = max(3, planned * (100 + generator.bell(30)) / 100)
    }
    let ready = caregivers.map { doneAt[$0] + 2 }.max() ?? 0
    let lastMinute = 24 * 60 - 1
    visit.start = min(max(visit.plannedStart + 2 + generator.bell(12), ready), lastMinute)
    visit.end = min(visit.start + minutes, lastMinute)
    for caregiver in caregivers { doneAt[caregiver] = visit.end }
  }

  /// The same visits by client, those of a client in the same order.
  private func byClient(_ visits: [DemoVisit]) -> [DemoVisit] {
    var next = Array(repeating: 0, count: clients.count + 1)
    for visit in visits { next[visit.client + 1] += 1 }
    for client in clients.indices { next[client + 1] += next[client] }
    var order = Array(repeating: 0, count: visits.count)
    for (index, visit) in visits.enumerated() {
      order[next[visit.client]] = index
      next[visit.client] += 1
    }
    return order.map { visits[$0] }
  }
}
