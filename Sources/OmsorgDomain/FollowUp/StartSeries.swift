/// When visits of a kind start from day to day: the series that a client's visits make, one for
/// each service and place in the day's order.
struct StartSeries {
  /// How much the starts of several series differ.
  struct Sum: Sendable {
    /// Squared deviations from each series' mean.
    var squares = 0.0
    /// The sum of differences between consecutive starts, in minutes.
    var changes = 0
    /// Starts less one for each series.
    var degrees = 0

    /// The pooled standard deviation in minutes; nil when no series has two starts.
    var spread: Double? { degrees == 0 ? nil : (squares / Double(degrees)).squareRoot() }
    /// The mean difference between consecutive starts in minutes.
    var change: Double? { degrees == 0 ? nil : Double(changes) / Double(degrees) }

    static func += (left: inout Sum, right: Sum) {
      left.squares += right.squares
      left.changes += right.changes
      left.degrees += right.degrees
    }
  }

  private struct Series {
    var count = 0
    var sum = 0
    var sumOfSquares = 0
    var changes = 0
    var last = 0
  }

  private var series: [[Series]]
  private var lastDay: [Int32]
  private var placeInDay: [Int]
  private var touched: [(service: Int, place: Int)] = []

  init(services: Int) {
    series = Array(repeating: [], count: services)
    lastDay = Array(repeating: .min, count: services)
    placeInDay = Array(repeating: 0, count: services)
  }

  /// Adds a start; starts come in order of days, and of visits in each.
  mutating func add(service: Int, day: Int32, minute: Int) {
    if lastDay[service] == day {
      placeInDay[service] += 1
    } else {
      lastDay[service] = day
      placeInDay[service] = 0
    }
    let place = placeInDay[service]
    if place == series[service].count { series[service].append(Series()) }
    var one = series[service][place]
    if one.count == 0 {
      touched.append((service, place))
    } else {
      one.changes += abs(minute - one.last)
    }
    one.count += 1
    one.sum += minute
    one.sumOfSquares += minute * minute
    one.last = minute
    series[service][place] = one
  }

  /// Ends all series, and tells of each service's.
  mutating func close(_ body: (_ service: Int, Sum) -> Void) {
    for (service, place) in touched {
      let one = series[service][place]
      // The sum of squares is exact until it is divided.
      let scaled = one.count * one.sumOfSquares - one.sum * one.sum
      body(
        service,
        Sum(
          squares: Double(scaled) / Double(one.count), changes: one.changes,
          degrees: one.count - 1))
      series[service][place] = Series()
      lastDay[service] = .min
    }
    touched.removeAll(keepingCapacity: true)
  }
}
