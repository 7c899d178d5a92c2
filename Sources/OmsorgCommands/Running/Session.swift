import CommandLineKit
import DataDirectory
import Glibc
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// Remembers within one run that the store has been changed.
final class MadeChange {
  var isMade = false
}

/// One run of a command against a store: where the store is, what day it is, who asks, and how
/// results are written.
struct Session {
  let invocation: Invocation
  let revealLog = RevealLog()
  let madeChange = MadeChange()
  let editedText = EditedText()

  init(_ invocation: Invocation) { self.invocation = invocation }

  var language: Language { invocation.language }
  var isDryRun: Bool { invocation[GlobalOptions.dryRun] }
  var isQuiet: Bool { invocation[GlobalOptions.quiet] }

  /// The store named, or the nearest one upward.
  /// - Throws: `StoreError.noStore`, `forbidden`.
  func store() throws -> Store {
    if let path = invocation[GlobalOptions.data] {
      guard try Store.isStore(path) else { throw StoreError.noStore(searchedFrom: path) }
      return Store(path: path)
    }
    return try Store.nearest(to: ".")
  }

  /// The day that is today for this command.
  /// - Throws: `UsageError` when `--today` is not a day.
  func today() throws -> CalendarDate {
    guard let text = invocation[GlobalOptions.today] else { return clock.today }
    // Words such as "yesterday" count from the real day; a date costs no look at the clock.
    if let date = CalendarDate(iso: text) { return date }
    return try date(text, option: "--today", today: clock.today)
  }

  /// The clock in the store's time zone; where there is no store yet, in a new one's.
  var clock: SystemClock {
    let configuration = try? store().read { $0.configuration }
    return SystemClock(timeZone: (configuration ?? StoreConfiguration()).timeZone)
  }

  /// A day that the user wrote.
  /// - Throws: `UsageError` with the reason.
  func date(_ text: String, option: String, today: CalendarDate) throws -> CalendarDate {
    do {
      return try DateExpression.date(text, today: today)
    } catch {
      throw UsageError(
        Text(
          sv: "\(option): \(error.message(.swedish))",
          en: "\(option): \(error.message(.english))"), hint: error.hint)
    }
  }

  /// Days that the user wrote.
  /// - Throws: `UsageError` with the reason.
  func dates(_ text: String, option: String, today: CalendarDate) throws -> DateExpression {
    do {
      return try DateExpression(text, today: today)
    } catch {
      throw UsageError(
        Text(
          sv: "\(option): \(error.message(.swedish))",
          en: "\(option): \(error.message(.english))"), hint: error.hint)
    }
  }

  /// Changes the store in one logged change, and tells what became different.
  /// - Parameters:
  ///   - summary: what the change does, for the log; ids and no other personal data.
  ///   - columns: those of the table that will be printed, so that a wrong field is told before
  ///     anything is changed.
  /// - Returns: what the closure returns, and the log's entry; nil when nothing differs.
  @discardableResult
  func change<Result>(
    _ summary: String, notUndoable: String? = nil,
    printing columns: [Column] = RecordChange.columns,
    _ body: (StoreWriter) throws -> Result
  ) throws -> (result: Result, entry: LogEntry?) {
    try settleOutput(columns)
    let store = try store()
    let change = Change(
      at: SystemClock.instant(), who: actor, command: invocation.arguments, summary: summary,
      notUndoable: notUndoable)
    let outcome = try store.change(
      change, lockTimeout: .seconds(invocation[GlobalOptions.lockTimeout]), isDryRun: isDryRun,
      waiting: { holder in
        guard let holder, !isQuiet else { return }
        invocation.tell(
          Text(
            sv: "väntar på \(holder.who) (process \(holder.process), sedan \(holder.since))",
            en: "waiting for \(holder.who) (process \(holder.process), since \(holder.since))"))
      }, body)
    if isDryRun {
      tellDryRun()
    } else if outcome.entry != nil {
      madeChange.isMade = true
    }
    return outcome
  }

  /// Tells that nothing is written, unless with `--quiet`.
  func tellDryRun() {
    guard !isQuiet else { return }
    invocation.tell(
      Text(sv: "provkörning: inget är skrivet", en: "dry run: nothing is written"))
  }

  /// Who makes changes, for the log.
  var actor: String {
    invocation[GlobalOptions.actor] ?? invocation.environment["USER"]
      ?? SystemClock.userName() ?? "?"
  }

  /// Warns when others than the owner can get at the store.
  func warnOfPermissions(_ store: Store) {
    guard !isQuiet, let warning = try? store.directory.permissionWarning() else { return }
    invocation.warn(warning.message)
    invocation.tell(
      Text(sv: "tips: \(warning.hint(.swedish))", en: "hint: \(warning.hint(.english))"))
  }
}
