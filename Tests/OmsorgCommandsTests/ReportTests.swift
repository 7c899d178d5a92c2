import CommandLineKit
import DataDirectory
import Foundation
import FoundationXML
import OmsorgDomain
import PlainJSON
import Records
import Tabular
import Testing

@testable import OmsorgCommands
@testable import OmsorgStore

/// What commands make of findings, figures, changes and errors before they are printed.
@Suite struct ReportTests {
  private func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .earliest }

  private func rows(_ table: Table) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try table.forEachRow { rows.append($0) }
    return rows
  }

  private func finding(
    _ id: String, _ severity: Severity = .error, due: String? = nil,
    rule: String? = nil, message: String = "besök <1> & \"2\""
  ) -> Finding {
    Finding(
      rule: rule ?? Rule.all[0].id, severity: severity, subject: Subject("client", id), client: id,
      due: due.map(day), message: Text(sv: message, en: "en " + message))
  }

  // MARK: Findings

  @Test func dutiesAsATable() throws {
    let findings = [finding("B1", due: "2026-11-10"), finding("B2", .note)]
    let table = FindingTable.duties(
      findings, today: day("2026-11-16"), schema: "s", title: Text(same: "t"),
      columns: FindingTable.dutyColumns, notes: [])
    #expect(table.schema == "s")
    #expect(
      table.columns.map(\.id) == [
        "due", "days_overdue", "severity", "rule", "client", "caregiver", "team", "responsible",
        "message", "advice",
      ])
    let rows = try rows(table)
    #expect(rows.map(\.count) == [table.columns.count, table.columns.count])
    #expect(rows[0].prefix(2) == [Cell.date("2026-11-10"), .integer(6)])
    #expect(rows[1].prefix(2) == [Cell.absent, .absent])
    let short = FindingTable.duties(
      findings, today: day("2026-11-16"), schema: "s", title: Text(same: "t"),
      columns: FindingTable.dueColumns, notes: [])
    #expect(short.columns.count < table.columns.count)
    #expect(try self.rows(short).map(\.count) == [short.columns.count, short.columns.count])
  }

  // MARK: Continuity

  @Test(arguments: FollowUpGrouping.allCases, [7, 14])
  func continuityHasTheFieldsThatAreDefined(grouping: FollowUpGrouping, days: Int) {
    let period = DateRange(from: day("2026-09-21"), count: 56)
    let table = ContinuityTable(grouping, windowDays: days)
    let ids = table.columns.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.first == (grouping == .all ? "clients" : grouping.rawValue))
    let defined = [
      "visits", "care_contact_visits", "visits_with_care_contact_in_force", "care_contact_share",
      "distinct_caregivers_\(days)d", "coc", "upc", "secon",
      "day_personal_care_care_contact_share",
    ]
    for id in defined { #expect(ids.contains(id), "\(id)") }
    for column in table.columns {
      #expect(!column.heading(.swedish).isEmpty && !column.summary(.english).isEmpty)
      #expect(column.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
    }
    let empty = table.table(of: [], period: period, forPeople: false)
    #expect(empty.schema == "omsorg.metrics.continuity/1")
    #expect(empty.columns.map(\.id) == ids)
    let people = table.table(of: [], period: period, forPeople: true).columns.map(\.id)
    #expect(people.count < ids.count && people.allSatisfy(ids.contains))
  }

  // MARK: Reports

  @Test func rowsThatSayTheSameAreLeftOutOfAReportsPage() throws {
    struct Row {
      let day: String
      let people: Int
      var rest = 0
    }
    let made = [
      Row(day: "1", people: 3), Row(day: "2", people: 3, rest: 1), Row(day: "3", people: 4),
      Row(day: "4", people: 3),
    ]
    let columns: [Figure<Row>] = [
      .text("day", Text(same: "Day"), .none) { $0.day },
      .count("people", Text(same: "People"), .none, isShort: true) { $0.people },
      .count("rest", Text(same: "Rest"), .none) { $0.rest },
    ]
    let table = ReportTable("t", Text(same: "T"), columns, made, joinsLikeRows: true)
    #expect(try rows(table.shown).map { $0[0] } == [Cell.text("1"), .text("3"), .text("4")])
    // Programs get all of them, with a row for each figure.
    #expect(table.figures.count == 8)
    let whole = ReportTable("t", Text(same: "T"), columns, made)
    #expect(try rows(whole.shown).count == 4)
  }

  // MARK: JUnit

  /// What a parser makes of a document: how often each element stands, and its attributes.
  private final class Reading: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    var attributes: [String: [[String: String]]] = [:]
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes given: [String: String]
    ) {
      counts[name, default: 0] += 1
      attributes[name, default: []].append(given)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  private func reading(_ findings: [Finding], _ language: Language) throws -> Reading {
    let parser = XMLParser(data: Data(JUnitReport(findings, language).bytes))
    let reading = Reading()
    parser.delegate = reading
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reading
  }

  @Test(arguments: Language.allCases)
  func junitIsXMLWithACaseForEveryRule(language: Language) throws {
    let clean = try reading([], language)
    #expect(clean.counts["testcase"] == StoreCheck.ruleIds.count)
    #expect(clean.counts["failure"] == nil)
    let rule = StoreCheck.ruleIds[1]
    let odd = "a<b>&\"c\"' ]]> \u{0}\u{1B}\r\n\t\u{FFFE}\u{FFFF}å\u{1F600}"
    let findings = [
      finding("B1", message: odd), finding("B2", message: odd), finding("B3", .warning),
      finding("B4", .note, rule: rule),
    ]
    let report = try reading(findings, language)
    #expect(report.counts["testcase"] == StoreCheck.ruleIds.count)
    #expect(report.counts["failure"] == 1)
    #expect(report.counts["system-out"] == 2)
    #expect(report.attributes["testsuites"]?.first?["failures"] == "1")
    #expect(
      report.attributes["testsuite"]?.first?["tests"] == String(StoreCheck.ruleIds.count))
    #expect(report.text.contains("a<b>&\"c\"' ]]>") && report.text.contains("å\u{1F600}"))
    let names = report.attributes["testcase"]?.compactMap { $0["name"] }
    #expect(names == StoreCheck.ruleIds)
  }

  // MARK: Changes

  @Test func changesAreALineEach() {
    let noun = Text(sv: "brukare", en: "client")
    let lines: [RecordChange] = RecordChange.Action.allCases.map {
      RecordChange(action: $0, noun: noun, id: "B1")
    }
    #expect(
      lines.map { $0.line(.english) } == [
        "added client B1", "changed client B1", "ended client B1", "removed client B1",
        "unchanged: client B1",
      ])
    #expect(
      lines.map { $0.line(.swedish) } == [
        "lade till brukare B1", "ändrade brukare B1", "avslutade brukare B1", "tog bort brukare B1",
        "oförändrad: brukare B1",
      ])
    for change in lines {
      #expect(change.cells.count == RecordChange.columns.count)
      #expect(change.cells[1] == .text("client") && change.cells[2] == .text("B1"))
    }
  }

  @Test func importFaultsAreATable() throws {
    let fault = ImportFault(
      file: "a.csv", line: 3, column: 8, heading: nil, kind: "unclosed_quote",
      message: Text(sv: "fel", en: "wrong"))
    let table = ImportTables.faults([fault])
    #expect(table.columns.map(\.id) == ["file", "line", "column", "heading", "kind", "message"])
    let expected: [Cell] = [
      .text("a.csv"), .integer(3), .integer(8), .absent, .text("unclosed_quote"),
    ]
    #expect(try rows(table).first.map { Array($0.prefix(5)) } == expected)
  }

  // MARK: Errors

  @Test func errorsHaveTheirExitStatus() throws {
    let position = TextPosition(line: 41, column: 7)
    let text = Text(sv: "okänt", en: "unknown")
    let invalidFile = StoreError.invalidFile(path: "a.json", position: position, message: text)
    var cases: [(error: any Error, code: ExitCode)] = []
    cases.append((StoreError.noStore(searchedFrom: "/x"), .notFound))
    cases.append((StoreError.storeExists(path: "/x"), .cannotCreate))
    cases.append((StoreError.newerFormat(2), .invalidData))
    cases.append((invalidFile, .invalidData))
    cases.append((StoreError.noSuchRecord(path: "a.json", id: "B1"), .notFound))
    cases.append((StoreError.importRefused([]), .invalidData))
    cases.append((ImportFileError(path: "/x", errno: ENOENT), .notFound))
    cases.append((ImportFileError(path: "/x", errno: EACCES), .noPermission))
    cases.append((ImportFileError(path: "/x", errno: EISDIR), .inputOutput))
    cases.append((ImportFileError(path: "/x", errno: nil), .notFound))
    cases.append((DataDirectoryError.locked(nil), .busy))
    for (error, code) in cases {
      let report = try #require(ErrorReports.report(error))
      #expect(report.exitCode == code, "\(error)")
      let (swedish, english) = (report.message(.swedish), report.message(.english))
      #expect(!swedish.isEmpty && !english.isEmpty && swedish != english, "\(error)")
      #expect(!english.hasSuffix(".") && english.first?.isUppercase == false, "\(english)")
    }
    let invalid = try #require(ErrorReports.report(invalidFile))
    #expect(invalid.path == "a.json" && invalid.line == 41 && invalid.column == 7)
    struct Unforeseen: Error {}
    #expect(ErrorReports.report(Unforeseen()) == nil)
  }
}
