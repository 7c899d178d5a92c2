import Glibc
import Solvers

// Months of made-up home-care teams: what they cost after some rounds, and how much time of a
// processor that took. Arguments: caregivers (6), seeds (5), the most rounds (64), and the word
// `json` to print the problems instead, one a line, each with the placements found.

let arguments = CommandLine.arguments.dropFirst().filter { $0 != "json" }.compactMap { Int($0) }
let caregivers = arguments.first ?? 6
let seeds = arguments.dropFirst().first ?? 5
let most = arguments.dropFirst(2).first ?? 64

func seconds(since start: clock_t) -> String {
  let hundredths = (clock() - start) * 100 / Int(CLOCKS_PER_SEC)
  return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) s"
}

for seed in 1...seeds {
  var made = MadeTimetable(caregivers: caregivers, seed: UInt64(seed))
  let problem = made.made()
  if CommandLine.arguments.contains("json") {
    var search = TimetableSearch(problem, seed: 1)
    search.improve(rounds: most)
    print(json(problem, hint: search.solution.placements))
    continue
  }
  let naive = problem.cost(of: problem.firstFit())
  print(
    "seed \(seed)", "\(problem.tasks.count) tasks", "\(problem.series.count) series",
    "\(problem.lanes.count) lanes", "\(problem.tasks.reduce(0) { $0 + $1.options.count }) options",
    "first fit \(naive?.unplaced ?? -1) + \(naive?.cost ?? -1)", separator: "\t")
  let start = clock()
  var search = TimetableSearch(problem, seed: 1)
  var rounds = 0
  for next in [0, 1, 2, 4, 8, 16, 64] where next <= most {
    search.improve(rounds: next - rounds)
    rounds = next

    let solution = search.solution
    let plain = problem.cost(of: solution.placements)
    let isRight = plain?.unplaced == solution.unplaced && plain?.cost == solution.cost
    print(
      "  \(rounds) rounds", seconds(since: start), "unplaced \(solution.unplaced)",
      "cost \(solution.cost)", "bound \(solution.bound)", isRight ? "" : "WRONG", separator: "\t")
  }
}
