import Solvers

// Assignments of made-up clients to caregivers: how long, how good, and how well proven. With an
// argument only those whose name has it.

let wanted = CommandLine.arguments.dropFirst().first ?? ""

let a = CommandLine.arguments.dropFirst(2).map { Int($0)! }
var effort = AssignmentEffort()
if a.count > 0 { effort.movesPerItem = a[0] }
if a.count > 1 { effort.priceRounds = a[1] }
if a.count > 2 { effort.contentRounds = a[2] }
if a.count > 3 { effort.contentNodes = a[3] }
if a.count > 4 { effort.nodes = a[4] }
@MainActor func measure(_ name: String, _ problem: @autoclosure () -> BandedAssignment) {
  guard name.contains(wanted) || wanted.isEmpty else { return }
  let problem = problem()
  let clock = ContinuousClock()
  var solution: AssignmentSolution?
  let time = clock.measure { solution = problem.solve(effort: effort) }
  guard let solution else { return }
  let (seconds, attoseconds) = time.components
  let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
  print(
    name, "\(milliseconds) ms", "cost \(solution.cost)", "bound \(solution.bound)",
    "gap \((solution.gap * 100_000).rounded() / 1000) %",
    "proven \(solution.provenCount)/\(solution.componentCount)", separator: "\t")
}

for load in MadeAssignment.Load.allCases {
  for nearest in [1, 3] {
    var worst: (gap: Double, seed: UInt64) = (-1, 0)
    var name = ""
    guard "sweep".contains(wanted) || wanted.isEmpty else { break }
    for seed in 1...40 as ClosedRange<UInt64> {
      let teams = 1 + Int(seed - 1) * 19 / 39
      let made = MadeAssignment(
        teams: teams, items: 30 * teams, bins: 6 * teams, nearest: nearest, load: load, seed: seed)
      let solution = made.made().solve()
      if solution.gap > worst.gap { worst = (solution.gap, seed) }
    }
    name = "sweep \(load), \(nearest) teams"
    print(
      name, "worst gap \((worst.gap * 100_000).rounded() / 1000) %", "seed \(worst.seed)",
      separator: "\t")
  }
}
for load in MadeAssignment.Load.allCases {
  measure(
    "teams20 \(load), own",
    MadeAssignment(teams: 20, items: 600, bins: 120, load: load, seed: 7).made())
  measure(
    "teams20 \(load), neighbours",
    MadeAssignment(teams: 20, items: 600, bins: 120, nearest: 3, load: load, seed: 7).made())
  measure(
    "city \(load), own team",
    MadeAssignment(teams: 370, items: 5300, bins: 2200, load: load, seed: 7).made())
  measure(
    "citywide \(load), twenty nearest",
    MadeAssignment(teams: 370, items: 5300, bins: 2200, nearest: 20, load: load, seed: 7).made())
}
