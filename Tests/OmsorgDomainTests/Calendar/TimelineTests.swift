import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct TimelineTests {
  private let form = ValueForm<Timeline<String>>.timeline(.text)

  private func read(_ json: String) throws -> Timeline<String> {
    try JSONReader.read(Array(json.utf8)) { (reader) throws(RecordFault) in
      try form.read(&reader)
    }
  }

  private func written(_ timeline: Timeline<String>) -> String {
    var writer = JSONWriter()
    form.write(timeline, &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func context(_ date: String) throws -> ValueContext {
    ValueContext(day: Int(try day(date).daysSinceEpoch))
  }

  private func merged(_ json: String, _ text: String?, on date: String) throws -> String {
    let context = try context(date)
    let new = try text.map { try form.parse($0, context) }
    let merge = try #require(form.merge)
    return written(merge(try read(json), new, context))
  }

  @Test(arguments: [
    "[]", #"[{"value":"a"}]"#,
    #"[{"to":"2026-01-31","value":"a"},{"from":"2026-03-01","value":""}]"#,
    #"[{"from":"2026-01-01","to":"2026-01-01","value":"a","why":{"x":[1.0]},"by":null}]"#,
    // Overlaps are a finding of the rules, not a file that can't be read.
    #"[{"value":"a"},{"value":"b"}]"#, #"[{"from":"2026-02-01","to":"2026-01-01","value":"a"}]"#,
  ])
  func readsAndWritesTheSameBytes(json: String) throws {
    #expect(written(try read(json)) == json)
  }

  @Test func sortsByTheFirstDay() throws {
    let json =
      #"[{"from":"2026-03-01","value":"c"},{"value":"a","to":"2026-01-31"},"#
      + #"{"value":"b","from":"2026-02-01","to":"2026-02-28"}]"#
    #expect(try read(json).periods.map(\.value) == ["a", "b", "c"])
    #expect(try !read(json).hasOverlap)
  }

  @Test(arguments: [
    (#"[{"from":"2026-01-01"}]"#, "value", 1),
    (#"[{"value":"a"}, {"to":"2026-01-01"}]"#, "value", 16),
  ])
  func aPeriodWithoutValueIsAFault(json: String, field: String, offset: Int) throws {
    do {
      _ = try read(json)
      Issue.record("read without a value")
    } catch let fault as RecordFault {
      #expect(fault.field == field && fault.offset == offset)
    }
  }

  @Test(arguments: [
    #"[{"from":"2026-02-30","value":"a"}]"#, #"[{"from":null,"value":"a"}]"#, #"{"value":"a"}"#,
    #"["a"]"#, #"[{"value":1}]"#, #"[{"value":"a","value":"b"}]"#,
  ])
  func whatIsNoHistoryIsAFault(json: String) {
    #expect(throws: RecordFault.self) { try read(json) }
  }

  @Test func theFirstValueHoldsForAsLongAsAnyoneKnows() throws {
    #expect(try merged("[]", "a", on: "2026-11-20") == #"[{"value":"a"}]"#)
    #expect(try merged("[]", nil, on: "2026-11-20") == "[]")
  }

  @Test func aNewValueBeginsOnTheContextsDay() throws {
    let old = #"[{"value":"a"}]"#
    #expect(
      try merged(old, "b", on: "2026-11-20")
        == #"[{"to":"2026-11-19","value":"a"},{"from":"2026-11-20","value":"b"}]"#)
    #expect(try merged(old, "a", on: "2026-11-20") == old)
    #expect(try merged(old, nil, on: "2026-11-20") == #"[{"to":"2026-11-19","value":"a"}]"#)
  }

  @Test func takingAwayOnTheFirstDayLeavesNothing() throws {
    let old = #"[{"from":"2026-11-20","value":"a"}]"#
    #expect(try merged(old, nil, on: "2026-11-20") == "[]")
    #expect(
      try merged(old, nil, on: "2026-11-21")
        == #"[{"from":"2026-11-20","to":"2026-11-20","value":"a"}]"#)
    // Nothing holds on that day: there is nothing to take away.
    #expect(try merged(old, nil, on: "2026-11-19") == old)
  }

  @Test func aChangeKeepsWhatItDoesNotKnow() throws {
    let old = #"[{"from":"2026-01-01","value":"a","why":"x"}]"#
    #expect(
      try merged(old, "b", on: "2026-02-01")
        == #"[{"from":"2026-01-01","to":"2026-01-31","value":"a","why":"x"},"#
        + #"{"from":"2026-02-01","value":"b"}]"#)
  }

  @Test func tablesShowTheValueInForce() throws {
    let timeline = try read(
      #"[{"to":"2026-01-31","value":"a"},{"from":"2026-03-01","value":"b"}]"#)
    #expect(try form.cell(timeline, context("2026-01-31")) == .text("a"))
    #expect(try form.cell(timeline, context("2026-02-15")) == .absent)
    #expect(try form.cell(timeline, context("2026-03-01")) == .text("b"))
    #expect(form.cell(timeline, ValueContext(day: .max)) == .absent)
    #expect(form.typeName == "periods of text" && form.cellKind == .text)
  }

  @Test func theCurrentValueIsTheOneNotEnded() throws {
    #expect(try read(#"[{"value":"a"}]"#).current == "a")
    #expect(try read(#"[{"from":"2999-01-01","value":"a"}]"#).current == "a")
    #expect(try read(#"[{"to":"2026-01-01","value":"a"}]"#).current == nil)
    #expect(Timeline<String>().current == nil && Timeline<String>().isEmpty)
  }
}
