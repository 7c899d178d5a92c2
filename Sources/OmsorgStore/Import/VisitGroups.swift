import OmsorgDomain

/// What the rows of one visit have in common, within a date: the client, the planned times and the
/// services; the actual times if none are planned.
struct VisitOccasion: Hashable {
  private let who: UInt64
  private let when: UInt64

  init(_ row: VisitRow) {
    let isPlanned = row.plannedStart >= 0
    who = UInt64(UInt32(bitPattern: row.client)) << 32 | UInt64(UInt32(bitPattern: row.services))
    let start = UInt16(bitPattern: isPlanned ? row.plannedStart : row.start)
    let end = UInt16(bitPattern: isPlanned ? row.plannedEnd : row.end)
    when = UInt64(start) << 32 | UInt64(end) << 16 | (isPlanned ? 1 : 0)
  }

  /// Its bits mixed, for a table; clients and services are numbered here, so that nobody can choose them badly.
  @inline(__always)
  var mixed: Int {
    let product = (who ^ when &* 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: 0x2D35_8DCC_AA6C_78A5)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}

/// Rows grouped by occasion: groups in the order of their first rows, rows in their order.
struct VisitGroups {
  private var slots: [Int32] = []
  private var occasions: [VisitOccasion] = []
  private var firsts: [Int32] = []
  private var lasts: [Int32] = []
  private var nexts: [Int32] = []

  var count: Int { firsts.count }

  /// The first row of a group.
  func first(in group: Int) -> Int { Int(firsts[group]) }

  /// The next row of the same group; -1 after the last.
  func next(after row: Int) -> Int { Int(nexts[row]) }

  mutating func make(of rows: [VisitRow]) {
    var capacity = max(64, slots.count)
    while capacity < rows.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    occasions.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    nexts = Array(repeating: -1, count: rows.count)
    for place in rows.indices {
      let occasion = VisitOccasion(rows[place])
      var slot = occasion.mixed & (capacity - 1)
      while slots[slot] >= 0, occasions[Int(slots[slot])] != occasion {
        slot = (slot + 1) & (capacity - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(firsts.count)
        occasions.append(occasion)
        firsts.append(Int32(place))
        lasts.append(Int32(place))
      } else {
        let group = Int(slots[slot])
        nexts[Int(lasts[group])] = Int32(place)
        lasts[group] = Int32(place)
      }
    }
  }
}
