import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct PolicyRecordTests {
  private let talk = """
    {"id":"x.welcome_talk_within","policy":"x","rule":"welcome_talk_within","values":[\
    {"from":"2022-12-01","binds":"municipal","value":14,"source":"a","page":3}],"note":"kept"}
    """

  @Test func readsAndWritesTheSameBytes() throws {
    let record = try policyRecord(talk)
    #expect(String(decoding: record.canonicalBytes, as: UTF8.self) == talk)
  }

  @Test(arguments: [
    #"0.25"#, #"{"from":0.65,"to":0.7}"#, #"["care_contact","twin"]"#, #""kund""#, "true",
    #"{"from":"07:00","to":"15:00"}"#, #"[{"odd":1.50}]"#, "null",
  ])
  func keepsAnyValueAsItStands(value: String) throws {
    let json =
      #"{"id":"x.y","policy":"x","rule":"y","values":[{"from":"2022-12-01","#
      + #""binds":"everyone","off":true,"value":"# + value + #","source":"a"}]}"#
    let record = try policyRecord(json)
    #expect(String(decoding: record.canonicalBytes, as: UTF8.self) == json)
    #expect(record.values.first?.isOff == true)
  }

  @Test func aMissingSourceMemberIsAFaultWithItsPlace() throws {
    let json =
      #"[{"id":"x.y","policy":"x","rule":"y","values":[{"from":"2022-12-01","#
      + #""binds":"everyone","value":1}]}]"#
    #expect(throws: RecordFault.self) {
      let _: [PolicyRecord] = try CollectionFile.read(from: Array(json.utf8))
    }
  }

  @Test func theCloserScopeGoesFirst() throws {
    var record = PolicyRecord(policy: "x", rule: "welcome_talk_within")
    let general = try policyValue(.integer(30), from: "2023-01-01")
    let own = try policyValue(.integer(14), from: "2020-01-01", binds: .municipal)
    let date = try policyDate("2024-01-01")
    for values in [[general, own], [own, general]] {
      record.values = values
      #expect(record.value(on: date, for: .municipal)?.value == .integer(14))
      #expect(record.value(on: date, for: .private)?.value == .integer(30))
      #expect(record.value(on: try policyDate("2019-12-31"), for: .municipal) == nil)
    }
  }

  @Test func valuesThatAreOffNeverHold() throws {
    var record = PolicyRecord(policy: "x", rule: "small_team")
    record.values = [try policyValue(.boolean(true), from: "2020-01-01", off: true)]
    #expect(record.value(on: try policyDate("2024-01-01"), for: .municipal) == nil)
  }

  @Test func settingClosesTheOldPeriod() throws {
    var record = try policyRecord(talk)
    record.set(try policyValue(.integer(10), from: "2027-01-01", binds: .municipal))
    #expect(record.values.map { $0.from.iso } == ["2022-12-01", "2027-01-01"])
    #expect(record.values.map { $0.to?.iso } == ["2026-12-31", nil])
    let last = try policyDate("2026-12-31")
    #expect(record.value(on: last, for: .municipal)?.value == .integer(14))
    #expect(record.value(on: last.adding(days: 1), for: .municipal)?.value == .integer(10))
  }

  @Test func settingTheSameDayReplaces() throws {
    var record = try policyRecord(talk)
    record.set(try policyValue(.integer(10), from: "2022-12-01", binds: .municipal))
    #expect(record.values.map(\.value) == [.integer(10)])
  }

  @Test func settingBeforeALaterValueEndsWhereItBegins() throws {
    var record = try policyRecord(talk)
    record.set(try policyValue(.integer(10), from: "2020-01-01", binds: .municipal))
    #expect(record.values.map { $0.to?.iso } == ["2022-11-30", nil])
  }

  @Test func settingLeavesOtherScopesAndValuesThatAreOff() throws {
    var record = try policyRecord(talk)
    record.set(try policyValue(.integer(30), from: "2023-01-01"))
    record.set(try policyValue(.integer(5), from: "2024-01-01", binds: .municipal, off: true))
    #expect(record.values.map { $0.to?.iso } == [nil, nil, nil])
    #expect(record.values.map(\.value) == [.integer(14), .integer(30), .integer(5)])
  }
}
