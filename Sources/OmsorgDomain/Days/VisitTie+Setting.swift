extension VisitTie {
  /// A tie of a service to another of the same client, together with it.
  /// - Parameter all: the client's granted services, whose ties must make no circle with it.
  /// - Throws: `DayRefusal`.
  public static func together(
    _ granted: GrantedService, with other: GrantedService, among all: [GrantedService] = []
  ) throws(DayRefusal) -> VisitTie {
    try checked(granted, other, least: 0, most: 0, all)
  }

  /// A tie of a service to another of the same client, after it.
  /// - Parameters:
  ///   - least: at least so many minutes after the start of the other; nil: when that ends.
  ///   - most: at most so many minutes after its start; nil: an hour more than the least.
  ///   - all: the client's granted services, whose ties must make no circle with it.
  /// - Throws: `DayRefusal`.
  public static func after(
    _ granted: GrantedService, _ other: GrantedService, least: Int?, most: Int?,
    on date: CalendarDate, services: ServiceCatalogue, among all: [GrantedService] = []
  ) throws(DayRefusal) -> VisitTie {
    let usual = other.plannedMinutes(on: date, services: services) ?? 0
    let first = least ?? min(usual, most ?? usual)
    let last = most ?? min(first + usualRoom, 1_439)
    guard first <= last, last > 0 else { throw .tieBackwards(least: first, most: last) }
    return try checked(granted, other, least: first, most: last, all)
  }

  /// Minutes between the least and the most unless told.
  private static let usualRoom = 60

  private static func checked(
    _ granted: GrantedService, _ other: GrantedService, least: Int, most: Int,
    _ all: [GrantedService]
  ) throws(DayRefusal) -> VisitTie {
    if granted.id == other.id { throw .tiedToItself(granted.id) }
    var (next, seen) = (other.tie?.decision, Set([other.id]))
    while let id = next, seen.insert(id).inserted {
      if id == granted.id { throw .tiedInACircle(granted.id, other: other.id) }
      next = all.first { $0.id == id }?.tie?.decision
    }
    var tie = VisitTie()
    tie.decision = other.id
    tie.least = least
    tie.most = most
    return tie
  }
}
