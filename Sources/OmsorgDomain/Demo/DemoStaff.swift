import OmsorgTexts

/// Everyone employed in the made-up municipality, team by team, then those by the hour.
struct DemoStaff {
  private(set) var all: [DemoCaregiver] = []
  /// The members of each team, as indices.
  private(set) var members: [[Int]] = []
  /// Those employed by the hour in each district.
  private(set) var hourly: [[Int]] = []
  /// The one who is care contact although nothing allows it.
  private(set) var withoutGround: Int?

  private var generator: SeededGenerator
  private var namer: DemoNamer
  private let firstDay: CalendarDate
  private var trainedShare = Share(perMille: 710)
  private var hourlyTrainedShare = Share(perMille: 450)
  private var transitionShare = Share(perMille: 140)

  /// The day from which a new undersköterska needs the certificate.
  private static let titleRequiredFrom = TitleGround.titleRequiredFrom

  init(_ teams: DemoTeams, firstDay: CalendarDate, seed: UInt64) {
    generator = SeededGenerator(seed: seed, purpose: 2)
    namer = DemoNamer(swedish: .youngerSwedish)
    self.firstDay = firstDay
    for (index, team) in teams.all.enumerated() { hireTeam(index, team, teams) }
    for district in 0..<teams.districts {
      let count = teams.all[teams.resourceGroup(ofDistrict: district)].covers.count < 3 ? 2 : 3
      hourly.append(
        (0..<count).map { index in
          hire(
            nil, district: district, .hourly, phase: index % 2,
            assistantNurse: hourlyTrainedShare.next(of: 1) > 0, mayLackCertificate: false)
        })
    }
  }

  /// Keeps a share as even as whole persons allow, in small municipalities too.
  private struct Share {
    let perMille: Int
    private var due = 500

    init(perMille: Int) { self.perMille = perMille }

    /// How many of the next so many persons.
    mutating func next(of persons: Int) -> Int {
      due += perMille * persons
      let count = due / 1_000
      due %= 1_000
      return count
    }
  }

  private mutating func hireTeam(_ index: Int, _ team: DemoTeam, _ teams: DemoTeams) {
    // A care contact has at most seven clients here, so that much fewer may not be trained.
    let needed = team.kind == .care ? max(3, (teams.clients[index].count + 6) / 7) : 1
    let count = max(needed, trainedShare.next(of: team.size))
    let trained = generator.some(count, of: Array(0..<team.size))
    let lacking = withoutGround == nil && team.kind == .care ? trained.last : nil
    var crew: [Int] = []
    for place in 0..<team.size {
      let group: DemoCaregiver.Group =
        switch team.kind {
        case .care: .day
        case .evening: .evening
        case .resource: place % 3 == 1 ? .evening : .day
        }
      crew.append(
        hire(
          index, district: teams.district(of: index), group, phase: place % 2,
          assistantNurse: trained.contains(place), mayLackCertificate: true,
          lacksGround: place == lacking))
      if place == lacking { withoutGround = crew[place] }
    }
    members.append(crew)
    guard team.kind == .care else { return }
    for place in stride(from: 0, to: team.size - 1, by: 2) {
      all[crew[place]].twin = crew[place + 1]
      all[crew[place + 1]].twin = crew[place]
    }
  }

  private mutating func hire(
    _ team: Int?, district: Int, _ group: DemoCaregiver.Group, phase: Int, assistantNurse: Bool,
    mayLackCertificate: Bool, lacksGround: Bool = false
  ) -> Int {
    let names = generator.chance(220) ? generator.pick(DemoNames.others) : nil
    let isWoman = generator.chance(820)
    let name = namer.name(from: names, isWoman: isWoman, &generator)
    let byTransition =
      assistantNurse && mayLackCertificate && !lacksGround && transitionShare.next(of: 1) > 0
    let employedFrom: CalendarDate
    if lacksGround {
      let since = firstDay.days(since: Self.titleRequiredFrom)
      let longest = max(90, min(since - 1, 700))
      employedFrom = firstDay.adding(days: -generator.number(in: 60...longest))
    } else if byTransition {
      let latest = min(firstDay, Self.titleRequiredFrom)
      employedFrom = latest.adding(days: -generator.number(in: 60...5_000))
    } else {
      let longest = generator.pick([900, 6_500])
      employedFrom = firstDay.adding(days: -generator.number(in: 30...longest))
    }
    let certified = assistantNurse && !byTransition && !lacksGround
    all.append(
      DemoCaregiver(
        name: name, isWoman: isWoman, isAssistantNurse: assistantNurse, hasCertificate: certified,
        hasGround: certified || byTransition, team: team, district: district,
        group: group,
        employment: generator.pick(
          group == .evening ? [100, 100, 80, 75] : [100, 100, 100, 100, 80, 75]),
        language: names?.language ?? (generator.chance(20) ? "teckenspråk" : nil),
        skills: generator.some(generator.pick([0, 1, 1, 2, 3]), of: DemoWords.skills),
        delegations: delegations(assistantNurse: assistantNurse), employedFrom: employedFrom,
        weekendPhase: phase))
    return all.count - 1
  }

  /// Most who are trained have most delegations; medicines are delegated to the others too.
  private mutating func delegations(assistantNurse: Bool) -> Int {
    let likelihoods = assistantNurse ? [990, 930, 930, 700, 650, 550] : [800, 300, 500, 0, 0, 0]
    var held = 0
    for (bit, likelihood) in likelihoods.enumerated() where generator.chance(likelihood) {
      held |= 1 << bit
    }
    return held
  }
}
