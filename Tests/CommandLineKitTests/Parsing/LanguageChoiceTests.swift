import Records
import Testing

@testable import CommandLineKit

@Suite struct LanguageChoiceTests {
  @Test(arguments: [
    ([:], Language.english),
    (["LANG": "sv_SE.UTF-8"], .swedish),
    (["LANG": "sv"], .swedish),
    (["LANG": "sv_FI"], .swedish),
    (["LANG": "SV_SE"], .swedish),
    (["LANG": "en_US.UTF-8"], .english),
    (["LANG": "C"], .english),
    (["LANG": "fi_FI.UTF-8"], .english),
    (["LANG": "sv_SE", "LC_MESSAGES": "en_GB"], .english),
    (["LANG": "en_GB", "LC_MESSAGES": "sv_SE"], .swedish),
    (["LANG": "sv_SE", "LC_MESSAGES": "sv_SE", "LC_ALL": "C"], .english),
    (["LANG": "en_GB", "LC_MESSAGES": "en_GB", "LC_ALL": "sv_SE"], .swedish),
    (["LANG": "sv_SE", "LC_MESSAGES": "", "LC_ALL": ""], .swedish),
    (["LC_TIME": "sv_SE", "LANGUAGE": "sv"], .english),
  ])
  func locale(_ variables: [String: String], _ language: Language) {
    #expect(Language(chosen: nil, environment: Environment(variables)) == language)
    for chosen in Language.allCases {
      #expect(Language(chosen: chosen, environment: Environment(variables)) == chosen)
    }
  }

  @Test(arguments: [
    ("book list", [:], Language.english),
    ("book list --lang sv", [:], .swedish),
    ("--lang=sv book list", [:], .swedish),
    ("book list", ["SHELF_LANG": "sv"], .swedish),
    ("book list --lang en", ["SHELF_LANG": "sv", "LANG": "sv_SE"], .english),
    ("book list", ["SHELF_LANG": "en", "LANG": "sv_SE"], .english),
    // The choice holds for the message about a line that can't be parsed too.
    ("bok lst --lang sv", [:], .swedish),
    ("--nonsense --lang=sv", [:], .swedish),
    ("bok lst --lang de", ["LANG": "sv_SE"], .swedish),
    ("bok lst -- --lang sv", [:], .english),
    ("bok lst --lang", ["LANG": "sv_SE"], .swedish),
    ("bok lst", ["SHELF_LANG": "xx", "LANG": "sv_SE"], .swedish),
  ])
  func chosenFor(_ line: String, _ variables: [String: String], _ language: Language) {
    let words = line.split(separator: " ").map(String.init)
    let parsed = try? Parsed(words, environment: variables)
    let surroundings = Surroundings(
      Shelf.application, parsed?.parser.occurrences ?? [:], words, Environment(variables), Streams()
    )
    #expect(surroundings.language == language)
  }
}
