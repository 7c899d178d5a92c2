/// The keys that an object is expected to have, in the order in which they are usually written.
///
/// Made once for a kind of record and used for every object of that kind. Keys in this order
/// cost one comparison each; any other order works too.
public struct JSONKeys: Sendable {
  /// The keys, in declared order.
  public var names: [String] { storage.names }
  let storage: Storage

  /// Keys in the order in which they are usually written.
  /// - Precondition: no name twice.
  public init(_ names: [String]) {
    storage = Storage(names)
  }

  static let none = JSONKeys([])

  /// Patterns and their bytes, in memory that never changes after `init`.
  final class Storage: @unchecked Sendable {
    let names: [String]
    let count: Int
    let patterns: UnsafeMutablePointer<KeyPattern>
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ names: [String]) {
      precondition(
        Set(names.map { Array($0.utf8) }).count == names.count, "a key is declared twice")
      self.names = names
      count = names.count
      patterns = .allocate(capacity: names.count)
      bytes = .allocate(capacity: names.reduce(0) { $0 + $1.utf8.count + 3 })
      var used = 0
      for (index, name) in names.enumerated() {
        let text = Array("\"\(name)\":".utf8)
        let place = UnsafeMutableBufferPointer(rebasing: bytes[used..<used + text.count])
        _ = place.initialize(from: text)
        (patterns + index).initialize(to: KeyPattern(UnsafeBufferPointer(place)))
        used += text.count
      }
    }

    deinit {
      patterns.deallocate()
      bytes.deallocate()
    }

    /// The index of the key with these unescaped bytes, compared as bytes and not by Unicode's
    /// canonical equivalence.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
      (0..<count).first { patterns[$0].name.elementsEqual(name) }
    }
  }
}
