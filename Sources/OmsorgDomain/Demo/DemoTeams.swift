import OmsorgTexts

/// The teams of the made-up municipality: care teams first, then resource groups, then evening
/// teams.
struct DemoTeams {
  private(set) var all: [DemoTeam] = []
  /// How many of the teams are care teams; they stand first.
  let careTeams: Int
  /// How many districts there are: a resource group each.
  let districts: Int
  /// The clients of each care team, in the order of their numbers.
  let clients: [[Int]]

  /// Teams for so many clients, about 25 each; client i belongs to care team i modulo their number.
  init(clients count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed, purpose: 1)
    let careTeams = max(1, (count + 15) / 25)
    let districts = (careTeams + 3) / 4
    let clients = (0..<careTeams).map { Array(stride(from: $0, to: count, by: careTeams)) }
    self.careTeams = careTeams
    self.districts = districts
    self.clients = clients

    let areas = max(1, min(DemoWords.areas.count, careTeams / 6))
    for team in 0..<careTeams {
      let district = team * districts / careTeams
      let names = DemoWords.teams
      let round = team / names.count
      all.append(
        DemoTeam(
          kind: .care, id: "L" + ISODigits.padded(team + 1, width: 3),
          name: names[team % names.count] + (round > 0 ? " \(round + 1)" : ""),
          section: district + 1, area: DemoWords.areas[district * areas / districts],
          latitude: 57_412_000 + generator.bell(45_000),
          longitude: 14_663_000 + generator.bell(80_000), covers: [],
          size: clients[team].count < 19 ? 5 : 6))
    }
    for district in 0..<districts {
      let covers = (0..<careTeams).filter { $0 * districts / careTeams == district }
      add(.resource, district, covers, size: covers.count < 2 ? 2 : covers.count < 4 ? 3 : 4)
    }
    for pair in 0..<(careTeams + 1) / 2 {
      let covers = Array((2 * pair)..<min(2 * pair + 2, careTeams))
      let covered = covers.reduce(0) { $0 + clients[$1].count }
      add(.evening, pair, covers, size: max(5, min(7, (covered + 5) / 6)))
    }
  }

  private mutating func add(_ kind: DemoTeam.Kind, _ index: Int, _ covers: [Int], size: Int) {
    let number = ISODigits.padded(index + 1, width: 3)
    let first = all[covers[0]]
    all.append(
      DemoTeam(
        kind: kind, id: (kind == .resource ? "R" : "K") + number,
        name: (kind == .resource ? "Resursgrupp " : "Kvällslag ") + "\(index + 1)",
        section: first.section, area: first.area, latitude: first.latitude,
        longitude: first.longitude, covers: covers, size: size))
  }

  /// The district that a team lies in, from 0; an evening team lies where its first care team does.
  func district(of team: Int) -> Int { all[team].section - 1 }

  /// The index of the resource group of a district.
  func resourceGroup(ofDistrict district: Int) -> Int { careTeams + district }

  /// The index of the evening team that covers a care team.
  func eveningTeam(of careTeam: Int) -> Int { careTeams + districts + careTeam / 2 }
}
