import PlainJSON

/// One visit as a program may keep it: ids packed into words, dates and times parsed.
struct CompactVisit {
  var id = PackedText()
  var client = PackedText()
  /// Year, month and day in one number.
  var date: UInt32 = 0
  /// Minutes after midnight.
  var plannedStart: UInt16 = 0
  var plannedEnd: UInt16 = 0
  var services: [PackedText] = []
  var caregivers: [Performance] = []

  /// One caregiver's part in a visit.
  struct Performance {
    var id = PackedText()
    var row = PackedText()
    var status = PackedText()
    var start: UInt16 = 0
    var end: UInt16 = 0
  }
}

/// Up to sixteen bytes of text in two words; longer text would be kept elsewhere.
struct PackedText {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init() {}

  init(_ text: UnsafeBufferPointer<UInt8>) {
    withUnsafeMutableBytes(of: &self) { $0.copyBytes(from: text.prefix(16)) }
  }
}

extension CompactVisit {
  private static let keys = JSONKeys([
    "id", "client", "date", "planned_start", "planned_end", "services", "caregivers",
  ])

  init(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while true {
      switch try reader.nextMember(Self.keys) {
      case .known(0): id = PackedText(try reader.readStringBytes())
      case .known(1): client = PackedText(try reader.readStringBytes())
      case .known(2): date = Self.digits(of: try reader.readStringBytes())
      case .known(3): plannedStart = Self.minutes(of: try reader.readStringBytes())
      case .known(4): plannedEnd = Self.minutes(of: try reader.readStringBytes())
      case .known(5):
        try reader.beginArray()
        while try reader.nextElement() {
          services.append(PackedText(try reader.readStringBytes()))
        }
      case .known(6):
        try reader.beginArray()
        while try reader.nextElement() { caregivers.append(try Performance(from: &reader)) }
      case .known, .unknown: try reader.skipValue()
      case .end: return
      }
    }
  }

  /// The digits of a date as one number.
  private static func digits(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    for byte in text where byte != UInt8(ascii: "-") {
      value = value &* 10 &+ UInt32(byte &- UInt8(ascii: "0"))
    }
    return value
  }

  /// Minutes after midnight of `HH:MM`.
  static func minutes(of text: UnsafeBufferPointer<UInt8>) -> UInt16 {
    guard text.count == 5 else { return .max }
    func digit(_ index: Int) -> UInt16 { UInt16(text[index] &- UInt8(ascii: "0")) }
    return (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4)
  }
}

extension CompactVisit.Performance {
  private static let keys = JSONKeys(["id", "row", "status", "start", "end"])

  init(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while true {
      switch try reader.nextMember(Self.keys) {
      case .known(0): id = PackedText(try reader.readStringBytes())
      case .known(1): row = PackedText(try reader.readStringBytes())
      case .known(2): status = PackedText(try reader.readStringBytes())
      case .known(3): start = CompactVisit.minutes(of: try reader.readStringBytes())
      case .known(4): end = CompactVisit.minutes(of: try reader.readStringBytes())
      case .known, .unknown: try reader.skipValue()
      case .end: return
      }
    }
  }
}
