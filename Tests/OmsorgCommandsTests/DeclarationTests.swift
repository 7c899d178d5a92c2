import OmsorgDomain
import OmsorgStore
import Records
import Testing

@testable import CommandLineKit
@testable import OmsorgCommands

/// The program as declared: what the kit can check, and what its users expect of every command.
@Suite struct DeclarationTests {
  /// Every command that help shows, subcommands included, with what may stand before and after it.
  private static var scopes: [Scope] {
    func below(_ outer: Scope) -> [Scope] {
      outer.subcommands.filter { !$0.isHidden }.flatMap { command in
        var scope = outer
        scope.enter(command)
        return [scope] + below(scope)
      }
    }
    return below(Scope(application: Omsorg.application))
  }

  /// Commands of which an example would only repeat the usage line.
  private static let plainWithoutExample: Set<String> = [
    "omsorg help", "omsorg completion",
    "omsorg config list", "omsorg policy list",
    "omsorg policy check", "omsorg visit show", "omsorg visit cancel", "omsorg visit no-show",
    "omsorg shift add", "omsorg shift remove",
  ]
  /// What every register has alike; the examples stand with some of them.
  private static let alikeInRegisters: Set<String> = ["list", "show", "add", "edit", "end"]

  @Test func theKitFindsNoFaults() {
    #expect(Omsorg.application.declarationFaults() == [])
  }

  @Test func everyCommandThatRunsHasAnExampleOfItself() {
    for scope in Self.scopes {
      guard let command = scope.path.last, command.run != nil else { continue }
      let examples = scope.path.flatMap { $0.examples() }.map(\.commandLine)
      let isShown = examples.contains {
        $0 == scope.commandLine || $0.hasPrefix(scope.commandLine + " ")
      }
      if scope.path.count == 2, Self.alikeInRegisters.contains(command.name) { continue }
      let isExcepted = Self.plainWithoutExample.contains(scope.commandLine)
      #expect(isShown != isExcepted, "\(scope.commandLine)")
    }
  }

  /// Two fields of one name would hide each other from whoever reads the output as JSON or CSV.
  @Test func outputFieldsHaveNamesOfTheirOwn() {
    for scope in Self.scopes {
      let names = scope.path.last?.output().map(\.name) ?? []
      #expect(Set(names).count == names.count, "\(scope.commandLine): \(names)")
    }
  }

  @Test func everyTextIsInBothLanguages() {
    for (place, text) in Self.texts {
      let (swedish, english) = (text(.swedish), text(.english))
      #expect(!swedish.isEmpty && !english.isEmpty, "\(place)")
      // A formula is made of the fields' names.
      let isFormula = swedish.contains(" / ") || swedish.contains(" x ")
      if swedish == english, !isFormula {
        #expect(Self.sameInBoth.contains(swedish), "\(place): '\(swedish)'")
      }
      for words in [swedish, english] {
        #expect(words == words.trimmed, "\(place): space at an end")
        #expect(!place.hasSuffix("summary") || !words.contains("  "), "\(place): two spaces")
      }
    }
  }

  /// Words that are the same in both languages.
  private static let sameInBoth: Set<String> = [
    "status", "id", "Id", "id (text)", "Status", "COC", "UPC", "SECON",
    "2034-12-31",
  ]

  /// Summaries are lines, not sentences.
  @Test func summariesBeginSmallAndEndWithoutFullStop() {
    for (place, text) in Self.texts where place.hasSuffix("summary") {
      for language in Language.allCases {
        let words = text(language)
        #expect(!words.hasSuffix("."), "\(place): '\(words)'")
        #expect(!words.contains("\n"), "\(place): '\(words)'")
      }
    }
  }

  private static var texts: [(place: String, text: Text)] {
    var texts: [(String, Text)] = []
    for scope in scopes {
      let name = scope.commandLine
      guard let command = scope.path.last else { continue }
      texts.append(("\(name): summary", command.summary))
      if let description = command.description() { texts.append((name, description)) }
      for option in scope.commandOptions {
        texts.append(("\(name) --\(option.name): summary", option.summary))
        if let otherwise = option.otherwise {
          texts.append(("\(name) --\(option.name)", otherwise))
        }
      }
      for operand in scope.operands {
        texts.append(("\(name) \(operand.name): summary", operand.summary))
      }
      for example in command.examples() { texts.append(("\(name): example", example.summary)) }
      for field in command.output() {
        texts.append(("\(name) \(field.name): field summary", field.summary))
      }
      for status in command.exitStatuses() { texts.append(("\(name): status", status.summary)) }
      for file in command.files() { texts.append(("\(name): file", file.summary)) }
    }
    for option in GlobalOptions.all.map(\.declaration) {
      texts.append(("--\(option.name): summary", option.summary))
    }
    return texts
  }

  @Test func everyCommandHasASwedishNameOrASwedishWordAlready() {
    let same: Set<String> = ["import", "status", "help", "demo", "completion"]
    for scope in Self.scopes where scope.path.count == 1 {
      guard let command = scope.path.first else { continue }
      #expect(!command.aliases.isEmpty || same.contains(command.name), "\(command.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func shortHelpFitsAScreen(language: Language) {
    let scopes = [Scope(application: Omsorg.application)] + Self.scopes
    for scope in scopes {
      let text = ShortHelp(scope, .omsorg, language).text
      let names = text.replacing("--[no-]", with: "--")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 23, "\(scope.commandLine)")
      for line in lines { #expect(line.count <= 80, "\(scope.commandLine): \(line)") }
      for name in scope.operands.map(\.name) + scope.commandOptions.map({ "--" + $0.name }) {
        #expect(names.contains(name), "\(scope.commandLine) -h lacks \(name)")
      }
    }
  }

  @Test func globalOptionsMaySetByEnvironmentButNotWhatOneInvocationDoes() {
    let application = Omsorg.application
    let variables = application.allGlobalOptions.compactMap {
      application.variable(for: $0, isGlobal: true)
    }
    #expect(variables.contains("OMSORG_DATA") && variables.contains("OMSORG_LOCK_TIMEOUT"))
    #expect(variables.contains("OMSORG_LANG") && variables.contains("OMSORG_TODAY"))
    #expect(variables.allSatisfy { !$0.contains("REVEAL") && !$0.contains("YES") })
    for scope in Self.scopes {
      for option in scope.commandOptions {
        guard let variable = application.variable(for: option, isGlobal: false) else { continue }
        #expect(
          ["OMSORG_POLICY", "OMSORG_MINE", "OMSORG_TRAVEL"].contains(variable),
          "\(scope.commandLine) --\(option.name)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func theManualListsTheFieldsOfEveryCollection(language: Language) throws {
    let data = try #require(Omsorg.application.topics().first { $0.name == "data" })
    let lines = Set(data.body(language).split(separator: "\n"))
    for register in Register.allCases {
      #expect(lines.contains("\(register.path):"), "\(register)")
    }
    let names = lines.compactMap { $0.split(separator: ":").first }
    #expect(names.contains("- hourly_price, periods of integer (öre)"))
    #expect(names.contains("- caregivers.row, text"))
    #expect(names.contains("- goals.sub_goals.text *, text"))
  }

  /// The page that a checker and a scorer are written from has every term with the program's weight.
  @Test(arguments: Language.allCases)
  func theManualOfTheDayHasTheWeightsOfItsTerms(language: Language) throws {
    let day = try #require(Omsorg.application.topics().first { $0.name == "day" })
    let lines = day.body(language).split(separator: "\n")
    let places = DayTerm.allCases.map { term in
      lines.firstIndex { $0.hasPrefix("- \(term.rawValue) (\(term.weight)): ") }
    }
    for (term, place) in zip(DayTerm.allCases, places) { #expect(place != nil, "\(term)") }
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(DayTerm.allCases.allSatisfy { !day.body(language).contains("{\($0.rawValue)}") })
  }

  @Test func exitStatusesAreDeclaredOnceEach() {
    let codes = Omsorg.application.exitStatuses().map(\.code.rawValue)
    #expect(codes == [0, 1, 64, 65, 66, 69, 70, 73, 74, 75, 77, 130])
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
