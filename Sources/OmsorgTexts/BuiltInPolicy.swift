/// A policy that comes with the program: a JSON array of records as in `policies.json`.
public struct BuiltInPolicy: Sendable {
  /// The policy's id, as in `init --policy`.
  public let id: String
  /// A JSON array, one record per rule, sorted by id: what the municipality's texts say.
  public let json: String

  /// A JSON array, one record per rule, sorted by id: the weights of omsorg's own models.
  public var weightsJSON: String { ModelWeights.json(for: id) }

  /// The built-in policies, in the order that they are listed.
  public static let all = [
    BuiltInPolicy(id: "malmo", json: MalmoPolicy.json),
    BuiltInPolicy(id: "lund", json: LundPolicy.json),
    BuiltInPolicy(id: "orebro", json: OrebroPolicy.json),
    BuiltInPolicy(id: "umea", json: UmeaPolicy.json),
    BuiltInPolicy(id: "sodermalm", json: SodermalmPolicy.json),
  ]
}
