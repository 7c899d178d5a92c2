import Glibc
import Testing

@testable import OmsorgDomain

@Suite struct MapPointTests {
  @Test(arguments: [
    ("55.605,13.0038", 55.605, 13.0038), ("-90,-180", -90, -180), ("90,180", 90, 180),
    ("0,0", 0, 0),
  ])
  func asItIsWritten(text: String, latitude: Double, longitude: Double) throws {
    let point = try #require(MapPoint(text))
    #expect(point.latitude == latitude && point.longitude == longitude)
    #expect(MapPoint(point.text) == point)
  }

  @Test(arguments: [
    "", ",", "55.6", "55.6,", ",13", "55,6,13,0", "55.6;13", "90.1,0", "-90.1,0", "0,180.1",
    "nan,0", "0,inf", "55.6N,13E",
  ])
  func whatIsNoPoint(text: String) {
    #expect(MapPoint(text) == nil)
  }

  @Test func theTextSaysTheSamePoint() throws {
    let seed: UInt64 = 20_261_120
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let point = try #require(
        MapPoint(
          latitude: Double.random(in: -90...90, using: &random),
          longitude: Double.random(in: -180...180, using: &random)))
      #expect(MapPoint(point.text) == point, "seed \(seed)")
    }
  }

  /// The great circle's length, by the formula of haversines.
  private func haversine(_ first: MapPoint, _ second: MapPoint) -> Double {
    let radians = Double.pi / 180
    let north = sin((second.latitude - first.latitude) * radians / 2)
    let east = sin((second.longitude - first.longitude) * radians / 2)
    let across = cos(first.latitude * radians) * cos(second.latitude * radians)
    return 2 * 6_371_000 * asin((north * north + across * east * east).squareRoot())
  }

  @Test func metresAreThoseOfTheGreatCircleInAMunicipality() throws {
    let seed: UInt64 = 7
    var random = SeededGenerator(seed: seed)
    func point() throws -> MapPoint {
      try #require(
        MapPoint(
          latitude: Double.random(in: 67.5...68, using: &random),
          longitude: Double.random(in: 20...21, using: &random)))
    }
    for _ in 0..<500 {
      let (first, second) = (try point(), try point())
      let metres = first.metres(to: second)
      #expect(abs(metres - second.metres(to: first)) < 0.001, "seed \(seed)")
      #expect(abs(metres - haversine(first, second)) <= 0.001 * metres + 0.01, "seed \(seed)")
    }
    let malmö = try #require(MapPoint("55.605,13.0038"))
    #expect(malmö.metres(to: malmö) == 0)
    #expect(abs(malmö.metres(to: try #require(MapPoint("56.605,13.0038"))) - 111_195) < 1)
  }
}
