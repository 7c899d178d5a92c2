/// How much worse simulated annealing lets a move be, by the luck of the draw: `-ln(u)` for evenly
/// spread `u`, so that a change of `d` at temperature `t` is taken with the probability `e^(-d/t)`.
/// Made with the four rules of arithmetic alone, so it is the same on every machine.
struct AcceptanceTable {
  private static let bits = 12
  private let thresholds: [Int]

  init() {
    let count = 1 << Self.bits
    thresholds = (0..<count).map { index in
      Int(-Self.logarithm((Double(index) + 0.5) / Double(count)) * 65_536)
    }
  }

  /// The most that a move may add at a temperature in 256ths.
  @inline(__always)
  func allowance(_ random: inout SplitMix, temperature: Int) -> Int {
    let draw = Int(truncatingIfNeeded: random.next() >> UInt64(64 - Self.bits))
    return (thresholds[draw] * temperature) >> 24
  }

  /// The natural logarithm of a number above 0 and below 1, by 2 artanh((x - 1) / (x + 1)).
  private static func logarithm(_ value: Double) -> Double {
    var mantissa = value
    var halvings = 0.0
    while mantissa < 0.75 {
      mantissa *= 2
      halvings += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var power = ratio
    var sum = 0.0
    for term in 0..<20 {
      sum += power / Double(2 * term + 1)
      power *= ratio * ratio
    }
    return 2 * sum - halvings * 0.693147180559945309
  }
}
