import Glibc

/// The descriptors of the three streams a process is given.
struct Streams: Sendable {
  var input: Int32 = STDIN_FILENO
  var output: Int32 = STDOUT_FILENO
  var messages: Int32 = STDERR_FILENO

  /// Takes the places of streams that were closed from the start, so that no file opened later stands
  /// there and is written into. Writing to them still fails.
  static func takeClosedPlaces() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free descriptor is given, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes a message to people at once. That nobody can be told of a failure here is no reason to
  /// fail.
  func tell(_ text: String) {
    let writer = OutputWriter(descriptor: messages)
    try? writer.write(text)
    try? writer.flush()
  }
}
