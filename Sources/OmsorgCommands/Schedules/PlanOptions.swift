import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// The options that several of `plan`'s subcommands take.
enum PlanOptions {
  static let from = Option<String?>(
    "from", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "i dag", en: "today"),
    summary: Text(
      sv: "dagen som det ska gälla från, i fyraveckorsperioden som planeras",
      en: "the day it is to hold from, in the four weeks that are planned"))
  static let by = Option<String?>(
    "made-by", placeholder: "WHO", parse: .who(.live("professionals")), environment: .never,
    otherwise: Text(sv: "den som kör kommandot", en: "who runs the command"),
    summary: Text(sv: "vem som har gjort schemat", en: "who has made the schedule"))
  static let everyone = Option<Bool>(
    "all", summary: Text(sv: "alla omsorgskontakter", en: "all care contacts"))
  static let perhapsCaregiver = Operand<String?>(
    "CAREGIVER", parse: .live("caregivers"),
    summary: Text(sv: "omsorgskontaktens id", en: "the care contact's id"))

  /// The day that `--from` says.
  /// - Throws: `UsageError`.
  static func date(_ session: Session) throws -> CalendarDate {
    let today = try session.today()
    guard let text = session.invocation[from] else { return today }
    return try session.date(text, option: "--from", today: today)
  }

  /// Whose four weeks are asked for: a care contact's, a team's or everyone's.
  /// - Throws: `UsageError` unless just one of them is.
  static func scope(_ session: Session) throws -> SchedulePlanning.Scope {
    let invocation = session.invocation
    let asked: [SchedulePlanning.Scope] =
      [
        invocation[perhapsCaregiver].map { .caregiver($0) },
        invocation[Filters.team].map { .team($0) },
        invocation[everyone] ? .everyone : nil,
      ].compactMap(\.self)
    guard let scope = asked.first, asked.count == 1 else {
      throw UsageError(
        Text(
          sv: "ange en omsorgskontakt, ett lag med --team eller --all",
          en: "name a care contact, a team with --team, or --all"))
    }
    return scope
  }
}

extension Session {
  /// The planning of four weeks as of a day.
  /// - Throws: `StoreError`, `ErrorReport`.
  func schedulePlanning(on date: CalendarDate) throws -> SchedulePlanning {
    try store().read(
      SchedulePlanning.registers, files: SchedulePlanning.shiftFiles(for: date)
    ) { reader in
      try reader.schedulePlanning(on: date, cycle: try reader.configuration.careCycle)
    }
  }
}

extension SchedulePlanning {
  /// - Throws: `StoreError.noSuchRecord` for unknown ids, `ErrorReport` where the scope has no care
  ///   contact.
  func requireCareContacts(in scope: Scope) throws {
    switch scope {
    case .caregiver(let id):
      guard records.caregiver(id) != nil else {
        throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: id)
      }
    case .team(let id):
      guard records.team(id) != nil else {
        throw StoreError.noSuchRecord(path: RegisterFile.teams.path, id: id)
      }
    case .everyone: break
    }
    guard careContacts(in: scope).isEmpty else { return }
    let whose =
      switch scope {
      case .caregiver(let id): Text(same: "'\(id)'")
      case .team(let id): Text(sv: "ingen i '\(id)'", en: "nobody in '\(id)'")
      case .everyone: Text(sv: "ingen", en: "nobody")
      }
    throw ErrorReport(
      kind: "no_clients",
      message: {
        if case .caregiver = scope {
          return Text(
            sv: "\(whose(.swedish)) är inte omsorgskontakt för någon den \(frame.date.iso)",
            en: "\(whose(.english)) is nobody's care contact on \(frame.date.iso)")
        }
        return Text(
          sv: "\(whose(.swedish)) är omsorgskontakt den \(frame.date.iso)",
          en: "\(whose(.english)) is a care contact on \(frame.date.iso)")
      }(), exitCode: .notFound,
      hint: Text(sv: "omsorg assign suggest", en: "omsorg assign suggest"))
  }
}
