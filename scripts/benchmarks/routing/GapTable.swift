import Glibc
import Solvers

/// A table of values found, printed as they come, and the mean gaps of classes.
struct GapTable {
  private var gaps: [Character: [Double]] = [:]

  init() {
    print("name", "value", "best known", "gap %", "seconds", "effort", separator: "\t")
  }

  /// Checks a plan and prints its line.
  mutating func add(
    _ instance: any Instance, _ solution: RoutingSolution, _ effort: RoutingEffort,
    seconds: Double
  ) {
    let repeats = "\(effort.stepsPerPart) x \(effort.partsDone)"
    do {
      let value = try instance.value(of: solution)
      var gap: Double?
      if let best = instance.bestKnown {
        let share = (value - best) / abs(best) * 100
        gap = share
        gaps[Self.class(of: instance.name), default: []].append(share)
      }
      print(
        instance.name, Self.rounded(value), instance.bestKnown.map(Self.rounded) ?? "-",
        gap.map(Self.rounded) ?? "-", Self.rounded(seconds), repeats, separator: "\t")
    } catch {
      print(
        instance.name, "WRONG: \(error), \(solution.missing) missing", repeats,
        separator: "\t")
    }
    fflush(nil)
  }

  func printMeans() {
    for (kind, values) in gaps.sorted(by: { $0.key < $1.key }) {
      let mean = values.reduce(0, +) / Double(values.count)
      print("mean gap of \(kind): \(Self.rounded(mean)) % of \(values.count)")
    }
  }

  /// The letter in a name.
  private static func `class`(of name: String) -> Character {
    name.first { $0.isUppercase } ?? "?"
  }

  /// With three decimals at most.
  static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(1000 + abs(thousandths) % 1000).dropFirst()
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
  }
}
