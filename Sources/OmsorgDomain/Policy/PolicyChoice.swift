public import Records

/// The declared cases that a rule's value is chosen from; raw values stand in policy files.
public protocol PolicyChoice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The case in words.
  var text: Text { get }
}
