import OmsorgDomain
import OmsorgStore
import Records

/// What stands for the personal data of someone whose identity is protected.
enum Masking {
  /// The word that stands for a name.
  static let word = Text(sv: "skyddad", en: "protected")

  /// The cell of a personal field: a word for the name, nothing for the rest.
  static func cell(_ field: String) -> Cell {
    field == "name" ? .masked(word) : .absent
  }

  /// The ids of the clients whose identity is protected.
  static func protectedClients(in source: some RegisterSource) throws -> Set<String> {
    Set(try source.records(.clients).filter(\.protectedIdentity).map(\.id))
  }
}
