import CommandLineKit
import Records

/// An application with far more commands, options and words than fit on a screen.
enum Crowd {
  static let long = Text(
    sv: "ett ganska långt stycke som berättar om allt som kan hända när flaggan ges på raden",
    en: "a rather long passage that tells of all that may come to pass when the option is given")

  static let application = Application(
    "crowd", version: "1", date: "2026-11-20", summary: long, description: long,
    options: [Shelf.language, Shelf.json, Shelf.color, Shelf.pager] + options("global", 14),
    roles: OptionRoles(
      language: Shelf.language, json: Shelf.json, color: Shelf.color, pager: Shelf.pager),
    commands: (1...45).map { number in
      Command(
        "command-\(number)", aliases: ["kommando-\(number)"], summary: long, description: long,
        operands: [Operand<String>("OPERAND", parse: .text, summary: long)],
        options: options("some-option", number),
        examples: [Example("crowd command-\(number) x", long)], run: { _ in .done })
    } + [
      Command(
        "group", summary: long, options: options("shared", 12),
        subcommands: (1...20).map { Command("sub-\($0)", summary: long, run: { _ in .done }) })
    ],
    words: .sample, describe: { _ in nil })

  private static func options(_ name: String, _ count: Int) -> [any DeclaredOption] {
    (1...count).map {
      Option<String?>("\(name)-\($0)", placeholder: "VALUE", parse: .text, summary: long)
    }
  }
}
