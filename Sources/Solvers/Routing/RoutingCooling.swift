/// Powers made with the four rules of arithmetic alone, so that they are the same on every machine.
enum RoutingCooling {
  /// A base above 0 to a power of 0...1, by halving and square roots.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var root = base
    var rest = exponent
    if rest >= 1 { return base }
    for _ in 0..<30 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
