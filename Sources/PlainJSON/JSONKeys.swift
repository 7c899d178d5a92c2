/// The keys that an object is expected to have, in the order in which they are usually written.
///
/// Keys that come in this order cost one comparison each; any other order works too.
///
/// Declare them as a static constant of the record they belong to: what they take in memory is
/// kept for the life of the process, so that looking at them costs no reference counting.
public struct JSONKeys: @unchecked Sendable {
  /// One for each key. Written by `init` only, which is what makes sharing them safe.
  let patterns: UnsafePointer<KeyPattern>
  let count: Int
  /// How many of the keys have a bit in `ContainerFrame.seen`.
  let countWithBit: Int

  /// Keys in the order in which they are usually written.
  /// - Precondition: no name twice.
  public init(_ names: [String]) {
    precondition(
      Set(names.map { Array($0.utf8) }).count == names.count, "a key is declared twice")
    let patterns = UnsafeMutablePointer<KeyPattern>.allocate(capacity: names.count)
    for (index, name) in names.enumerated() {
      (patterns + index).initialize(to: KeyPattern(name))
    }
    self.patterns = UnsafePointer(patterns)
    count = names.count
    countWithBit = min(names.count, ContainerFrame.bitCount)
  }

  static let none = JSONKeys([])

  /// The index of the key with these unescaped bytes, compared as bytes and not by Unicode's
  /// canonical equivalence.
  func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    (0..<count).first { patterns[$0].name.elementsEqual(name) }
  }
}
