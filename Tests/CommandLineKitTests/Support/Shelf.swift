import CommandLineKit
import Records

/// A small application with every form of option and operand, about a shelf of books.
enum Shelf {
  static let directory = Option<String?>(
    "data", short: "C", placeholder: "DIR", parse: .directory,
    summary: Text(sv: "hyllans katalog", en: "the shelf's directory"))
  static let json = Option<OptionalValue<[String]>>(
    "json", placeholder: "FIELDS", parse: fields,
    summary: Text(sv: "skriv JSON", en: "print JSON"))
  static let output = Option<String?>(
    "output", short: "o", placeholder: "FILE", parse: .file, environment: .never,
    summary: Text(sv: "skriv till en fil", en: "write to a file"))
  static let language = Option<Language?>(
    "lang", placeholder: "LANG", parse: .oneOf,
    otherwise: Text(sv: "som miljön", en: "as the environment says"),
    summary: Text(sv: "språk", en: "language"))
  static let color = Option<ColorChoice>(
    "color", placeholder: "WHEN", parse: .oneOf, initially: "auto",
    summary: Text(sv: "när färg används", en: "when colour is used"))
  static let pager = Option<Bool>(
    "pager", initially: true, summary: Text(sv: "visa utan bläddrare", en: "show without a pager"))
  static let dryRun = Option<Bool>(
    "dry-run", short: "n", summary: Text(sv: "ändra ingenting", en: "change nothing"))
  static let quiet = Option<Bool>(
    "quiet", short: "q", summary: Text(sv: "var tyst", en: "be quiet"))

  static let fields = ValueParser<[String]>(completion: .words(["title", "pages"])) { text in
    text.split(separator: ",").map(String.init)
  }

  static let application = Application(
    "shelf", version: "1.2.3", date: "2026-11-20",
    summary: Text(sv: "håll ordning på böcker", en: "keep books in order"),
    description: Text(
      sv: "En hylla är en katalog med böcker.", en: "A shelf is a directory of books."),
    options: [directory, json, output, language, color, pager, dryRun, quiet],
    roles: OptionRoles(language: language, json: json, color: color, pager: pager),
    commands: [Book.command, Sort.command, Fail.command, Secret.command],
    topics: [
      Topic(
        "data", section: 5,
        summary: Text(sv: "hur böcker lagras", en: "how books are kept"),
        body: Text(
          sv: "En bok är en fil.\n\n# Namn\n- kort\n- utan blanksteg\n\n  bok-1.json",
          en: "A book is a file.\n\n# Names\n- short\n- without\n  blanks\n\n  book-1.json"))
    ],
    exitStatuses: [
      ExitStatus(.done, Text(sv: "gjort", en: "done")),
      ExitStatus(.usage, Text(sv: "fel användning", en: "wrong usage")),
    ],
    words: .sample,
    candidates: { query in
      query.source == "books"
        ? [
          Candidate("B1", "Emil i Lönneberga"), Candidate("B2", "Pippi Långstrump"),
          Candidate("B3", "Pippi in the South Seas \(query[directory] ?? "-")"),
        ] : []
    },
    describe: { error in
      (error as? Fail.Known).map { known in
        ErrorReport(
          kind: "known", message: Text(sv: "känt \(known.text)", en: "known \(known.text)"),
          exitCode: .refused, hint: Text(sv: "låt bli", en: "don't"))
      }
    })

  /// `book`, a command of subcommands.
  enum Book {
    static let shelfNumber = Option<Int>(
      "shelf", short: "s", placeholder: "N", parse: .integer(-3...20), environment: .always,
      initially: "1", summary: Text(sv: "hyllplan", en: "level of the shelf"))
    static let command = Command(
      "book", aliases: ["bok"], summary: Text(sv: "böcker", en: "books"),
      options: [shelfNumber], subcommands: [add, list, show])

    static let title = Option<String>(
      required: "title", short: "t", placeholder: "TITLE", parse: .text,
      summary: Text(sv: "titeln", en: "the title"))
    static let tag = Option<[String]>(
      "tag", placeholder: "TAG", parse: .text, summary: Text(sv: "märkord", en: "a tag"))
    static let rating = Option<Int?>(
      "rating", short: "r", placeholder: "N", parse: .integer(),
      summary: Text(sv: "betyg", en: "a rating"))
    static let lent = Option<Bool?>("lent", summary: Text(sv: "utlånad", en: "is lent"))
    static let identifier = Operand<String>(
      "ID", parse: .live("books"), summary: Text(sv: "bokens id", en: "the book's id"))
    static let pages = Operand<Int?>(
      "PAGES", parse: .integer(1...Int.max), summary: Text(sv: "antal sidor", en: "how many pages"))

    static let add = Command(
      "add", aliases: ["ny"], summary: Text(sv: "lägg till en bok", en: "add a book"),
      description: Text(sv: "Boken ställs sist.", en: "The book is put last."),
      operands: [identifier, pages], options: [title, tag, rating, lent],
      examples: [
        Example(
          "shelf book add B4 --title Ronja", Text(sv: "en bok till", en: "one more book"))
      ],
      exitStatuses: [
        ExitStatus(.invalidData, Text(sv: "boken finns", en: "the book is there already"))
      ],
      files: [FileNote("books.json", Text(sv: "alla böcker", en: "all books"))],
      seeAlso: ["sort", "data"], run: { _ in .done })
    static let list = Command(
      "list", aliases: ["lista"], summary: Text(sv: "räkna upp böcker", en: "list books"),
      output: [
        OutputField("title", kind: "text", Text(sv: "titeln", en: "the title")),
        OutputField("pages", kind: "integer", Text(sv: "sidor", en: "pages")),
      ],
      run: { invocation in
        try invocation.terminal.withOutput(paged: false) { output in
          try output.write("Emil\n")
        }
        return .negative
      })
    static let show = Command(
      "show", summary: Text(sv: "visa en bok", en: "show a book"), operands: [identifier],
      run: { _ in .done })
  }

  /// `sort`, a command with repeated operands.
  enum Sort {
    static let by = Option<String?>(
      "by", placeholder: "KEY", parse: .choice(["title", "pages", "author"]),
      summary: Text(sv: "sorteringsnyckel", en: "what to sort by"))
    static let reverse = Option<Bool>(
      "reverse", short: "v", negatable: true, summary: Text(sv: "baklänges", en: "backwards"))
    static let all = Option<Bool>("all", short: "a", summary: Text(sv: "alla", en: "all"))
    static let files = Operand<[String]>(
      "FILE", minimum: 1, parse: .file, summary: Text(sv: "filer", en: "files"))
    static let command = Command(
      "sort", aliases: ["sortera"], summary: Text(sv: "sortera", en: "sort"), operands: [files],
      options: [by, reverse, all], run: { _ in .done })
  }

  /// `fail`, which throws what it is told to.
  enum Fail {
    struct Known: Error { var text: String }
    struct Unknown: Error {}
    static let how = Operand<String?>(
      "HOW", parse: .text, summary: Text(sv: "hur", en: "how"))
    static let command = Command(
      "fail", summary: Text(sv: "misslyckas", en: "fail"), operands: [how],
      run: { invocation in
        switch invocation[how] {
        case "known": throw Known(text: "x")
        case "usage": throw UsageError(Text(sv: "passar inte", en: "doesn't fit"))
        case "report":
          throw ErrorReport(
            kind: "bad_row", message: Text(sv: "okänd 'L9'", en: "unknown 'L9'"),
            exitCode: .invalidData, path: "a.json", line: 2, column: 4, excerpt: "1, L9")
        case "pipe": throw OutputError.brokenPipe
        case "full": throw OutputError.failed(28)
        default: throw Unknown()
        }
      })
  }

  /// A command that nobody is told of.
  enum Secret {
    static let command = Command(
      "secret", summary: Text(same: "-"), isHidden: true, run: { _ in .done })
  }
}
