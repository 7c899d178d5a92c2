import Records
import Testing

@testable import CommandLineKit

@Suite struct HelpTests {
  /// Every command that help can be asked for, the application itself first.
  static func scopes(_ application: Application) -> [Scope] {
    func below(_ scope: Scope) -> [Scope] {
      [scope]
        + scope.subcommands.filter { !$0.isHidden }.flatMap { command in
          var inner = scope
          inner.enter(command)
          return below(inner)
        }
    }
    return below(Scope(application: application))
  }

  @Test(arguments: Language.allCases)
  func shortHelpFitsAScreen(_ language: Language) {
    for application in [Shelf.application, Crowd.application] {
      for scope in Self.scopes(application) {
        let text = ShortHelp(scope, .sample, language).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 23, "\(scope.commandLine)")
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(scope.commandLine)")
        #expect(text.contains(scope.commandLine + " --help"))
        for command in scope.subcommands where !command.isHidden {
          #expect(text.contains(command.name), "\(scope.commandLine)")
        }
        let own = scope.path.isEmpty ? scope.options[...] : scope.commandOptions
        for option in own {
          #expect(text.contains(option.hasLongForm ? option.name : option.spelled))
        }
      }
    }
  }

  @Test func shortHelpOfACommand() {
    var scope = Scope(application: Shelf.application)
    scope.enter(Shelf.Sort.command)
    #expect(
      ShortHelp(scope, .sample, .english).text == """
        shelf sort - sort
        usage: shelf sort [options] FILE...

          FILE...  files

          --by KEY            what to sort by
          -v, --[no-]reverse  backwards
          -a, --all           all

        options of all commands: shelf -h
        more: shelf sort --help

        """)
  }

  @Test func longHelpOfACommand() {
    var scope = Scope(application: Shelf.application)
    scope.enter(Shelf.Book.command)
    scope.enter(Shelf.Book.add)
    let document = HelpDocument(command: scope, .swedish)
    #expect(
      HelpText(document, width: 80, usesColor: false).text == """
        shelf book add - lägg till en bok

        Användning
            shelf book add --title TITLE [flaggor] ID [PAGES]

        Beskrivning
          Boken ställs sist.

          Heter också ny.

        Argument
          ID       bokens id
          [PAGES]  antal sidor

        Flaggor
          -s, --shelf N
                hyllplan
                om inget anges: 1; miljövariabel: SHELF_SHELF
          -t, --title TITLE
                titeln
                måste anges
          --tag TAG
                märkord
                kan anges flera gånger
          -r, --rating N
                betyg
          --[no-]lent
                utlånad

          flaggor för alla kommandon: shelf --help

        Slutstatus
          0     gjort
          64    kommandoraden är fel
          65    boken finns

        Miljövariabler
          SHELF_SHELF  anger --shelf

        Filer
          books.json  alla böcker

        Exempel
          en bok till
            shelf book add B4 --title Ronja

        Se även
          shelf(1), shelf-sort(1), shelf-data(5)

        """)
  }

  @Test(arguments: Language.allCases, [40, 80, 100])
  func longHelpKeepsToItsWidth(_ language: Language, _ width: Int) {
    for scope in Self.scopes(Crowd.application) {
      let text = HelpText(HelpDocument(command: scope, language), width: width, usesColor: false)
        .text
      // What is to be typed stands as it is.
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("    crowd") }
      #expect(lines.allSatisfy { $0.count <= width }, "\(scope.commandLine)")
    }
  }

  @Test func colourOnlyWhereAskedFor() {
    let document = HelpDocument(command: Scope(application: Shelf.application), .english)
    #expect(!HelpText(document, width: 80, usesColor: false).text.contains("\u{1B}"))
    let coloured = HelpText(document, width: 80, usesColor: true).text
    #expect(coloured.contains("\u{1B}[1mUsage\u{1B}[0m"))
  }

  @Test func topic() {
    let application = Shelf.application
    let document = HelpDocument(topic: application.topics()[0], application: application, .english)
    #expect(
      HelpText(document, width: 80, usesColor: false).text == """
        shelf-data - how books are kept

        Description
          A book is a file.

        Names
          - short
          - without blanks

            book-1.json

        """)
  }

  /// Help, man page and completion tell of the same options: all that the parser knows.
  @Test(arguments: Language.allCases)
  func helpManualAndCompletionAgree(_ language: Language) {
    for application in [Shelf.application, Crowd.application] {
      let pages = application.manualPages(language)
      for scope in Self.scopes(application) {
        let own = scope.path.isEmpty ? scope.options[...] : scope.commandOptions
        let document = HelpDocument(command: scope, language)
        let heading =
          (scope.path.isEmpty
          ? HelpHeadings.sample.globalOptions : .init(sv: "Flaggor", en: "Options"))(language)
        let told = document.sections.first { $0.heading == heading }?.blocks.compactMap { block in
          if case .definition(let term, _) = block { term } else { nil }
        }
        #expect(told ?? [] == own.map(OptionTerm.full), "\(scope.commandLine)")

        let pageName = ([application.name] + scope.path.prefix(1).map(\.name)).joined(
          separator: "-")
        let page = pages.first { $0.fileName == pageName + ".1" }
        for option in own {
          #expect(page?.text.contains(ManualPage.escaped(OptionTerm.full(option))) == true)
        }

        let words = scope.path.map(\.name) + ["-"]
        let offered = Completer(application, Environment([:])).complete(words).candidates.map(
          \.value)
        for option in scope.options {
          let form = option.isInitiallyOn ? "--no-\(option.name)" : option.spelled
          #expect(offered.contains(form), "\(scope.commandLine) \(form)")
        }
        let known = Set(scope.longForms + scope.options.map(\.spelled))
        #expect(
          offered.allSatisfy { known.contains($0.hasSuffix("=") ? String($0.dropLast()) : $0) })
      }
    }
  }
}
