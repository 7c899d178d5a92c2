import OmsorgDomain
import Testing

@Suite struct IdentifierTableTests {
  /// Texts of every length about those where the way they are kept changes, many nearly alike.
  private static func texts() -> [[UInt8]] {
    var texts: [[UInt8]] = [[]]
    for length in 1...40 {
      let text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      texts.append(text)
      for index in 0..<length {
        var other = text
        other[index] = 0
        texts.append(other)
      }
    }
    return texts
  }

  @Test func textsAreNumberedByFirstAppearance() {
    var table = IdentifierTable()
    let texts = Self.texts()
    for _ in 0..<2 {
      for (number, text) in texts.enumerated() {
        let position = text.withUnsafeBufferPointer { table.insert($0) }
        #expect(position == Int32(number))
      }
    }
    #expect(table.count == texts.count)
  }

  @Test func anEmptyTableFindsNothing() {
    let table = IdentifierTable()
    #expect(table.position(of: UnsafeBufferPointer(start: nil, count: 0)) == nil)
  }
}
