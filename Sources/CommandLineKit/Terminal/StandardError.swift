import Glibc

/// Messages to people, written at once.
enum StandardError {
  /// Writes a text. That nobody can be told of a failure here is no reason to fail.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
