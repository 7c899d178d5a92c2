import Glibc

/// The descriptors of the three streams a process is given.
struct Streams: Sendable {
  var input: Int32 = STDIN_FILENO
  var output: Int32 = STDOUT_FILENO
  var messages: Int32 = STDERR_FILENO

  /// Writes a message to people at once. That nobody can be told of a failure here is no reason to
  /// fail.
  func tell(_ text: String) {
    let writer = OutputWriter(descriptor: messages)
    try? writer.write(text)
    try? writer.flush()
  }
}
