import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// What later imports do to records that are there.
@Suite struct ChangedFactsTests {
  private func periods<Value: Equatable & Sendable>(_ timeline: Timeline<Value>?) -> [String] {
    (timeline?.periods ?? []).map {
      "\($0.from?.iso ?? "")..\($0.to?.iso ?? "") \($0.value)"
    }
  }

  private func contacts(_ store: ScratchStore, _ client: String) throws -> [String] {
    try store.records(.careContacts).filter { $0.client == client }.map {
      "\($0.caregiver) \($0.from?.iso ?? "")..\($0.to?.iso ?? "")"
    }
  }

  @Test func importingAgainChangesNothing() throws {
    let store = try ScratchStore()
    let exports =
      Small.registers + [
        Export(.absences, ["10001;2026-11-07;2026-11-08;VAB"]),
        Export(.shifts, ["10001;2026-12-01;07:00;16:00;30"]),
        .visits(
          Small.visit("V1", "B00001", "2026-11-02", "08:00-08:30", by: "10001"),
          Small.visit("V2", "B00001", "2026-11-02", "08:00-08:30", by: "10002")),
      ]
    try store.importing(exports, asOf: "2026-11-16")
    let before = try store.everything()
    let summaries = try store.importing(exports, asOf: "2026-12-24")
    #expect(try store.everything() == before)
    #expect(summaries.allSatisfy { $0.added == 0 && $0.changed == 0 })
    try store.importing(exports.reversed(), asOf: "2020-01-01")
    #expect(try store.everything() == before)
  }

  @Test func whoBeginsLaterIsImportedTwiceToo() throws {
    let store = try ScratchStore()
    let export = Export.caregivers("10009;Åsa;Undersköterska;nej;;80;;;;dag;;2027-02-01;omvårdnad")
    try store.importing(export, asOf: "2026-11-16")
    let before = try store.data()
    try store.importing(export, asOf: "2026-11-16")
    #expect(try store.data() == before)
  }

  @Test func changedFactsBeginANewPeriod() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try store.importing(
      [
        .teams("L001;Lag 1;omvårdnadslag;S2;Område 1;55,621839;12,981427;"),
        .caregivers(Small.caregiver("10001", team: "L002", employment: "100", twin: "10003")),
        .clients(Small.client("B00001", team: "L002", contact: "10001", since: "2020-07-03")),
        .decisions(
          "D000001;B00001;Morgonbesök;35;14;nej;;2020-06-20;;komma ut varje vecka;07:05;09:05"),
      ], asOf: "2026-12-01")
    let team = try store.record(.teams, "L001")
    #expect(periods(team?.section) == ["..2026-11-30 S1", "2026-12-01.. S2"])
    #expect(periods(team?.area) == [".. Område 1"])
    let caregiver = try store.record(.caregivers, "10001")
    #expect(periods(caregiver?.team) == ["..2026-11-30 L001", "2026-12-01.. L002"])
    #expect(periods(caregiver?.twin) == ["..2026-11-30 10002", "2026-12-01.. 10003"])
    #expect(
      periods(caregiver?.employment) == ["2021-02-20..2026-11-30 80.0", "2026-12-01.. 100.0"])
    let client = try store.record(.clients, "B00001")
    #expect(periods(client?.team) == ["..2026-11-30 L001", "2026-12-01.. L002"])
    let decision = try #require(try store.record(.decisions, "D000001"))
    #expect(periods(decision.minutes) == ["..2026-11-30 30", "2026-12-01.. 35"])
    #expect(
      decision.frequency.periods.map(\.value.times) == [7, 14]
        && decision.frequency.periods.last?.from == day("2026-12-01"))
    #expect(
      decision.frequency.periods.allSatisfy { $0.value.anchor == day("2020-06-15") })
  }

  @Test func theSecondChangeOfADayTakesTheFirstOnesPlace() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    let moved = Export.caregivers(Small.caregiver("10002", team: "L002", twin: "10001"))
    let back = Export.caregivers(Small.caregiver("10002", team: "K001", twin: "10001"))
    try store.importing(moved, asOf: "2026-12-01")
    try store.importing(back, asOf: "2026-12-01")
    #expect(
      periods(try store.record(.caregivers, "10002")?.team)
        == ["..2026-11-30 L001", "2026-12-01.. K001"])
  }

  @Test func whatIsChangedBackTheSameDayLeavesNoTrace() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    let before = try store.data()
    try store.importing(
      .caregivers(Small.caregiver("10002", team: "L002", twin: "")), asOf: "2026-12-01")
    #expect(
      periods(try store.record(.caregivers, "10002")?.twin) == ["..2026-11-30 10001"])
    try store.importing([Small.caregivers], asOf: "2026-12-01")
    #expect(try store.data() == before)
  }

  @Test func emptyCellsTakeAwayWhatMayBeMissing() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try store.importing(
      .clients("B00001;;Örjan;;;;;;;;;;;;;"), asOf: "2026-12-01")
    let client = try #require(try store.record(.clients, "B00001"))
    #expect(client.address == nil && client.phone == nil && client.latitude == nil)
    #expect(client.languages.isEmpty && client.needs.isEmpty && client.servicesFrom == nil)
    #expect(periods(client.team) == ["..2026-11-30 L001"])
    // Nobody named is no news: someone may have been appointed here.
    #expect(try contacts(store, "B00001") == ["10001 2020-07-03.."])
  }

  @Test func emptyCellsOfWhatMustBeThereAreTold() throws {
    let store = try ScratchStore()
    let faults = try store.faults([
      .teams(";Ett;lag;;;;;", "L2;;lag;;;;;", "L3;Tre;;;;;;"),
      .decisions("D1;;Lunch;;1;;;2026-01-01;;;;", "D2;B1;;;1;;;;;;;"),
      Export(.absences, [";2026-01-01;;", "10001;;2026-01-01;"]),
      .visits(";;;;;;;;;;", "V1;;;;;;;;;utförd;"), Export(.shifts, [";;;;"]),
    ])
    #expect(
      faults == [
        "teams.csv:2:1 missing_value", "teams.csv:3:4 missing_value",
        "teams.csv:4:8 missing_value",
        "decisions.csv:2:4 missing_value", "decisions.csv:3:4 unknown_client",
        "decisions.csv:3:7 missing_value", "decisions.csv:3:13 missing_value",
        "absences.csv:2:1 missing_value", "absences.csv:3:1 unknown_caregiver",
        "absences.csv:3:7 missing_value",
        "visits.csv:2:1 missing_value", "visits.csv:2:2 missing_value",
        "visits.csv:2:3 no_such_date", "visits.csv:2:10 unknown_status",
        "visits.csv:3:4 missing_value", "visits.csv:3:5 no_such_date",
        "visits.csv:3:10 missing_value",
        "shifts.csv:2:1 missing_value", "shifts.csv:2:2 missing_value",
        "shifts.csv:2:3 missing_value", "shifts.csv:2:4 missing_value",
      ])
  }

  @Test func columnsThatAreMissingAndRecordsThatAreMissingAreLeftAlone() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    let before = try store.records(.clients)
    try store.importing(Export("b.csv", "Brukar-ID;Namn\nB00002;Örjan B00002\n"))
    #expect(try store.records(.clients) == before)
  }

  @Test func membersThatThisVersionDoesNotKnowSurvive() throws {
    let store = try ScratchStore()
    let visits = Export.visits(
      Small.visit("V2", "B00001", "2026-11-02", "08:00-08:30", by: "10001"))
    try store.importing(Small.registers + [visits])
    for file in ["clients.json", "contacts.json", "decisions.json", "caregivers.json"] {
      let text = try #require(store.text(file))
      try store.write(file, text.replacing("}\n]", with: ",\"later\":{\"a\":[1]}}\n]"))
    }
    let file = "visits/2026/11/2026-11-02.json"
    let day = try #require(store.text(file)).replacing("}]}", with: ",\"car\":7}],\"later\":[1,2]}")
    try store.write(file, day)
    let before = try store.data()
    #expect(before.values.count { $0.contains(#""later":"#) } == 5)
    try store.importing(Small.registers + [visits])
    #expect(try store.data() == before)
    // A lower row of the same visit gives it another id; it is the same visit.
    try store.importing(
      .visits(Small.visit("V1", "B00001", "2026-11-02", "08:00-08:30", by: "10002")))
    let visit = try #require(try store.visits("2026-11-02").first)
    #expect(visit.id == "V1" && visit.caregivers.count == 2)
    let text = try #require(store.text(file))
    #expect(text.contains(#""later":[1,2]"#) && text.contains(#""car":7"#))
  }

  @Test func documentedTitleGroundsStay() throws {
    let store = try ScratchStore()
    try store.importing([Small.teams, Small.caregivers])
    try store.change { writer in
      var caregivers = try writer.records(.caregivers)
      caregivers[0].titleGround = Timeline([
        Period(from: nil, value: .transition(document: "intyg 17"))
      ])
      try writer.replace(.caregivers, with: caregivers)
    }
    let other = Small.caregiver(
      "10003", team: "L002", title: "Vårdbiträde", certificate: "nej")
    try store.importing(
      .caregivers(Small.caregiver("10001", twin: "10002"), other), asOf: "2026-12-01")
    #expect(
      try store.record(.caregivers, "10001")?.titleGround.current
        == .transition(document: "intyg 17"))
    let ground = try store.record(.caregivers, "10003")?.titleGround
    #expect(ground?.value(on: day("2026-11-30"))?.kind == .certificate)
    #expect(ground?.value(on: day("2026-12-01"))?.kind == .noGround)
  }

  // MARK: Care contacts

  private func handOver(
    _ store: ScratchStore, to caregiver: String, since: String = "", asOf: String
  ) throws {
    try store.importing(
      .clients(Small.client("B00001", contact: caregiver, since: since)), asOf: asOf)
  }

  @Test func careContactsAreHandedOver() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try handOver(store, to: "10002", since: "2026-12-05", asOf: "2026-12-08")
    #expect(
      try contacts(store, "B00001") == ["10001 2020-07-03..2026-12-04", "10002 2026-12-05.."])
    // A day that is no news is not the day of the change.
    try handOver(store, to: "10003", since: "2020-07-03", asOf: "2026-12-20")
    #expect(
      try contacts(store, "B00001") == [
        "10001 2020-07-03..2026-12-04", "10002 2026-12-05..2026-12-19", "10003 2026-12-20..",
      ])
    let before = try store.data()
    try handOver(store, to: "10003", since: "2020-07-03", asOf: "2026-12-30")
    #expect(try store.data() == before)
  }

  @Test func theSecondHandOverOfADayTakesTheFirstOnesPlace() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try handOver(store, to: "10002", asOf: "2026-12-08")
    try handOver(store, to: "10003", asOf: "2026-12-08")
    #expect(
      try contacts(store, "B00001") == ["10001 2020-07-03..2026-12-07", "10003 2026-12-08.."])
    // And back to who had it before that day: as if nothing had happened.
    try handOver(store, to: "10001", asOf: "2026-12-08")
    let contacts = try store.records(.careContacts).filter { $0.client == "B00001" }
    for date in ["2026-12-07", "2026-12-08", "2027-01-01"] {
      #expect(
        contacts.filter { $0.isInForce(on: day(date)) }.map(\.caregiver) == ["10001"], "\(date)")
    }
    for contact in contacts {
      if let from = contact.from, let to = contact.to { #expect(from <= to) }
    }
  }

  @Test func whatWasEndedHereIsNotBegunAgainInThePast() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try store.change { writer in
      var contacts = try writer.records(.careContacts)
      for place in contacts.indices where contacts[place].client == "B00001" {
        contacts[place].to = day("2026-10-31")
      }
      try writer.replace(.careContacts, with: contacts)
    }
    try store.importing(Small.registers, asOf: "2026-11-16")
    #expect(
      try contacts(store, "B00001") == ["10001 2020-07-03..2026-10-31", "10001 2026-11-16.."])
  }

  @Test func deputiesAreNotTouched() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try store.change { writer in
      let deputy = CareContact(
        client: "B00001", caregiver: "10002", role: .deputy, from: day("2026-01-01"))
      try writer.replace(.careContacts, with: try writer.records(.careContacts) + [deputy])
    }
    try handOver(store, to: "10002", asOf: "2026-12-08")
    let deputy = try store.records(.careContacts).first { $0.role == .deputy }
    #expect(deputy?.to == nil && deputy?.from == day("2026-01-01"))
    #expect(
      try contacts(store, "B00001") == [
        "10001 2020-07-03..2026-12-07", "10002 2026-01-01..", "10002 2026-12-08..",
      ])
  }
}
