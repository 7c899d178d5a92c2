import Records
import Testing

@testable import CommandLineKit

@Suite struct CompleterTests {
  private func complete(
    _ words: [String], _ environment: [String: String] = [:]
  ) -> CompletionAnswer {
    Completer(Shelf.application, Environment(environment)).complete(words)
  }

  @Test(arguments: [
    ("|", ["book", "sort", "fail", "help", "completion"]),
    ("b|", ["book"]),
    ("bo|", ["book"]),
    ("bok|", ["bok"]),
    ("hj|", ["hjälp"]),
    ("secr|", []),
    ("-n -C dir b|", ["book"]),
    ("book |", ["add", "list", "show"]),
    ("bok l|", ["list"]),
    ("bok lista |", []),
    ("nope |", []),
    ("sort --by |", ["title", "pages", "author"]),
    ("sort --by t|", ["title"]),
    ("sort --by=|", ["--by=title", "--by=pages", "--by=author"]),
    ("sort --by=p|", ["--by=pages"]),
    ("sort --by title --b|", []),
    ("sort --re|", ["--reverse"]),
    ("sort --no-|", ["--no-reverse", "--no-pager"]),
    ("--lang |", ["sv", "en"]),
    ("--lang=s|", ["--lang=sv"]),
    ("--nope=s|", []),
    ("--json|", ["--json", "--json="]),
    ("--json=t|", ["--json=title"]),
    ("book add B --tag x --ta|", ["--tag"]),
    ("book show |", ["B1", "B2", "B3"]),
    ("book show B3|", ["B3"]),
    ("book show lönn|", ["B1"]),
    ("book show pippi|", ["B2", "B3"]),
    ("book show B1 |", []),
    ("help |", ["book", "sort", "fail", "help", "completion", "data"]),
    ("completion |", ["bash", "zsh", "fish"]),
    ("book --shelf x sh|", ["show"]),
  ])
  func words(_ line: String, _ expected: [String]) {
    // The bar stands where the cursor is.
    let words = line.dropLast().split(separator: " ", omittingEmptySubsequences: false)
    let answer = complete(words.map(String.init))
    #expect(answer.kind == .words)
    #expect(answer.candidates.map(\.value) == expected)
  }

  @Test(arguments: [
    ("sort |", CompletionAnswer.Kind.files), ("sort a b|", .files), ("-o |", .files),
    ("--output=|", .files), ("book list -o f|", .files), ("-C |", .directories),
    ("sort -- -|", .files), ("sort -- --r|", .files),
  ])
  func files(_ line: String, _ kind: CompletionAnswer.Kind) {
    let words = line.dropLast().split(separator: " ", omittingEmptySubsequences: false)
    #expect(complete(words.map(String.init)).kind == kind)
  }

  @Test func descriptionsFollowTheLanguage() {
    #expect(complete(["b"]).candidates == [Candidate("book", "books")])
    #expect(complete(["--lang", "sv", "b"]).candidates == [Candidate("book", "böcker")])
    #expect(complete(["b"], ["LANG": "sv_SE"]).candidates == [Candidate("book", "böcker")])
  }

  @Test func liveSourcesSeeTheOptionsSoFar() {
    let answer = complete(["-C", "dir", "book", "show", "B3"])
    #expect(answer.candidates.map(\.description) == ["Pippi in the South Seas dir"])
    let variable = complete(["book", "show", "B3"], ["SHELF_DATA": "e", "SHELF_SHELF": "wrong"])
    #expect(variable.candidates.map(\.description) == ["Pippi in the South Seas e"])
  }

  @Test func formats() {
    let several = CompletionAnswer(
      candidates: [Candidate("a:1", "x\ty"), Candidate("b\\", "")], typed: "")
    #expect(Shell.bash.format(several) == "words\na:1\nb\\\n")
    #expect(Shell.zsh.format(several) == "words\na\\:1:x y\nb\\\\\n")
    #expect(Shell.fish.format(several) == "words\na:1\tx y\nb\\\t\n")
    #expect(Shell.bash.format(CompletionAnswer(kind: .files)) == "files\n")
  }

  @Test func bashKeepsWhatWasTypedOfAName() {
    let two = [Candidate("B2", "Pippi L"), Candidate("B3", "Pippi S")]
    let several = CompletionAnswer(candidates: two, typed: "Pip")
    #expect(Shell.bash.format(several) == "words\nPip\nB2  Pippi L\nB3  Pippi S\n")
    let one = CompletionAnswer(candidates: [two[0]], typed: "Pip")
    #expect(Shell.bash.format(one) == "words\nB2\n")
  }
}
