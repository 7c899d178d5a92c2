extension RoutingProblem {
  /// Looks for what would make a search trap or its numbers overflow.
  ///
  /// - Throws: The first fault.
  public func validate() throws(RoutingFault) {
    try validateTravel()
    for (index, route) in routes.enumerated() where !isValid(route) {
      throw .route(index)
    }
    for (index, job) in jobs.enumerated() where !isValid(job) {
      throw .job(index)
    }
    for (index, link) in links.enumerated() where !isValid(link) {
      throw .link(index)
    }
    // Indices of jobs and of what routes add to them are kept in 32 bits.
    guard jobs.count + 3 * routes.count < Int(Int32.max) else { throw .costsTooLarge }
    guard largestCost() != nil else { throw .costsTooLarge }
    try validateGaps()
  }

  private static func isTime(_ time: Int) -> Bool { (-largestTime...largestTime).contains(time) }

  private static func isTime(_ range: ClosedRange<Int>) -> Bool {
    isTime(range.lowerBound) && isTime(range.upperBound)
  }

  private static func isDuration(_ time: Int) -> Bool { (0...largestTime).contains(time) }

  private func validateTravel() throws(RoutingFault) {
    let (square, overflows) = locationCount.multipliedReportingOverflow(by: locationCount)
    for (way, times) in travel.enumerated() {
      guard locationCount >= 0, !overflows, times.count == square,
        times.allSatisfy(Self.isDuration)
      else { throw .travel(way: way) }
    }
  }

  private func isLocation(_ index: Int) -> Bool { index >= 0 && index < locationCount }

  private func isValid(_ route: Route) -> Bool {
    let restIsValid = route.rest.map { Self.isTime($0.start) && Self.isDuration($0.duration) }
    return Self.isTime(route.shift) && isLocation(route.startLocation)
      && isLocation(route.endLocation) && travel.indices.contains(route.wayOfTravelling)
      && route.travelCost >= 0 && restIsValid ?? true
      && route.loadCosts.allSatisfy { $0.above >= 0 && $0.cost >= 0 }
  }

  private func isValid(_ job: Job) -> Bool {
    isLocation(job.location) && Self.isDuration(job.duration) && Self.isTime(job.start)
      && job.dueStart.map(Self.isTime) ?? true && job.wishedStart.map(Self.isTime) ?? true
      && min(job.earlyCost, job.lateCost, job.wishCost, job.undoneCost ?? 0) >= 0
      && job.options.allSatisfy { routes.indices.contains($0.route) }
      && Set(job.options.map(\.route)).count == job.options.count
  }

  private func isValid(_ link: Link) -> Bool {
    jobs.indices.contains(link.first) && jobs.indices.contains(link.second)
      && link.first != link.second && Self.isTime(link.gap)
  }

  /// More than any plan costs, with room to add and to scale; nil if that overflows.
  private func largestCost() -> Int? {
    var sum = Magnitude()
    // Starts, which are within bounds, are at most this far apart.
    let span = 2 * Self.largestTime
    sum.add(largestLatenessCost, times: span)
    let travelCost = routes.map(\.travelCost).max() ?? 0
    // Each job and each route adds a leg, and taking a job out leaves another.
    sum.add(travelCost, times: Self.largestTime)
    sum.scale(by: 2 * (jobs.count + routes.count + 1))
    for load in routes.flatMap(\.loadCosts) {
      // Each job adds its duration to the load of one route.
      sum.add(load.cost, times: Self.largestTime * jobs.count)
    }
    for job in jobs {
      sum.add(job.earlyCost, times: span)
      sum.add(job.lateCost, times: span)
      sum.add(job.wishCost, times: span)
      sum.add(job.undoneCost ?? 0, times: 1)
      for option in job.options { sum.add(option.cost, times: 1) }
    }
    // Each job that must be done and isn't is paid for with some times the largest of these.
    sum.scale(by: 64)
    sum.scale(by: jobs.count + routes.count + 1)
    return sum.value
  }

  /// A sum of products that knows when it is too large.
  private struct Magnitude {
    private(set) var value: Int? = 0

    mutating func add(_ cost: Int, times count: Int) {
      let (product, productOverflows) = cost.magnitude.multipliedReportingOverflow(
        by: count.magnitude)
      guard let sum = value, !productOverflows, let product = Int(exactly: product) else {
        value = nil
        return
      }
      let (total, overflows) = sum.addingReportingOverflow(product)
      value = overflows ? nil : total
    }

    mutating func scale(by factor: Int) {
      guard let sum = value else { return }
      let (product, overflows) = sum.multipliedReportingOverflow(by: factor)
      value = overflows ? nil : product
    }
  }

  /// Looks for gaps that together say that a job starts before itself.
  private func validateGaps() throws(RoutingFault) {
    for group in linkGroups() where group.count > 1 {
      var starts = Dictionary(uniqueKeysWithValues: group.map { ($0, 0) })
      let links = links.filter { starts[$0.first] != nil }
      // Longest ways settle within as many rounds as there are jobs, unless some way is endless.
      for round in 0...group.count {
        var changed = false
        for link in links {
          let first = starts[link.first, default: 0]
          let second = starts[link.second, default: 0]
          if second < first + link.gap.lowerBound {
            starts[link.second] = first + link.gap.lowerBound
            changed = true
          } else if first < second - link.gap.upperBound {
            starts[link.first] = second - link.gap.upperBound
            changed = true
          }
        }
        if !changed { break }
        if round == group.count { throw .contradictoryLinks(job: group[0]) }
      }
    }
  }

  /// Jobs by what ties them, each job in one group, in order of their first job; in a group each
  /// job after the first is tied to one before it.
  func linkGroups() -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: jobs.count)
    for link in links {
      neighbours[link.first].append(link.second)
      neighbours[link.second].append(link.first)
    }
    var isSeen = [Bool](repeating: false, count: jobs.count)
    var groups: [[Int]] = []
    for job in jobs.indices where !isSeen[job] {
      isSeen[job] = true
      var group = [job]
      var next = 0
      while next < group.count {
        for other in neighbours[group[next]] where !isSeen[other] {
          isSeen[other] = true
          group.append(other)
        }
        next += 1
      }
      groups.append(group)
    }
    return groups
  }
}
