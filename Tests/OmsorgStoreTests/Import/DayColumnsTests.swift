import OmsorgDomain
import OmsorgStore
import Testing

/// Columns that the planning of days needs.
@Suite struct DayColumnsTests {
  @Test(arguments: ["Färdsätt", "Transport", "Travels", "way_of_travelling"])
  func howCaregiversTravel(heading: String) throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    func importing(_ way: String) throws -> WayOfTravelling? {
      try store.importing(
        Export("p.csv", "Anst.nr;Namn;Titel;\(heading)\n10001;Åsa;Undersköterska;\(way)\n"))
      return try store.record(.caregivers, "10001")?.wayOfTravelling
    }
    #expect(try importing("Elcykel") == .bicycle)
    #expect(try importing("till fots") == .onFoot)
    #expect(try importing("") == nil)
    #expect(
      try store.faults([
        Export("p.csv", "Anst.nr;Namn;Titel;\(heading)\n10001;Å;Undersköterska;båt\n")
      ]) == ["p.csv:2:24 not_choice"])
  }

  @Test func skillsThatAServiceNeeds() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try store.importing(
      Export(
        "b.csv",
        "Beslut;Brukare;Insats;Frekvens;Från;Kompetenskrav\n"
          + "D000001;B00001;Morgonbesök;7;2020-06-20;lyft,demens\n"))
    #expect(try store.record(.decisions, "D000001")?.skills == ["lyft", "demens"])
    #expect(try store.record(.decisions, "D000002")?.skills == [])
  }

  @Test(arguments: [("10:30", "10:30"), ("7.05", "07:05"), ("", nil)])
  func whenOnTheFirstDayAnAbsenceBegins(written: String, time: String?) throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try store.importing(
      Export(
        "f.csv",
        "Medarbetare;Från;Till;Från kl;Orsak\n10001;2026-11-20;2026-11-21;\(written);vab\n"))
    let absence = try #require(store.records(.absences).first)
    #expect(absence.id == "10001/2026-11-20")
    #expect(absence.fromTime == time.map(clock))
    #expect(absence.reason == "vab")
  }
}
