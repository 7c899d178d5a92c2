import PlainJSON
import Testing

/// The writer's one canonical form.
@Suite struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) throws -> Void) rethrows -> String {
    var writer = JSONWriter()
    try write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func containersAndCommas() {
    let written = text { writer in
      writer.beginObject()
      writer.key("a")
      writer.beginArray()
      writer.integer(1)
      writer.string("x")
      writer.beginObject()
      writer.endObject()
      writer.beginArray()
      writer.endArray()
      writer.boolean(true)
      writer.boolean(false)
      writer.null()
      writer.endArray()
      writer.key("b")
      writer.raw(Array("{\"c\":1}".utf8)[...])
      writer.key("d")
      Array("[2]".utf8).withUnsafeBufferPointer { writer.raw($0) }
      writer.endObject()
    }
    #expect(written == #"{"a":[1,"x",{},[],true,false,null],"b":{"c":1},"d":[2]}"#)
  }

  @Test func oneRecordPerLine() {
    let written = text { writer in
      writer.beginArray()
      for id in 1...3 {
        writer.newlineBeforeElement()
        writer.beginObject()
        writer.key("id")
        writer.integer(id)
        writer.endObject()
      }
      writer.newline()
      writer.endArray()
      writer.newline()
    }
    #expect(written == "[\n{\"id\":1},\n{\"id\":2},\n{\"id\":3}\n]\n")
  }

  @Test func escapes() {
    let controls = text { writer in
      writer.string(String(String.UnicodeScalarView((0..<32).compactMap { Unicode.Scalar($0) })))
    }
    #expect(
      controls
        == #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"#
        + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D"#
        + #"\u001E\u001F""#)
    let others = text { $0.string("/\"\\å\u{7F}\u{2028}\u{1F600}") }
    #expect(Array(others.utf8) == Array("\"/\\\"\\\\å\u{7F}\u{2028}\u{1F600}\"".utf8))
    #expect(text { $0.string("") } == "\"\"")
    #expect(
      text { $0.string("a long plain text before\nand after it") }
        == #""a long plain text before\nand after it""#)
  }

  @Test func keysAreEscapedToo() {
    let written = text { writer in
      writer.beginObject()
      writer.key("a\"\n")
      writer.null()
      writer.endObject()
    }
    #expect(written == #"{"a\"\n":null}"#)
  }

  @Test func wholeNumbers() {
    for value in [0, 1, 9, 10, -1, -9, -10, 1234, .max, .min] {
      #expect(text { $0.integer(value) } == String(value))
    }
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (1.5, "1.5"), (100, "100"),
    (0.7142857142857143, "0.7142857142857143"), (1e15, "1000000000000000"), (1e22, "1e+22"),
    (1e-7, "1e-07"), (Double.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
  ]) func doubles(value: Double, expected: String) throws {
    #expect(try text { try $0.double(value) } == expected)
  }

  @Test func numbersThatAreNone() {
    var writer = JSONWriter()
    writer.beginArray()
    writer.integer(1)
    for value in [Double.nan, .infinity, -.infinity, .signalingNaN] {
      let error = #expect(throws: JSONError.self) { try writer.double(value) }
      #expect(error == JSONError(.notFinite, offset: 2))
      #expect(error?.message == "a number that is not finite cannot be written")
    }
    writer.endArray()
    #expect(writer.bytes == Array("[1]".utf8))
  }

  @Test func writtenInParts() {
    var writer = JSONWriter(reservingCapacity: 64)
    var passedOn: [UInt8] = []
    writer.beginArray()
    for value in 0..<5 {
      writer.integer(value)
      passedOn += writer.bytes
      writer.removeWrittenBytes()
    }
    writer.endArray()
    passedOn += writer.bytes
    #expect(passedOn == Array("[0,1,2,3,4]".utf8))
  }

  @Test func membersByName() throws {
    let value = try JSONValue(bytes: Array(#"{"b":1,"a":{"c":[2]}}"#.utf8))
    #expect(value["b"] == .integer(1))
    #expect(value["a"]?["c"] == .array([.integer(2)]))
    #expect(value["c"] == nil)
    #expect(value["b"]?["x"] == nil)
  }
}
