/// The visits of one calendar month as one piece of memory: the form in which they are kept in a
/// cache and in which figures read them.
///
/// The memory holds five sections one after the other, each at a multiple of sixteen bytes, numbers
/// in the machine's own byte order:
/// - tables: the counts of everything, where each client's visits begin, the service lists, and the
///   ids of clients, caregivers and services, those of clients and caregivers in order of their
///   UTF-8 bytes;
/// - visits: what every figure asks of a visit, by client, date, start and id;
/// - parts: each caregiver's part in a visit, those of nobody last;
/// - planned: each visit's planned start and end;
/// - times: each part's actual start and end.
public final class VisitMonth: @unchecked Sendable {
  // Unchecked: the memory is written only before the month is made from it.

  /// The part of a visit that every figure asks for.
  struct Entry {
    /// Where its parts begin; they end where the next visit's begin.
    var firstPart: UInt32
    /// The services, a position in the month's lists.
    var services: UInt32
    /// Actual start, else planned start, else -1, in minutes since midnight.
    var start: Int16
    /// The day of the month.
    var day: UInt8
    /// What became of the visit, a `VisitStatus.code`.
    var status: UInt8
  }

  /// A caregiver's part: the caregiver's position and one more, then whether it is a meeting, then
  /// the status in the lowest two bits.
  struct Part {
    /// Set in the bits of a meeting.
    static let meeting: UInt32 = 4

    var bits: UInt32

    init(caregiver: Int32, isMeeting: Bool, status: VisitStatus) {
      bits = UInt32(caregiver + 1) << 3 | (isMeeting ? Self.meeting : 0) | UInt32(status.code)
    }

    /// A position in the month's list; -1 when nobody is named.
    var caregiver: Int32 { Int32(bits >> 3) - 1 }
    var isMeeting: Bool { bits & Self.meeting != 0 }
    var status: VisitStatus { VisitStatus(code: UInt8(bits & 3)) }
  }

  /// Two times in minutes since midnight, -1 for one that is not known.
  struct Times {
    var start: Int16
    var end: Int16
  }

  /// The month.
  public let month: Month
  /// The first of the month, in days since 1970-01-01.
  let firstDay: Int32
  let counts: Counts
  /// Where each client's visits begin in `visits`; one more than there are clients.
  let clientStart: UnsafePointer<UInt32>
  /// The visits and one more entry, whose parts begin where all end.
  let visits: UnsafePointer<Entry>
  let parts: UnsafePointer<Part>
  /// Each visit's planned times; nil when they were not read.
  let planned: UnsafePointer<Times>?
  /// Each part's actual times; nil when they were not read.
  let times: UnsafePointer<Times>?
  private let memory: VisitMemory
  private let texts: TextTable

  /// The month in memory that was checked to be as it was written.
  /// - Parameters:
  ///   - memory: the sections up to and with `parts`, or all of them.
  /// - Returns: nil when it does not hold together, so that nothing in it could be relied on.
  public init?(_ month: Month, in memory: VisitMemory) {
    guard let counts = Counts(memory.bytes), let base = memory.bytes.baseAddress else { return nil }
    let layout = Layout(counts)
    guard memory.bytes.count == layout.size || memory.bytes.count == layout.coreSize else {
      return nil
    }
    let hasTimes = memory.bytes.count == layout.size
    self.month = month
    self.counts = counts
    self.memory = memory
    firstDay = month.dates.from.daysSinceEpoch
    clientStart = (base + layout.clientStart).assumingMemoryBound(to: UInt32.self)
    visits = (base + layout.visits).assumingMemoryBound(to: Entry.self)
    parts = (base + layout.parts).assumingMemoryBound(to: Part.self)
    planned = hasTimes ? (base + layout.planned).assumingMemoryBound(to: Times.self) : nil
    times = hasTimes ? (base + layout.times).assumingMemoryBound(to: Times.self) : nil
    texts = TextTable(base, layout)
    guard texts.isSound, areIdsInOrder, hasSoundVisits else { return nil }
  }

  /// Whether the ids of clients rise, and those of caregivers: months are merged by going through
  /// them side by side.
  private var areIdsInOrder: Bool {
    let people = counts.clients + counts.caregivers
    return (0..<people).dropFirst().allSatisfy { position in
      position == counts.clients
        || IdentifierBytes.compare(texts[position - 1], texts[position]) < 0
    }
  }

  /// Whether every number that is used as a position is one.
  private var hasSoundVisits: Bool {
    var isSound = clientStart[0] == 0 && clientStart[counts.clients] == UInt32(counts.visits)
    for client in 0..<counts.clients {
      isSound = isSound && clientStart[client] <= clientStart[client + 1]
    }
    isSound =
      isSound && visits[0].firstPart == 0
      && visits[counts.visits].firstPart == UInt32(counts.parts)
    // Sums of what is wrong rather than questions, so that the loop goes without branches.
    var falling: UInt32 = 0
    var highestList: UInt32 = 0
    var highestDay: UInt8 = 0
    var highestStart: UInt16 = 0
    for visit in 0..<counts.visits {
      let entry = visits[visit]
      falling |= visits[visit + 1].firstPart < entry.firstPart ? 1 : 0
      highestList = max(highestList, entry.services)
      highestDay = max(highestDay, entry.day &- 1)
      highestStart = max(highestStart, UInt16(bitPattern: entry.start &+ 1))
    }
    var highestPart: UInt32 = 0
    var withNobody: UInt32 = 0
    for part in 0..<counts.parts {
      let bits = parts[part].bits
      highestPart = max(highestPart, bits)
      // A meeting is with somebody: loops over meetings do not ask.
      withNobody |= bits >> 2 == Part.meeting >> 2 ? 1 : 0
    }
    return isSound && falling == 0 && withNobody == 0
      && (counts.visits == 0 || highestList < UInt32(counts.lists))
      && highestStart <= 24 * 60 && Int(highestDay) < month.dates.count
      && Int(highestPart >> 3) <= counts.caregivers
      && areMinutes(planned, counts.visits) && areMinutes(times, counts.parts)
  }

  private func areMinutes(_ times: UnsafePointer<Times>?, _ count: Int) -> Bool {
    guard let times else { return true }
    var lowest: Int16 = 0
    var highest: Int16 = 0
    for index in 0..<count {
      let time = times[index]
      lowest = min(lowest, time.start, time.end)
      highest = max(highest, time.start, time.end)
    }
    return lowest >= -1 && highest < 24 * 60
  }

  /// The memory's sections, to be kept elsewhere: the tables, the visits with their parts, and the
  /// times.
  public var sections: [UnsafeRawBufferPointer] {
    let layout = Layout(counts)
    return layout.sections.compactMap { section in
      section.upperBound <= memory.bytes.count
        ? UnsafeRawBufferPointer(rebasing: memory.bytes[section]) : nil
    }
  }

  /// The sizes of the sections that memory beginning with some tables has; nil when the bytes do not
  /// begin a month.
  /// - Parameter bytes: at least `VisitMonth.countsSize` bytes.
  public static func sectionSizes(beginning bytes: UnsafeRawBufferPointer) -> [Int]? {
    Counts(bytes).map { Layout($0).sections.map(\.count) }
  }

  /// How many bytes of the memory tell how much of it there is.
  public static let countsSize = Counts.size

  /// The number of visits.
  public var count: Int { counts.visits }

  /// A client's id as UTF-8.
  func client(_ position: Int) -> UnsafeBufferPointer<UInt8> { texts[position] }

  /// A caregiver's id as UTF-8.
  func caregiver(_ position: Int) -> UnsafeBufferPointer<UInt8> { texts[counts.clients + position] }

  /// The services of a list, each as UTF-8.
  func services(_ list: Int) -> [UnsafeBufferPointer<UInt8>] {
    texts.items(ofList: list).map { texts[counts.clients + counts.caregivers + $0] }
  }

  /// A client's visits.
  @inline(__always)
  func visits(of client: Int) -> Range<Int> {
    Int(clientStart[client])..<Int(clientStart[client + 1])
  }

  /// A visit's parts.
  @inline(__always)
  func parts(of visit: Int) -> Range<Int> {
    Int(visits[visit].firstPart)..<Int(visits[visit + 1].firstPart)
  }
}

extension VisitStatus {
  /// The status as two bits.
  @inline(__always)
  var code: UInt8 {
    switch self {
    case .planned: 0
    case .performed: 1
    case .cancelled: 2
    case .noShow: 3
    }
  }

  /// The status of two bits; whatever else stands beside them is ignored.
  @inline(__always)
  init(code: UInt8) {
    switch code & 3 {
    case 0: self = .planned
    case 1: self = .performed
    case 2: self = .cancelled
    default: self = .noShow
    }
  }
}
