import Testing

@testable import CommandLineKit

@Suite struct LightMarkupTests {
  @Test func blocks() {
    let text = """
      First line
      goes on.

      # Heading
      - item one
      - item two
        goes on

      Text.

        literal  kept

          deeper

      Last.
      """
    let shown = LightMarkup.blocks(text).map { block in
      switch block {
      case .paragraph(let text): "P \(text)"
      case .subheading(let text): "H \(text)"
      case .item(let text): "I \(text)"
      case .literal(let lines): "L \(lines.joined(separator: "/"))"
      case .definition(let term, _): "D \(term)"
      }
    }
    #expect(
      shown == [
        "P First line goes on.", "H Heading", "I item one", "I item two goes on", "P Text.",
        "L literal  kept//  deeper", "P Last.",
      ])
  }

  @Test func nothingComesOfNothing() {
    #expect(LightMarkup.blocks("").isEmpty)
    #expect(LightMarkup.blocks("\n\n").isEmpty)
  }

  @Test func wrapping() {
    #expect(TextLayout.wrapped("a bb ccc", width: 4) == ["a bb", "ccc"])
    #expect(TextLayout.wrapped("abcdef g", width: 3) == ["abcdef", "g"])
    #expect(TextLayout.wrapped("", width: 3) == [])
    #expect(TextLayout.wrapped("åäö åäö", width: 7) == ["åäö åäö"])
    #expect(TextLayout.cut("åäöåäö", to: 4) == "åäö…")
    #expect(TextLayout.cut("åäö", to: 3) == "åäö")
  }
}
