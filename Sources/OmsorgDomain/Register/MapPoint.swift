import Glibc
public import Records

/// A point on the map.
public struct MapPoint: Hashable, Sendable {
  /// Latitude in degrees (WGS 84), -90...90.
  public let latitude: Double
  /// Longitude in degrees (WGS 84), -180...180.
  public let longitude: Double

  /// A point, or nil if a number is out of bounds.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// A point where both are known and within bounds.
  init?(_ latitude: Double?, _ longitude: Double?) {
    guard let latitude, let longitude else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }

  /// A point as it is written, `55.605,13.0038`, or nil if the text is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1])
    else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }

  /// Metres to another point of the same town: as on a flat map of a sphere of 6,371 km.
  func metres(to other: MapPoint) -> Double {
    let radians = Double.pi / 180
    let middle = (latitude + other.latitude) / 2 * radians
    let north = (other.latitude - latitude) * radians
    let east = (other.longitude - longitude) * radians * cos(middle)
    return 6_371_000 * (north * north + east * east).squareRoot()
  }

  /// `55.605,13.0038`.
  public var text: String { "\(latitude),\(longitude)" }
}

extension ValueForm where Value == MapPoint {
  /// A point on the map, `55.605,13.0038`.
  public static var place: ValueForm<MapPoint> {
    .string(
      expected: Text(
        sv: "latitud och longitud (55.605,13.0038)", en: "latitude and longitude (55.605,13.0038)"),
      typeName: "place", cellKind: .text, strict: { MapPoint($0) }, format: { $0.text },
      cell: { .text($0.text) })
  }
}
