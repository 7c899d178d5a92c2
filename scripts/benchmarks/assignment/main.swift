import Solvers

// Assignments of made-up clients to caregivers: how long, how good, and how well proven. With an
// argument only those whose name has it. The sweeps run 40 seeds from one team to twenty.

let wanted = CommandLine.arguments.dropFirst().first ?? ""
let clock = ContinuousClock()

@MainActor func isWanted(_ name: String) -> Bool { wanted.isEmpty || name.contains(wanted) }

func percent(_ share: Double) -> String { "\((share * 100_000).rounded() / 1000) %" }

@MainActor func measure(_ name: String, _ made: MadeAssignment) {
  guard isWanted(name) else { return }
  let problem = made.made()
  let start = clock.now
  let solution = problem.solve()
  print(
    name, start.duration(to: clock.now), "cost \(solution.cost)", "bound \(solution.bound)",
    "gap \(percent(solution.gap))", "proven \(solution.provenCount)/\(solution.componentCount)",
    separator: "\t")
}

@MainActor func sweep(_ name: String, nearest: Int, _ load: MadeAssignment.Load) {
  guard isWanted(name) else { return }
  let start = clock.now
  let gaps = (1...40).map { seed in
    let teams = 1 + (seed - 1) * 19 / 39
    let made = MadeAssignment(
      teams: teams, items: 30 * teams, bins: 6 * teams, nearest: nearest, load: load,
      seed: UInt64(seed))
    return made.made().solve().gap
  }
  print(
    name, start.duration(to: clock.now), "worst gap \(percent(gaps.max() ?? 0))",
    "mean gap \(percent(gaps.reduce(0, +) / 40))",
    "at most 0.5 %: \(gaps.count { $0 <= 0.005 })/40",
    separator: "\t")
}

for load in MadeAssignment.Load.allCases {
  sweep("sweep own team, \(load)", nearest: 1, load)
  for (name, nearest) in [("own team", 1), ("neighbours", 3)] {
    measure(
      "twenty teams \(name), \(load)",
      MadeAssignment(teams: 20, items: 600, bins: 120, nearest: nearest, load: load, seed: 7))
  }
  for (name, nearest) in [("own team", 1), ("twenty nearest", 20)] {
    measure(
      "city \(name), \(load)",
      MadeAssignment(teams: 370, items: 5300, bins: 2200, nearest: nearest, load: load, seed: 7))
  }
}
for load in MadeAssignment.Load.allCases {
  sweep("sweep neighbours, \(load)", nearest: 3, load)
}
