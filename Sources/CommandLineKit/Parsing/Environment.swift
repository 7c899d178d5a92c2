import Glibc

/// Where environment variables are looked up, one at a time when asked for.
public struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// An environment that answers from a closure.
  public init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// An environment of fixed values.
  public init(_ values: [String: String]) {
    self.init { values[$0] }
  }

  /// The environment of this process.
  public static let process = Environment { name in
    getenv(name).map { String(cString: $0) }
  }

  /// A variable's value; nil when it isn't set or is empty.
  public subscript(_ name: String) -> String? {
    lookUp(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}
