import Glibc
public import Records

extension DataDirectoryError {
  /// What is wrong, in lower case without a full stop.
  public var message: Text {
    switch self {
    case .notFound(let path):
      Text(sv: "katalogen '\(path)' finns inte", en: "no directory '\(path)'")
    case .alreadyExists(let path):
      Text(sv: "'\(path)' finns redan", en: "'\(path)' already exists")
    case .invalidPath(let path):
      Text(sv: "otillåten sökväg '\(path)'", en: "path '\(path)' is not allowed")
    case .symbolicLink(let path):
      Text(
        sv: "'\(path)' är en symbolisk länk; sådana följs inte",
        en: "'\(path)' is a symbolic link; links are not followed")
    case .wrongKind(let path):
      Text(
        sv: "'\(path)' är varken en vanlig fil eller den katalog som väntades",
        en: "'\(path)' is neither an ordinary file nor the directory expected")
    case .system(let path, let code):
      Text(
        sv: "'\(path)': \(Self.words(for: code, .swedish))",
        en: "'\(path)': \(Self.words(for: code, .english))")
    case .locked(let holder?):
      Text(
        sv: """
          datakatalogen är låst av process \(holder.process) (\(holder.who), \
          '\(holder.command.joined(separator: " "))') sedan \(holder.since)
          """,
        en: """
          the data directory is locked by process \(holder.process) (\(holder.who), \
          '\(holder.command.joined(separator: " "))') since \(holder.since)
          """)
    case .locked(nil):
      Text(
        sv: "datakatalogen är låst av en annan process",
        en: "the data directory is locked by another process")
    case .changedByHand(let path):
      Text(
        sv: "'\(path)' ändrades av någon annan under tiden och skrivs inte över",
        en: "'\(path)' was changed by someone else meanwhile and is not overwritten")
    case .changedSinceCrash(let path, let entry, _):
      Text(
        sv: "'\(path)' har ändrats för hand sedan ändring \(entry) avbröts mitt i",
        en: "'\(path)' was changed by hand after change \(entry) was cut short")
    case .unfinished(let entry, let path, let code):
      Text(
        sv: """
          ändring \(entry) gäller men blev inte färdigskriven: \
          '\(path)': \(Self.words(for: code, .swedish))
          """,
        en: """
          change \(entry) is in force but was not finished: \
          '\(path)': \(Self.words(for: code, .english))
          """)
    case .damagedLog(let path, let offset):
      Text(
        sv: "loggen '\(path)' går inte att läsa vid byte \(offset)",
        en: "the log '\(path)' can't be read at byte \(offset)")
    case .damagedCommitRecord(let path):
      Text(
        sv: "'\(path)', noteringen om en påbörjad ändring, går inte att läsa",
        en: "'\(path)', the record of a change under way, can't be read")
    case .noSuchEntry(let entry):
      Text(sv: "loggen har ingen ändring \(entry)", en: "the log has no change \(entry)")
    case .notUndoable(let entry, let reason):
      Text(
        sv: "ändring \(entry) kan inte ångras: \(reason)",
        en: "change \(entry) can't be undone: \(reason)")
    case .changedLater(let entry, let later, let path, let id):
      Text(
        sv: "ändring \(entry) kan inte ångras: \(Self.name(path, id)) ändrades senare av \(later)",
        en: "change \(entry) can't be undone: \(Self.name(path, id)) was changed later by \(later)")
    case .changedOutsideLog(let entry, let path, let id):
      Text(
        sv: "ändring \(entry) kan inte ångras: \(Self.name(path, id)) har sedan ändrats för hand",
        en: "change \(entry) can't be undone: \(Self.name(path, id)) was since changed by hand")
    case .damagedKeptFile(let entry, let path):
      Text(
        sv: "ändring \(entry) kan inte ångras: den sparade filen '\(path)' saknas eller är ändrad",
        en: "change \(entry) can't be undone: the kept file '\(path)' is missing or changed")
    }
  }

  /// What to do about it; nil when the message says it all.
  public var hint: Text? {
    switch self {
    case .locked:
      Text(
        sv: "försök igen, eller vänta längre med --lock-timeout",
        en: "try again, or wait longer with --lock-timeout")
    case .changedByHand:
      Text(sv: "kör kommandot igen", en: "run the command again")
    case .changedSinceCrash(let path, _, let staged):
      Text(
        sv: "flytta undan din '\(path)' och lägg tillbaka den gamla, eller ta bort '\(staged)'",
        en: "move your '\(path)' away and put the old one back, or remove '\(staged)'")
    case .unfinished:
      Text(
        sv: "åtgärda felet; nästa ändring gör den färdig",
        en: "put the fault right; the next change finishes it")
    case .changedLater(_, let later, _, _):
      Text(sv: "ångra \(later) först", en: "undo \(later) first")
    case .system where isNoSpace:
      Text(
        sv: "frigör utrymme och kör kommandot igen; ingenting har ändrats",
        en: "make room and run the command again; nothing was changed")
    case .system where isPermission:
      Text(sv: "se efter vem som äger filerna", en: "look at who owns the files")
    case .damagedLog(let path, _):
      Text(
        sv: "rätta eller ta bort den skadade raden i '\(path)'",
        en: "repair or remove the damaged line in '\(path)'")
    default: nil
    }
  }

  private static func name(_ path: String, _ id: String) -> String {
    id.isEmpty ? "'\(path)'" : "'\(id)' in '\(path)'"
  }

  private static func words(for code: Int32, _ language: Language) -> String {
    switch (code, language) {
    case (ENOSPC, .swedish), (EDQUOT, .swedish): return "disken är full"
    case (EACCES, .swedish), (EPERM, .swedish): return "åtkomst nekas"
    case (EROFS, .swedish): return "filsystemet är skrivskyddat"
    case (EIO, .swedish): return "läs- eller skrivfel på disken"
    case (EMFILE, .swedish), (ENFILE, .swedish): return "för många öppna filer"
    default:
      var buffer = [CChar](repeating: 0, count: 256)
      guard strerror_r(code, &buffer, buffer.count) == 0 else { return "errno \(code)" }
      let words = String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return words.prefix(1).lowercased() + words.dropFirst()
    }
  }
}
