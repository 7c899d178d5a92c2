import CommandLineKit
import OmsorgDomain
import Records

/// The options of commands that record something that has happened: when, by whom, what was said.
enum StepOptions {
  static let date = Option<String?>(
    "date", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "i dag", en: "today"),
    summary: Text(sv: "dagen då det hände", en: "the day it happened"))
  static let by = Option<String?>(
    "by", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
    otherwise: Text(sv: "den som kör kommandot", en: "who runs the command"),
    summary: Text(sv: "vem som gjorde det: id eller namn", en: "who did it: an id or a name"))
  static let note = Option<String?>(
    "note", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(sv: "vad som sades", en: "what was said"))
}

extension Session {
  /// The day that something happened: `--date`, else today.
  /// - Throws: `UsageError` when it is no day or is to come.
  func dayOfStep() throws -> CalendarDate { try pastDay(invocation[StepOptions.date]) }

  /// The day that `--date` says, today if it says nothing.
  /// - Throws: `UsageError` when it is no day or is to come.
  func pastDay(_ text: String?) throws -> CalendarDate {
    let today = try today()
    guard let text else { return today }
    let date = try date(text, option: "--date", today: today)
    if date > today {
      throw UsageError(
        Text(sv: "--date: \(date.iso) har inte varit än", en: "--date: \(date.iso) is yet to come"))
    }
    return date
  }

  /// Who took a step: `--by`, else who runs the command.
  var stepTaker: String { invocation[StepOptions.by] ?? actor }
}
