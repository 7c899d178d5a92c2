import OmsorgDomain
import PlainJSON

/// The traits of lists of services, worked out once for each list as it stands in the files.
struct ServiceTraits {
  /// The traits of a visit without services.
  let ofNone: VisitColumns.Traits
  private let catalogue: ServiceCatalogue
  private var lists = IdentifierTable()
  private var traits: [VisitColumns.Traits] = []

  init(_ catalogue: ServiceCatalogue) {
    self.catalogue = catalogue
    ofNone = VisitColumns.Traits(of: [], in: catalogue)
  }

  /// The traits of services given by their ids.
  func traits(of services: [String]) -> VisitColumns.Traits {
    VisitColumns.Traits(of: services, in: catalogue)
  }

  /// The traits of the services in a JSON array; nil if it isn't one of texts.
  mutating func traits(of json: UnsafeBufferPointer<UInt8>) -> VisitColumns.Traits? {
    if let position = lists.position(of: json) { return traits[Int(position)] }
    guard let services = try? Self.services(in: json) else { return nil }
    _ = lists.insert(json)
    let found = traits(of: services)
    traits.append(found)
    return found
  }

  private static func services(
    in json: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> [String] {
    var reader = JSONReader(json)
    var services: [String] = []
    try reader.beginArray()
    while try reader.nextElement() { services.append(try reader.readString()) }
    try reader.finish()
    return services
  }
}
