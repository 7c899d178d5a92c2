/// A list of numbers that grows and shrinks at its end, without the checks of an array: the search
/// fills and empties it hundreds of times a step.
///
/// Whoever makes one must end it with `deallocate()`; copies share what they hold.
struct RoutingStack<Element: BitwiseCopyable>: RandomAccessCollection {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = Swift.max(16, capacity)
    base = .allocate(capacity: self.capacity)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(_ index: Int) -> Element { @inline(__always) get { base[index] } }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(contentsOf other: RoutingStack) {
    for element in other { append(element) }
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    if count == 0 { return nil }
    count -= 1
    return base[count]
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  func deallocate() { base.deallocate() }
}
