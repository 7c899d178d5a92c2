import Testing

@testable import Tabular

@Suite struct ZipArchiveTests {
  @Test func `the check sum of the standard's example`() {
    var check = CRC32()
    #expect(check.value == 0)
    check.add("12345".utf8)
    check.add("6789".utf8)
    #expect(check.value == 0xCBF4_3926)
  }

  @Test(arguments: [0, 1, 65_534, 65_535, 65_536, 131_070, 200_000])
  func `entries of any size`(size: Int) throws {
    var generator = SeededGenerator(seed: UInt64(size))
    let content = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var archive = ZipArchive()
    var bytes: [UInt8] = []
    try archive.add("först.txt", "å", &bytes)
    archive.begin("b", &bytes)
    for start in stride(from: 0, to: size, by: 40_000) {
      try archive.append(content[start..<min(size, start + 40_000)], &bytes)
    }
    archive.end(&bytes)
    archive.close(&bytes)
    let unpacked = try Unpacked(bytes)
    #expect(unpacked.names == ["först.txt", "b"])
    #expect(unpacked.text("först.txt") == "å")
    #expect(unpacked.content("b") == content)
  }
}
