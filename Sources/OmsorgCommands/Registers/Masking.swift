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

  /// The clients whose identity is protected.
  static func protectedClients(in source: some RegisterSource) throws -> ProtectedClients {
    ProtectedClients(try source.records(.clients))
  }
}

/// The clients whose personal data are masked. One who is not on record may be protected, so is too.
struct ProtectedClients {
  /// Nobody: all is to be shown.
  static let nobody = ProtectedClients()

  private let isNobody: Bool
  private let unprotected: Set<String>

  private init() { (isNobody, unprotected) = (true, []) }

  init(_ clients: [Client]) {
    isNobody = false
    unprotected = Set(clients.filter { !$0.protectedIdentity }.map(\.id))
  }

  /// Whether a client's personal data are masked.
  func contains(_ client: String) -> Bool { !isNobody && !unprotected.contains(client) }
}

extension CareRecords {
  /// Whether the personal data of a record about a client are masked without `--reveal`: of nobody's
  /// record they are not, of an unknown client's they are.
  func isProtected(_ client: String?) -> Bool {
    client.map { self.client($0)?.protectedIdentity ?? true } ?? false
  }
}
