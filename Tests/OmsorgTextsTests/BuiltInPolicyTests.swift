import OmsorgTexts
import PlainJSON
import Testing

@Suite struct BuiltInPolicyTests {
  @Test func thereAreFive() {
    #expect(BuiltInPolicy.all.map(\.id) == ["malmo", "lund", "orebro", "umea", "sodermalm"])
  }

  @Test(arguments: BuiltInPolicy.all)
  func recordsAreSortedAndNamedForPolicyAndRule(policy: BuiltInPolicy) throws {
    let ids = try records(policy.json).map { record in
      #expect(record["policy"] == .string(policy.id))
      #expect(string(record["id"]) == policy.id + "." + string(record["rule"]))
      return string(record["id"])
    }
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(ids).count == ids.count)
    #expect(ids.count > 20)
  }

  @Test(arguments: BuiltInPolicy.all)
  func everyValueHasADateAScopeAndASource(policy: BuiltInPolicy) throws {
    for record in try records(policy.json) {
      guard case .array(let values) = record["values"] else {
        Issue.record("\(string(record["id"])) has no values")
        continue
      }
      #expect(!values.isEmpty)
      for value in values {
        #expect(string(value["from"]).count == 10)
        #expect(["everyone", "municipal", "private"].contains(string(value["binds"])))
        #expect(!string(value["source"]).isEmpty)
        #expect(value["value"] != nil)
        #expect(value["value"] != .null)
      }
    }
  }

  /// The inquiry's proposals are Södermalm's only as possibilities.
  @Test func onlySodermalmHasValuesThatAreOff() throws {
    for policy in BuiltInPolicy.all {
      let off = try records(policy.json).flatMap { record -> [String] in
        guard case .array(let values) = record["values"] else { return [] }
        return values.filter { $0["off"] == .boolean(true) }.map { _ in string(record["rule"]) }
      }
      #expect(
        off
          == (policy.id == "sodermalm"
            ? [
              "coordinated_plan_part", "decision_follow_up_part", "delegated_care_demand",
              "delegations_taken_on", "own_visits", "schedule_room_to_adjust",
              "services_by_service_assistants", "small_team",
            ] : []))
    }
  }
}

func records(_ json: String) throws -> [JSONValue] {
  guard case .array(let records) = try JSONValue(bytes: Array(json.utf8)) else { return [] }
  return records
}

func string(_ value: JSONValue?) -> String {
  if case .string(let string) = value { string } else { "" }
}
