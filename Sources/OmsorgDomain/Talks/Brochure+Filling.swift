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

  /// The sections that a policy asks for on a day, or all where it is silent, with its numbers in
  /// place; a paragraph for which it has no number, or not the step, is left out.
  public func sections(
    _ governing: GoverningPolicy?, on date: CalendarDate
  ) -> [(heading: String, paragraphs: [String])] {
    let topics = governing?.value(of: PolicyRule.brochureHolds, on: date)
    let steps = governing?.value(of: PolicyRule.switchSteps, on: date) ?? []
    return sections.compactMap { section in
      guard topics?.contains(section.topic) ?? true else { return nil }
      let paragraphs = section.paragraphs.compactMap { paragraph -> String? in
        if let step = paragraph.onlyIf, !steps.contains(step) { return nil }
        return Self.filled(paragraph.text) { Self.number($0, governing, on: date) }
      }
      return paragraphs.isEmpty ? nil : (section.heading, paragraphs)
    }
  }

  /// The numbers that a paragraph may tell, by their rules' ids.
  static let numbers: [PolicyRule.Typed<Int>] = [
    PolicyRule.switchWithin, PolicyRule.accompanimentNotice, PolicyRule.punctualityMargin,
    PolicyRule.complaintAnswerWithin, PolicyRule.offerWithin, PolicyRule.welcomeTalkWithin,
    PolicyRule.carePlanWithin,
  ]

  private static func number(
    _ rule: String, _ governing: GoverningPolicy?, on date: CalendarDate
  ) -> Int? {
    numbers.first { $0.id == rule }.flatMap { governing?.value(of: $0, on: date) }
  }

  /// A text with what stands in braces replaced; nil when something there is not known.
  static func filled(_ text: String, _ number: (String) -> Int?) -> String? {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      guard let number = number(String(rest[rest.index(after: open)..<close])) else { return nil }
      result += rest[..<open] + String(number)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
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
      let known = Self.filled(paragraph.text) { rule in
        Self.numbers.contains { $0.id == rule } ? 1 : nil
      }
      if known == nil {
        let names = Self.numbers.map(\.id).joined(separator: ", ")
        return Text(
          sv: "inom klamrar står något annat än \(names)",
          en: "something else than \(names) stands in braces")
      }
    }
    return sections.isEmpty
      ? Text(sv: "broschyren har inga avsnitt", en: "the brochure has no sections") : nil
  }
}
