import Glibc
import Solvers

// Public home-care instances: the value found, the best known and the gap. Arguments: a folder with
// the folders `bredstrom-ronnqvist` and `mankowska`, or `made` for made days of a group; `--seconds
// N` of processor time an instance (10), or `--steps N` to repeat an effort; `--seed N` (1),
// `--preference` for the other objective of the former folder, `--plans FOLDER` to write plans for
// check.py, and names of instances or of their classes; all without any.

guard let arguments = Arguments(CommandLine.arguments) else {
  print(
    "usage: routing FOLDER|made [--seconds N | --steps N] [--seed N] [--preference]",
    "[--plans FOLDER] [NAME...]")
  exit(64)
}

do {
  let instances = try arguments.instances()
  print("seconds \(arguments.seconds), seed \(arguments.seed)")
  var table = GapTable()
  for instance in instances {
    let clock = ContinuousClock()
    let begin = clock.now
    let search = try RoutingSearch(instance.problem, seed: arguments.seed)
    let effort: RoutingEffort
    if arguments.steps > 0 {
      effort = RoutingEffort(stepsPerPart: arguments.steps)
      search.run(effort)
    } else {
      effort = search.run(seconds: Double(arguments.seconds))
    }
    let solution = search.solution
    if let plans = arguments.plans { try Plans.write(solution, of: instance.name, in: plans) }
    let seconds = (clock.now - begin) / .seconds(1)
    table.add(instance, solution, effort, seconds: seconds)
  }
  table.printMeans()
} catch let fault as ReadingFault {
  print(fault.message)
  exit(1)
}
