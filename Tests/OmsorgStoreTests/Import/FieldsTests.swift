import OmsorgDomain
import OmsorgStore
import Records
import Testing

/// Where the cells of each kind of export land.
@Suite struct FieldsTests {
  /// A collection's lines without brackets and the commas between.
  private func lines(_ store: ScratchStore, _ file: String) -> [String] {
    (store.text(file) ?? "").split(separator: "\n").filter { $0 != "[" && $0 != "]" }.map {
      $0.last == "," ? String($0.dropLast()) : String($0)
    }
  }

  @Test func teams() throws {
    let store = try ScratchStore()
    try store.importing(
      .teams(
        "K001;Kvällslag 1;kvällslag;S1;Område 1;55,5;13;L001,L002", "L001;Ett;omvårdnadslag;S1;;;;",
        "L002;Två;Arbetslag;;;;;", "N001;Natt;nattpatrull;;;;;", "R001;Resurs;RESURSGRUPP;;;;;L001")
    )
    #expect(
      lines(store, "teams.json") == [
        #"{"id":"K001","name":"Kvällslag 1","kind":"evening_team","section":[{"value":"S1"}],"#
          + #""area":[{"value":"Område 1"}],"latitude":55.5,"longitude":13,"#
          + #""covers":["L001","L002"]}"#,
        #"{"id":"L001","name":"Ett","kind":"care_team","section":[{"value":"S1"}]}"#,
        #"{"id":"L002","name":"Två","kind":"care_team"}"#,
        #"{"id":"N001","name":"Natt","kind":"night_team"}"#,
        #"{"id":"R001","name":"Resurs","kind":"resource_group","covers":["L001"]}"#,
      ])
  }

  @Test func caregivers() throws {
    let store = try ScratchStore()
    try store.importing([
      Small.teams,
      .caregivers(
        "10001;Rolf Nyberg;Undersköterska;ja;L001;75;arabiska,svenska;demens,palliativ vård;"
          + "PEG,insulin;dag;10002;2023-08-18;omvårdnad",
        "10002;Doris;usk;;;;;;;kväll;;;löpare"),
    ])
    #expect(
      lines(store, "caregivers.json") == [
        #"{"id":"10001","name":"Rolf Nyberg","title":"assistant_nurse","#
          + #""title_ground":[{"value":{"ground":"certificate"}}],"team":[{"value":"L001"}],"#
          + #""role":[{"value":"care"}],"shift_group":"day","twin":[{"value":"10002"}],"#
          + #""employment":[{"from":"2023-08-18","value":75}],"#
          + #""languages":["arabiska","svenska"],"#
          + #""skills":[{"name":"demens"},{"name":"palliativ vård"}],"#
          + #""delegations":[{"name":"PEG"},{"name":"insulin"}]}"#,
        #"{"id":"10002","name":"Doris","title":"assistant_nurse","role":[{"value":"runner"}],"#
          + #""shift_group":"evening"}"#,
      ])
  }

  @Test(
    arguments: [
      ("Undersköterska;ja", "2024-01-01", "omvårdnad", .certificate),
      ("Undersköterska;nej", "2023-07-01", "omvårdnad", .transition),
      ("Undersköterska;nej", "2023-07-02", "omvårdnad", .noGround),
      ("Undersköterska;nej", "2019-01-01", "timanställd", .noGround),
      ("Undersköterska;nej", "", "omvårdnad", .noGround),
      ("Vårdbiträde;nej", "2019-01-01", "omvårdnad", .noGround),
      ("Undersköterska;ja", "2019-01-01", "timanställd", .certificate),
      ("Undersköterska;", "2019-01-01", "omvårdnad", nil),
    ] as [(String, String, String, TitleGround.Kind?)])
  func titleGround(title: String, from: String, role: String, ground: TitleGround.Kind?) throws {
    let store = try ScratchStore()
    try store.importing(.caregivers("1;A;\(title);;100;;;;dag;;\(from);\(role)"))
    let caregiver = try #require(try store.record(.caregivers, "1"))
    #expect(caregiver.titleGround.value(on: day("2026-11-16"))?.kind == ground)
  }

  @Test func clients() throws {
    let store = try ScratchStore()
    try store.importing([
      Small.teams, Small.caregivers,
      .clients(
        "B00001;19410206-9905;Ruth Danielsson;Kastanjevägen 31 A;55,619754;12,982614;L001;"
          + "070-1740638;romani,svenska;demens,stroke;2020-06-20;nej;ja;10001;2020-07-03;"
          + "\"dusch fredag, dotter kommer\"", "B00002;;Siv;;;;;;;;;ja;;;;"),
    ])
    #expect(
      lines(store, "clients.json") == [
        #"{"id":"B00001","identity_number":"19410206-9905","name":"Ruth Danielsson","#
          + #""address":"Kastanjevägen 31 A","latitude":55.619754,"longitude":12.982614,"#
          + #""phone":"070-1740638","languages":["romani","svenska"],"needs":["demens","stroke"],"#
          + #""wishes":"dusch fredag, dotter kommer","services_from":"2020-06-20","#
          + #""protected_identity":true,"team":[{"value":"L001"}]}"#,
        #"{"id":"B00002","name":"Siv","alarm_only":true}"#,
      ])
    #expect(
      lines(store, "contacts.json") == [
        #"{"id":"B00001/10001/2020-07-03","client":"B00001","caregiver":"10001","#
          + #""from":"2020-07-03"}"#
      ])
  }

  @Test func careContactWithoutDayHoldsAsLongAsAnyoneKnows() throws {
    let store = try ScratchStore()
    try store.importing([
      Small.teams, Small.caregivers, .clients(Small.client("B00009", contact: "10002")),
    ])
    let contact = try #require(try store.records(.careContacts).first)
    #expect(contact.from == nil && contact.to == nil && contact.isInForce(on: .earliest))
  }

  @Test func decisions() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    #expect(
      lines(store, "decisions.json") == [
        #"{"id":"D000001","client":"B00001","service":"morning_help","minutes":[{"value":30}],"#
          + #""frequency":[{"value":{"times":7,"every_weeks":1,"anchor":"2020-06-15"}}],"#
          + #""from":"2020-06-20","goal":"komma ut varje vecka","earliest":"07:05","#
          + #""latest":"09:05"}"#,
        #"{"id":"D000002","client":"B00001","service":"cleaning","minutes":[{"value":75}],"#
          + #""frequency":[{"value":{"times":1,"every_weeks":2,"anchor":"2020-06-15"}}],"#
          + #""from":"2020-06-20","earliest":"08:00","latest":"16:00"}"#,
        #"{"id":"D000003","client":"B00002","service":"shower","minutes":[{"value":40}],"#
          + #""frequency":[{"value":{"times":1,"every_weeks":1,"anchor":"2026-05-25"}}],"#
          + #""double_staffing":true,"delegation":"insulin","from":"2026-05-25","#
          + #""to":"2027-05-24"}"#,
      ])
  }

  @Test func endsInTheYear9999AreNoEnds() throws {
    let store = try ScratchStore()
    try store.importing([
      Small.teams, Small.caregivers, Small.clients,
      .decisions("D1;B00001;Lunch;20;1;nej;;2026-01-01;9999-12-31;;;"),
    ])
    #expect(try store.record(.decisions, "D1")?.to == nil)
  }

  @Test func absencesAndShiftsGetNaturalKeys() throws {
    let store = try ScratchStore()
    try store.importing([
      Small.teams, Small.caregivers,
      Export(.absences, ["10002;2026-11-02;2026-11-03;sjukdom", "10001;2026-11-07;;VAB"]),
      Export(
        .shifts,
        ["10002;2026-11-30;21:00;07:00;", "10001;2026-12-01;7.00;16.00;30"]),
    ])
    #expect(
      lines(store, "absences.json") == [
        #"{"id":"10001/2026-11-07","caregiver":"10001","from":"2026-11-07","reason":"VAB"}"#,
        #"{"id":"10002/2026-11-02","caregiver":"10002","from":"2026-11-02","to":"2026-11-03","#
          + #""reason":"sjukdom"}"#,
      ])
    #expect(
      lines(store, "shifts/2026-11.json") == [
        #"{"id":"10002/2026-11-30T21:00","caregiver":"10002","date":"2026-11-30","start":"21:00","#
          + #""end":"07:00"}"#
      ])
    #expect(
      lines(store, "shifts/2026-12.json") == [
        #"{"id":"10001/2026-12-01T07:00","caregiver":"10001","date":"2026-12-01","start":"07:00","#
          + #""end":"16:00","break_minutes":30}"#
      ])
  }

  @Test func visits() throws {
    let store = try ScratchStore()
    try store.importing(
      Small.registers + [
        .visits(
          "V2;B00001;2026-11-02;20:00;20:30;20:03;20:28;10002;Kvällsbesök + Dusch;utförd;",
          "V1;B00001;2026-11-02;20:00;20:30;20:01;20:29;10001;Kvällsbesök+Dusch;utförd;",
          "V3;B00002;2026-11-02;08:00;08:30;;;;Lunch;avbokad;sjukhus")
      ])
    #expect(
      lines(store, "visits/2026/11/2026-11-02.json") == [
        #"{"id":"V1","client":"B00001","date":"2026-11-02","planned_start":"20:00","#
          + #""planned_end":"20:30","services":["evening_help","shower"],"caregivers":["#
          + #"{"id":"10001","row":"V1","status":"performed","start":"20:01","end":"20:29"},"#
          + #"{"id":"10002","row":"V2","status":"performed","start":"20:03","end":"20:28"}]}"#,
        #"{"id":"V3","client":"B00002","date":"2026-11-02","planned_start":"08:00","#
          + #""planned_end":"08:30","services":["lunch"],"caregivers":["#
          + #"{"row":"V3","status":"cancelled","reason":"sjukhus"}]}"#,
      ])
  }

  @Test func summariesCountRowsAndRecords() throws {
    let store = try ScratchStore()
    func counts(_ summaries: [ImportSummary]) -> [String] {
      summaries.map {
        "\($0.kind.rawValue) \($0.files) \($0.rows) \($0.added) \($0.changed) \($0.unchanged)"
      }
    }
    let first = try store.importing([Small.caregivers, Small.teams])
    #expect(counts(first) == ["teams 1 3 3 0 0", "caregivers 1 4 4 0 0"])
    let second = try store.importing(
      .caregivers(
        Small.caregiver("10001", employment: "90", twin: "10002"),
        Small.caregiver("10002", twin: "10001"), Small.caregiver("10009")))
    #expect(counts(second) == ["caregivers 1 3 1 1 1"])
  }
}
