/// Where the cells of a row are in the file: a list without an array's checks at every step, which
/// cost as much as finding the cells.
struct CellSpans: ~Copyable {
  private var storage: UnsafeMutablePointer<CellSpan>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 32
    storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  /// All of them, valid until one is added.
  var all: UnsafeBufferPointer<CellSpan> { UnsafeBufferPointer(start: storage, count: count) }

  subscript(index: Int) -> CellSpan {
    precondition(index >= 0 && index < count, "no such cell")
    return storage[index]
  }

  @inline(__always)
  mutating func append(_ span: CellSpan) {
    if count == capacity { grow() }
    (storage + count).initialize(to: span)
    count += 1
  }

  /// Keeps the first cells only.
  mutating func truncate(to count: Int) { self.count = min(count, self.count) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<CellSpan>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }
}
