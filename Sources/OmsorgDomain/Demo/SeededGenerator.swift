/// SplitMix64: the same numbers from the same seed on every machine.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA
/// 2014. Whole numbers are drawn here and not by the standard library, whose way of drawing them
/// may change from one version to the next.
struct SeededGenerator {
  private var state: UInt64

  /// A generator for one purpose; those of the same seed with other purposes are independent.
  init(seed: UInt64, purpose: UInt64) {
    var mixer = SeededGenerator(state: seed)
    state = mixer.next() ^ SeededGenerator.mixed(purpose &+ 1)
  }

  private init(state: UInt64) { self.state = state }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below the bound, all as likely but for 2⁻⁶⁴ of the bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }

  /// A number of the range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number round 0 within ±spread, those near 0 the likeliest.
  mutating func bell(_ spread: Int) -> Int {
    (below(2 * spread + 1) + below(2 * spread + 1) + below(2 * spread + 1)) / 3 - spread
  }

  /// True so many times in a thousand.
  mutating func chance(_ perMille: Int) -> Bool { below(1_000) < perMille }

  /// One of the elements.
  /// - Precondition: there is one.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The elements in random order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, below(last + 1))
    }
    return result
  }

  /// So many of the elements, in their order.
  mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    shuffled(Array(elements.indices)).prefix(count).sorted().map { elements[$0] }
  }
}
