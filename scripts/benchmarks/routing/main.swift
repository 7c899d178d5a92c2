import Glibc
import Solvers

// Public home-care instances: the value found, the best known and the gap. Arguments: a folder with
// the folders `bredstrom-ronnqvist` and `mankowska`, `--seconds N` an instance (10), `--seed N` (1),
// `--threads N` (2), `--preference` for the other objective of the former, and names of instances
// or of their classes; all without any.

guard let arguments = Arguments(CommandLine.arguments) else {
  print("usage: routing FOLDER [--seconds N] [--seed N] [--threads N] [--preference] [NAME...]")
  exit(64)
}

do {
  let instances = try arguments.instances()
  print(
    "seconds \(arguments.seconds), seed \(arguments.seed), threads \(arguments.threads),",
    "\(RoutingSearch.searchCount) searches")
  var table = GapTable()
  for instance in instances {
    let clock = ContinuousClock()
    let begin = clock.now
    let search = try RoutingSearch(
      instance.problem, seed: arguments.seed, threads: arguments.threads)
    let effort = search.run(timeUsed: { (clock.now - begin) / .seconds(arguments.seconds) })
    let seconds = (clock.now - begin) / .seconds(1)
    let solution = search.solution
    table.add(instance, solution, effort, seconds: seconds)
  }
  table.printMeans()
} catch let fault as ReadingFault {
  print(fault.message)
  exit(1)
}
