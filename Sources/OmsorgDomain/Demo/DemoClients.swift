import OmsorgTexts

/// Draws the clients of the made-up municipality.
struct DemoClients {
  private var generator: SeededGenerator
  private var namer = DemoNamer(swedish: .olderSwedish)
  private var identityNumbers: Set<String> = []
  private let teams: DemoTeams
  private let firstDay: CalendarDate
  private let lastDay: CalendarDate

  /// Clients of a rarer kind, by their indices.
  private let alarmOnly: Set<Int>
  private let recentlyStarted: Set<Int>
  private let withoutContact: Set<Int>
  private let protected: Set<Int>
  private let metByAnother: Set<Int>

  /// The clients and the services each is granted that are not daily.
  static func draw(
    _ count: Int, _ teams: DemoTeams, firstDay: CalendarDate, lastDay: CalendarDate, seed: UInt64
  ) -> (clients: [DemoClient], granted: [[Int]]) {
    var drawing = DemoClients(count, teams, firstDay: firstDay, lastDay: lastDay, seed: seed)
    var clients: [DemoClient] = []
    var granted: [[Int]] = []
    for index in 0..<count {
      let (client, services) = drawing.client(index)
      clients.append(client)
      granted.append(services)
    }
    return (clients, granted)
  }

  private init(
    _ count: Int, _ teams: DemoTeams, firstDay: CalendarDate, lastDay: CalendarDate, seed: UInt64
  ) {
    generator = SeededGenerator(seed: seed, purpose: 4)
    self.teams = teams
    self.firstDay = firstDay
    self.lastDay = lastDay
    var left = generator.shuffled(Array(0..<count))
    func take(_ number: Int) -> Set<Int> {
      defer { left.removeFirst(min(number, left.count)) }
      return Set(left.prefix(number))
    }
    let started = count < 10 ? 0 : max(3, count * 6 / 100)
    let waiting = take((started * 2 + 2) / 3)
    protected = take(2)
    alarmOnly = take(count / 25)
    recentlyStarted = waiting.union(take(started - waiting.count))
    withoutContact = waiting.union(take(count / 80))
    metByAnother = take(count / 25)
  }

  private mutating func client(_ index: Int) -> (DemoClient, [Int]) {
    let team = index % teams.careTeams
    let isAlarmOnly = alarmOnly.contains(index)
    let isWoman = generator.chance(660)
    let names = generator.chance(110) ? generator.pick(DemoNames.others) : nil
    let otherLanguage = generator.chance(15) ? generator.pick(DemoNames.languagesOfAnyName) : nil
    let daily = isAlarmOnly ? [] : generator.pick(DemoService.dailyPatterns)
    let granted =
      isAlarmOnly
      ? []
      : DemoService.all.indices.filter { generator.chance(DemoService.all[$0].perMille) }
    let needsMuch = daily.count > 2
    let client = DemoClient(
      identityNumber: identityNumber(isWoman: isWoman),
      name: namer.name(from: names, isWoman: isWoman, &generator),
      address: generator.pick(DemoWords.streets) + " \(generator.number(in: 1...88))"
        + generator.pick(["", "", "", " A", " B", " C", ", lgh 1001", ", lgh 1102", ", lgh 1203"]),
      latitude: teams.all[team].latitude + generator.bell(9_000),
      longitude: teams.all[team].longitude + generator.bell(16_000),
      team: team, phone: "070-1740\(generator.number(in: 605...699))",
      language: names?.language ?? otherLanguage ?? "svenska",
      needs: generator.some(
        generator.pick(needsMuch ? [1, 1, 2, 2] : [0, 0, 1]), of: DemoWords.skills),
      servicesFrom: servicesFrom(index), isAlarmOnly: isAlarmOnly,
      hasAlarm: isAlarmOnly || generator.chance(600),
      hasProtectedIdentity: protected.contains(index),
      hasContact: !isAlarmOnly && !withoutContact.contains(index),
      habit: metByAnother.contains(index) ? .anotherMostly : .ordinary,
      wish: .draw(granted: granted, isWoman: isWoman, &generator),
      isDoubleStaffed: needsMuch && generator.chance(160),
      delegation: generator.chance(daily.count > 1 ? 600 : 250)
        ? generator.pick([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 5]) : nil,
      tasks: tasks(daily, place: index / teams.careTeams), contact: nil, contactSince: nil)
    return (client, granted)
  }

  /// Daily services, their times spread over the team's clients: each next one lies a golden
  /// section further on.
  private mutating func tasks(_ daily: [Int], place: Int) -> [DemoClient.Task] {
    daily.map { index in
      let service = DemoService.all[index]
      let steps = service.starts.count / 5
      let step = ((place + index * 7) * 618 + generator.below(60)) % 1_000 * (steps + 1) / 1_000
      let start = service.starts.lowerBound + step * 5
      return DemoClient.Task(
        service: index, minutes: generator.pick(service.minutes), start: start, cycleDay: nil,
        window: start - 60...start + 60)
    }
  }

  private mutating func servicesFrom(_ index: Int) -> CalendarDate {
    guard recentlyStarted.contains(index) else {
      return firstDay.adding(days: -generator.number(in: 40...generator.pick([600, 2_400])))
    }
    let span = min(24, lastDay.days(since: firstDay))
    return lastDay.adding(days: -generator.number(in: min(2, span)...span))
  }

  /// A number with one of the birth numbers 980–999, which belong to nobody.
  private mutating func identityNumber(isWoman: Bool) -> String {
    var text = ""
    for _ in 0..<8 {
      let age = generator.chance(40) ? generator.number(in: 50...64) : 83 + generator.bell(17)
      let year = lastDay.year - age - 1
      let digits =
        ISODigits.padded(year, width: 4) + ISODigits.padded(generator.number(in: 1...12), width: 2)
        + ISODigits.padded(generator.number(in: 1...28), width: 2)
      // The birth number of a woman is even.
      let birthNumber = 980 + 2 * generator.below(10) + (isWoman ? 0 : 1)
      let nine = (digits + "\(birthNumber)").utf8.dropFirst(2).map { Int($0) - 0x30 }
      text = digits + "-\(birthNumber)\(Self.checkDigit(nine))"
      if identityNumbers.insert(text).inserted { break }
    }
    return text
  }

  /// The digit that makes the weighted sum of all ten a multiple of ten.
  private static func checkDigit(_ nine: [Int]) -> Int {
    var sum = 0
    for (place, digit) in nine.enumerated() {
      let product = place.isMultiple(of: 2) ? digit * 2 : digit
      sum += product > 9 ? product - 9 : product
    }
    return (10 - sum % 10) % 10
  }
}
