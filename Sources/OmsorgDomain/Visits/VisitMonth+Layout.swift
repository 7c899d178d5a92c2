extension VisitMonth {
  /// How much of everything a month has; the beginning of its memory.
  struct Counts {
    static let size = 32

    var visits: Int
    var parts: Int
    var clients: Int
    var caregivers: Int
    /// Service lists.
    var lists: Int
    /// The services in all lists.
    var items: Int
    /// The bytes of all ids.
    var textBytes: Int

    private var all: [Int] { [visits, parts, clients, caregivers, lists, items, textBytes] }

    init(
      visits: Int, parts: Int, clients: Int, caregivers: Int, lists: Int, items: Int, textBytes: Int
    ) {
      self.visits = visits
      self.parts = parts
      self.clients = clients
      self.caregivers = caregivers
      self.lists = lists
      self.items = items
      self.textBytes = textBytes
    }

    /// The counts at the beginning of some bytes.
    init?(_ bytes: UnsafeRawBufferPointer) {
      guard bytes.count >= Self.size else { return nil }
      let numbers = (0..<7).map { index in
        Int(bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
      }
      self.init(
        visits: numbers[0], parts: numbers[1], clients: numbers[2], caregivers: numbers[3],
        lists: numbers[4], items: numbers[5], textBytes: numbers[6])
    }

    /// Puts the counts at the beginning of some memory.
    func store(in memory: UnsafeMutableRawBufferPointer) {
      for (index, count) in all.enumerated() {
        memory.storeBytes(of: UInt32(count), toByteOffset: index * 4, as: UInt32.self)
      }
      memory.storeBytes(of: 0, toByteOffset: 28, as: UInt32.self)
    }
  }

  /// Where everything stands in a month's memory. Counts below 2³² cannot make it overflow.
  struct Layout {
    let counts: Counts
    let clientStart: Int
    /// Where each list's services end among all services.
    let listEnd: Int
    /// Where each id ends among the texts: clients, then caregivers, then services.
    let textEnd: Int
    let text: Int
    let visits: Int
    let parts: Int
    let planned: Int
    let times: Int
    /// All sections.
    let size: Int

    /// The sections without the times.
    var coreSize: Int { planned }
    /// The sections that are checked by themselves: tables, visits with parts, times.
    var sections: [Range<Int>] { [0..<visits, visits..<planned, planned..<size] }

    /// What lies between a section's end and the next one's beginning.
    var padding: [Range<Int>] {
      [
        text + counts.textBytes..<visits,
        visits + MemoryLayout<Entry>.stride * (counts.visits + 1)..<parts,
        parts + MemoryLayout<Part>.stride * counts.parts..<planned,
        planned + MemoryLayout<Times>.stride * counts.visits..<times,
        times + MemoryLayout<Times>.stride * counts.parts..<size,
      ]
    }

    init(_ counts: Counts) {
      func aligned(_ size: Int) -> Int { (size + 15) & ~15 }
      self.counts = counts
      let texts = counts.clients + counts.caregivers + counts.items
      clientStart = Counts.size
      listEnd = clientStart + 4 * (counts.clients + 1)
      textEnd = listEnd + 4 * counts.lists
      text = textEnd + 4 * texts
      visits = aligned(text + counts.textBytes)
      parts = aligned(visits + MemoryLayout<Entry>.stride * (counts.visits + 1))
      planned = aligned(parts + MemoryLayout<Part>.stride * counts.parts)
      times = aligned(planned + MemoryLayout<Times>.stride * counts.visits)
      size = aligned(times + MemoryLayout<Times>.stride * counts.parts)
    }
  }

  /// The ids and service lists of a month.
  struct TextTable {
    private let counts: Counts
    private let listEnd: UnsafePointer<UInt32>
    private let textEnd: UnsafePointer<UInt32>
    private let text: UnsafePointer<UInt8>

    init(_ base: UnsafeRawPointer, _ layout: Layout) {
      counts = layout.counts
      listEnd = (base + layout.listEnd).assumingMemoryBound(to: UInt32.self)
      textEnd = (base + layout.textEnd).assumingMemoryBound(to: UInt32.self)
      text = (base + layout.text).assumingMemoryBound(to: UInt8.self)
    }

    /// Whether the places where lists and texts end rise up to the last one's.
    var isSound: Bool {
      let texts = counts.clients + counts.caregivers + counts.items
      return Self.isRising(listEnd, counts.lists, upTo: counts.items)
        && Self.isRising(textEnd, texts, upTo: counts.textBytes)
    }

    private static func isRising(_ ends: UnsafePointer<UInt32>, _ count: Int, upTo end: Int) -> Bool
    {
      var last: UInt32 = 0
      for index in 0..<count {
        if ends[index] < last { return false }
        last = ends[index]
      }
      return Int(last) == end
    }

    subscript(position: Int) -> UnsafeBufferPointer<UInt8> {
      let start = position == 0 ? 0 : Int(textEnd[position - 1])
      return UnsafeBufferPointer(start: text + start, count: Int(textEnd[position]) - start)
    }

    /// The services of a list among all services.
    func items(ofList list: Int) -> Range<Int> {
      (list == 0 ? 0 : Int(listEnd[list - 1]))..<Int(listEnd[list])
    }
  }
}
