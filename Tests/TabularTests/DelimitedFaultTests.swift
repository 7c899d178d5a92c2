import Records
import Testing

@testable import Tabular

@Suite struct DelimitedFaultTests {
  @Test(arguments: [
    ("a;b\n1;\"x\n", "quote is never closed", "citattecknet avslutas aldrig"),
    ("a;b\n\"x\"y;1\n", "text after a closing quote", "text efter avslutande citattecken"),
    (
      "a;b\n1\n", "too few columns: 1, the heading line has 2",
      "för få kolumner: 1, rubrikraden har 2"
    ),
    (
      "a;b\n1;2;3\n", "too many columns: 3, the heading line has 2",
      "för många kolumner: 3, rubrikraden har 2"
    ),
  ])
  func `every fault has words in both languages`(file: String, english: String, swedish: String) {
    #expect(messages(Array(file.utf8)) == [[english, swedish]])
  }

  @Test func `wrong bytes are told as numbers`() {
    #expect(
      messages([0x61, 0x0A, 0x8D]) == [
        [
          "byte 0x8D is no character in Windows-1252", "byten 0x8D är inget tecken i Windows-1252",
        ]
      ])
    #expect(
      messages([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE5]) == [
        ["byte 0xE5 is wrong in UTF-8", "byten 0xE5 är fel i UTF-8"]
      ])
    #expect(
      messages([0xFF, 0xFE, 0x61, 0x00]) == [
        ["the file is UTF-16: save it as CSV UTF-8", "filen är UTF-16: spara den som CSV UTF-8"]
      ])
  }

  private func messages(_ file: [UInt8]) -> [[String]] {
    file.withUnsafeBufferPointer { buffer in
      var reader = DelimitedText(buffer)
      var row = DelimitedRow()
      var messages: [[String]] = []
      while reader.nextRow(&row) {
        messages += row.faults.map { [$0.message(.english), $0.message(.swedish)] }
      }
      return messages
    }
  }
}
