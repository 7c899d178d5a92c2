import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// How the facts that the planning of days needs stand in records.
@Suite struct DayRecordFormTests {
  private func caregiver(_ json: String) throws -> Caregiver {
    try JSONReader.read(Array(json.utf8)) { reader in try Caregiver(from: &reader) }
  }

  @Test func placesAndWaysOfCaregivers() throws {
    let json =
      #"{"id":"1","name":"A","way_of_travelling":"on_foot","start_place":"55.605,13.0038","#
      + #""end_place":"-33.5,-70.25"}"#
    let read = try caregiver(json)
    #expect(read.wayOfTravelling == .onFoot)
    #expect(read.startPlace == MapPoint(latitude: 55.605, longitude: 13.0038))
    #expect(read.endPlace == MapPoint(latitude: -33.5, longitude: -70.25))
    #expect(String(decoding: read.canonicalBytes, as: UTF8.self) == json)
  }

  @Test(arguments: [
    #""way_of_travelling":"cykel""#, #""way_of_travelling":"boat""#, #""start_place":"55.6""#,
    #""start_place":[55.6,13]"#, #""end_place":"91,13""#,
  ])
  func otherFormsAreRefused(member: String) {
    #expect(throws: RecordFault.self) { try caregiver(#"{"id":"1","name":"A",\#(member)}"#) }
  }

  @Test func tiesOfServices() throws {
    let json =
      #"{"id":"D2","client":"C1","service":"shower","from":"2026-01-01","#
      + #""tie":{"decision":"D1","least":0,"most":90}}"#
    let read = try JSONReader.read(Array(json.utf8)) { reader in
      try GrantedService(from: &reader)
    }
    var tie = try #require(read.tie)
    #expect(tie.decision == "D1" && tie.least == 0 && tie.most == 90)
    #expect(String(decoding: read.canonicalBytes, as: UTF8.self) == json)
    #expect(!tie.isTogether)
    #expect(tie.words(.english) == "0–90 minutes after D1")
    tie.most = 0
    #expect(tie.isTogether)
    #expect(tie.words(.english) == "together with D1")
    tie.least = 30
    tie.most = 30
    #expect(!tie.isTogether)
  }

  @Test(arguments: [
    ("gående", WayOfTravelling.onFoot), ("Till fots", .onFoot), ("on_foot", .onFoot),
    ("CYKEL", .bicycle), ("elcykel", .bicycle), ("bil", .car), ("Car", .car),
  ])
  func waysAsPeopleAndExportsWriteThem(text: String, way: WayOfTravelling) {
    #expect(WayOfTravelling.named(text) == way)
  }

  @Test func noSpellingMeansTwoWays() {
    let spellings = WayOfTravelling.allCases.flatMap { way in
      Set([way.rawValue] + way.synonyms + Language.allCases.map { way.words($0).lowercased() })
    }
    #expect(Set(spellings).count == spellings.count)
  }
}

/// From when on a day an absence holds.
@Suite struct AbsenceTimeTests {
  @Test(arguments: [
    ("2026-11-19", nil), ("2026-11-20", 780), ("2026-11-21", 0), ("2026-11-22", 0),
    ("2026-11-23", nil),
  ])
  func theTimeIsOfTheFirstDay(date: String, minute: Int?) throws {
    var absence = Absence()
    absence.from = try day("2026-11-20")
    absence.to = try day("2026-11-22")
    absence.fromTime = ClockTime(iso: "13:00")
    #expect(try absence.firstMinute(on: day(date)) == minute)
  }

  @Test func withoutATimeAllOfTheFirstDayIsAway() throws {
    var absence = Absence()
    absence.from = try day("2026-11-20")
    #expect(try absence.firstMinute(on: day("2026-11-20")) == 0)
    #expect(try absence.firstMinute(on: day("2030-01-01")) == 0)
    #expect(try absence.firstMinute(on: day("2026-11-19")) == nil)
  }
}
