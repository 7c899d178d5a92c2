import PlainJSON
import Records
import Testing

/// Random records through bytes and back.
@Suite struct RoundTripTests {
  private func text(using random: inout SeededGenerator) -> String {
    let pieces = ["a", "Å", "\"", "\\", "\n", "\u{0}", "😀", "é", "e\u{301}", "]}", ",", "\u{7F}"]
    return (0..<Int.random(in: 0...6, using: &random))
      .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }

  private func part(using random: inout SeededGenerator) -> Part {
    var part = Part()
    part.name = text(using: &random)
    if Bool.random(using: &random) { part.size = Int(truncatingIfNeeded: random.next()) }
    return part
  }

  private func sample(_ id: Int, using random: inout SeededGenerator) throws -> Sample {
    var sample = Sample()
    sample.id = text(using: &random) + "-\(id)"
    sample.count =
      [0, .min, .max, Int(truncatingIfNeeded: random.next())][
        Int.random(in: 0..<4, using: &random)]
    let ratio = Double(bitPattern: random.next())
    if ratio.isFinite, Bool.random(using: &random) { sample.ratio = ratio }
    sample.colour = [nil, .red, .darkBlue][Int.random(in: 0..<3, using: &random)]
    sample.isOpen = Bool.random(using: &random)
    sample.tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in text(using: &random) }
    sample.numbers = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Int.random(in: -5...5, using: &random)
    }
    if Bool.random(using: &random) { sample.part = part(using: &random) }
    sample.parts = (0..<Int.random(in: 0...2, using: &random)).map { _ in part(using: &random) }
    sample.trail = text(using: &random)
    if Bool.random(using: &random) {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("x" + text(using: &random))
      writer.string(text(using: &random))
      writer.endObject()
      let bytes = writer.bytes
      let kept = try JSONReader.read(bytes) { (reader) throws(RecordFault) in
        try UnknownMembers(ofObject: &reader)
      }
      sample.unknownMembers = kept
    }
    return sample
  }

  @Test(arguments: [UInt64](1...40))
  func whatIsWrittenIsReadAgain(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = try (0..<25).map { try sample($0, using: &random) }
    let bytes = CollectionFile.bytes(of: records.shuffled(using: &random))
    let again: [Sample] = try CollectionFile.read(from: bytes)
    let sorted = records.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
    #expect(again == sorted, "seed \(seed)")
    #expect(CollectionFile.bytes(of: again) == bytes, "seed \(seed)")
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == records.count + 2, "seed \(seed)")
  }
}

extension UnknownMembers {
  /// All members of an object.
  init(ofObject reader: inout JSONReader) throws(RecordFault) {
    self.init()
    let keys = JSONKeys([])
    try faulting { () throws(JSONError) in try reader.beginObject() }
    while case .unknown(let name) = try faulting({ () throws(JSONError) in
      try reader.nextMember(keys)
    }) {
      try keep(name, from: &reader)
    }
  }
}
