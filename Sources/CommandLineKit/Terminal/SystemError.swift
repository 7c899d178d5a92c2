import Glibc

/// The system's words for its error numbers.
enum SystemError {
  /// "No space left on device" begins lower case here, as all messages do.
  static func reason(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "errno \(code)" }
    let reason = String(cString: text)
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }
}
