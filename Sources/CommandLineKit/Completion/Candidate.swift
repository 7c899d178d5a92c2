/// One word a shell may offer.
public struct Candidate: Equatable, Sendable {
  /// What is put on the command line.
  public let value: String
  /// What is shown beside it: a name, a summary.
  public let description: String

  /// Makes a candidate.
  public init(_ value: String, _ description: String = "") {
    self.value = value
    self.description = description
  }
}
