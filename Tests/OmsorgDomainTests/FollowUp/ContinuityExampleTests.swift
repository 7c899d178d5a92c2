import Records
import Testing

@testable import OmsorgDomain

/// Small examples whose figures can be counted on the fingers.
@Suite struct ContinuityExampleTests {
  private func visit(
    _ id: String, _ date: String, _ start: String?, _ caregivers: [String] = ["E1"],
    services: [String] = ["morning_help"]
  ) throws -> Visit {
    var visit = Visit()
    visit.id = id
    visit.client = "C1"
    visit.date = try day(date)
    visit.services = services
    visit.caregivers = caregivers.map { caregiver in
      var performer = VisitPerformer()
      performer.id = caregiver
      performer.start = start.flatMap { ClockTime(iso: $0) }
      return performer
    }
    return visit
  }

  private func row(
    _ visits: [Visit], born: String? = nil, careContacts: [CareContact] = [],
    _ from: String, _ to: String, window: Int = 14
  ) throws -> ContinuityRow {
    var client = Client()
    client.id = "C1"
    client.identityNumber = try born.map { try identityNumber(bornOn: day($0)) }
    let records = CareRecords(
      clients: [client], careContacts: careContacts,
      services: try ServiceCatalogue.builtInServices())
    let question = ContinuityQuestion(
      period: try #require(DateRange(from: day(from), to: day(to))), windowDays: window,
      grouping: .client)
    let rows = ContinuityFigures(question, records).rows(VisitHistory(visits))
    #expect(rows.count == 1)
    return try #require(rows.first)
  }

  /// Two visits a day for a fortnight, as the survey wants them.
  private func fortnight(starts: [String] = ["07:00", "22:00"]) throws -> [Visit] {
    try (0..<14).flatMap { number in
      let date = try day("2026-11-02").adding(days: number).iso
      return try starts.enumerated().map { index, start in
        try visit("V\(number)-\(index)", date, start, ["E\(number % 5)"])
      }
    }
  }

  @Test func bothEndsOfThePeriodAndOfTheHoursCount() throws {
    let row = try row(
      [
        visit("1", "2026-10-31", "12:00"), visit("2", "2026-11-01", "06:59"),
        visit("3", "2026-11-01", "07:00"), visit("4", "2026-11-05", "16:59"),
        visit("5", "2026-11-05", "17:00"), visit("6", "2026-11-06", "12:00"),
      ], careContacts: [CareContact(client: "C1", caregiver: "E1", from: day("2026-11-05"))],
      "2026-11-01", "2026-11-05")
    #expect(row.visits == 4 && row.meetings == 4 && row.clients == 1)
    #expect(row.visitsWithCareContactInForce == 2 && row.careContactVisits == 2)
    #expect(row.careContactShare == 1)
    #expect(row.dayPersonalCareVisits == 1 && row.dayPersonalCareCareContactShare == 1)
  }

  @Test func aDeputyIsNoCareContactAndOneOfTwoIsEnough() throws {
    let visits = [try visit("1", "2026-11-02", "08:00", ["E3", "E2"])]
    let appointments = ["E1", "E2"].map { CareContact(client: "C1", caregiver: $0, from: nil) }
    let both = try row(visits, careContacts: appointments, "2026-11-02", "2026-11-02")
    #expect(both.visitsWithCareContactInForce == 1 && both.careContactVisits == 1)
    #expect(both.meetings == 2 && both.visits == 1)
    let deputy = CareContact(client: "C1", caregiver: "E2", role: .deputy, from: nil)
    let alone = try row(visits, careContacts: [deputy], "2026-11-02", "2026-11-02")
    #expect(alone.visitsWithCareContactInForce == 0 && alone.careContactShare == nil)
  }

  @Test func whoOnlyCancelledDidNotTakePart() throws {
    var shared = try visit("1", "2026-11-02", "08:30", ["E1", "E2"])
    shared.caregivers[0].status = .cancelled
    shared.caregivers[0].start = ClockTime(iso: "06:00")
    var nobody = try visit("2", "2026-11-02", "09:00", ["E1", "E3"])
    nobody.caregivers[0].status = .noShow
    nobody.caregivers[1].status = .planned
    let contact = CareContact(client: "C1", caregiver: "E1", from: nil)
    let row = try row([shared, nobody], careContacts: [contact], "2026-11-02", "2026-11-02")
    #expect(row.visits == 1 && row.meetings == 1 && row.careContactVisits == 0)
    #expect(row.dayPersonalCareVisits == 1)
    #expect(row.distinctCaregivers == [1])
  }

  @Test func meetingsFollowTheClockAndThenTheIds() throws {
    let visits = try [
      visit("1", "2026-11-02", "12:00", ["E2"]), visit("2", "2026-11-02", "08:00", ["E1"]),
      visit("3", "2026-11-02", "12:00", ["E1"]), visit("4", "2026-11-03", "07:00", ["E2", "E1"]),
    ]
    // E1 (08:00), E2 (12:00, id 1), E1 (12:00, id 3), then E1 and E2 together.
    let indices = try #require(row(visits, "2026-11-01", "2026-11-05").indices.first)
    #expect(indices.secon == 0.25)
    #expect(indices.upc == 0.6)
    #expect(indices.coc == 0.4)
  }

  @Test func theSurveyCountsAFortnightWithTwoVisitsADay() throws {
    let all = try fortnight()
    let counted = try row(all, born: "1961-11-15", "2026-11-15", "2026-11-15")
    #expect(counted.surveyDistinctCaregivers == [5] && counted.distinctCaregivers == [5])
    #expect(counted.visits == 2)
    for missing in [0, 13, 27] {
      var fewer = all
      fewer.remove(at: missing)
      let row = try row(fewer, born: "1940-01-01", "2026-11-01", "2026-11-15")
      #expect(row.surveyDistinctCaregivers == [] && row.surveyUnknownAge == 0)
    }
  }

  @Test(arguments: [
    (["06:59", "12:00"], [] as [Int]), (["12:00", "22:01"], []), (["07:00", "07:00"], [5]),
    (["07:00", "22:00"], [5]),
  ])
  func theSurveysHoursIncludeBothEnds(starts: [String], distinct: [Int]) throws {
    let row = try row(
      fortnight(starts: starts), born: "1940-01-01", "2026-11-01", "2026-11-15")
    #expect(row.surveyDistinctCaregivers == distinct)
  }

  @Test(arguments: [
    ("1961-11-15", [5] as [Int], 0), ("1961-11-16", [], 0), (nil, [], 1),
  ])
  func theSurveysAgeIsThatOfTheLastDay(born: String?, distinct: [Int], unknown: Int) throws {
    let row = try row(fortnight(), born: born, "2026-11-01", "2026-11-15")
    #expect(row.surveyDistinctCaregivers == distinct && row.surveyUnknownAge == unknown)
  }

  @Test(arguments: [("2025-02-28", 0), ("2025-03-01", 1)])
  func whoWasBornOnALeapDayIs65OnTheFirstOfMarch(last: String, count: Int) throws {
    let visits = try ["08:00", "18:00"].map { try visit($0, last, $0) }
    let row = try row(visits, born: "1960-02-29", last, last, window: 1)
    #expect(row.surveyDistinctCaregivers.count == count)
    let number = try identityNumber(bornOn: day("1960-02-29"))
    #expect(try number.age(on: day(last)) == 64 + count)
  }

  @Test func alarmsAndMealsAreNotInTheSurvey() throws {
    var visits = try fortnight()
    visits.append(try visit("X", "2026-11-15", "10:00", ["E8"], services: ["alarm"]))
    visits.append(
      try visit("Y", "2026-11-15", "10:00", ["E9"], services: ["meal_delivery", "alarm"]))
    visits.append(try visit("Z", "2026-11-15", "11:00", ["E7"], services: ["alarm", "shower"]))
    let row = try row(visits, born: "1940-01-01", "2026-11-01", "2026-11-15")
    #expect(row.surveyDistinctCaregivers == [6])
    #expect(row.distinctCaregivers == [8])
  }

  @Test func aShiftCountsFromItsStartToItsEndAlsoPastMidnight() throws {
    func shift(_ date: String, _ start: String, _ end: String) throws -> Shift {
      var shift = Shift()
      shift.caregiver = "E1"
      shift.date = try day(date)
      shift.start = try #require(ClockTime(iso: start))
      shift.end = try #require(ClockTime(iso: end))
      return shift
    }
    var absence = Absence()
    absence.caregiver = "E1"
    absence.from = try day("2026-11-04")
    absence.to = try day("2026-11-04")
    let records = CareRecords(
      careContacts: [CareContact(client: "C1", caregiver: "E1", from: nil)], absences: [absence])
    var planned = try visit("6", "2026-11-03", "09:00", ["E2"])
    planned.plannedStart = ClockTime(iso: "06:30")
    let visits = try [
      visit("1", "2026-11-02", "21:59"), visit("2", "2026-11-02", "22:00", ["E2"]),
      visit("3", "2026-11-03", "06:29"), visit("4", "2026-11-03", "06:30"),
      visit("5", "2026-11-04", "08:00"), planned, visit("7", "2026-11-03", nil),
    ]
    let duty = DutyTimes(
      try [
        shift("2026-11-02", "22:00", "06:30"), shift("2026-11-04", "07:00", "16:00"),
      ], records)
    let question = ContinuityQuestion(
      period: DateRange(from: try day("2026-11-02"), count: 3), grouping: .client)
    let rows = ContinuityFigures(question, records, duty: duty).rows(VisitHistory(visits))
    let row = try #require(rows.first)
    #expect(row.visitsWithCareContactInForce == 7)
    #expect(row.visitsOnDuty == 2 && row.careContactShareOnDuty == 0.5)
  }

  @Test func aPartIsComparedWithThePartJustBeforeIt() throws {
    let visits = try [
      visit("1", "2026-09-30", "08:00"), visit("2", "2026-10-31", "08:00", ["E2"]),
      visit("3", "2026-10-31", "09:00"), visit("4", "2026-12-31", "08:00"),
    ]
    let records = CareRecords(
      careContacts: [CareContact(client: "C1", caregiver: "E1", from: nil)])
    let period = try #require(
      DateRange(from: day("2026-09-30"), to: day("2026-12-31")))
    let question = ContinuityQuestion(
      period: period, windowDays: 7, grouping: .client, cut: .month)
    let rows = ContinuityFigures(question, records).rows(VisitHistory(visits))
    #expect(rows.map(\.key) == ["C1", "C1", "C1"])
    #expect(rows.map(\.part) == ["2026-09", "2026-10", "2026-12"])
    #expect(rows.map(\.careContactShareChange) == [nil, -0.5, nil])
    #expect(rows.map(\.distinctCaregiversChange) == [nil, 1, nil])
  }

  @Test func theDistributionTellsHowManyMetSoManyOrFewer() throws {
    var row = ContinuityRow(key: "T1")
    row.distinctCaregivers = [3, 1, 3, 8]
    let shares = ContinuityShareOfClients.distribution([row])
    #expect(shares.map(\.distinctCaregivers) == [1, 3, 8])
    #expect(shares.map(\.clients) == [1, 2, 1])
    #expect(shares.map(\.share) == [0.25, 0.5, 0.25])
    #expect(shares.map(\.cumulativeShare) == [0.25, 0.75, 1])
    #expect(row.clients(above: 2) == 3 && row.shareOfClients(above: 3) == 0.25)
  }

  @Test func aShareWithoutVisitsIsNoShare() throws {
    let row = try row([visit("1", "2026-11-02", "08:00")], "2026-11-05", "2026-11-15")
    #expect(row.visits == 0 && row.clients == 0 && row.distinctCaregivers == [1])
    #expect(row.careContactShare == nil && row.dayPersonalCareCareContactShare == nil)
    #expect(row.mean(\.coc) == nil && row.reachesAim == nil)
  }
}
