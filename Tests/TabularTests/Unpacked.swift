import Foundation
import FoundationXML
import Testing

@testable import Tabular

/// What is in a ZIP archive of deflated entries without compression, found by its list of entries
/// and checked against what stands with each.
struct Unpacked {
  private(set) var names: [String] = []
  private var contents: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8]) throws {
    let number = { (place: Int, width: Int) in
      (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(end >= 0 && number(end, 4) == 0x0605_4B50)
    let count = number(end + 10, 2)
    var place = number(end + 16, 4)
    #expect(place + number(end + 12, 4) == end)
    for _ in 0..<count {
      try #require(number(place, 4) == 0x0201_4B50)
      let (check, packed, size) = (
        number(place + 16, 4), number(place + 20, 4), number(place + 24, 4)
      )
      let nameLength = number(place + 28, 2)
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      let local = number(place + 42, 4)
      try #require(number(local, 4) == 0x0403_4B50)
      // Flags, method and time stand in both places; the sizes only behind the content.
      #expect(bytes[(local + 4)..<(local + 14)] == bytes[(place + 6)..<(place + 16)])
      #expect(number(local + 6, 2) == 0x808 && number(local + 8, 2) == 8)
      #expect(bytes[(local + 14)..<(local + 26)].allSatisfy { $0 == 0 })
      var block = local + 30 + nameLength
      let start = block
      var content: [UInt8] = []
      var isLast = false
      while !isLast {
        isLast = bytes[block] == 1
        let length = number(block + 1, 2)
        try #require(bytes[block] <= 1 && number(block + 3, 2) == ~length & 0xFFFF)
        content += bytes[(block + 5)..<(block + 5 + length)]
        block += 5 + length
      }
      #expect(content.count == size && block - start == packed)
      #expect(Unpacked.check(content) == check)
      #expect(number(block, 4) == 0x0807_4B50)
      #expect(bytes[(block + 4)..<(block + 16)] == bytes[(place + 16)..<(place + 28)])
      names.append(name)
      contents[name] = content
      place += 46 + nameLength
    }
    #expect(place == end)
  }

  func content(_ name: String) -> [UInt8] { contents[name] ?? [] }

  func text(_ name: String) -> String { String(decoding: content(name), as: UTF8.self) }

  /// CRC-32 bit by bit.
  private static func check(_ content: [UInt8]) -> Int {
    var state: UInt32 = ~0
    for byte in content {
      state ^= UInt32(byte)
      for _ in 0..<8 { state = state >> 1 ^ (state & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~state)
  }

  /// The first sheet, as an XML reader sees it.
  var sheet: SheetReader {
    let reader = SheetReader()
    let parser = XMLParser(data: Data(content("xl/worksheets/sheet1.xml")))
    parser.delegate = reader
    #expect(parser.parse())
    return reader
  }

  /// The number formats of the looks, in order.
  var formats: [String] {
    let reader = SheetReader()
    let parser = XMLParser(data: Data(content("xl/styles.xml")))
    parser.delegate = reader
    #expect(parser.parse())
    return reader.formats
  }
}

/// Reads cells and the looks of cells out of XML.
final class SheetReader: NSObject, XMLParserDelegate {
  struct SeenCell {
    let reference: String
    let type: String
    let style: Int
    var value = ""
  }

  private(set) var rows: [[SeenCell]] = []
  private(set) var formats: [String] = []
  private var declared = ["0": "General", "49": "@"]
  private var isInValue = false
  private var isInLooks = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "row": rows.append([])
    case "c":
      rows[rows.count - 1].append(
        SeenCell(
          reference: attributes["r"] ?? "", type: attributes["t"] ?? "",
          style: Int(attributes["s"] ?? "0") ?? 0))
    case "v", "t": isInValue = true
    case "numFmt": declared[attributes["numFmtId"] ?? ""] = attributes["formatCode"]
    case "cellXfs": isInLooks = true
    case "xf" where isInLooks: formats.append(declared[attributes["numFmtId"] ?? ""] ?? "?")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInValue { rows[rows.count - 1][rows[rows.count - 1].count - 1].value += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "v" || name == "t" { isInValue = false }
    if name == "cellXfs" { isInLooks = false }
  }
}
