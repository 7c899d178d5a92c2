import PlainJSON
import Testing

/// The cursor's calls on well-formed texts.
@Suite struct JSONReaderTests {
  private let keys = JSONKeys(["id", "name", "services", "a key longer than sixteen bytes"])

  private func read<Result>(
    _ text: String, _ body: (inout JSONReader) throws -> Result
  ) throws -> Result {
    try JSONReader.read(Array(text.utf8), body)
  }

  /// The members' indices, names and value ranges as text, in the order in which they come.
  private func members(_ text: String) throws -> [String] {
    try read(text) { reader in
      var found: [String] = []
      try reader.beginObject()
      while true {
        switch try reader.nextMember(keys) {
        case .known(let index): found.append("\(index)")
        case .unknown(let name): found.append(name)
        case .end: return found
        }
        try reader.skipValue()
      }
    }
  }

  @Test func membersInDeclaredOrder() throws {
    #expect(
      try members(#"{"id":1,"name":2,"services":[],"a key longer than sixteen bytes":{}}"#)
        == ["0", "1", "2", "3"])
  }

  @Test func membersInAnyOrderSpellingAndSpacing() throws {
    #expect(
      try members(" { \"services\" : 1 ,\n\t\"n\\u0061me\" :2,\r\"other\":3, \"id\"\t:4 } ")
        == ["2", "1", "other", "0"])
    #expect(try members(#"{"a key longer than sixteen bytes":1,"id":1}"#) == ["3", "0"])
    #expect(
      try members(#"{"a key longer than sixteen bites":1}"#).first?.hasSuffix("bites") == true)
    #expect(try members("{}") == [])
    #expect(try members(#"{"":1,"i":2,"idd":3}"#) == ["", "i", "idd"])
  }

  @Test func keysThatNeedEscapes() throws {
    let keys = JSONKeys(["a\"b", "c\\d", "e\nf"])
    try read(#"{"a\"b":1,"c\\d":2,"e\nf":3}"#) { reader in
      try reader.beginObject()
      for index in 0..<3 {
        #expect(try reader.nextMember(keys) == .known(index))
        #expect(try reader.readInt() == index + 1)
      }
      #expect(try reader.nextMember(keys) == .end)
    }
  }

  @Test func keysAreComparedAsBytes() throws {
    let keys = JSONKeys(["\u{E9}"])
    try read("{\"e\u{301}\":1,\"\u{E9}\":2}") { reader in
      try reader.beginObject()
      #expect(try reader.nextMember(keys) == .unknown("e\u{301}"))
      try reader.skipValue()
      #expect(try reader.nextMember(keys) == .known(0))
      try reader.skipValue()
      #expect(try reader.nextMember(keys) == .end)
    }
  }

  @Test func moreThanSixtyFourKeys() throws {
    let names = (0..<150).map { "key\($0)" }
    let keys = JSONKeys(names)
    let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    try read(text) { reader in
      try reader.beginObject()
      for index in 0..<150 {
        #expect(try reader.nextMember(keys) == .known(index))
        try reader.skipValue()
      }
      #expect(try reader.nextMember(keys) == .end)
    }
    let twice = text.dropLast() + ",\"key149\":0}"
    #expect(throws: JSONError(.duplicateKey("key149"), offset: text.utf8.count)) {
      try read(String(twice)) { reader in
        try reader.beginObject()
        while try reader.nextMember(keys) != .end { try reader.skipValue() }
      }
    }
  }

  @Test func nestedContainersKeepTheirPlaceAmongTheKeys() throws {
    let keys = JSONKeys(["id", "inner", "last"])
    let text = #"{"id":1,"inner":[{"last":2,"id":[3]},{}],"last":4}"#
    try read(text) { reader in
      try reader.beginObject()
      #expect(try reader.nextMember(keys) == .known(0))
      #expect(try reader.readInt() == 1)
      #expect(try reader.nextMember(keys) == .known(1))
      try reader.beginArray()
      #expect(try reader.nextElement())
      try reader.beginObject()
      #expect(try reader.nextMember(keys) == .known(2))
      #expect(try reader.readInt() == 2)
      #expect(try reader.nextMember(keys) == .known(0))
      try reader.beginArray()
      #expect(try reader.nextElement())
      #expect(try reader.readInt() == 3)
      #expect(try !reader.nextElement())
      #expect(try reader.nextMember(keys) == .end)
      #expect(try reader.nextElement())
      try reader.beginObject()
      #expect(try reader.nextMember(keys) == .end)
      #expect(try !reader.nextElement())
      #expect(try reader.nextMember(keys) == .known(2))
      #expect(try reader.readInt() == 4)
      #expect(try reader.nextMember(keys) == .end)
    }
  }

  @Test func peekTellsEveryKind() throws {
    let kinds: [(String, JSONKind)] = [
      ("{", .object), ("[", .array), ("\"", .string), ("-", .number), ("0", .number),
      ("9", .number), ("t", .boolean), ("f", .boolean), ("n", .null), ("", .end), ("  ", .end),
      (" \n\r\t[", .array),
    ]
    for (text, kind) in kinds {
      let bytes = Array(text.utf8)
      try bytes.withUnsafeBufferPointer { bytes throws in
        var reader = JSONReader(bytes)
        #expect(try reader.peek() == kind, "\(text)")
      }
    }
  }

  @Test func offsetIsTheNextValuesFirstByte() throws {
    try read(#" {"id" :  7, "name":  [ 1 ,  2 ] } "#) { reader in
      try reader.beginObject()
      _ = try reader.nextMember(keys)
      #expect(reader.offset == 10)
      #expect(try reader.skipValue() == 10..<11)
      _ = try reader.nextMember(keys)
      #expect(reader.offset == 22)
      try reader.beginArray()
      #expect(try reader.nextElement())
      #expect(reader.offset == 24)
      #expect(try reader.readInt() == 1)
      #expect(try reader.nextElement())
      #expect(reader.offset == 29)
      #expect(try reader.readInt() == 2)
      #expect(try !reader.nextElement())
      #expect(try reader.nextMember(keys) == .end)
      #expect(reader.offset == 34)
    }
  }

  @Test func stringBytesWithAndWithoutEscapes() throws {
    try read(#"["10001","å","a\u00e5b","","much longer than sixteen bytes \"\ud83d\ude00\""]"#) {
      reader in
      try reader.beginArray()
      for expected in [
        "10001", "å", "aåb", "", "much longer than sixteen bytes \"\u{1F600}\"",
      ] {
        #expect(try reader.nextElement())
        #expect(try Array(reader.readStringBytes()) == Array(expected.utf8))
      }
      #expect(try !reader.nextElement())
    }
  }

  @Test func seekContinuesAnywhere() throws {
    let text = Array("[\n{\"id\":1},\n{\"id\":2,\"x\":[1,[2\n".utf8)
    try text.withUnsafeBufferPointer { bytes throws in
      var reader = JSONReader(bytes)
      for (offset, id) in [(2, 1), (12, 2), (2, 1)] {
        reader.seek(to: offset)
        try reader.beginObject()
        #expect(try reader.nextMember(keys) == .known(0))
        #expect(try reader.readInt() == id)
      }
      // After an error too, and errors count from the start of the text.
      reader.seek(to: 12)
      #expect(throws: JSONError(.unexpectedEnd, offset: text.count)) { try reader.skipValue() }
      reader.seek(to: 8)
      #expect(try reader.readInt() == 1)
      reader.seek(to: 0)
      #expect(throws: JSONError(.expected(.object, found: .array), offset: 0)) {
        try reader.beginObject()
      }
    }
  }

  @Test func anEmptyBufferWithoutAnAddress() throws {
    var reader = JSONReader(UnsafeBufferPointer(start: nil, count: 0))
    #expect(try reader.peek() == .end)
    try reader.finish()
    #expect(throws: JSONError(.unexpectedEnd, offset: 0)) { try reader.skipValue() }
  }
}
