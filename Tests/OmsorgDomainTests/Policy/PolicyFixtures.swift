import OmsorgTexts
import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

func builtIn(_ id: String) throws -> Policy {
  let text = try #require(BuiltInPolicy.all.first { $0.id == id })
  return Policy(id: id, records: try Policy.records(of: text))
}

func policyRecord(_ json: String) throws -> PolicyRecord {
  let records: [PolicyRecord] = try CollectionFile.read(from: Array("[\(json)]".utf8))
  return try #require(records.first)
}

func policyDate(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

func policyValue(
  _ value: JSONValue, from: String, binds: PolicyScope = .everyone, off: Bool = false
) throws -> PolicyValue {
  var result = PolicyValue()
  result.from = try policyDate(from)
  result.binds = binds
  result.isOff = off
  result.value = value
  result.source = "test"
  return result
}
