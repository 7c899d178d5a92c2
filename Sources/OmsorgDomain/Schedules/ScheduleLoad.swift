/// What a caregiver's parts of the days of a cycle hold, beside what there is time for.
struct ScheduleLoad: Sendable {
  /// One part of a day.
  struct Part: Sendable {
    /// Paid minutes of the shifts in the part, less meetings.
    var available = 0
    /// Minutes of daily visits.
    var daily = 0
    /// Minutes of what is placed at clients.
    var placed = 0
    /// Minutes of time of one's own.
    var own = 0
    /// The clients visited.
    var clients: Set<String> = []

    /// Minutes lacking when each client costs so many minutes of travelling; negative: left.
    func lacking(travel: Int) -> Int {
      daily + placed + own + travel * clients.count - available
    }
  }

  private var parts = [Part](repeating: Part(), count: CareCycle.days * DayPart.allCases.count)
  private(set) var paidMinutes = [Int](repeating: 0, count: CareCycle.days)

  init(
    of caregiver: String, frame: ScheduleFrame, daily: [DailyVisits.Visit], placed: [PlacedItem]
  ) {
    for piece in frame.pieces(of: caregiver) {
      paidMinutes[piece.day] += piece.paidMinutes
      let middle = (piece.start + piece.end) / 2
      for part in DayPart.allCases {
        let from = max(piece.start, part.from)
        let to = min(piece.end, part.to)
        let met = frame.meetings(of: caregiver).filter { $0.day == piece.day }
        var minutes = max(0, to - from) - ScheduleFrame.minutes(of: met, from: from, to: to)
        if part.from <= middle, middle < part.to { minutes -= piece.breakMinutes }
        self[piece.day, part].available += max(0, minutes)
      }
    }
    for visit in daily {
      self[visit.day, DayPart(of: visit.start)].daily += visit.minutes
      self[visit.day, DayPart(of: visit.start)].clients.insert(visit.client)
    }
    for item in placed {
      let part = DayPart(of: item.start)
      if let client = item.client {
        self[item.day, part].placed += item.minutes
        self[item.day, part].clients.insert(client)
      } else {
        self[item.day, part].own += item.minutes
      }
    }
  }

  subscript(day: Int, part: DayPart) -> Part {
    get { parts[Self.position(day, part)] }
    set { parts[Self.position(day, part)] = newValue }
  }

  private static func position(_ day: Int, _ part: DayPart) -> Int {
    let place: Int =
      switch part {
      case .morning: 0
      case .afternoon: 1
      case .evening: 2
      }
    return day * DayPart.allCases.count + place
  }

  /// Minutes at clients on a day.
  func clientMinutes(on day: Int) -> Int {
    DayPart.allCases.reduce(0) { sum, part in
      sum + self[day, part].daily + self[day, part].placed
    }
  }
}
