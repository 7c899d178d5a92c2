/// Who does what and when.
public struct RoutingSolution: Equatable, Sendable {
  /// A job or a rest in a route.
  public struct Stop: Equatable, Sendable {
    /// The job, as an index; nil: the route's rest.
    public let job: Int?
    /// When it starts.
    public let start: Int

    /// A stop.
    public init(job: Int?, start: Int) {
      self.job = job
      self.start = start
    }
  }

  /// By route: its stops in order.
  public let routes: [[Stop]]
  /// The jobs in no route, in order.
  public let undone: [Int]
  /// How many jobs that must be done, and rests that must be taken, are in no route.
  public let missing: Int
  /// What everything costs, without what is missing.
  public let cost: Int

  init(routes: [[Stop]], undone: [Int], missing: Int, cost: Int) {
    self.routes = routes
    self.undone = undone
    self.missing = missing
    self.cost = cost
  }
}
