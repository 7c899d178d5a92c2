/// "Did you mean": the known words nearest to one that isn't known.
public enum Suggestions {
  /// Up to three known words near enough to be meant, nearest first, otherwise in their own order.
  public static func near(_ word: String, among known: [String]) -> [String] {
    let typed = Array(word.lowercased())
    let limit = min(3, max(1, typed.count / 3))
    var found: [(distance: Int, word: String)] = []
    for candidate in known {
      let letters = Array(candidate.lowercased())
      // What was cut short is a likelier slip than any misspelling.
      if typed.count >= 2, letters.starts(with: typed) {
        found.append((0, candidate))
        continue
      }
      guard abs(letters.count - typed.count) <= limit else { continue }
      let distance = editDistance(typed, letters)
      // A word that shares no letter in its place isn't a misspelling of another.
      if distance <= limit, distance < max(letters.count, typed.count) {
        found.append((distance, candidate))
      }
    }
    let nearest = found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return nearest.prefix(3).map(\.element.word)
  }

  /// The fewest insertions, deletions, replacements and swaps of neighbours that turn one word into
  /// the other (Damerau-Levenshtein distance, each stretch edited once at most).
  static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1,
          previous[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
