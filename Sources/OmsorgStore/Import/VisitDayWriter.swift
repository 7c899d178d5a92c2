import OmsorgDomain
import PlainJSON
import Records

/// Writes a date's visits as its file has them, straight from rows: the bytes that writing the
/// records of `VisitJoin.visits` gives, many times faster. For use by one thread.
struct VisitDayWriter: ~Copyable {
  private let vocabulary: VisitVocabulary
  private(set) var file = ByteBuffer()
  private var groups = VisitGroups()
  /// Members as they stand in the file, by place in the vocabulary.
  private var clients = Fragments()
  private var services = Fragments()
  private var caregivers = Fragments()
  private var reasons = Fragments()
  private let statuses: Fragments

  init(_ vocabulary: VisitVocabulary) {
    self.vocabulary = vocabulary
    var statuses = Fragments()
    for status in VisitStatus.allCases {
      statuses.append(#""status":"# + Self.json(status.rawValue))
    }
    self.statuses = statuses
  }

  /// Writes the visits of rows of a date, which are put in the order of their ids.
  /// - Returns: how many visits they are; the bytes are in `file`.
  mutating func write(_ rows: inout [VisitRow], on date: CalendarDate) -> Int {
    extendFragments()
    if !rows.indices.dropFirst().allSatisfy({ rows[$0 - 1].id.precedes(rows[$0].id) }) {
      rows.sort { $0.id.precedes($1.id) }
    }
    groups.make(of: rows)
    file.removeAll()
    file.append("[")
    let dateMember = Array(#","date":"\#(date.iso)""#.utf8)
    dateMember.withUnsafeBufferPointer { dateMember in
      rows.withUnsafeBufferPointer { rows in
        for group in 0..<groups.count {
          file.append(group == 0 ? "\n" : ",\n")
          write(group, rows, dateMember)
        }
      }
    }
    file.append(groups.count == 0 ? "]\n" : "\n]\n")
    return groups.count
  }

  private mutating func write(
    _ group: Int, _ rows: UnsafeBufferPointer<VisitRow>, _ date: UnsafeBufferPointer<UInt8>
  ) {
    var place = groups.first(in: group)
    let visit = rows[place]
    file.append(#"{"id":"#)
    append(visit.id)
    clients.append(visit.client, to: &file)
    file.append(date)
    appendTime(#","planned_start":""#, visit.plannedStart)
    appendTime(#","planned_end":""#, visit.plannedEnd)
    if visit.services >= 0 { services.append(visit.services, to: &file) }
    file.append(#","caregivers":["#)
    var isFirst = true
    while place >= 0 {
      let row = rows[place]
      if !isFirst { file.append(",") }
      isFirst = false
      file.append("{")
      if row.caregiver >= 0 { caregivers.append(row.caregiver, to: &file) }
      file.append(#""row":"#)
      append(row.id)
      file.append(",")
      statuses.append(Self.place(of: row.status), to: &file)
      appendTime(#","start":""#, row.start)
      appendTime(#","end":""#, row.end)
      if row.reason >= 0 { reasons.append(row.reason, to: &file) }
      file.append("}")
      place = groups.next(after: place)
    }
    file.append("]}")
  }

  private static func place(of status: VisitStatus) -> Int32 {
    switch status {
    case .planned: 0
    case .performed: 1
    case .cancelled: 2
    case .noShow: 3
    }
  }

  @inline(__always)
  private mutating func appendTime(_ member: StaticString, _ minutes: Int16) {
    if minutes < 0 { return }
    file.append(member)
    file.append(time: minutes)
    file.append("\"")
  }

  @inline(__always)
  private mutating func append(_ id: RowId) {
    if id.isPlain {
      file.append("\"")
      file.append(id.bytes)
      file.append("\"")
    } else {
      var text = Self.json(id.text)
      text.withUTF8 { file.append($0) }
    }
  }

  private mutating func extendFragments() {
    for text in vocabulary.clients.texts.dropFirst(clients.count) {
      clients.append(#","client":"# + Self.json(text))
    }
    for list in vocabulary.services.dropFirst(services.count) {
      let ids = list.map(Self.json).joined(separator: ",")
      services.append(list.isEmpty ? "" : #","services":[\#(ids)]"#)
    }
    for text in vocabulary.caregivers.texts.dropFirst(caregivers.count) {
      caregivers.append(#""id":\#(Self.json(text)),"#)
    }
    for text in vocabulary.reasons.texts.dropFirst(reasons.count) {
      reasons.append(#","reason":"# + Self.json(text))
    }
  }

  private static func json(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Pieces of text that are written again and again.
private struct Fragments {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  @inline(__always)
  func append(_ place: Int32, to buffer: inout ByteBuffer) {
    let start = ends[Int(place)]
    let end = ends[Int(place) + 1]
    bytes.withUnsafeBufferPointer {
      buffer.append(UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
  }
}
