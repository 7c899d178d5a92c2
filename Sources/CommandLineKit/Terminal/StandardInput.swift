import Glibc

/// What is piped or typed into the application.
public enum StandardInput {
  /// Reads the next bytes into a buffer.
  ///
  /// - Returns: How many came; 0 at the end.
  /// - Throws: An error that the application tells by itself.
  public static func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try read(STDIN_FILENO, into: buffer)
  }

  /// Reads all there is.
  ///
  /// - Throws: An error that the application tells by itself.
  public static func readAll() throws -> [UInt8] {
    try readAll(STDIN_FILENO)
  }

  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw FileError(path: nil, code: errno, isWriting: false) }
    }
  }

  static func readAll(_ descriptor: Int32) throws(FileError) -> [UInt8] {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { piece.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try read(descriptor, into: piece)
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }
}
