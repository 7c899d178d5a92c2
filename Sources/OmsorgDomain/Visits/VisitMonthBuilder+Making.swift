extension VisitMonthBuilder {
  /// The month of the visits added; clients, caregivers and services without visits are left out.
  public consuming func made() -> VisitMonth? {
    let clientOrder = clients.inOrder(where: isUsed(clients.count, visits.lazy.map(\.client)))
    let caregiverOrder = caregivers.inOrder(
      where: isUsed(caregivers.count, parts.lazy.map(\.bits.caregiver)))
    let listOrder = listsInUse()
    var clientRank = Self.ranks(clientOrder, of: clients.count)
    let caregiverRank = Self.ranks(caregiverOrder, of: caregivers.count)
    let listRank = Self.ranks(listOrder, of: lists.count)
    let itemCount = listOrder.reduce(0) { $0 + lists[Int($1)].count }
    var textBytes = 0
    for client in clientOrder { textBytes += clients.range(of: client).count }
    for caregiver in caregiverOrder { textBytes += caregivers.range(of: caregiver).count }
    for list in listOrder {
      for item in lists[Int(list)] { textBytes += items.range(of: item).count }
    }
    let counts = VisitMonth.Counts(
      visits: visits.count, parts: parts.count, clients: clientOrder.count,
      caregivers: caregiverOrder.count, lists: listOrder.count, items: itemCount,
      textBytes: textBytes)
    let layout = VisitMonth.Layout(counts)
    let memory = VisitMemory(byteCount: layout.size) { memory in
      counts.store(in: memory)
      putTexts(clientOrder, caregiverOrder, listOrder, in: memory, layout)
      putVisits(&clientRank, caregiverRank, listRank, in: memory, layout)
      for padding in layout.padding {
        memory[padding].initializeMemory(as: UInt8.self, repeating: 0)
      }
    }
    return VisitMonth(month, in: memory)
  }

  /// Whether each of so many positions is among some.
  private func isUsed(_ count: Int, _ used: some Sequence<Int32>) -> (Int) -> Bool {
    var isUsed = Array(repeating: false, count: count)
    for position in used where position >= 0 { isUsed[Int(position)] = true }
    return { isUsed[$0] }
  }

  /// The lists that visits have, in order of their services' bytes.
  private func listsInUse() -> [Int32] {
    let isUsed = isUsed(lists.count, visits.lazy.map(\.services))
    let rank = Self.ranks(items.inOrder(), of: items.count)
    return lists.indices.filter(isUsed).map { ($0, lists[$0].map { rank[Int($0)] }) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map { Int32($0.0) }
  }

  /// Each position's place in an order; -1 for those not in it.
  private static func ranks(_ order: [Int32], of count: Int) -> [Int32] {
    var ranks = [Int32](repeating: -1, count: count)
    for (rank, position) in order.enumerated() { ranks[Int(position)] = Int32(rank) }
    return ranks
  }

  private func putTexts(
    _ clientOrder: [Int32], _ caregiverOrder: [Int32], _ listOrder: [Int32],
    in memory: UnsafeMutableRawBufferPointer, _ layout: VisitMonth.Layout
  ) {
    var textEnd = 0
    var index = 0
    func put(_ id: Range<Int>, of ids: IdentifierList) {
      for byte in ids.bytes[id] {
        memory[layout.text + textEnd] = byte
        textEnd += 1
      }
      memory.storeBytes(
        of: UInt32(textEnd), toByteOffset: layout.textEnd + 4 * index, as: UInt32.self)
      index += 1
    }
    for client in clientOrder { put(clients.range(of: client), of: clients) }
    for caregiver in caregiverOrder { put(caregivers.range(of: caregiver), of: caregivers) }
    var listEnd = 0
    for (position, list) in listOrder.enumerated() {
      for item in lists[Int(list)] { put(items.range(of: item), of: items) }
      listEnd += lists[Int(list)].count
      memory.storeBytes(
        of: UInt32(listEnd), toByteOffset: layout.listEnd + 4 * position, as: UInt32.self)
    }
  }

  private func putVisits(
    _ clientRank: inout [Int32], _ caregiverRank: [Int32], _ listRank: [Int32],
    in memory: UnsafeMutableRawBufferPointer, _ layout: VisitMonth.Layout
  ) {
    func section<Element>(_ offset: Int, _ count: Int, of: Element.Type)
      -> UnsafeMutableBufferPointer<Element>
    {
      let size = count * MemoryLayout<Element>.stride
      return UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + size])
        .bindMemory(to: Element.self)
    }
    let counts = layout.counts
    let clientStart = section(layout.clientStart, counts.clients + 1, of: UInt32.self)
    let entries = section(layout.visits, counts.visits + 1, of: VisitMonth.Entry.self)
    let entryParts = section(layout.parts, counts.parts, of: VisitMonth.Part.self)
    let planned = section(layout.planned, counts.visits, of: VisitMonth.Times.self)
    let times = section(layout.times, counts.parts, of: VisitMonth.Times.self)
    let order = visitsInOrder(clientRank, clientStart)
    var nextPart = 0
    var scratch: [PendingPart] = []
    for (place, position) in order.enumerated() {
      let visit = visits[Int(position)]
      let next = Int(position) + 1
      let end = next == visits.count ? parts.count : Int(visits[next].firstPart)
      entries.initializeElement(
        at: place,
        to: VisitMonth.Entry(
          firstPart: UInt32(nextPart), services: UInt32(listRank[Int(visit.services)]),
          start: visit.start, day: visit.day, status: visit.status))
      planned.initializeElement(at: place, to: visit.planned)
      let first = Int(visit.firstPart)
      if end - first == 1 {
        put(parts[first], at: nextPart, isFirst: true, caregiverRank, entryParts, times)
        nextPart += 1
      } else if end > first {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: parts[first..<end])
        putParts(&scratch, at: &nextPart, caregiverRank, entryParts, times)
      }
    }
    entries.initializeElement(
      at: counts.visits,
      to: VisitMonth.Entry(
        firstPart: UInt32(nextPart), services: 0, start: -1, day: 0, status: 0))
  }

  /// Puts the parts of one visit in order of the caregivers' ids, those of nobody last, and finds
  /// each caregiver's first performed one.
  private func putParts(
    _ scratch: inout [PendingPart], at nextPart: inout Int, _ caregiverRank: [Int32],
    _ entryParts: UnsafeMutableBufferPointer<VisitMonth.Part>,
    _ times: UnsafeMutableBufferPointer<VisitMonth.Times>
  ) {
    func rank(_ part: PendingPart) -> Int32 {
      part.bits.caregiver < 0 ? .max : caregiverRank[Int(part.bits.caregiver)]
    }
    if scratch.count <= 16 {
      for index in scratch.indices.dropFirst() {
        let part = scratch[index]
        var place = index
        while place > 0, rank(part) < rank(scratch[place - 1]) {
          scratch[place] = scratch[place - 1]
          place -= 1
        }
        scratch[place] = part
      }
    } else {
      scratch = scratch.enumerated().sorted {
        (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
      }.map(\.element)
    }
    var met: Int32 = -1
    for part in scratch {
      let isFirst = part.bits.caregiver != met
      put(part, at: nextPart, isFirst: isFirst, caregiverRank, entryParts, times)
      if part.bits.status == .performed { met = part.bits.caregiver }
      nextPart += 1
    }
  }

  @inline(__always)
  private func put(
    _ part: PendingPart, at place: Int, isFirst: Bool, _ caregiverRank: [Int32],
    _ entryParts: UnsafeMutableBufferPointer<VisitMonth.Part>,
    _ times: UnsafeMutableBufferPointer<VisitMonth.Times>
  ) {
    let caregiver = part.bits.caregiver
    let status = part.bits.status
    entryParts.initializeElement(
      at: place,
      to: VisitMonth.Part(
        caregiver: caregiver < 0 ? -1 : caregiverRank[Int(caregiver)],
        isMeeting: isFirst && caregiver >= 0 && status == .performed, status: status))
    times.initializeElement(at: place, to: part.times)
  }

  /// The visits by client, date and start; those of one date and start in the order they came in,
  /// that of their ids.
  /// - Parameter clientStart: is told where each client's visits begin.
  private func visitsInOrder(
    _ clientRank: [Int32], _ clientStart: UnsafeMutableBufferPointer<UInt32>
  ) -> [Int32] {
    clientStart.initialize(repeating: 0)
    for visit in visits { clientStart[Int(clientRank[Int(visit.client)]) + 1] += 1 }
    for client in 0..<clientStart.count - 1 { clientStart[client + 1] += clientStart[client] }
    var next = Array(clientStart)
    var order = [Int32](repeating: 0, count: visits.count)
    for (position, visit) in visits.enumerated() {
      let client = Int(clientRank[Int(visit.client)])
      order[Int(next[client])] = Int32(position)
      next[client] += 1
    }
    for client in 0..<clientStart.count - 1 {
      sort(&order, Int(clientStart[client])..<Int(clientStart[client + 1]))
    }
    return order
  }

  /// Sorts one client's visits, which are nearly in order: by moving each to its place, unless that
  /// turns out to be far too often.
  private func sort(_ order: inout [Int32], _ own: Range<Int>) {
    @inline(__always)
    func key(_ position: Int32) -> Int32 {
      let visit = visits[Int(position)]
      return Int32(visit.day) << 16 | (Int32(visit.start) + 1)
    }
    var movesLeft = 32 * own.count
    for index in own.dropFirst() {
      let position = order[index]
      let ownKey = key(position)
      var place = index
      while place > own.lowerBound, ownKey < key(order[place - 1]) {
        order[place] = order[place - 1]
        place -= 1
        movesLeft -= 1
      }
      order[place] = position
      if movesLeft < 0 {
        order[own].sort { (key($0), $0) < (key($1), $1) }
        return
      }
    }
  }
}
