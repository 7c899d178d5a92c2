import OmsorgDomain
import PlainJSON

/// The positions of lists of services in a month, found once for each list as it stands in the
/// files.
struct ServiceLists {
  private var texts = IdentifierTable()
  private var positions: [Int32] = []

  /// The position of the services in a JSON array, added when it is new; nil if it isn't one of
  /// texts.
  @inline(__always)
  mutating func position(
    of json: UnsafeBufferPointer<UInt8>, in builder: inout VisitMonthBuilder
  ) -> Int32? {
    if let known = texts.position(of: json) { return positions[Int(known)] }
    return add(json, to: &builder)
  }

  @inline(never)
  private mutating func add(
    _ json: UnsafeBufferPointer<UInt8>, to builder: inout VisitMonthBuilder
  ) -> Int32? {
    guard let services = try? Self.services(in: json) else { return nil }
    _ = texts.insert(json)
    let position = builder.position(ofServices: services)
    positions.append(position)
    return position
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
