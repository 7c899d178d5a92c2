import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg journal`: notes on clients, and changed needs.
let journalCommand = Command(
  "journal", aliases: ["anteckning"],
  summary: Text(
    sv: "anteckningar om brukare, och ändrade behov",
    en: "notes on clients, and changed needs"),
  description: Text(
    sv: """
      En anteckning ändras aldrig och tas aldrig bort: det som är fel rättas med en ny, som pekar på \
      den gamla. 'omsorg check' hittar anteckningar som ändrats i filerna för hand.
      """,
    en: """
      A note is never altered and never removed: what is wrong is corrected by a new one, which \
      points at the old. 'omsorg check' finds notes that were changed in the files by hand.
      """),
  subcommands: [
    journalAdd, journalCorrect, journalList, journalShow, journalKeywords, journalChange,
  ],
  seeAlso: ["offer", "undo", "data"])

/// What the subcommands have in common.
enum Journal {
  static let text = Option<String?>(
    "note", placeholder: "TEXT", parse: .writing, environment: .never,
    otherwise: Text(sv: "skrivs i $EDITOR på en terminal", en: "written in $EDITOR on a terminal"),
    summary: Text(
      sv: "vad som ska stå; - läser standard in", en: "what to say; - reads standard input"))
  static let date = Option<String?>(
    "date", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "i dag", en: "today"),
    summary: Text(
      sv: "dagen då den skrevs, om den först skrevs på papper",
      en: "the day it was written, if on paper first"))
  static let by = Option<String?>(
    "by", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
    otherwise: Text(sv: "den som kör kommandot", en: "who runs the command"),
    summary: Text(sv: "vem som skrev: id eller namn", en: "who wrote it: an id or a name"))
  static let note = Operand<String>(
    "NOTE", parse: .text,
    summary: Text(
      sv: "anteckningens id: BRUKARE/DAG/NUMMER", en: "the note's id: CLIENT/DATE/NUMBER"))

  /// The month of the note that an operand names.
  /// - Throws: `StoreError.noSuchRecord` where it is no note's id.
  static func month(ofNote id: String) throws -> Month {
    guard let date = JournalNote.date(inId: id) else {
      throw StoreError.noSuchRecord(path: "journal", id: id)
    }
    return Month(of: date)
  }

  /// A note that exists.
  /// - Throws: `StoreError.noSuchRecord`.
  static func require(
    _ id: String, in notes: JournalCorrections, month: Month
  ) throws -> JournalNote {
    guard let note = notes.note(id) else {
      throw StoreError.noSuchRecord(path: RegisterFile<JournalNote>.journal(month).path, id: id)
    }
    return note
  }
}

extension Session {
  /// What `--note` says, or standard input, or what is written in the editor; line breaks at the ends
  /// are taken away.
  /// - Throws: `UsageError` where nothing is said, and what reading and editing throw.
  func writtenText(_ option: Option<String?> = Journal.text) throws -> String {
    let bytes: [UInt8]
    switch invocation[option] {
    case "-": bytes = try StandardInput.readAll()
    case let text?: bytes = Array(text.utf8)
    case nil:
      guard invocation.terminal.isTerminal(.input), invocation[GlobalOptions.input],
        invocation.hasEditor
      else {
        throw UsageError(
          Text(sv: "flaggan '--note' saknas", en: "option '--note' is missing"),
          hint: Text(sv: "--note - läser standard in", en: "--note - reads standard input"))
      }
      bytes = try invocation.edit([], name: "note.txt")
    }
    guard let given = String(validating: bytes, as: UTF8.self) else {
      throw invalidText(Text(sv: "texten är inte UTF-8", en: "the text is not UTF-8"))
    }
    if let fault = ControlCharacters.fault(in: given) {
      throw invalidText(
        Text(sv: "texten \(fault.reason(.swedish))", en: "the text \(fault.reason(.english))"))
    }
    // The marks of a Windows file's line breaks would be told apart from those of others.
    let text = given.split(separator: "\r\n", omittingEmptySubsequences: false).joined(
      separator: "\n")
    let isBlank = { (character: Character) in character.isWhitespace || character.isNewline }
    let written = text.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    if written.isEmpty {
      throw invalidText(
        Text(
          sv: "texten är tom: inget är skrivet", en: "the text is empty: nothing is written"))
    }
    return String(written)
  }

  private func invalidText(_ message: Text) -> ErrorReport {
    ErrorReport(kind: "invalid_text", message: message, exitCode: .usage)
  }

  /// Warns that a month's file was altered by hand since the log last had to do with it. Someone who
  /// has something to write down is not hindered by what another did.
  func warnIfAltered(_ month: Month, in writer: StoreWriter) throws {
    guard try writer.isAsLogged(month) == false else { return }
    let path = RegisterFile<JournalNote>.journal(month).path
    invocation.warn(
      Text(
        sv: "\(path) är ändrad utanför loggen; 'omsorg check' visar vilka anteckningar",
        en: "\(path) was changed behind the log; 'omsorg check' tells which notes"))
  }
}
