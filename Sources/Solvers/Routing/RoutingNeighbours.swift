/// Which jobs are near which, as rows of a limited length with the nearest first.
struct RoutingNeighbours {
  /// How many each job has.
  let count: Int
  private let byTravel: Flat<Int32>
  private let byTime: Flat<Int32>

  init(_ problem: RoutingProblem) {
    let jobs = problem.jobs.indices
    count = min(100, max(0, jobs.count - 1))
    let middles = problem.jobs.map { job in
      let start = job.dueStart ?? job.start
      return (start.lowerBound + start.upperBound) / 2
    }
    let times = problem.usualTravel
    var travelRow: [Int32] = []
    var timeRow: [Int32] = []
    for job in jobs {
      let others = jobs.filter { $0 != job }
      let ways = others.map { Self.travel(problem, times, job, $0) }
      let near = others.indices.sorted { (ways[$0], $0) < (ways[$1], $1) }
      travelRow += near.prefix(count).map { Int32(others[$0]) }
      let both = others.indices.map { ways[$0] + abs(middles[others[$0]] - middles[job]) / 4 }
      let timely = others.indices.sorted { (both[$0], $0) < (both[$1], $1) }
      timeRow += timely.prefix(count).map { Int32(others[$0]) }
    }
    byTravel = Flat(travelRow)
    byTime = Flat(timeRow)
  }

  func deallocate() {
    byTravel.deallocate()
    byTime.deallocate()
  }

  /// The job at a rank, 0..<count, of those near a job by travelling, or also by time.
  @inline(__always)
  func job(near job: Int, rank: Int, timely: Bool) -> Int {
    Int((timely ? byTime : byTravel)[job * count + rank])
  }

  private static func travel(
    _ problem: RoutingProblem, _ times: [Int]?, _ first: Int, _ second: Int
  ) -> Int {
    guard let times else { return 0 }
    let (from, to) = (problem.jobs[first].location, problem.jobs[second].location)
    return min(
      times[from * problem.locationCount + to], times[to * problem.locationCount + from])
  }
}
