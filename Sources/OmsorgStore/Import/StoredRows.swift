import PlainJSON

/// The row ids in a file of visits, looked at without making visits.
enum StoredRows {
  private static let visitKeys = JSONKeys([
    "id", "client", "date", "planned_start", "planned_end", "services", "caregivers",
  ])
  private static let caregivers = 6
  private static let performerKeys = JSONKeys(["id", "row", "status", "start", "end", "reason"])
  private static let row = 1

  /// Whether any of them is one that is looked for; true if the file has another form, for whoever
  /// reads it to tell what is wrong with it.
  static func contains(in bytes: [UInt8], where isWanted: (String) -> Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      do throws(JSONError) {
        try reader.beginArray()
        while try reader.nextElement() {
          if try visitContains(&reader, isWanted) { return true }
        }
        try reader.finish()
        return false
      } catch {
        return true
      }
    }
  }

  private static func visitContains(
    _ reader: inout JSONReader, _ isWanted: (String) -> Bool
  ) throws(JSONError) -> Bool {
    var isFound = false
    try reader.beginObject()
    while true {
      switch try reader.nextMember(visitKeys) {
      case .known(caregivers):
        try reader.beginArray()
        while try reader.nextElement() {
          if try performerContains(&reader, isWanted) { isFound = true }
        }
      case .known, .unknown: _ = try reader.skipValue()
      case .end: return isFound
      }
    }
  }

  private static func performerContains(
    _ reader: inout JSONReader, _ isWanted: (String) -> Bool
  ) throws(JSONError) -> Bool {
    var isFound = false
    try reader.beginObject()
    while true {
      switch try reader.nextMember(performerKeys) {
      case .known(row): if isWanted(try reader.readString()) { isFound = true }
      case .known, .unknown: _ = try reader.skipValue()
      case .end: return isFound
      }
    }
  }
}
