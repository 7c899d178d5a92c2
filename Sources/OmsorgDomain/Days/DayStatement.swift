import PlainJSON
import Solvers

extension DayPlanning {
  /// A group's day stated as a problem of routes with a plan of it, a line of JSON for other
  /// solvers; omsorg-day(7) tells what its members are.
  /// - Parameter visits: the plan.
  public func statement(of group: Int, visits: [DayVisit]) -> [UInt8] {
    let own = groups[group]
    let problem = DayProblem(self, own, from: .everAllowed, given: givenOut)
    let byId = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(own.needs.map { needs[$0].id })
    let rounds = rounds(of: visits.filter { ids.contains($0.id) })
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("group")
    writer.integer(group)
    writer.key("teams")
    writer.list(Set(own.needs.compactMap { team(of: needs[$0].client) }).sorted()) {
      $1.string($0)
    }
    problem.write(to: &writer)
    writer.key("plan")
    writer.beginObject()
    writer.key("cost")
    writer.integer(
      DayScore(visits.filter { ids.contains($0.id) }, in: self, shifts: own.shifts).cost)
    writer.key("routes")
    let rests = own.shifts.map { shift in
      rounds[shift].stops.first { if case .rest = $0.kind { true } else { false } }?.start
    }
    writer.list(Array(zip(problem.stops(of: byId), rests))) { route, writer in
      var stops = route.0.map { (job: $0.job, start: $0.start) }
      if let rest = route.1 {
        stops.insert((nil, rest), at: stops.firstIndex { rest < $0.start } ?? stops.count)
      }
      writer.list(stops) { stop, writer in
        writer.beginArray()
        if let job = stop.job { writer.integer(job) } else { writer.null() }
        writer.integer(stop.start)
        writer.endArray()
      }
    }
    writer.endObject()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension DayProblem {
  /// Writes the problem's members into an object that has been begun.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.key("locations")
    writer.integer(problem.locationCount)
    writer.key("travel")
    writer.list(problem.travel) { times, writer in
      writer.list(times) { $1.integer($0) }
    }
    writer.key("routes")
    writer.list(Array(problem.routes.enumerated())) { route, writer in
      write(route.element, of: caregiver(ofRoute: route.offset), to: &writer)
    }
    writer.key("jobs")
    writer.list(Array(problem.jobs.enumerated())) { job, writer in
      write(job.element, of: visit(ofJob: job.offset), to: &writer)
    }
    writer.key("links")
    writer.list(problem.links) { link, writer in
      writer.beginObject()
      writer.member("first", link.first)
      writer.member("second", link.second)
      writer.member("gap", link.gap)
      writer.key("may_share_route")
      writer.boolean(link.mayShareRoute)
      writer.endObject()
    }
  }

  private func write(
    _ route: RoutingProblem.Route, of caregiver: String, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("caregiver")
    writer.string(caregiver)
    writer.member("shift", route.shift)
    writer.member("start_location", route.startLocation)
    writer.member("end_location", route.endLocation)
    writer.member("way", route.wayOfTravelling)
    writer.member("travel_cost", route.travelCost)
    if let rest = route.rest {
      writer.key("rest")
      writer.beginObject()
      writer.member("start", rest.start)
      writer.member("minutes", rest.duration)
      writer.endObject()
    }
    writer.key("load_costs")
    writer.list(route.loadCosts) { step, writer in
      writer.beginObject()
      writer.member("above", step.above)
      writer.member("cost", step.cost)
      writer.endObject()
    }
    writer.endObject()
  }

  private func write(_ job: RoutingProblem.Job, of visit: String?, to writer: inout JSONWriter) {
    writer.beginObject()
    if let visit {
      writer.key("visit")
      writer.string(visit)
    }
    writer.member("location", job.location)
    writer.member("minutes", job.duration)
    writer.member("start", job.start)
    if let due = job.dueStart { writer.member("due", due) }
    writer.member("early_cost", job.earlyCost)
    writer.member("late_cost", job.lateCost)
    if let wished = job.wishedStart { writer.member("wished", wished) }
    writer.member("wish_cost", job.wishCost)
    if let cost = job.undoneCost { writer.member("undone_cost", cost) }
    writer.key("options")
    writer.list(job.options) { option, writer in
      writer.list([option.route, option.cost]) { $1.integer($0) }
    }
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func list<Element>(
    _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }

  fileprivate mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  fileprivate mutating func member(_ name: String, _ range: ClosedRange<Int>) {
    key(name)
    list([range.lowerBound, range.upperBound]) { $1.integer($0) }
  }
}
