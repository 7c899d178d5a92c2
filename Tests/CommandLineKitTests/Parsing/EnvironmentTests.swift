import Records
import Testing

@testable import CommandLineKit

@Suite struct EnvironmentTests {
  @Test func optionBeforeEnvironmentBeforeDefault() throws {
    let variable = ["SHELF_SHELF": "5", "SHELF_DATA": "e"]
    #expect(try Parsed("book list", environment: variable)[Shelf.Book.shelfNumber] == 5)
    #expect(try Parsed("book list -s 2", environment: variable)[Shelf.Book.shelfNumber] == 2)
    #expect(try Parsed("book list")[Shelf.Book.shelfNumber] == 1)
    #expect(try Parsed("book list", environment: variable)[Shelf.directory] == "e")
    #expect(try Parsed("book list -C o", environment: variable)[Shelf.directory] == "o")
  }

  @Test func emptyMeansUnset() throws {
    let empty = ["SHELF_SHELF": "", "SHELF_DATA": ""]
    #expect(try Parsed("book list", environment: empty)[Shelf.Book.shelfNumber] == 1)
    #expect(try Parsed("book list", environment: empty)[Shelf.directory] == nil)
  }

  @Test func onlyWhatIsDeclaredSo() throws {
    let all = [
      "SHELF_TITLE": "T", "SHELF_OUTPUT": "f", "SHELF_BY": "size", "SHELF_ALL": "1",
      "SHELF_JSON": "a", "SHELF_DRY_RUN": "1", "SHELF_PAGER": "more", "SHELF_RATING": "x",
    ]
    let parsed = try Parsed("sort f", environment: all)
    #expect(parsed[Shelf.output] == nil)
    #expect(parsed[Shelf.Sort.by] == nil)
    #expect(parsed[Shelf.Sort.all] == false)
    #expect(parsed[Shelf.json] == .absent)
    #expect(parsed[Shelf.dryRun] == false)
    #expect(usageReport(["book", "add", "B"], environment: all)?.kind == "missing_option")
  }

  @Test func invalidVariableIsNamed() throws {
    let wrong = ["SHELF_SHELF": "x"]
    let report = try #require(usageReport(["book", "list"], environment: wrong))
    #expect(report.message(.english) == "SHELF_SHELF: 'x' is not a whole number from -3 to 20")
    #expect(usageReport(["book", "list", "-s1"], environment: wrong) == nil)
    #expect(usageReport(["sort", "f"], environment: wrong) == nil)
    #expect(usageReport(["book", "list", "-h"], environment: wrong) == nil)
  }

  @Test func names() {
    #expect(Shelf.application.variable(named: "lock-timeout") == "SHELF_LOCK_TIMEOUT")
  }
}
