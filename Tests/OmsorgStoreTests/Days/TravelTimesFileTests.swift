import Foundation
import OmsorgDomain
import OmsorgStore
import Records
import Testing

/// Travel times from a table.
@Suite struct TravelTimesFileTests {
  private func minutes(
    _ travel: TravelTimes, _ from: String, _ to: String, by way: WayOfTravelling
  ) -> Int {
    travel.minutes(
      from: DayPlace(id: from, place: nil), to: DayPlace(id: to, place: nil), by: way)
  }

  private func faults(_ text: String) throws -> [String] {
    do throws(StoreError) {
      _ = try TravelTimesFile(Export("restid.csv", text).file)
      return []
    } catch {
      guard case .invalidTravelTimes(let faults) = error else { throw error }
      return faults.map { "\($0.line):\($0.column) \($0.kind)" }
    }
  }

  @Test(arguments: [
    "Från;Till;Minuter;Färdsätt\nB1;B2;7;cykel\nB1;L1;3,2;\nL1;B1;9;Bil\n",
    "way,minutes,to,from,note\nbicycle,7,B2,B1,x\n,3.2,L1,B1,\ncar,9,B1,L1,\n",
    "FRÅN\ttill\tRestid (min)\tway of travelling\r\nB1\tB2\t7\telcykel\r\nB1\tL1\t4\t\r\nL1\tB1\t9\tcar\r\n",
  ])
  func timesInEveryForm(text: String) throws {
    let bytes = try #require(text.data(using: .windowsCP1252))
    for file in [Export("t.csv", text).file, Export("t.csv", bytes: Array(bytes)).file] {
      let travel = try TravelTimesFile(file).travel
      #expect(minutes(travel, "B1", "B2", by: .bicycle) == 7)
      #expect(minutes(travel, "B2", "B1", by: .bicycle) == 7)
      #expect(minutes(travel, "B1", "B2", by: .car) == minutes(travel, "B1", "B3", by: .car))
      #expect(minutes(travel, "B1", "L1", by: .onFoot) == 4)
      #expect(minutes(travel, "L1", "B1", by: .onFoot) == 4)
      #expect(minutes(travel, "L1", "B1", by: .car) == 9)
    }
  }

  @Test func everyFaultHasItsPlace() throws {
    #expect(
      try faults(
        """
        from;to;minutes;way
        B1;B2;sju;car
        B1;;7;car
        B1;B3;1441;
        B1;B4;-1;
        B1;B5;7;båt
        B1;B6;;
        B1;B7
        B1;B8;8;
        """
      ) == [
        "2:7 not_number", "3:4 missing_value", "4:7 not_number", "5:7 not_number",
        "6:9 not_choice", "7:7 missing_value", "8:6 too_few_columns",
      ])
  }

  @Test func aJourneyHasOneTimeForEachWay() throws {
    #expect(
      try faults("from;to;minutes;way\nB1;B2;7;\nB1;B2;7;\nB1;B2;8;car\nB2;B1;9;\n") == [])
    #expect(try faults("from;to;minutes\nB1;B2;7\n\nB1;B2;8\n") == ["4:7 duplicate_row"])
  }

  @Test(arguments: [
    ("", "1:1 unknown_kind"), ("from;to\nB1;B2\n", "1:1 unknown_kind"),
    ("from;till;to;minutes\n", "1:1 duplicate_column"),
    ("a;b;c\n", "1:1 unknown_kind"),
  ])
  func headingsThatAreNotThose(text: String, fault: String) throws {
    #expect(try faults(text) == [fault])
  }

  @Test func theErrorTellsTheFirstFaultAndHowManyFollow() throws {
    func message(_ text: String) -> String? {
      do throws(StoreError) {
        _ = try TravelTimesFile(Export("restid.csv", text).file)
        return nil
      } catch { return error.message(.english) }
    }
    let one = "from;to;minutes\nB1;;7\n"
    #expect(message(one) == "'to': has no value")
    #expect(message(one + "B1;;8\n") == "'to': has no value (and 1 more fault)")
    #expect(message(one + "B1;;8\nB1;;9\n") == "'to': has no value (and 2 more faults)")
  }

  @Test func idsThatNothingHas() throws {
    var client = Client()
    client.id = "B1"
    var team = Team()
    team.id = "L1"
    let records = CareRecords(clients: [client], teams: [team])
    let file = try TravelTimesFile(
      Export("t.csv", "from;to;minutes\nL1;B1;7\nB9;B1;7\nB10;B9;7\n").file)
    #expect(file.unknownIds(in: records) == ["B10", "B9"])
  }

  @Test func filesThatAreNotThereAndFolders() throws {
    for path in ["/nowhere/restid.csv", "/"] {
      #expect(throws: ImportFileError.self) { try TravelTimesFile(path: path) }
    }
  }
}
