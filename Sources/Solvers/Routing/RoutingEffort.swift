/// How much work a search for routes does; the same effort on the same problem with the same seed
/// gives the same plan on every machine.
public struct RoutingEffort: Equatable, Sendable {
  /// Into how many parts a cooling is divided, after each of which a search may stop.
  public static let parts = 100
  /// The steps of each part.
  public var stepsPerPart: Int
  /// The parts that are done; beyond `parts`, in coolings from a lower temperature.
  public var partsDone: Int

  /// An effort; a whole cooling unless told otherwise.
  public init(stepsPerPart: Int, partsDone: Int = parts) {
    self.stepsPerPart = stepsPerPart
    self.partsDone = partsDone
  }
}
