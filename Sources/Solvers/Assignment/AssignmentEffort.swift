/// How much work may go into an assignment; the same effort and seed give the same answer on every
/// machine.
public struct AssignmentEffort: Sendable, Equatable {
  /// Where the random numbers of the local search begin.
  public var seed: UInt64
  /// Rounds of improving the prices behind the bound.
  public var priceRounds: Int
  /// Moves that the local search tries for each item.
  public var movesPerItem: Int
  /// Rounds of improving the bound by whole contents of bins.
  public var contentRounds: Int
  /// Contents looked at for one bin in such a round.
  public var contentNodes: Int
  /// Nodes of the branch and bound in each part that hangs together.
  public var nodes: Int

  /// An effort; what isn't given is enough to prove the optimum in most teams of a few tens of items.
  public init(
    seed: UInt64 = 1, priceRounds: Int = 300, movesPerItem: Int = 1_000, contentRounds: Int = 100,
    contentNodes: Int = 1_000, nodes: Int = 400_000
  ) {
    self.seed = seed
    self.priceRounds = priceRounds
    self.movesPerItem = movesPerItem
    self.contentRounds = contentRounds
    self.contentNodes = contentNodes
    self.nodes = nodes
  }
}
