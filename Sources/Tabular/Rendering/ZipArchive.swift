/// A ZIP archive, written from its beginning to its end without going back (PKWARE's APPNOTE).
///
/// The entries are deflated (RFC 1951) in blocks that are not compressed, for which nothing but the
/// blocks' lengths is needed. Unlike entries that are stored outright these have an end of their own,
/// so that their sizes may stand behind them and every reader, of streams too, finds its way.
struct ZipArchive {
  private struct Entry {
    let name: String
    let offset: Int
    var check = CRC32()
    var size = 0
    var packedSize = 0
  }

  private var entries: [Entry] = []
  /// Content of the entry being written that no block has been made of.
  private var pending: [UInt8] = []
  private var written = 0
  /// The most that a block without compression holds.
  private static let blockSize = 0xFFFF
  /// The most that an archive without the 64-bit extension holds.
  private static let mostBytes = 0xFFFF_FFFF

  /// Begins an entry; what is appended from now on is its content.
  mutating func begin(_ name: String, _ bytes: inout [UInt8]) {
    entries.append(Entry(name: name, offset: written))
    var header: [UInt8] = []
    header.little(0x0403_4B50, 4)
    ZipArchive.describe(Entry(name: name, offset: 0), &header)
    header.little(name.utf8.count, 2)
    header.little(0, 2)
    header += name.utf8
    put(header, &bytes)
  }

  /// More of the entry's content.
  mutating func append(_ content: some Collection<UInt8>, _ bytes: inout [UInt8]) throws {
    let place = entries.count - 1
    entries[place].check.add(content)
    entries[place].size += content.count
    pending += content
    while pending.count > ZipArchive.blockSize {
      block(pending.prefix(ZipArchive.blockSize), isLast: false, &bytes)
      pending.removeFirst(ZipArchive.blockSize)
    }
    guard written + pending.count <= ZipArchive.mostBytes else {
      throw TabularError.workbookTooLarge
    }
  }

  /// Ends the entry.
  mutating func end(_ bytes: inout [UInt8]) {
    block(pending[...], isLast: true, &bytes)
    pending.removeAll(keepingCapacity: true)
    var descriptor: [UInt8] = []
    descriptor.little(0x0807_4B50, 4)
    ZipArchive.sizes(entries[entries.count - 1], &descriptor)
    put(descriptor, &bytes)
  }

  /// Adds an entry whose content is at hand.
  mutating func add(_ name: String, _ content: String, _ bytes: inout [UInt8]) throws {
    begin(name, &bytes)
    try append(content.utf8, &bytes)
    end(&bytes)
  }

  /// Ends the archive with the list of its entries.
  mutating func close(_ bytes: inout [UInt8]) {
    let start = written
    var list: [UInt8] = []
    for entry in entries {
      list.little(0x0201_4B50, 4)
      list.little(ZipArchive.version, 2)
      ZipArchive.describe(entry, &list)
      list.little(entry.name.utf8.count, 2)
      // No extra field, no comment, the first disk, no attributes.
      for width in [2, 2, 2, 2, 4] { list.little(0, width) }
      list.little(entry.offset, 4)
      list += entry.name.utf8
    }
    let size = list.count
    list.little(0x0605_4B50, 4)
    list.little(0, 4)
    list.little(entries.count, 2)
    list.little(entries.count, 2)
    list.little(size, 4)
    list.little(start, 4)
    list.little(0, 2)
    put(list, &bytes)
  }

  private static let version = 20

  /// What stands of an entry both before its content and in the list.
  private static func describe(_ entry: Entry, _ bytes: inout [UInt8]) {
    bytes.little(version, 2)
    // The sizes stand behind the content; the name is UTF-8.
    bytes.little(1 << 3 | 1 << 11, 2)
    // Deflated.
    bytes.little(8, 2)
    // 1980-01-01 00:00, the first there is: the same data is to be the same bytes.
    bytes.little(0, 2)
    bytes.little(1 << 5 | 1, 2)
    sizes(entry, &bytes)
  }

  private static func sizes(_ entry: Entry, _ bytes: inout [UInt8]) {
    bytes.little(Int(entry.check.value), 4)
    bytes.little(entry.packedSize, 4)
    bytes.little(entry.size, 4)
  }

  private mutating func block(_ content: ArraySlice<UInt8>, isLast: Bool, _ bytes: inout [UInt8]) {
    var block: [UInt8] = [isLast ? 1 : 0]
    block.little(content.count, 2)
    block.little(~content.count & 0xFFFF, 2)
    entries[entries.count - 1].packedSize += block.count + content.count
    put(block, &bytes)
    put(content, &bytes)
  }

  private mutating func put(_ content: some Collection<UInt8>, _ bytes: inout [UInt8]) {
    written += content.count
    bytes.append(contentsOf: content)
  }
}

extension [UInt8] {
  /// A number in so many bytes, the least one first.
  fileprivate mutating func little(_ value: Int, _ width: Int) {
    for place in 0..<width { append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }
}
