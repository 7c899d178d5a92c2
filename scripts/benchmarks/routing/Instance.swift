import Solvers

/// A public instance: the problem it is to the solver, and a check of its own.
protocol Instance {
  var name: String { get }
  var problem: RoutingProblem { get }
  /// The best value known.
  var bestKnown: Double? { get }

  /// The value of a plan, counted from the instance's own data.
  /// - Throws: `ReadingFault` with the rule that the plan breaks.
  func value(of solution: RoutingSolution) throws -> Double
}

extension Instance {
  func require(_ condition: Bool, _ message: @autoclosure () -> String) throws {
    if !condition { throw ReadingFault(message: "\(name): \(message())") }
  }
}
