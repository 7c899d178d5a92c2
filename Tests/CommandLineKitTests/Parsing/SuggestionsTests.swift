import Testing

@testable import CommandLineKit

@Suite struct SuggestionsTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("abc", "abd", 1), ("abc", "acb", 1),
    ("list", "lsit", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("åäö", "aäö", 1),
  ])
  func distances(_ first: String, _ second: String, _ distance: Int) {
    #expect(Suggestions.editDistance(Array(first), Array(second)) == distance)
  }

  /// Over all words of up to four letters from two: the same both ways, nought only for the same
  /// word, and one exactly for words one edit apart.
  @Test func exhaustively() {
    var words: [[Character]] = [[]]
    for _ in 0..<4 { words += words.flatMap { [$0 + ["a"], $0 + ["b"]] } }
    words = Array(Set(words))
    for first in words {
      let edits = oneEditAway(first)
      for second in words {
        let distance = Suggestions.editDistance(first, second)
        #expect(distance == Suggestions.editDistance(second, first))
        #expect((distance == 0) == (first == second))
        #expect((distance == 1) == (first != second && edits.contains(second)))
      }
    }
  }

  private func oneEditAway(_ word: [Character]) -> Set<[Character]> {
    var edits: Set<[Character]> = []
    for place in 0...word.count {
      for letter: Character in ["a", "b"] {
        edits.insert(word[..<place] + [letter] + word[place...])
        if place < word.count { edits.insert(word[..<place] + [letter] + word[(place + 1)...]) }
      }
      if place < word.count { edits.insert(Array(word[..<place] + word[(place + 1)...])) }
      if place + 1 < word.count {
        var swapped = word
        swapped.swapAt(place, place + 1)
        edits.insert(swapped)
      }
    }
    return edits
  }

  @Test(arguments: [
    ("clinet", ["client"]), ("CLIENT", ["client"]), ("assgin", ["assign"]),
    ("ca", ["caregiver", "care-plan"]),
    ("x", []), ("statsu", ["status"]), ("due", ["due"]), ("dui", ["due"]), ("zzzzzz", []),
    ("c", []),
  ])
  func nearest(_ word: String, _ expected: [String]) {
    let known = ["assign", "client", "caregiver", "care-plan", "due", "status"]
    #expect(Suggestions.near(word, among: known) == expected)
  }

  @Test func atMostThreeNearestFirst() {
    #expect(
      Suggestions.near("abcdef", among: ["abcdxy", "abcdex", "abcdeg", "abcdeh"])
        == ["abcdex", "abcdeg", "abcdeh"])
  }
}
