import Records
import Testing

@testable import CommandLineKit

@Suite struct RandomArgumentsTests {
  /// A small generator whose numbers follow from its seed (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let pieces = [
    "book", "bok", "add", "list", "show", "sort", "fail", "help", "--", "-", "", "-n", "-o", "-C",
    "--json", "--json=title", "--title", "--title=T", "-t", "--tag", "--shelf", "-s3", "--no-pager",
    "--reverse", "--no-reverse", "-va", "-vao", "--by", "title", "-3", "B1", "12", "--lang", "sv",
    "--nope", "-x", "-=", "--=", "--=x", "=", "---", "--no-", "-å", "\u{301}", "-\u{301}", "\n",
  ]

  static let starts = [
    [], ["sort"], ["sort", "f"], ["book", "list"], ["bok", "ny", "B1", "-tT"],
  ]

  /// Whatever is typed, a line is either understood or told to be wrong in words, and completing it
  /// comes to an end.
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func neverAnythingButAnAnswer(_ seed: UInt64) {
    var random = Generator(state: seed)
    var understood = 0
    for _ in 0..<300 {
      let start = Self.starts.randomElement(using: &random) ?? []
      let words =
        start
        + (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }
      do throws(UsageError) {
        let parsed = try Parsed(words)
        understood += 1
        if parsed.parser.request == nil {
          #expect(parsed[Shelf.color] == .auto, "seed \(seed): \(words)")
          #expect(parsed[Shelf.json] != nil, "seed \(seed): \(words)")
        }
      } catch {
        for language in Language.allCases {
          let report = error.report(Shelf.application, .sample, language)
          #expect(!report.message(language).isEmpty, "seed \(seed): \(words)")
          #expect(report.hint?(language).isEmpty == false, "seed \(seed): \(words)")
          #expect(report.usage?.hasPrefix("shelf") == true, "seed \(seed): \(words)")
        }
      }
      let answer = Completer(Shelf.application, Environment([:])).complete(words)
      #expect(answer.typed == words.last ?? "", "seed \(seed): \(words)")
    }
    #expect(understood > 30, "seed \(seed)")
  }
}
