/// What the reader remembers of one open container.
struct ContainerFrame {
  /// How many known keys `seen` has room for.
  static let bitCount = 64

  let isObject: Bool
  /// The index after the key that was matched last: the one to try first.
  var expected = 0
  /// A bit for each of the first known keys that the object has had.
  var seen: UInt64 = 0
  /// How many keys of the object are in `SeenNames`.
  var nameCount = 0
}
