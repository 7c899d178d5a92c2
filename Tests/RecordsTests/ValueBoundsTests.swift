import PlainJSON
import Testing

@testable import Records

/// Numbers that must lie within bounds, in text and in JSON.
@Suite struct ValueBoundsTests {
  private let context = ValueContext(day: 0)

  private func read<Value>(_ form: ValueForm<Value>, _ json: String) throws -> Value {
    try JSONReader.read(Array(json.utf8)) { reader in try form.read(&reader) }
  }

  @Test func wholeNumbers() throws {
    let form = ValueForm<Int>.integer(unit: "minutes", in: 0...1_440)
    for (text, isRight) in [("0", true), ("1440", true), ("-1", false), ("1441", false)] {
      #expect((try? form.parse(text, context)) == (isRight ? Int(text) : nil), "\(text)")
      #expect((try? read(form, text)) == (isRight ? Int(text) : nil), "\(text)")
    }
    #expect(form.expected(.english) == "a whole number from 0 to 1440")
    #expect(try ValueForm<Int>.integer().parse("-7", context) == -7)
    #expect(throws: RecordFault.self) { try read(form, " -1") }
  }

  @Test func decimals() throws {
    let form = ValueForm<Double>.decimal(fractionDigits: 6, in: -90...90)
    for (text, isRight) in [("-90", true), ("59.5", true), ("90.1", false), ("-91", false)] {
      #expect((try? form.parse(text, context)) == (isRight ? Double(text) : nil), "\(text)")
      #expect((try? read(form, text)) == (isRight ? Double(text) : nil), "\(text)")
    }
    #expect(try ValueForm<Double>.decimal(fractionDigits: 0).parse("-1", context) == -1)
  }
}
