import Testing

@testable import Tabular

@Suite struct DelimitedQuoteTests {
  private func unclosed(_ line: Int, _ column: Int, _ cell: Int) -> SeenFault {
    SeenFault(kind: .unclosedQuote, line: line, column: column, cell: cell)
  }

  @Test func `a quote that never closes is told where it opens and swallows no line`() {
    let seen = read("id;adress;ort\n1;\"Storgatan 1;Lund\n2;Bygatan;Malmö\n3;Ågatan;Ystad\n")
    #expect(seen.faults == [unclosed(2, 3, 2)])
    #expect(
      seen.rows == [
        ["id", "adress", "ort"], ["1"], ["2", "Bygatan", "Malmö"], ["3", "Ågatan", "Ystad"],
      ])
    #expect(seen.lines == [1, 2, 3, 4])
  }

  @Test func `an unclosed quote on the last line`() {
    #expect(read("a;b\n1;\"x").faults == [unclosed(2, 3, 2)])
    #expect(read("a;b\n1;\"x\r\n").faults == [unclosed(2, 3, 2)])
    #expect(read("a;b\n1;\"").faults == [unclosed(2, 3, 2)])
    #expect(read("a;b\n\"\"\";2\n").faults == [unclosed(2, 1, 1)])
  }

  @Test func `a later quoted cell doesn't close it`() {
    let seen = read("a;b\n1;\"x\n2;y\n3;\"z\"\n4;\"v\nw\"\n")
    #expect(seen.faults == [unclosed(2, 3, 2)])
    #expect(seen.rows == [["a", "b"], ["1"], ["2", "y"], ["3", "z"], ["4", "v\nw"]])
    #expect(seen.lines == [1, 2, 3, 4, 5])
  }

  @Test func `each of several is told`() {
    let seen = read("a;b\n\"1;x\n2;\"y\n3;z\n")
    #expect(seen.faults == [unclosed(2, 1, 1), unclosed(3, 3, 2)])
    #expect(seen.rows.last == ["3", "z"])
  }

  @Test func `a quote that would close at another cell's beginning is told by the rows' length`() {
    // The quote of line 4 stands before a separator, as a closing one would.
    let seen = read("a;b;c\n1;2;\"x\n2;y;z\n\";v\";2;3\n4;5;6\n")
    #expect(seen.faults == [unclosed(2, 5, 3)])
    #expect(
      seen.rows == [
        ["a", "b", "c"], ["1", "2"], ["2", "y", "z"], [";v", "2", "3"], ["4", "5", "6"],
      ])
  }

  @Test func `a cell over several lines in a row of the wrong length stays whole`() {
    let seen = read("a;b;c\n1;\"x\ny\"\n4;5;6\n")
    #expect(
      seen.faults == [
        SeenFault(kind: .tooFewCells(found: 2, expected: 3), line: 3, column: 3, cell: 3)
      ])
    #expect(seen.rows == [["a", "b", "c"], ["1", "x\ny"], ["4", "5", "6"]])
  }

  @Test func `text after a closing quote is told where it begins`() {
    let seen = read("a;b\n\"x\"y;2\n\"x\" ;2\n3;4\n")
    #expect(
      seen.faults == [
        SeenFault(kind: .textAfterQuote, line: 2, column: 4, cell: 1),
        SeenFault(kind: .textAfterQuote, line: 3, column: 4, cell: 1),
      ])
    #expect(seen.rows == [["a", "b"], [], [], ["3", "4"]])
  }

  @Test func `in a file where every cell is quoted`() {
    let seen = read("\"a\",\"b\"\n\"1\",\"x\n\"2\",\"y\"\n\"3\",\"z\"\n")
    #expect(seen.faults == [unclosed(2, 5, 2)])
    #expect(seen.rows.suffix(2) == [["2", "y"], ["3", "z"]])
  }

  @Test func `cells over many lines are read`() {
    let note = (1...500).map { "rad \($0), med \"citat\"; och komma" }.joined(separator: "\n")
    let quoted =
      "\""
      + note.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
    let seen = read("id;text\n1;\(quoted)\n2;\(quoted)\n3;x\n")
    #expect(seen.faults.isEmpty)
    #expect(seen.rows == [["id", "text"], ["1", note], ["2", note], ["3", "x"]])
    #expect(seen.lines == [1, 2, 502, 1002])
  }

  @Test func `many broken lines take time in proportion`() {
    let lines = String(repeating: "1;\"x\n", count: 50_000)
    let clock = ContinuousClock()
    var seen = SeenFile()
    let time = clock.measure { seen = read("a;b\n" + lines) }
    #expect(seen.faults.count == 50_000)
    #expect(time < .seconds(10))
  }

  @Test func `no bytes make the reader crash or stand still`() {
    let alphabet = Array("a\";,\t\n\r\n\"'å\\".utf8) + [0x81, 0xFF, 0x00]
    for seed in 1...2000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let length = Int.random(in: 0...60, using: &generator)
      let file = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      for quoting in [DelimitedText.Quoting.quotes, .backslashes] {
        let seen = read(file, quoting: quoting)
        let lineEnds = file.count { $0 == 0x0A || $0 == 0x0D }
        #expect(seen.rows.count <= lineEnds + 1, "seed \(seed)")
        #expect(seen.lines == seen.lines.sorted(), "seed \(seed)")
        #expect(
          seen.faults.allSatisfy { $0.line >= 1 && $0.line <= lineEnds + 1 && $0.column >= 1 },
          "seed \(seed)")
      }
    }
  }
}
