/// A visit as Foundation's decoder reads it, every member a `String`.
struct CodableVisit: Decodable {
  var id: String
  var client: String
  var date: String
  var plannedStart: String?
  var plannedEnd: String?
  var services: [String]?
  var caregivers: [Performer]?

  enum CodingKeys: String, CodingKey {
    case id, client, date, services, caregivers
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
  }

  /// One caregiver's part in a visit.
  struct Performer: Decodable {
    var id: String?
    var row: String?
    var status: String
    var start: String?
    var end: String?
    var reason: String?
  }
}
