/// What `JSONReader.nextMember` came to.
public enum JSONMember: Equatable, Sendable {
  /// A member whose key is the one at this index of the `JSONKeys`; its value is next.
  case known(Int)
  /// A member with another key; its value is next.
  case unknown(String)
  /// The object's closing brace, now consumed.
  case end
}
