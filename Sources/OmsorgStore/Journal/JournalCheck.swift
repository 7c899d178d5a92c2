import DataDirectory
import OmsorgDomain
import Records

/// Finds where the journal was changed behind the log: notes altered, removed or added otherwise than
/// by a change that the log knows.
enum JournalCheck {
  static let altered = "journal.altered"
  static let ruleIds = [altered]

  static func advice(of rule: String) -> Text? {
    guard rule == altered else { return nil }
    return Text(
      sv: "ta tillbaka filen från en säkerhetskopia; 'omsorg log' visar vad som skrevs när",
      en: "restore the file from a backup; 'omsorg log' shows what was written when")
  }

  /// The most ids that a finding names of each kind.
  private static let mostNamed = 5

  /// - Throws: what reading the files throws.
  static func findings(_ review: LogReview, _ journal: Snapshot) throws -> [Finding] {
    let paths = Set(journal.paths).union(review.files.keys).sorted(
      by: CollectionFile.inCollectionOrder)
    return try paths.compactMap { path in
      guard let month = RegisterFile<JournalNote>.month(ofPath: path) else { return nil }
      let bytes = try journal.bytes(of: path)
      // A file that cannot be read is found by its form.
      guard let notes = try? bytes.map(RegisterFile.journal(month).records) ?? [] else {
        return nil
      }
      let logged = review.files[path]
      if logged == nil, !review.isWhole { return nil }
      return finding(path, notes, logged)
    }
  }

  private static func finding(
    _ path: String, _ notes: [JournalNote], _ logged: LoggedFile?
  ) -> Finding? {
    guard let records = logged.map(\.records) ?? [:] else {
      return logged.flatMap { findingOfFile(path, notes, $0) }
    }
    let now = Dictionary(
      notes.map { ($0.id, ContentHash(of: $0.canonicalBytes)) }, uniquingKeysWith: { $1 })
    let differing: [(what: Text, ids: [String])] = [
      (
        Text(sv: "ändrade", en: "altered"),
        now.keys.filter { id in records[id].map { $0 != now[id] } ?? false }
      ),
      (Text(sv: "borttagna", en: "removed"), records.keys.filter { now[$0] == nil }),
      (Text(sv: "tillagda", en: "added"), now.keys.filter { records[$0] == nil }),
    ].filter { !$0.ids.isEmpty }
    guard !differing.isEmpty else { return nil }
    func list(_ language: Language) -> String {
      differing.map { "\($0.what(language)): \(named($0.ids, language))" }.joined(separator: "; ")
    }
    let (swedish, english) = (list(.swedish), list(.english))
    return Finding(
      rule: altered, severity: .error, subject: Subject("file", path),
      message: Text(
        sv: "\(path): anteckningar skiljer sig från loggen: \(swedish)",
        en: "\(path): notes differ from the log: \(english)"))
  }

  /// Where the log holds too little to say which notes.
  private static func findingOfFile(
    _ path: String, _ notes: [JournalNote], _ logged: LoggedFile
  ) -> Finding? {
    if let entry = logged.alteredBefore {
      return Finding(
        rule: altered, severity: .error, subject: Subject("file", path),
        message: Text(
          sv: "\(path) ändrades utanför loggen före ändring \(entry); i vad syns inte",
          en: "\(path) was changed behind the log before change \(entry); in what cannot be told"))
    }
    let now = CollectionFile.bytes(of: notes)
    guard logged.version.map({ $0.hash != ContentHash(of: now) }) ?? !notes.isEmpty else {
      return nil
    }
    return Finding(
      rule: altered, severity: .error, subject: Subject("file", path),
      message: Text(
        sv: "\(path) är ändrad utanför loggen; i vad syns inte",
        en: "\(path) was changed behind the log; in what cannot be told"))
  }

  private static func named(_ ids: [String], _ language: Language) -> String {
    Text.list(ids.sorted(by: CollectionFile.inCollectionOrder), atMost: mostNamed)(language)
  }
}
