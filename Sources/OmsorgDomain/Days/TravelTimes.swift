/// Somewhere that a caregiver goes: a client's home, or where a day begins or ends.
public struct DayPlace: Hashable, Sendable {
  /// The client's or the team's id; empty for a place of one's own.
  public let id: String
  /// Where it is, if known.
  public let place: MapPoint?

  /// A place.
  public init(id: String, place: MapPoint?) {
    self.id = id
    self.place = place
  }
}

/// How long it takes from place to place: by a table of known times, else by coordinates.
public struct TravelTimes: Sendable {
  /// A known time.
  public struct Leg: Hashable, Sendable {
    /// The id of the client or team that it is from.
    public var from: String
    /// The id of the client or team that it is to.
    public var to: String
    /// The way of travelling; nil: any.
    public var way: WayOfTravelling?

    /// A way between two places.
    public init(from: String, to: String, way: WayOfTravelling?) {
      self.from = from
      self.to = to
      self.way = way
    }
  }

  /// Streets are so much longer than the straight line.
  static let detour = 1.3
  /// Minutes between places where either is unknown.
  static let unknownMinutes = 10
  /// How people travel when nothing is on record.
  static let usualWay = WayOfTravelling.bicycle

  private let known: [Leg: Int]

  /// Times.
  /// - Parameter known: minutes, 0...1,440, which go before what coordinates tell. A time that is
  ///   known in one direction holds in the other, unless that is known too.
  public init(known: [Leg: Int] = [:]) { self.known = known }

  /// Minutes from one place to another, rounded up; 0 at the same place.
  public func minutes(
    from: DayPlace, to: DayPlace, by way: WayOfTravelling
  ) -> Int {
    if from == to { return 0 }
    if !known.isEmpty, let minutes = knownMinutes(from.id, to.id, way) { return minutes }
    guard let start = from.place, let end = to.place else { return Self.unknownMinutes }
    if start == end { return 0 }
    let metres = start.metres(to: end) * Self.detour
    return Int((metres / way.metresPerMinute + way.minutesPerJourney).rounded(.up))
  }

  private func knownMinutes(_ from: String, _ to: String, _ way: WayOfTravelling) -> Int? {
    if from.isEmpty || to.isEmpty { return nil }
    for (first, second) in [(from, to), (to, from)] {
      if let minutes = known[Leg(from: first, to: second, way: way)]
        ?? known[Leg(from: first, to: second, way: nil)]
      {
        return minutes
      }
    }
    return nil
  }
}
