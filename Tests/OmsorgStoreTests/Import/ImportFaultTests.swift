import Foundation
import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// What is wrong in exports: all of it told in one run, and nothing imported.
@Suite struct ImportFaultTests {
  /// Exports with one of each fault, and rows that refer to what is refused for them.
  private var faulty: [Export] {
    let clients = Export(
      .clients,
      [
        Small.client("B00001", contact: "10004"),
        "B00002;19260213-9965;Milena;Gasverksgatan 14;55,588519;12,964372;L002;;svenska;"
          + "demens,förflyttning;2026-05-25;nej;nej;10002;2026-05-26;dusch fredag",
        Small.client("B00003"),
        "B00004;;Örjan;Björkgatan 22 A;55,609052;13,070098;L001;;svenska;;2026-02-30;ja;nej;;;",
        "B00005;;Margit;Bangatan 91 B;55,601555;13,069695;L001;;svenska;;2021-09-05;nej;nej",
        Small.client("B00006", contact: "10005"),
        "B00007;;\"=HYPERLINK(\"\"http://127.0.0.1/x\"\";\"\"Klicka\"\")\";Hamngatan 95 A;;;"
          + "L002;;svenska;;2021-08-18;nej;nej;;;",
        "B00008;;Märta Östlund;\"Storgatan 1;55,597276;12,944566;L001;;svenska;;;nej;nej;;;",
      ])
    let windows = String(decoding: clients.bytes, as: UTF8.self).dropLast()
      .data(using: .windowsCP1252)
    return [
      .teams(
        "L001;Lag 1;omvårdnadslag;S1;Område 1;55,621839;12,981427;",
        "L002;Lag 2;omvårdnadslag;S1;Område 1;55,585006;12,981703;"),
      .caregivers(
        Small.caregiver("10001"), Small.caregiver("10002"), Small.caregiver("10003", team: "L999"),
        Small.caregiver("10004", twin: "10003"), Small.caregiver("10005"),
        Small.caregiver("10005")),
      Export("brukare.csv", bytes: Array(windows ?? Data())),
      .decisions(
        "D000001;B00001;Morgonbesök;trettiofem;7;nej;;2020-06-20;;;07:05;09:05",
        "D000002;B99999;Kvällsbesök;25;7;nej;;2020-06-20;;;19:55;21:55",
        "D000003;B00002;Dusch;40;1;nej;;2020-06-20;;;08:00;16:00",
        "D000004;B00005;Städ;75;0,5;nej;;2020-06-20;;;08:00;16:00",
        "D000005;B00008;Inköp;50;1;nej;;2020-06-20;;;08:00;16:00"),
      .visits(
        Small.visit("V1", "B00001", "2026-09-21", "08:05-25:61", by: "10003"),
        Small.visit("V2", "B00002", "2026-09-21", "20:55-21:20", by: "10004"),
        Small.visit("V3", "B00002", "2026-09-21", "07:05-07:35", by: "10001", status: "klar"),
        Small.visit("V4", "B00005", "2026-09-21", "10:20-11:00", by: "10005"),
        Small.visit("V5", "B00008", "2026-09-21", "08:00-08:30", by: "77777")),
    ]
  }

  private let told = [
    "caregivers.csv:4:35 unknown_team", "caregivers.csv:7:1 duplicate_id",
    "brukare.csv:3:8 wrong_check_digit", "brukare.csv:5:66 no_such_date",
    "brukare.csv:6:83 too_few_columns", "brukare.csv:9:23 unclosed_quote",
    "decisions.csv:2:28 not_integer", "decisions.csv:3:9 unknown_client",
    "visits.csv:2:28 no_such_time", "visits.csv:2:40 no_such_time",
    "visits.csv:4:64 unknown_status", "visits.csv:6:46 unknown_caregiver",
  ]

  @Test func everyFaultIsToldAndNothingImported() throws {
    let store = try ScratchStore()
    let before = try store.everything()
    let faults = try store.faults(faulty)
    #expect(faults == told)
    #expect(try store.everything() == before)
  }

  @Test func theFilesOrderIsTheFaultsOrder() throws {
    let store = try ScratchStore()
    let faults = try store.faults(faulty.reversed())
    let byFile = Dictionary(grouping: told) { $0.prefix { $0 != ":" } }
    let expected = faulty.reversed().flatMap { byFile[$0.name.prefix { $0 != ":" }] ?? [] }
    #expect(faults == expected)
  }

  @Test func aStoreWithDataIsNotTouchedByFaultyFiles() throws {
    let store = try ScratchStore()
    try store.importing(
      Small.registers + [
        .visits(Small.visit("V9", "B00001", "2026-09-21", "09:00-09:30", by: "10001"))
      ])
    let before = try store.everything()
    let changes = [
      Export.teams("L001;Nytt namn;omvårdnadslag;S2;;;;"),
      .visits(
        Small.visit("V8", "B00001", "2026-09-21", "09:00-09:30", by: "10002"),
        Small.visit("V9", "B00001", "2026-09-22", "09:00-09:30", by: "10001", status: "klar")),
    ]
    #expect(try store.faults(changes) == ["visits.csv:3:64 unknown_status"])
    #expect(try store.everything() == before)
  }

  @Test func dryRunsCountAndWriteNothing() throws {
    let store = try ScratchStore()
    let before = try store.everything()
    let summaries = try store.importing(Small.registers, isDryRun: true)
    #expect(summaries.map(\.added) == [3, 4, 3, 3])
    // The lock's file is the store's own.
    let after = try store.everything().filter { before[$0.key] != nil || !$0.key.contains("lock") }
    #expect(after == before)
  }

  @Test func faultsNameTheHeadingAndNoPersonalData() throws {
    let store = try ScratchStore()
    do {
      try store.importing(faulty)
      Issue.record("nothing refused")
    } catch StoreError.importRefused(let faults) {
      let headings = faults.map { $0.heading ?? "-" }
      #expect(
        headings == [
          "Lag", "Anställningsnr", "Personnummer", "Insatser från", "Omsorgskontakt", "Adress",
          "Schablontid (min)", "Brukar-ID", "Planerad slut", "Verklig slut", "Status",
          "Anställningsnr",
        ])
      for fault in faults {
        for language in Language.allCases {
          let words = fault.message(language)
          #expect(!words.isEmpty)
          for secret in ["19260213", "9965", "Milena", "Storgatan", "2026-02-30", "trettiofem"] {
            #expect(!words.contains(secret), "\(fault.kind)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (ImportKind.teams, "K1;Kväll;kvällslag;;;;;L001,L404", "teams.csv:2:24 unknown_team"),
    (.teams, "L1;Ett;lag;;;femtiofem;;", "teams.csv:2:14 not_number"),
    (.caregivers, "1;A;Läkare;;;;;;;;;;", "caregivers.csv:2:5 not_choice"),
    (.caregivers, "1;A;;kanske;;;;;;;;;", "caregivers.csv:2:6 not_flag"),
    (.caregivers, "1;A;;;;halvtid;;;;;;;", "caregivers.csv:2:8 not_number"),
    (.caregivers, "1;A;;;;80;;;;;;2023-13-01;", "caregivers.csv:2:16 no_such_date"),
    (.caregivers, "1;A;;;;;;;insulin:2027-02-29;;;;", "caregivers.csv:2:11 not_list"),
    (.caregivers, "1;A;;;;;;;;;404;;", "caregivers.csv:2:13 unknown_caregiver"),
    (.clients, "B1;;A;;;;;;;;;;;404;;", "clients.csv:2:17 unknown_caregiver"),
    (.clients, "B1;;A;;;;;;;;;;;10001;i fjol;", "clients.csv:2:23 no_such_date"),
    (.clients, "B1;1941;A;;;;;;;;;;;;;", "clients.csv:2:4 wrong_length"),
    (.decisions, "D1;B00001;Glass;30;7;;;2026-01-01;;;;", "decisions.csv:2:11 unknown_service"),
    (.decisions, "D1;B00001;Lunch;30;ofta;;;2026-01-01;;;;", "decisions.csv:2:20 not_a_frequency"),
    (.decisions, "D1;B00001;Lunch;30;7;;;2026-01-01;;;;25:00", "decisions.csv:2:38 no_such_time"),
    (.absences, "10001;2026-01-02;2026-01-01;", "absences.csv:2:18 ends_before_it_begins"),
    (.absences, "404;2026-01-02;2026-01-03;", "absences.csv:2:1 unknown_caregiver"),
    (.shifts, "10001;2026-01-02;7;16:00;30", "shifts.csv:2:18 no_such_time"),
    (.shifts, "10001;2026-02-30;07:00;16:00;30", "shifts.csv:2:7 no_such_date"),
    (
      .visits, "V1;B00001;2026-01-01;08:00;;;;10001;Glass;utförd;",
      "visits.csv:2:37 unknown_service"
    ),
    (.visits, "V1;B00001;2026-01-01;08:00;;;;;Lunch;utförd;", "visits.csv:2:31 missing_value"),
    (.visits, "V1;B404;2026-01-01;08:00;;;;10001;;utförd;", "visits.csv:2:4 unknown_client"),
    (.visits, "V1;B00001;2026-01-01;08:00;;;;10001;;utförd;;x", "visits.csv:2:46 too_many_columns"),
  ])
  func oneFault(kind: ImportKind, row: String, expected: String) throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    #expect(try store.faults([Export(kind, [row])]) == [expected])
  }

  @Test func rowsThatAreTheSameAreTold() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    #expect(
      try store.faults([
        Export(.absences, ["10001;2026-01-02;;VAB", "10001;2026-01-02;2026-01-03;"]),
        Export(.shifts, ["10001;2026-01-02;07:00;16:00;", "10001;2026-01-02;7.00;17:00;"]),
      ]) == ["absences.csv:3:7 duplicate_row", "shifts.csv:3:7 duplicate_row"])
  }

  @Test func theFirstDateThereIsCanBeImported() throws {
    let store = try ScratchStore()
    try store.importing(Small.registers)
    try store.importing(.decisions("D9;B00001;Lunch;20;1;nej;;1800-01-01;;;;"))
    #expect(try store.record(.decisions, "D9")?.from == day("1800-01-01"))
  }
}
