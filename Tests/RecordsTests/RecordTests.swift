import PlainJSON
import Records
import Testing

@Suite struct RecordTests {
  private func canonical(_ json: String) throws -> String {
    let records = try read("[\(json)]")
    return String(decoding: try #require(records.first).canonicalBytes, as: UTF8.self)
  }

  @Test func writesInDeclaredOrderWithoutAbsentMembers() throws {
    let json = """
      {"trail":"t", "parts" : [{"size":3,"name":"b"},{"name":"a"}], "part":{"name":"p"},
       "numbers":[1,2], "tags":["x","å"], "open":true, "colour":"dark_blue", "ratio":1.50,
       "count":7, "id":"1"}
      """
    #expect(
      try canonical(json)
        == #"{"id":"1","count":7,"ratio":1.5,"colour":"dark_blue","open":true,"tags":["x","å"],"#
        + #""numbers":[1,2],"part":{"name":"p"},"parts":[{"name":"b","size":3},{"name":"a"}],"#
        + #""trail":"t"}"#)
  }

  @Test(arguments: [
    #"{"id":"1","count":7}"#, #"{"id":"1","count":7,"open":false,"tags":[],"parts":[]}"#,
    #"{"count":7,"trail":"","id":"1"}"#,
  ])
  func leavesOutWhatIsAbsentOrUsual(json: String) throws {
    #expect(try canonical(json) == #"{"id":"1","count":7}"#)
  }

  @Test func keepsUnknownMembersAfterTheKnownInTheirOrder() throws {
    let json = """
      {"z":{ "b" : [ 1.50 , "a \\" [ b" , null ],\t"a":1e2 }, "id":"1", "a": "x  \\u00e5",
       "count":7, "m":[ ]}
      """
    #expect(
      try canonical(json)
        == #"{"id":"1","count":7,"z":{"b":[1.50,"a \" [ b",null],"a":1e2},"a":"x  \u00e5","m":[]}"#)
  }

  @Test func keepsUnknownMembersOfRecordsInRecords() throws {
    let json = #"{"id":"1","count":7,"parts":[{"hue":"red","name":"a"}]}"#
    #expect(
      try canonical(json) == #"{"id":"1","count":7,"parts":[{"name":"a","hue":"red"}]}"#)
  }

  @Test func unknownMembersCountInEquality() throws {
    let records = try read(
      #"[{"id":"1","count":7,"x":1},{"id":"2","count":7,"x":1},{"id":"3","count":7,"x":2}]"#)
    var other = records[1]
    other.id = "1"
    #expect(records[0] == other)
    other = records[2]
    other.id = "1"
    #expect(records[0] != other)
  }

  @Test(arguments: [
    (#"[{"id":"1","count":1},  {"id":"2"}]"#, "count", 24),
    (#"[{"count":1}]"#, "id", 1), (#"[ {} ]"#, "id", 2),
    (#"[{"id":"1","count":1,"part": {"size":2}}]"#, "part.name", 29),
    (#"[{"id":"1","count":1,"parts":[{"name":"a"},{"nam":"b"}]}]"#, "parts.name", 43),
  ])
  func aMissingMemberIsToldWithTheRecordsFirstByte(json: String, field: String, offset: Int) throws
  {
    let fault = try #require(faultOfReading(json))
    guard case .missing = fault.kind else {
      Issue.record("not a missing member: \(fault.kind)")
      return
    }
    #expect(fault.field == field && fault.offset == offset)
    #expect(fault.message(.english) == "the record lacks \"\(field)\"")
    #expect(fault.message(.swedish) == "posten saknar \"\(field)\"")
  }

  @Test(arguments: [
    (#"[{"id":7,"count":1}]"#, "id", 7), (#"[{"id":"1","count": "1"}]"#, "count", 20),
    (#"[{"id":"1","count":1.0}]"#, "count", 19), (#"[{"id":"1","count":null}]"#, "count", 19),
    (#"[{"id":"1","count":1,"ratio":null}]"#, "ratio", 29),
    (#"[{"id":"1","count":1,"open":"ja"}]"#, "open", 28),
    (#"[{"id":"1","count":1,"tags":"a"}]"#, "tags", 28),
    (#"[{"id":"1","count":1,"tags":["a", 1]}]"#, "tags", 34),
    (#"[{"id":"1","count":1,"part":[]}]"#, "part", 28),
    (#"[{"id":"1","count":1,"parts":[{"name":"a","size":"b"}]}]"#, "parts.size", 49),
  ])
  func aWrongKindOfValueIsToldWithTheFieldsPath(json: String, field: String, offset: Int) throws {
    let fault = try #require(faultOfReading(json))
    guard case .json(let error) = fault.kind else {
      Issue.record("not a fault of JSON: \(fault.kind)")
      return
    }
    #expect(fault.field == field && fault.offset == offset && error.offset == offset)
    #expect(fault.message(.swedish) == error.message)
  }

  @Test func aValueOutsideTheChoicesIsAFaultOfForm() throws {
    for value in ["blue", "Röd", "marin", "RED", "Mörkblå"] {
      let fault = try #require(faultOfReading(#"[{"id":"1","count":1,"colour":  "\#(value)"}]"#))
      guard case .form(let expected) = fault.kind else {
        Issue.record("not a fault of form: \(fault.kind)")
        return
      }
      #expect(fault.field == "colour" && fault.offset == 32)
      #expect(expected(.english) == "one of: red, dark_blue")
      #expect(fault.message(.english) == "\"colour\" must be one of: red, dark_blue")
      #expect(
        fault.message(.swedish) == "\"colour\" ska vara någon av: red (röd), dark_blue (Mörkblå)")
    }
  }

  @Test(arguments: [
    #"[{"id":"1","count":1,"id":"2"}]"#, #"[{"id":"1","count":1,"x":1,"x":2}]"#,
    #"[{"id":"1","count":1,"x":{"y":1,"\u0079":2}}]"#,
  ])
  func aKeyTwiceIsAFault(json: String) throws {
    guard case .json(let error)? = faultOfReading(json)?.kind, case .duplicateKey = error.kind
    else {
      Issue.record("no fault of a key that stands twice")
      return
    }
  }
}
