/// Numbers in a row, read without checks: the search reads them millions of times a second.
///
/// Whoever makes one must end it with `deallocate()`, and use only indices below the count given.
struct Flat<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>

  init(_ elements: [Element]) {
    base = .allocate(capacity: max(1, elements.count))
    base.initialize(from: elements, count: elements.count)
  }

  init(repeating element: Element, count: Int) {
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: element, count: count)
  }

  subscript(_ index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) nonmutating set { base[index] = newValue }
  }

  /// Takes over the first elements of another.
  func update(from other: Flat, count: Int) { base.update(from: other.base, count: count) }

  func deallocate() { base.deallocate() }
}
