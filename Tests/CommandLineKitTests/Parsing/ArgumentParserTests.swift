import Testing

@testable import CommandLineKit

@Suite struct ArgumentParserTests {
  /// Every way to write a value, in every place it can stand.
  @Test(arguments: ["--shelf=7", "--shelf 7", "-s7", "-s 7"])
  func commandOptionInEveryPlace(_ form: String) throws {
    for place in 0...4 {
      var words = ["add", "B1", "12", "--title=T"]
      words.insert(contentsOf: form.split(separator: " ").map(String.init), at: place)
      let parsed = try Parsed(["book"] + words)
      #expect(parsed.path == ["book", "add"])
      #expect(parsed[Shelf.Book.shelfNumber] == 7)
      #expect(parsed[Shelf.Book.identifier] == "B1")
      #expect(parsed[Shelf.Book.pages] == 12)
      #expect(parsed[Shelf.Book.title] == "T")
    }
  }

  @Test(arguments: ["--data=d", "--data d", "-Cd", "-C d", "--data=-d", "-C-d"])
  func globalOptionInEveryPlace(_ form: String) throws {
    let value = form.hasSuffix("-d") ? "-d" : "d"
    for place in 0...3 {
      var words = ["book", "show", "B1"]
      words.insert(contentsOf: form.split(separator: " ").map(String.init), at: place)
      let parsed = try Parsed(words)
      #expect(parsed.path == ["book", "show"])
      #expect(parsed[Shelf.directory] == value)
      #expect(parsed[Shelf.Book.identifier] == "B1")
    }
  }

  /// Every order of every set of flags, in one cluster and apart, ending in a value or not.
  @Test(arguments: ["", "oF", "o F"])
  func clusters(_ tail: String) throws {
    let flags: [(Character, Option<Bool>)] = [
      ("v", Shelf.Sort.reverse), ("a", Shelf.Sort.all), ("n", Shelf.dryRun), ("q", Shelf.quiet),
    ]
    for order in orders(flags.map(\.0)) where !order.isEmpty {
      let tailWords = tail.split(separator: " ").map(String.init)
      let together = [["-" + order + (tailWords.first ?? "")], Array(tailWords.dropFirst())]
      let apart = [order.map { "-\($0)" }, tailWords.isEmpty ? [] : ["-o", "F"]]
      for words in [together, apart] {
        let parsed = try Parsed(["sort"] + words.flatMap { $0 } + ["f"])
        for (letter, flag) in flags {
          #expect(parsed[flag] == order.contains(letter), "\(words)")
        }
        #expect(parsed[Shelf.output] == (tail.isEmpty ? nil : "F"))
        #expect(parsed[Shelf.Sort.files] == ["f"])
      }
    }
  }

  private func orders(_ letters: [Character]) -> [String] {
    [""]
      + letters.flatMap { first in orders(letters.filter { $0 != first }).map { "\(first)\($0)" } }
  }

  @Test func namesAndAliases() throws {
    for group in ["book", "bok"] {
      for leaf in ["list", "lista"] {
        #expect(try Parsed([group, leaf]).path == ["book", "list"])
      }
    }
    #expect(try Parsed("secret").path == ["secret"])
    #expect(try Parsed(["hja\u{308}lp"]).path == ["help"])
  }

  @Test func doubleDashEndsOptions() throws {
    let parsed = try Parsed("sort -a -- -v --by --")
    #expect(parsed[Shelf.Sort.files] == ["-v", "--by", "--"])
    #expect(parsed[Shelf.Sort.all] == true)
    #expect(parsed[Shelf.Sort.reverse] == false)
    #expect(try Parsed("-- book list").path == ["book", "list"])
  }

  @Test func singleDashIsAnOperandAndAValue() throws {
    #expect(try Parsed("sort - -a").parser.operandTexts == ["-"])
    #expect(try Parsed("sort -o - f")[Shelf.output] == "-")
    #expect(try Parsed("sort --output=- f")[Shelf.output] == "-")
  }

  @Test func negativeNumbers() throws {
    for form in ["-s -3", "-s-3", "--shelf -3", "--shelf=-3"] {
      #expect(try Parsed("book list \(form)")[Shelf.Book.shelfNumber] == -3)
    }
    #expect(try Parsed("book add B1 --title=T -r -12")[Shelf.Book.rating] == -12)
    #expect(try Parsed("sort -5 -a")[Shelf.Sort.files] == ["-5"])
  }

  @Test func optionalValues() throws {
    #expect(try Parsed("book list")[Shelf.json] == .absent)
    #expect(try Parsed("book list --json")[Shelf.json] == .bare)
    #expect(try Parsed("book list --json=title,pages")[Shelf.json] == .value(["title", "pages"]))
    #expect(try Parsed("book list --json=")[Shelf.json] == .value([]))
    let parsed = try Parsed("sort --json f")
    #expect(parsed[Shelf.json] == .bare)
    #expect(parsed[Shelf.Sort.files] == ["f"])
  }

  @Test func flagsAndTheirNegation() throws {
    #expect(try Parsed("sort f")[Shelf.Sort.reverse] == false)
    #expect(try Parsed("sort f --reverse --reverse")[Shelf.Sort.reverse] == true)
    #expect(try Parsed("sort f --no-reverse")[Shelf.Sort.reverse] == false)
    #expect(try Parsed("sort f")[Shelf.pager] == true)
    #expect(try Parsed("--no-pager sort f --no-pager")[Shelf.pager] == false)
    #expect(try Parsed("sort f --pager")[Shelf.pager] == true)
    #expect(try Parsed("book add B --title T")[Shelf.Book.lent] == nil)
    #expect(try Parsed("book add B --title T --lent")[Shelf.Book.lent] == true)
    #expect(try Parsed("book add B --title T --no-lent")[Shelf.Book.lent] == false)
  }

  @Test func repeatedValuesKeepTheirOrder() throws {
    let parsed = try Parsed("book add B --tag b --title T --tag=a --tag b")
    #expect(parsed[Shelf.Book.tag] == ["b", "a", "b"])
    #expect(try Parsed("book add B --title T")[Shelf.Book.tag] == [])
  }

  @Test func defaultsAndAbsence() throws {
    let parsed = try Parsed("book add B --title T")
    #expect(parsed[Shelf.Book.shelfNumber] == 1)
    #expect(parsed[Shelf.Book.pages] == nil)
    #expect(parsed[Shelf.Book.rating] == nil)
    #expect(parsed[Shelf.color] == .auto)
    #expect(parsed[Shelf.directory] == nil)
  }

  @Test func emptyArgumentsAreValues() throws {
    #expect(try Parsed(["book", "add", "B", "--title", ""])[Shelf.Book.title] == "")
    #expect(try Parsed(["book", "add", "B", "--title="])[Shelf.Book.title] == "")
  }

  @Test func valuesMayHoldEqualsSigns() throws {
    #expect(try Parsed("book add B --title=a=b")[Shelf.Book.title] == "a=b")
    #expect(try Parsed("book add B -ta=b")[Shelf.Book.title] == "a=b")
  }

  @Test(arguments: [
    ("-h", ArgumentParser.Request.shortHelp), ("book -h", .shortHelp), ("-h book", .shortHelp),
    ("book add -h", .shortHelp), ("sort --help", .longHelp), ("--help sort", .longHelp),
    ("--version", .version), ("book --version", .version), ("--version -h", .shortHelp),
    ("--help --version", .longHelp), ("-nh", .shortHelp), ("sort --by title --help", .longHelp),
  ])
  func requestsGoBeforeWhatLacks(_ line: String, _ request: ArgumentParser.Request) throws {
    #expect(try Parsed(line).parser.request == request)
  }

  @Test func requestsAfterDoubleDashAreOperands() throws {
    let parsed = try Parsed("sort -- --help")
    #expect(parsed.parser.request == nil)
    #expect(parsed[Shelf.Sort.files] == ["--help"])
  }
}
