import Glibc
import Solvers

// Public home-care instances: the value found, the best known and the gap. Arguments: a folder with
// the folders `bredstrom-ronnqvist` and `mankowska`, or `made` for made days of a group; `--seconds
// N` an instance (10) of processor time of each thread, or `--steps N` to repeat an effort; `--seed
// N` (1), `--threads N` (2), `--preference` for the other objective of the former folder, and names
// of instances or of their classes; all without any.

guard let arguments = Arguments(CommandLine.arguments) else {
  print("usage: routing FOLDER [--seconds N] [--seed N] [--threads N] [--preference] [NAME...]")
  exit(64)
}

do {
  let instances = try arguments.instances()
  print(
    "seconds \(arguments.seconds), seed \(arguments.seed), threads and walks \(arguments.threads)")
  var table = GapTable()
  for instance in instances {
    let clock = ContinuousClock()
    let begin = clock.now
    let search = try RoutingSearch(
      instance.problem, seed: arguments.seed, walks: arguments.threads, threads: arguments.threads)
    let effort: RoutingEffort
    if arguments.steps > 0 {
      effort = RoutingEffort(stepsPerPart: arguments.steps)
      search.run(effort)
    } else {
      effort = search.run(seconds: Double(arguments.seconds))
    }
    let solution = search.solution
    let seconds = (clock.now - begin) / .seconds(1)
    table.add(instance, solution, effort, seconds: seconds)
  }
  table.printMeans()
} catch let fault as ReadingFault {
  print(fault.message)
  exit(1)
}
