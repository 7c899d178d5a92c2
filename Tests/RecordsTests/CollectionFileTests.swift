import PlainJSON
import Records
import Testing

@Suite struct CollectionFileTests {
  private func sample(_ id: String, count: Int = 0) -> Sample {
    var sample = Sample()
    sample.id = id
    sample.count = count
    return sample
  }

  @Test func noRecordsAreAnEmptyArrayAndALineBreak() throws {
    #expect(text([]) == "[]\n")
    #expect(try read("[]\n") == [])
    #expect(try read(" [ \n ] ") == [])
  }

  @Test func aRecordALineSortedByTheIdsBytes() throws {
    // U+FF5E comes before U+1F600 in UTF-8 but after it in UTF-16; no id order is a language's.
    let ids = ["a", "B", "10", "9", "å", "ä", "Z", "～", "😀", "a b", "a/", ""]
    let expected = ["", "10", "9", "B", "Z", "a", "a b", "a/", "ä", "å", "～", "😀"]
    let written = text(ids.map { sample($0) })
    #expect(
      written
        == "[\n" + expected.map { "{\"id\":\"\($0)\",\"count\":0}" }.joined(separator: ",\n")
        + "\n]\n")
    #expect(try read(written).map(\.id) == expected)
  }

  /// Only what is wrong with the values of other members goes by.
  @Test(arguments: [
    "[]", #"[{"id":"b","count":1},{"count":2,"id":"a","x":{"y":[1]}}]"#,
    #"[{"id":"1","count":1},{"id":"1","count":2}]"#, #"[{"id":"1"}]"#, #"[{"count":1}]"#,
    #"[{"id":1,"count":1}]"#, #"[{"id":"1","count":1},]"#, #"[{"id":"1","count":1}] x"#, "{}", "",
    #"[{"id":"1","count":1,"count":1}]"#, #"[{"id":"1","count":01}]"#, "[1]",
    #"[{"id":"e\u0301","count":1},{"id":"\u00e9","count":2}]"#,
  ])
  func idsAloneAreThoseOfTheRecords(json: String) throws {
    let ids = CollectionFile.ids(Sample.self, in: Array(json.utf8))
    #expect(ids == (try? read(json)).map { Set($0.map(\.id)) })
  }

  @Test func idsAloneAreFoundBesideValuesOfAnotherForm() {
    #expect(CollectionFile.ids(Sample.self, in: Array(#"[{"id":"1","count":"x"}]"#.utf8)) == ["1"])
  }

  @Test func theOrderInTheFileDoesNotMatter() throws {
    let records = ["b", "c", "a"].map { sample($0, count: 1) }
    let json =
      "["
      + records.map { String(decoding: $0.canonicalBytes, as: UTF8.self) }
      .joined(separator: " ,\n\n") + "]"
    #expect(try read(json).map(\.id) == ["a", "b", "c"])
    #expect(text(try read(json)) == text(records))
  }

  @Test(arguments: [
    (#"[{"id":"1","count":1},{"id":"1","count":2}]"#, "1", 22),
    (#"[{"id":"b","count":1},{"id":"a","count":1},{"id":"\u0062","count":2}]"#, "b", 43),
    ("[{\"id\":\"1\",\"count\":1},\n   {\"count\":2,\"id\":\"1\"}]", "1", 26),
    (#"[{"id":"e\u0301","count":1},{"id":"\u00e9","count":2}]"#, "\u{E9}", 28),
  ])
  func anIdTwiceIsAFaultWhereTheSecondRecordBegins(json: String, id: String, offset: Int) throws {
    let fault = try #require(faultOfReading(json))
    guard case .duplicateId(id) = fault.kind else {
      Issue.record("not a fault of ids: \(fault.kind)")
      return
    }
    #expect(fault.offset == offset)
    #expect(fault.message(.english) == "the id \"\(id)\" stands twice in the file")
    #expect(fault.message(.swedish) == "id \"\(id)\" står två gånger i filen")
  }

  @Test(arguments: [
    ("", 0), ("{}", 0), ("[", 1), ("[1]", 1), (#"[{"id":"1","count":1}"#, 21),
    (#"[{"id":"1","count":1},]"#, 22), (#"[{"id":"1","count":1}] x"#, 23), ("\u{FEFF}[]", 0),
    (#"[{"id":"1","count":1 "open":true}]"#, 21),
  ])
  func whatIsNoCollectionIsAFaultWithItsPlace(json: String, offset: Int) throws {
    let fault = try #require(faultOfReading(json))
    guard case .json(let error) = fault.kind else {
      Issue.record("not a fault of JSON: \(fault.kind)")
      return
    }
    #expect(fault.offset == offset && error.offset == offset)
  }

  @Test(arguments: [
    ("a", "b", true), ("b", "a", false), ("a", "a", false), ("", "a", true), ("a", "aa", true),
    ("Z", "a", true), ("～", "😀", true), ("ä", "å", true),
  ])
  func idsAreOrderedByTheirBytes(first: String, second: String, isBefore: Bool) {
    #expect(CollectionFile.inCollectionOrder(first, second) == isBefore)
  }
}
