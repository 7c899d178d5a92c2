/// Jobs at places, to be done by routes that each begin and end somewhere within a time, so that
/// what is left undone, early, late, away from the wished start and travelled costs as little as
/// possible.
///
/// Times are whole numbers of one unit, such as minutes, since any common moment. Orders are
/// compared with each job as early as its route, its window and its links let it; in the order
/// found, jobs are then moved later where that costs less. What a plan costs is one sum, so a tier
/// that is to come before another needs weights that outgrow it.
public struct RoutingProblem: Sendable {
  /// How many places there are.
  public var locationCount: Int
  /// For each way of travelling the time from each place to each, row by row:
  /// `locationCount * locationCount` entries of 0...`largestTime`.
  public var travel: [[Int]]
  /// Who does the jobs, when and how.
  public var routes: [Route] = []
  /// What is to be done.
  public var jobs: [Job] = []
  /// What ties the starts of two jobs.
  public var links: [Link] = []
  /// What each unit of the largest lateness of any job costs, >= 0.
  public var largestLatenessCost = 0

  /// Times are at most this far from 0.
  public static let largestTime = 1_000_000_000

  /// A problem without routes or jobs.
  public init(locationCount: Int, travel: [[Int]]) {
    self.locationCount = locationCount
    self.travel = travel
  }

  /// Someone's way through the day.
  public struct Route: Sendable {
    /// When it may leave `startLocation`, and when it must be at `endLocation`.
    public var shift: ClosedRange<Int>
    /// Where it begins, as an index.
    public var startLocation: Int
    /// Where it ends, as an index.
    public var endLocation: Int
    /// The way of travelling, as an index.
    public var wayOfTravelling = 0
    /// What each unit of travelling costs, >= 0.
    public var travelCost = 1
    /// A rest, where the job before it took place.
    public var rest: Rest?
    /// What it costs to have much to do; the costs of all its steps add up.
    public var loadCosts: [LoadCost] = []

    /// A route without a rest.
    public init(shift: ClosedRange<Int>, startLocation: Int, endLocation: Int) {
      self.shift = shift
      self.startLocation = startLocation
      self.endLocation = endLocation
    }
  }

  /// A break that a route must take.
  public struct Rest: Hashable, Sendable {
    /// When it may start.
    public var start: ClosedRange<Int>
    /// How long it is, >= 0.
    public var duration: Int

    /// A break.
    public init(start: ClosedRange<Int>, duration: Int) {
      self.start = start
      self.duration = duration
    }
  }

  /// A step of what much to do costs.
  public struct LoadCost: Hashable, Sendable, BitwiseCopyable {
    /// The sum of the durations of a route's jobs that costs nothing yet, >= 0.
    public var above: Int
    /// What each unit beyond it costs, >= 0.
    public var cost: Int

    /// A step.
    public init(above: Int, cost: Int) {
      self.above = above
      self.cost = cost
    }
  }

  /// Something to be done once, by one route.
  public struct Job: Sendable {
    /// Where, as an index.
    public var location: Int
    /// How long it takes, >= 0.
    public var duration: Int
    /// When it may start at all.
    public var start: ClosedRange<Int>
    /// When it should start; starts before and after cost `earlyCost` and `lateCost` a unit, and
    /// lateness counts towards the largest one. Nil: no matter.
    public var dueStart: ClosedRange<Int>?
    /// What each unit before `dueStart` costs, >= 0.
    public var earlyCost = 0
    /// What each unit after `dueStart` costs, >= 0.
    public var lateCost = 0
    /// When it had best start, where that matters.
    public var wishedStart: Int?
    /// What each unit away from `wishedStart` costs, >= 0.
    public var wishCost = 0
    /// The routes that may do it and what each costs, at most one for each route.
    public var options: [Option]
    /// What it costs to leave it undone, >= 0; nil: it must be done.
    public var undoneCost: Int?

    /// A job that must be done.
    public init(location: Int, duration: Int, start: ClosedRange<Int>, options: [Option]) {
      self.location = location
      self.duration = duration
      self.start = start
      self.options = options
    }
  }

  /// A route that may do a job.
  public struct Option: Hashable, Sendable {
    /// The route, as an index.
    public var route: Int
    /// What it costs that this route does it.
    public var cost: Int

    /// An option.
    public init(route: Int, cost: Int = 0) {
      self.route = route
      self.cost = cost
    }
  }

  /// Two jobs whose starts are tied, and which different routes must do unless they may share one.
  /// Jobs that links tie, directly or through others, are all done or all left undone.
  public struct Link: Hashable, Sendable {
    /// A job, as an index.
    public var first: Int
    /// Another job, as an index.
    public var second: Int
    /// How long after the start of `first` that `second` must start; `0...0`: at the same time.
    public var gap: ClosedRange<Int>
    /// Whether one route may do both, in an order that keeps the gap.
    public var mayShareRoute = false

    /// A link of jobs for different routes.
    public init(first: Int, second: Int, gap: ClosedRange<Int>) {
      self.first = first
      self.second = second
      self.gap = gap
    }
  }

  /// The times of the way that most routes travel by; nil where there are none.
  var usualTravel: [Int]? {
    var counts = [Int](repeating: 0, count: travel.count)
    for route in routes where counts.indices.contains(route.wayOfTravelling) {
      counts[route.wayOfTravelling] += 1
    }
    return travel.indices.max { (counts[$0], $1) < (counts[$1], $0) }.map { travel[$0] }
  }
}
