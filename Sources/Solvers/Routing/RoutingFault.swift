/// What makes a routing problem one that can't be solved.
public enum RoutingFault: Error, Equatable {
  /// A way of travelling lacks a row or has one too many, or a time is out of bounds.
  case travel(way: Int)
  /// A route names a place or way of travelling that isn't there, or a number is out of bounds.
  case route(Int)
  /// A job names a place or route that isn't there, or a route twice, or a number is out of bounds.
  case job(Int)
  /// A link names a job that isn't there or ties a job to itself, or its gap is out of bounds.
  case link(Int)
  /// Links that no starts at all could satisfy, of jobs tied to this one.
  case contradictoryLinks(job: Int)
  /// What a plan could cost is more than a number holds.
  case costsTooLarge
}
