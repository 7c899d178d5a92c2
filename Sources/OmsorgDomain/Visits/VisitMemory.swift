/// Memory that a month of visits stands in, freed when nobody uses it any more.
public final class VisitMemory: @unchecked Sendable {
  // Unchecked: it is filled by the one who makes it, and only read afterwards.

  /// The bytes, at a multiple of sixteen.
  public let bytes: UnsafeRawBufferPointer
  private let memory: UnsafeMutableRawBufferPointer

  /// Memory of a size, filled by a closure.
  /// - Parameter fill: gets the memory, which holds anything.
  /// - Throws: what the closure throws.
  public init(
    byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) throws -> Void
  ) rethrows {
    memory = .allocate(byteCount: byteCount, alignment: 16)
    bytes = UnsafeRawBufferPointer(memory)
    do {
      try fill(memory)
    } catch {
      memory.deallocate()
      throw error
    }
  }

  deinit {
    memory.deallocate()
  }
}
