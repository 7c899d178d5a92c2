import OmsorgTexts
import PlainJSON
public import Records

extension Brochure {
  /// The brochures that come with the program, in the order that they are listed.
  /// - Throws: `RecordFault` if the program's own data were wrong.
  public static func builtIn() throws(RecordFault) -> [Brochure] {
    var brochures: [Brochure] = []
    for json in BuiltInBrochures.json {
      brochures += try CollectionFile.read(from: Array("[\(json)]".utf8))
    }
    return brochures
  }

  /// A store's own brochures and the built-in ones whose place none of them takes.
  public static func all(own: [Brochure]) throws(RecordFault) -> [Brochure] {
    let builtIn = try builtIn()
    return builtIn.map { brochure in own.first { $0.id == brochure.id } ?? brochure }
      + own.filter { brochure in !builtIn.contains { $0.id == brochure.id } }
  }

  /// Whether a language goes by a name: its tag, or what registers call it.
  public func isCalled(_ name: String) -> Bool {
    let folded = name.lowercased()
    return id == folded || self.name.lowercased() == folded
      || otherNames.contains { $0.lowercased() == folded }
  }

  /// The sections that a policy asks for on a day, with its numbers in place; a paragraph for which
  /// it has no number, or that is not so by it, is left out. Where it is silent all stand but the
  /// handyman's: that there is one is for the municipality to promise.
  public func sections(
    _ governing: GoverningPolicy?, on date: CalendarDate
  ) -> [(heading: String, paragraphs: [String])] {
    let topics = governing?.value(of: PolicyRule.brochureHolds, on: date)
    return sections.compactMap { section in
      guard topics?.contains(section.topic) ?? (section.topic != .handyman) else { return nil }
      let paragraphs = section.paragraphs.compactMap { paragraph -> String? in
        if paragraph.onlyIf?.holds(governing, on: date) == false { return nil }
        return PolicyText.filled(paragraph.text, governing, on: date)
      }
      return paragraphs.isEmpty ? nil : (section.heading, paragraphs)
    }
  }

  /// What is wrong with a brochure that someone wrote, if anything.
  public var fault: Text? {
    let isTag =
      (2...11).contains(id.utf8.count)
      && id.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
    if !isTag {
      return Text(
        sv: "id ska vara språkets kod, som 'ar'", en: "id must be the language's tag, like 'ar'")
    }
    for paragraph in sections.flatMap(\.paragraphs) {
      let known = PolicyText.filled(paragraph.text) { rule in
        PolicyRule.all.contains { $0.id == rule } ? "" : nil
      }
      if known == nil {
        return Text(
          sv: "inom klamrar står något som inte är en regel: se omsorg policy show",
          en: "something that is no rule stands in braces: see omsorg policy show")
      }
    }
    let texts =
      [name, title, contactHeading, phoneLabel] + sections.map(\.heading)
      + sections.flatMap(\.paragraphs).map(\.text)
    if texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      return Text(
        sv: "ett namn, en rubrik eller ett stycke är tomt",
        en: "a name, a heading or a paragraph is empty")
    }
    if Set(sections.map(\.topic)).count != sections.count {
      return Text(sv: "ett ämne står två gånger", en: "a topic stands twice")
    }
    return sections.isEmpty
      ? Text(sv: "broschyren har inga avsnitt", en: "the brochure has no sections") : nil
  }
}
