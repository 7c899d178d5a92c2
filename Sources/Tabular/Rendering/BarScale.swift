/// An axis from 0, with marks at round distances.
struct BarScale {
  /// Where the marks are, the first at 0; at least two.
  let ticks: [Double]

  /// An axis that reaches a value.
  ///
  /// - Parameters:
  ///   - unit: the steps are 1, 2, 5, 10, 20, 50 ... of these.
  ///   - mostSteps: the most steps there may be, at least 1.
  init(highest: Double, unit: Double, mostSteps: Int) {
    let most = Double(max(1, mostSteps))
    var step = unit
    var next = 0
    // From 1 to 2 to 5 to 10, and so on.
    let factors = [2.0, 2.5, 2]
    while highest / step > most {
      step *= factors[next]
      next = (next + 1) % factors.count
    }
    let steps = max(1, Int((highest / step - 1e-9).rounded(.up)))
    ticks = (0...steps).map { Double($0) * step }
  }

  /// Where a value lies, 0 at the beginning and 1 at the end.
  func fraction(_ value: Double) -> Double { value / ticks[ticks.count - 1] }
}
