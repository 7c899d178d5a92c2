import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records

/// The options that several of `assign`'s subcommands take.
enum AssignOptions {
  static let from = Option<String?>(
    "from", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "i dag", en: "today"),
    summary: Text(sv: "första dagen", en: "the first day"))
  static let role = Option<CareContactRole>(
    "role", placeholder: "ROLE", parse: .oneOf, environment: .never, initially: "care_contact",
    summary: Text(sv: "i vilket uppdrag", en: "in what capacity"))
  static let teams = Option<Int>(
    "teams", placeholder: "N", parse: .integer(1...1_000), environment: .never, initially: "1",
    summary: Text(
      sv: "så många lag ses på: brukarens eget och de närmaste",
      en: "so many teams are looked at: the client's own and the nearest"))
  static let by = Option<String?>(
    "by", placeholder: "WHO", parse: .who(.live("professionals")), environment: .never,
    otherwise: Text(sv: "den som kör kommandot", en: "who runs the command"),
    summary: Text(sv: "vem som beslutar eller tog steget", en: "who decides or took the step"))
  static let step = Option<[String]>(
    "step", placeholder: "STEP[=WHO]", parse: .stepTaken, environment: .never,
    summary: Text(
      sv: "ett steg som tagits, och av vem: talk_with_caregiver=anna",
      en: "a step taken, and by whom: talk_with_caregiver=anna"))
  static let override = Option<String?>(
    "override", placeholder: "REASON", parse: .writing, environment: .never,
    summary: Text(
      sv: "frångå en regel, med skäl, där regelverket låter den som beslutar göra det",
      en: "set a rule aside, with a reason, where the policy lets whoever decides do so"))

  static let caregiver = Operand<String>(
    "CAREGIVER", parse: .live("caregivers"),
    summary: Text(sv: "medarbetarens id", en: "the caregiver's id"))
  static let perhapsCaregiver = Operand<String?>(
    "CAREGIVER", parse: .live("caregivers"),
    summary: Text(
      sv: "medarbetarens id; utan det den som är föreslagen",
      en: "the caregiver's id; without it the one proposed"))
  static let stepName = Operand<String>(
    "STEP", parse: .choice(AppointmentStep.allCases.map(\.rawValue)),
    summary: Text(sv: "steget som tagits", en: "the step taken"))
  static let which = Option<String?>(
    "caregiver", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
    summary: Text(
      sv: "vilken, när flera är föreslagna eller utsedda",
      en: "which one, when several are proposed or appointed"))
  static let day = Option<String?>(
    "date", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "i dag", en: "today"),
    summary: Text(sv: "dagen då det skedde", en: "the day it happened"))
  static let note = Option<String?>(
    "note", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(sv: "vad som sades", en: "what was said"))
  static let to = Option<String?>(
    "to", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "tills vidare", en: "until further notice"),
    summary: Text(sv: "sista dagen", en: "the last day"))
  static let reason = Option<String?>(
    "reason", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(sv: "varför det upphör", en: "why it ends"))
  /// What commands that appoint end with when a rule forbids it.
  static let refused: (code: ExitCode, summary: Text) = (
    .refused, Text(sv: "en regel förbjuder det", en: "a rule forbids it")
  )

  /// The day of `--date`, today unless given; not a day to come.
  /// - Throws: `UsageError`.
  static func pastDay(_ session: Session) throws -> CalendarDate {
    let today = try session.today()
    guard let text = session.invocation[day] else { return today }
    let date = try session.date(text, option: "--date", today: today)
    guard date <= today else {
      throw UsageError(
        Text(
          sv: "--date \(date.iso) har inte varit ännu", en: "--date \(date.iso) is still to come"))
    }
    return date
  }

  /// The day of `--to`, if given.
  /// - Throws: `UsageError` when it is before the first day.
  static func lastDay(_ session: Session, from: CalendarDate) throws -> CalendarDate? {
    guard let text = session.invocation[to] else { return nil }
    let last = try session.date(text, option: "--to", today: try session.today())
    guard from <= last else {
      throw UsageError(
        Text(
          sv: "--to \(last.iso) är före \(from.iso)", en: "--to \(last.iso) is before \(from.iso)"))
    }
    return last
  }

  /// The day of `--from`, today unless given.
  static func date(_ session: Session) throws -> CalendarDate {
    let today = try session.today()
    return try session.invocation[from].map {
      try session.date($0, option: "--from", today: today)
    } ?? today
  }

  /// Who decides: `--by`, else who runs the command.
  static func decider(_ session: Session) -> String { session.invocation[by] ?? session.actor }

  /// The steps of `--step`, taken today.
  /// - Throws: `UsageError` for an unknown step.
  static func steps(_ session: Session) throws -> [StepTaken] {
    let today = try session.today()
    return try session.invocation[step].map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let step = try appointmentStep(parts.first ?? "")
      return StepTaken(
        step.rawValue, on: today,
        by: parts.count == 2 ? String(parts[1][...].trimmingSpaces) : decider(session))
    }
  }

  /// The step of a name.
  /// - Throws: `UsageError`.
  static func appointmentStep(_ name: String) throws -> AppointmentStep {
    guard let step = AppointmentStep(rawValue: name) else {
      let names = AppointmentStep.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        Text(sv: "okänt steg '\(name)'", en: "unknown step '\(name)'"),
        hint: Text(sv: "stegen är \(names)", en: "the steps are \(names)"))
    }
    return step
  }
}

extension Session {
  /// A matching for a day with earlier visits counted.
  func matching(on date: CalendarDate, teamsAllowed: Int = 1) throws -> CareContactMatching {
    try store().read(
      CareContactMatching.registers, files: CareContactMatching.shiftFiles(for: date),
      folders: [CareContactMatching.visitFolder(for: date)]
    ) { reader in
      return try reader.matching(
        on: date, familiarity: try reader.familiarity(before: date),
        teamsAllowed: teamsAllowed)
    }
  }
}
