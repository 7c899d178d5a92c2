/// Memory that a month of visits stands in, freed when nobody uses it any more.
public final class VisitMemory: @unchecked Sendable {
  // Unchecked: it is filled by the one who makes it, and only read afterwards.

  /// The bytes, at a multiple of sixteen.
  public let bytes: UnsafeRawBufferPointer
  private let memory: UnsafeMutableRawBufferPointer?
  private let owner: (any AnyObject & Sendable)?

  /// Memory of another's.
  /// - Parameters:
  ///   - bytes: at a multiple of sixteen.
  ///   - owner: who keeps the bytes for as long as it is there itself.
  public init(_ bytes: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable) {
    self.bytes = bytes
    self.owner = owner
    memory = nil
  }

  /// Memory of a size, filled by a closure.
  /// - Parameter fill: gets the memory, which holds anything.
  /// - Throws: what the closure throws.
  public init(
    byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) throws -> Void
  ) rethrows {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 16)
    self.memory = memory
    owner = nil
    bytes = UnsafeRawBufferPointer(memory)
    try fill(memory)
  }

  deinit {
    memory?.deallocate()
  }
}
