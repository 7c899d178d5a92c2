import PlainJSON

/// One visit as it stands in a line of a visit file.
struct Visit: Codable {
  var id = ""
  var client = ""
  var date = ""
  var plannedStart = ""
  var plannedEnd = ""
  var services: [String] = []
  var caregivers: [Performance] = []

  enum CodingKeys: String, CodingKey {
    case id, client, date, services, caregivers
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
  }

  /// One caregiver's part in a visit.
  struct Performance: Codable {
    var id = ""
    var row = ""
    var status = ""
    var start = ""
    var end = ""
  }
}

extension Visit {
  private static let keys = JSONKeys([
    "id", "client", "date", "planned_start", "planned_end", "services", "caregivers",
  ])

  /// Reads every member into a `String`.
  init(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while true {
      switch try reader.nextMember(Self.keys) {
      case .known(0): id = try reader.readString()
      case .known(1): client = try reader.readString()
      case .known(2): date = try reader.readString()
      case .known(3): plannedStart = try reader.readString()
      case .known(4): plannedEnd = try reader.readString()
      case .known(5):
        try reader.beginArray()
        while try reader.nextElement() { services.append(try reader.readString()) }
      case .known(6):
        try reader.beginArray()
        while try reader.nextElement() { caregivers.append(try Performance(from: &reader)) }
      case .known, .unknown: try reader.skipValue()
      case .end: return
      }
    }
  }
}

extension Visit.Performance {
  private static let keys = JSONKeys(["id", "row", "status", "start", "end"])

  init(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while true {
      switch try reader.nextMember(Self.keys) {
      case .known(0): id = try reader.readString()
      case .known(1): row = try reader.readString()
      case .known(2): status = try reader.readString()
      case .known(3): start = try reader.readString()
      case .known(4): end = try reader.readString()
      case .known, .unknown: try reader.skipValue()
      case .end: return
      }
    }
  }
}
