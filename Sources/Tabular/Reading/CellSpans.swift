/// Where the cells of a row are in the file: a list without an array's checks at every step, which
/// cost as much as finding the cells.
struct CellSpans: ~Copyable {
  /// A cell's place in the file, without its quotes.
  struct Span {
    let start: Int
    private let endAndQuoted: Int

    @inline(__always)
    init(start: Int, end: Int, isQuoted: Bool = false) {
      self.start = start
      endAndQuoted = end << 1 | (isQuoted ? 1 : 0)
    }

    var end: Int { endAndQuoted >> 1 }
    var isQuoted: Bool { endAndQuoted & 1 == 1 }
    /// The cell's first byte, the opening quote if it has one.
    var outerStart: Int { isQuoted ? start - 1 : start }
    /// The place after the cell's last byte, the closing quote if it has one.
    var outerEnd: Int { isQuoted ? end + 1 : end }
  }

  private var storage: UnsafeMutablePointer<Span>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 32
    storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  subscript(index: Int) -> Span {
    precondition(index >= 0 && index < count, "no such cell")
    return storage[index]
  }

  @inline(__always)
  mutating func append(_ span: Span) {
    if count == capacity { grow() }
    (storage + count).initialize(to: span)
    count += 1
  }

  /// Keeps the first cells only.
  mutating func truncate(to count: Int) { self.count = min(count, self.count) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Span>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }
}
