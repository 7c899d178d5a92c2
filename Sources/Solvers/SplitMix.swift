/// A small generator whose numbers follow from its seed (Steele, Lea and Flood, *Fast Splittable
/// Pseudorandom Number Generators*, 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, which is below 2^32, by Lemire's multiplication; the bias is nothing
  /// that a local search could notice.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number above 0 and at most 1.
  mutating func unit() -> Double {
    Double((next() >> 11) + 1) * 0x1p-53
  }
}
