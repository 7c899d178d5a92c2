/// Memory that file after file is read into. For use by one thread at a time.
public final class ReadBuffer {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  /// A buffer that grows as needed.
  public init() {}

  deinit {
    memory.deallocate()
  }

  /// At least `count` bytes, whatever they hold.
  func room(for count: Int) -> UnsafeMutableRawBufferPointer {
    if memory.count < count {
      memory.deallocate()
      memory = .allocate(byteCount: max(count, 1 << 16) * 5 / 4, alignment: 16)
    }
    return memory
  }
}
