import CommandLineKit
import Records
import Tabular

/// What `--format` may ask for: every form of a table, JUnit's for checks, and a calendar for duties.
enum FormatChoice: String, CaseIterable {
  case text, csv
  case csvExcel = "csv=excel"
  case tsv, json, jsonl, html
  case markdown = "md"
  case xlsx, junit, ics, fhir

  /// The form of a table; nil for those that are no table.
  var table: OutputFormat? { OutputFormat(rawValue: rawValue) }
}

/// The options that every command takes.
enum GlobalOptions {
  static let data = Option<String?>(
    "data", short: "C", placeholder: "DIR", parse: .directory,
    otherwise: Text(
      sv: "närmaste katalog uppåt med omsorg.json", en: "nearest directory upward with omsorg.json"),
    summary: Text(sv: "katalogen med data", en: "the directory of data"))
  static let format = Option<FormatChoice?>(
    "format", placeholder: "FORMAT", parse: .oneOf,
    otherwise: Text(sv: "text, eller efter filens ändelse", en: "text, or by the file's ending"),
    summary: Text(sv: "hur resultatet skrivs", en: "how the result is written"))
  static let json = Option<OptionalValue<String>>(
    "json", placeholder: "FIELDS", parse: .text,
    summary: Text(
      sv: "skriv JSON; med fält bara dem, med =help vilka som finns",
      en: "write JSON; with fields only those, with =help which there are"))
  static let jsonl = Option<Bool>(
    "jsonl", summary: Text(sv: "skriv ett JSON-objekt per rad", en: "write one JSON object a line"))
  static let csv = Option<OptionalValue<String>>(
    "csv", placeholder: "excel", parse: .choice(["excel"]),
    summary: Text(
      sv: "skriv CSV; med =excel det som svenska Excel öppnar rätt",
      en: "write CSV; with =excel what a Swedish Excel opens right"))
  static let tsv = Option<Bool>(
    "tsv", summary: Text(sv: "skriv tabbseparerat", en: "write tab-separated values"))
  static let html = Option<Bool>(
    "html", summary: Text(sv: "skriv en HTML-sida", en: "write a page"))
  static let xlsx = Option<Bool>(
    "xlsx",
    summary: Text(
      sv: "skriv en arbetsbok för kalkylprogram", en: "write a workbook for spreadsheets"))
  static let output = Option<String?>(
    "output", short: "o", placeholder: "FILE", parse: .file, environment: .never,
    otherwise: Text(sv: "standard ut", en: "standard output"),
    summary: Text(
      sv: "skriv till en fil; ändelsen ger formatet", en: "write to a file; its ending says how"))
  static let dryRun = Option<Bool>(
    "dry-run", short: "n",
    summary: Text(
      sv: "visa vad som skulle ändras, ändra inget", en: "show what would change, change nothing"))
  static let quiet = Option<Bool>(
    "quiet", short: "q", summary: Text(sv: "säg bara det nödvändiga", en: "say only what is needed")
  )
  static let verbose = Option<Bool>(
    "verbose", short: "v", summary: Text(sv: "visa fler kolumner", en: "show more columns"))
  static let language = Option<Language?>(
    "lang", placeholder: "sv|en", parse: .oneOf,
    otherwise: Text(sv: "systemets språk", en: "the system's language"),
    summary: Text(sv: "språk i tabeller och meddelanden", en: "language of tables and messages"))
  static let today = Option<String?>(
    "today", placeholder: "DATE", parse: .text,
    otherwise: Text(sv: "dagens datum", en: "today's date"),
    summary: Text(sv: "räkna som om det vore den dagen", en: "reckon as if it were that day"))
  static let actor = Option<String?>(
    "as", placeholder: "NAME", parse: .who(),
    otherwise: Text(sv: "användarnamnet", en: "the user's name"),
    summary: Text(sv: "vem som gör ändringen, för loggen", en: "who makes the change, for the log"))
  static let yes = Option<Bool>(
    "yes", summary: Text(sv: "svara ja på frågor", en: "answer yes to questions"))
  static let input = Option<Bool>(
    "input", initially: true,
    summary: Text(sv: "ställ inga frågor", en: "ask no questions"))
  static let color = Option<ColorChoice>(
    "color", placeholder: "WHEN", parse: .oneOf, initially: "auto",
    summary: Text(sv: "när färg används", en: "when colour is used"))
  static let pager = Option<Bool>(
    "pager", initially: true,
    summary: Text(sv: "bläddra inte i långa resultat", en: "do not page long results"))
  static let lockTimeout = Option<Int>(
    "lock-timeout", placeholder: "SECONDS", parse: .integer(0...86_400), initially: "30",
    summary: Text(
      sv: "hur länge en annan ändring väntas ut", en: "how long to wait for another change"))
  static let reveal = Option<Bool>(
    "reveal",
    summary: Text(
      sv: "visa skyddade personuppgifter; loggas", en: "show protected identities; is logged"))

  static var all: [any DeclaredOption] {
    [
      data, format, json, jsonl, csv, tsv, html, xlsx, output, dryRun, quiet, verbose, language,
      today, actor, yes, input, color, pager, lockTimeout, reveal,
    ]
  }
}
