import OmsorgTexts
public import Records

/// The services that can be granted, found by id or by any name that exports give them.
public struct ServiceCatalogue: Sendable {
  /// The services, in collection order.
  public let services: [Service]
  private let positionsByID: [String: Int]
  private let positionsByName: [String: Int]

  /// A catalogue; where two services claim a name, the first in collection order has it.
  public init(_ services: [Service]) {
    self.services = services.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
    var byID: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for (position, service) in self.services.enumerated() {
      byID[service.id] = position
      // A service's own names go before those that another has as synonyms.
      for name in [service.id, service.nameSwedish, service.nameEnglish] where !name.isEmpty {
        byName[Self.folded(name)] = byName[Self.folded(name)] ?? position
      }
    }
    for (position, service) in self.services.enumerated() {
      for name in service.synonyms {
        byName[Self.folded(name)] = byName[Self.folded(name)] ?? position
      }
    }
    positionsByID = byID
    positionsByName = byName
  }

  /// The services that come with the program.
  /// - Throws: `RecordFault` if they don't read as records.
  public static func builtInServices() throws(RecordFault) -> [Service] {
    try CollectionFile.read(from: Array(BuiltInServices.json.utf8))
  }

  /// The service with an id, or nil.
  public subscript(_ id: String) -> Service? { positionsByID[id].map { services[$0] } }

  /// The service with an id, name or synonym, whatever the case and the spaces around it, or nil.
  public func service(named name: String) -> Service? {
    positionsByName[Self.folded(name)].map { services[$0] }
  }

  private static func folded(_ name: String) -> String {
    name[...].trimmingSpaces.lowercased()
  }
}
