/// A sum of fractions, kept whole for each divisor until it is asked for.
struct ExactSum: Sendable {
  private var numerators: [Int: Int] = [:]

  /// Adds a fraction.
  /// - Parameter divisor: at least 1.
  mutating func add(_ numerator: Int, over divisor: Int) {
    numerators[divisor, default: 0] += numerator
  }

  /// The sum, the fractions added from the smallest divisor on.
  var value: Double {
    numerators.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.value) / Double($1.key) }
  }

  /// The sum rounded to a whole number, halves up; of sums that are not negative.
  var roundedHalfUp: Int {
    var numerator: Int128 = 0
    var divisor: Int128 = 1
    for (own, value) in numerators.sorted(by: { $0.key < $1.key }) {
      let common = Self.greatestCommonDivisor(divisor, Int128(own))
      let widened = divisor.multipliedReportingOverflow(by: Int128(own) / common)
      let left = numerator.multipliedReportingOverflow(by: Int128(own) / common)
      let right = Int128(value).multipliedReportingOverflow(by: divisor / common)
      let sum = left.partialValue.addingReportingOverflow(right.partialValue)
      // It takes dozens of divisors without common factors to come here.
      if widened.overflow || left.overflow || right.overflow || sum.overflow {
        return Int((self.value + 0.5).rounded(.down))
      }
      (numerator, divisor) = (sum.partialValue, widened.partialValue)
      let factor = Self.greatestCommonDivisor(numerator, divisor)
      numerator /= factor
      divisor /= factor
    }
    let whole = numerator / divisor
    let rest = numerator - whole * divisor
    return Int(truncatingIfNeeded: rest >= divisor - rest ? whole + 1 : whole)
  }

  private static func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}
