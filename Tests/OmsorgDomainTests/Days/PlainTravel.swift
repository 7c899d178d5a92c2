import Foundation
import OmsorgDomain

/// Somewhere on the map, as omsorg-day(7) tells it.
struct PlainPlace: Equatable {
  /// The client's or the team's id; nil for a place of one's own.
  var id: String?
  var point: MapPoint?

  static func point(_ latitude: Double?, _ longitude: Double?) -> MapPoint? {
    guard let latitude, let longitude else { return nil }
    return MapPoint(latitude: latitude, longitude: longitude)
  }
}

/// Minutes from place to place, as omsorg-day(7) tells them.
struct PlainTravel {
  var known: [TravelTimes.Leg: Int] = [:]

  func minutes(_ from: PlainPlace, _ to: PlainPlace, _ way: WayOfTravelling) -> Int {
    if from == to { return 0 }
    if let start = from.id, let end = to.id {
      for (first, second) in [(start, end), (end, start)] {
        for by in [way, nil] {
          let leg = TravelTimes.Leg(from: first, to: second, way: by)
          if let minutes = known[leg] { return minutes }
        }
      }
    }
    guard let start = from.point, let end = to.point else { return 10 }
    if start == end { return 0 }
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let north = radians(end.latitude) - radians(start.latitude)
    let middle = (radians(end.latitude) + radians(start.latitude)) / 2
    let east = (radians(end.longitude) - radians(start.longitude)) * cos(middle)
    let metres = 6_371_000 * (north * north + east * east).squareRoot() * 1.3
    let (speed, besides): (Double, Double) =
      switch way {
      case .onFoot: (5, 0)
      case .bicycle: (15, 1)
      case .car: (30, 3)
      }
    return Int((metres / (speed * 1_000 / 60) + besides).rounded(.up))
  }
}
