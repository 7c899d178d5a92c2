import Foundation
import Testing

@testable import Tabular

@Suite struct TextEncodingTests {
  private func fault(_ kind: DelimitedFault.Kind, _ line: Int, _ column: Int, _ cell: Int)
    -> SeenFault
  {
    SeenFault(kind: kind, line: line, column: column, cell: cell)
  }

  @Test func `UTF-8 with and without a mark`() {
    let utf8 = Array("namn;ö\nÅsa 👩‍👩‍👧;ä\n".utf8)
    let rows = [["namn", "ö"], ["Åsa 👩‍👩‍👧", "ä"]]
    for file in [utf8, [0xEF, 0xBB, 0xBF] + utf8] {
      let seen = read(file)
      #expect(seen.encoding == .utf8 && seen.rows == rows && seen.faults.isEmpty)
    }
  }

  @Test func `Windows-1252 agrees with Foundation for every byte that has a character`() throws {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in 0x80...0xFF as ClosedRange<UInt8> {
      let seen = read([0x61, 0x0A, byte, 0x20, 0xE5])
      #expect(seen.encoding == .windows1252)
      if undefined.contains(byte) {
        #expect(seen.faults == [fault(.undefinedByte(byte), 2, 1, 1)])
        #expect(seen.rows == [["a"], ["\u{FFFD} å"]])
      } else {
        let expected = try #require(
          String(data: Data([byte, 0x20, 0xE5]), encoding: .windowsCP1252))
        #expect(seen.rows == [["a"], [expected]] && seen.faults.isEmpty)
      }
    }
  }

  @Test func `one wrong byte makes a file without a mark Windows-1252`() {
    let seen = read(Array("å\n".utf8) + [0xE5])
    #expect(seen.encoding == .windows1252)
    #expect(seen.rows == [["Ã¥"], ["å"]])
  }

  @Test func `a wrong byte in a file with a mark is a fault`() {
    let file =
      [0xEF, 0xBB, 0xBF] + Array("å;b\nä;x".utf8) + [0xE5] + Array(";\nc;d\ne;".utf8) + [0xC3]
    let seen = read(file)
    #expect(seen.encoding == .utf8)
    #expect(
      seen.faults == [
        fault(.tooManyCells(found: 3, expected: 2), 2, 6, 3),
        fault(.invalidUTF8(0xE5), 2, 4, 2),
        fault(.invalidUTF8(0xC3), 4, 3, 2),
      ])
  }

  @Test func `undefined bytes far apart are each told, once a row`() {
    var file = Array("a;b\n".utf8)
    for row in 0..<100 {
      file += Array("x;y".utf8) + (row % 10 == 3 ? [0x81, 0x9D] : [0x80]) + [0x0A]
    }
    let seen = read(file)
    #expect(seen.faults.map(\.line) == (0..<10).map { $0 * 10 + 5 })
    #expect(seen.faults.allSatisfy { $0.kind == .undefinedByte(0x81) && $0.column == 4 })
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func `UTF-16 is told`(file: [UInt8]) {
    #expect(read(file).faults == [fault(.utf16, 1, 1, 1)])
  }

  @Test func `validation agrees with the standard library on every lead and second byte`() {
    for lead in 0x80...0xFF as ClosedRange<UInt8> {
      for second in [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] as [UInt8] {
        for tail in [[], [0x80], [0x80, 0x80], [0xBF, 0xC0], [0x41, 0x80]] as [[UInt8]] {
          for padding in 0...8 {
            let begin = [UInt8](repeating: 0x61, count: padding)
            let sequence = begin + [lead, second] + tail
            let isValid = String(validating: sequence, as: UTF8.self) != nil
            let place = sequence.withUnsafeBufferPointer { firstInvalidUTF8(in: $0, from: 0) }
            #expect((place == sequence.count) == isValid, "\(sequence)")
            #expect(place >= padding)
          }
        }
      }
    }
  }

  @Test func `the bytes of a cell can be taken without a string`() {
    let file: [UInt8] =
      Array("a;b\n".utf8) + [0xE5, 0x80, 0x3B, 0x22, 0xE4, 0x22, 0x22, 0x22, 0x0A]
    file.withUnsafeBufferPointer { buffer in
      var reader = DelimitedText(buffer)
      var row = DelimitedRow()
      #expect(reader.nextRow(&row) && reader.nextRow(&row))
      var bytes = Array("\"\"".utf8)
      row[0].appendUTF8(to: &bytes)
      row[1].appendUTF8(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "\"\"å€ä\"")
    }
  }
}
