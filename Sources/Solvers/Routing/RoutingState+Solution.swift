extension RoutingState {
  /// The plan as others see it.
  var solution: RoutingSolution {
    let routes = (0..<model.routeCount).map { index in
      var stops: [RoutingSolution.Stop] = []
      var node = Int(next[Int(model.route[index].startNode)])
      while node != Int(model.route[index].endNode) {
        stops.append(.init(job: model.isJob(node) ? node : nil, start: start[node]))
        node = Int(next[node])
      }
      return stops
    }
    return RoutingSolution(
      routes: routes, undone: (0..<model.jobCount).filter { route[$0] < 0 }, missing: missing,
      cost: cost - missing * model.missingCost)
  }
}
