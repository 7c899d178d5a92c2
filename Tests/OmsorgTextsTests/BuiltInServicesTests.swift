import OmsorgTexts
import PlainJSON
import Testing

@Suite struct BuiltInServicesTests {
  @Test func idsAreSortedAndEnglish() throws {
    let ids = try records(BuiltInServices.json).map { string($0["id"]) }
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(ids.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F } })
  }

  @Test func propertiesAreOnTheServicesTheyBelongTo() throws {
    #expect(
      try ids("personal_care", true) == ["evening_help", "morning_help", "shower", "walk"])
    #expect(try ids("counts_in_survey", false) == ["alarm", "meal_delivery"])
    #expect(try ids("heavy", true) == ["cleaning", "laundry", "shopping", "shower", "walk"])
    #expect(
      try ids("limited_offer", true) == ["alarm", "cleaning", "meal_delivery", "shopping"])
  }

  @Test func minutesSayWhoseTheyAre() throws {
    for service in try records(BuiltInServices.json) {
      #expect((service["default_minutes"] == nil) == (service["minutes_source"] == nil))
      if service["minutes_source"] != nil {
        #expect(string(service["minutes_source"]).contains("en enda kommuns"))
      }
    }
  }

  private func ids(_ property: String, _ value: Bool) throws -> [String] {
    try records(BuiltInServices.json).filter { $0[property] == .boolean(value) }
      .map { string($0["id"]) }
  }
}
