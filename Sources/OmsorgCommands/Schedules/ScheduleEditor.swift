import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Opens a schedule as text in the user's editor and reads it back.
///
/// No lock is held meanwhile. What does not read comes back with the faults marked, as often as the
/// user wants to go on.
struct ScheduleEditor {
  private static let fileName = "schedule.txt"

  private let session: Session
  private let caregiver: String
  private let date: CalendarDate

  init(_ session: Session, caregiver: String, from date: CalendarDate) {
    self.session = session
    self.caregiver = caregiver
    self.date = date
  }

  /// - Returns: the schedule as it was and as edited; nil when nothing was changed.
  /// - Throws: `StoreError`, `ErrorReport`, and what running the editor throws.
  func edit() throws -> (before: Schedule, after: Schedule)? {
    let planning = try session.schedulePlanning(on: date)
    guard planning.records.caregiver(caregiver) != nil else {
      throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: caregiver)
    }
    let form = ScheduleText(
      planning.scheduleToEdit(of: caregiver), records: planning.records,
      cycle: planning.frame.cycle)
    let before = form.schedule
    let first = form.text(
      session.language, shifts: planning.frame.shifts(of: caregiver),
      lacking: planning.lacking(in: before))
    var text = Array(first.utf8)
    var isFirst = true
    while true {
      let edited = try session.edit(text, name: Self.fileName)
      if isFirst, edited == text { return nil }
      isFirst = false
      guard let written = String(validating: edited, as: UTF8.self) else {
        throw ErrorReport(
          kind: "invalid_edit",
          message: Text(sv: "texten är inte UTF-8", en: "the text is not UTF-8"),
          exitCode: .invalidData, path: Self.fileName)
      }
      // An editor that leaves nothing at all has failed, or was left on purpose.
      if written.allSatisfy(\.isWhitespace) {
        throw ErrorReport(
          kind: "empty_edit",
          message: Text(
            sv: "texten är tom: inget är ändrat", en: "the text is empty: nothing is changed"),
          exitCode: .invalidData, path: Self.fileName,
          hint: Text(
            sv: "för att ta bort allt, låt rubrikens rader stå kvar",
            en: "to take everything away, leave the lines at the head"))
      }
      do throws(ScheduleText.Faults) {
        let after = try form.read(written)
        return after.items == before.items ? nil : (before, after)
      } catch {
        // The last is told as the program ends.
        for fault in error.all.dropLast() { session.invocation.report(Self.invalid(fault)) }
        let last = Self.invalid(error.all[error.all.count - 1])
        guard session.invocation[GlobalOptions.input],
          session.invocation.terminal.isTerminal(.messages)
        else { throw last }
        session.invocation.report(last)
        let again = session.invocation.ask(
          Text(sv: "fortsätt redigera?", en: "go on editing?"))
        guard again == true else { throw last }
        text = Array(ScheduleText.marked(written, with: error.all, session.language).utf8)
      }
    }
  }

  private static func invalid(_ fault: ScheduleTextFault) -> ErrorReport {
    ErrorReport(
      kind: "invalid_edit", message: fault.message, exitCode: .invalidData, path: fileName,
      line: fault.line)
  }
}
