import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let file = Operand<String>(
  "FILE", parse: .file,
  summary: Text(
    sv: "ett förslag sparat av plan propose --save", en: "a proposal saved by plan propose --save"))

/// `omsorg plan apply`: lets a saved proposal hold.
let planApply = Command(
  "apply", aliases: ["verkställ"],
  summary: Text(sv: "låt ett sparat förslag gälla", en: "let a saved proposal hold"),
  description: Text(
    sv: """
      Gäller från dagen i förslaget. Vägras om något som det räknade med har ändrats sedan dess: \
      passen, vems omsorgskontakt någon är, insatser, tider, önskemål.
      """,
    en: """
      Holds from the day in the proposal. Refused if anything that it counted on has changed since: \
      the shifts, who is whose care contact, services, times, wishes.
      """),
  operands: [file], options: [PlanOptions.by],
  examples: [
    Example("omsorg plan apply plan.json", Text(sv: "som det sparades", en: "as it was saved"))
  ],
  exitStatuses: .writing(
    (
      .refused,
      Text(
        sv: "något som förslaget räknade med har ändrats",
        en: "something that the proposal counted on has changed")
    )), seeAlso: ["plan propose", "plan diff", "undo"],
  run: { invocation in
    let session = Session(invocation)
    let schedules = try SavedSchedulesFile.read(invocation[file])
    guard let from = schedules.first?.from, schedules.allSatisfy({ $0.from == from }) else {
      throw ErrorReport(
        kind: "no_schedules",
        message: Text(
          sv: "filen har inga scheman från en och samma dag",
          en: "the file has no schedules from one and the same day"),
        exitCode: .invalidData, path: invocation[file])
    }
    if let wrong = schedules.first(where: { !$0.isWhole }) {
      throw ErrorReport(
        kind: "invalid_schedule",
        message: Text(
          sv: "'\(wrong.id)' är inte som plan propose skrev det",
          en: "'\(wrong.id)' is not as plan propose wrote it"),
        exitCode: .invalidData, path: invocation[file],
        hint: Text(
          sv: "ändra i stället med plan edit, när det gäller",
          en: "change it with plan edit instead, once it holds"))
    }
    try session.apply(schedules, from: from)
    return .done
  })

extension Schedule {
  /// Whether a proposal holds together: its id is its caregiver's and day's, and each item is a
  /// service of its basis, of that client, by one or two people, no two alike on a day.
  fileprivate var isWhole: Bool {
    let basis = Dictionary(
      basis.map { ($0.decision, $0.client) }, uniquingKeysWith: { first, _ in first })
    var days: Set<[String]> = []
    return id == Schedule(caregiver: caregiver, from: from).id && to == nil && changes.isEmpty
      && items.allSatisfy { item in
        guard Set(item.by).count == item.by.count, item.by.count <= 2 else { return false }
        guard let decision = item.decision else {
          return item.client == nil && item.activity != nil
        }
        return basis[decision] == item.client && item.activity == nil
          && days.insert([decision, "\(item.day)"]).inserted
      }
  }
}

extension Session {
  /// Lets proposed schedules hold, in one change.
  /// - Throws: `ErrorReport` if something that they counted on has changed.
  func apply(_ proposed: [Schedule], from date: CalendarDate) throws {
    let today = try today()
    let by = invocation[PlanOptions.by] ?? actor
    let count = proposed.count
    let outcome = try change(
      "schedules from \(date.iso): \(count) care contact\(count == 1 ? "" : "s")"
    ) { writer in
      let planning = try writer.schedulePlanning(
        on: date, cycle: try writer.configuration.careCycle)
      let outdated = proposed.filter { schedule in
        schedule.replaces != planning.standing(of: schedule.caregiver)
          || schedule.basis != planning.basis(of: schedule.caregiver)
          || schedule.shifts != planning.frame.shifts(of: schedule.caregiver)
      }.map(\.caregiver)
      guard outdated.isEmpty else {
        let ids = outdated.prefix(5).joined(separator: ", ") + (outdated.count > 5 ? " …" : "")
        throw ErrorReport(
          kind: "plan_outdated",
          message: Text(
            sv: "det som förslaget räknade med har ändrats för \(ids)",
            en: "what the proposal counted on has changed for \(ids)"),
          exitCode: .refused,
          hint: Text(
            sv: "gör ett nytt: omsorg plan propose", en: "make a new one: omsorg plan propose"))
      }
      var schedules = planning.records.schedules
      let known = Set(schedules.map(\.id))
      let changes = proposed.map { proposed in
        var schedule = proposed
        schedule.madeOn = today
        schedule.madeBy = by
        schedule.replaces = nil
        let put = schedules.put(schedule)
        tellOfEnd(put)
        return RecordChange(
          action: known.contains(put.id) ? .changed : .added, noun: RegisterFile.schedules.noun,
          id: put.id)
      }
      try writer.replace(.schedules, with: schedules)
      return changes
    }
    try print(changes: outcome.result)
  }
}

extension SchedulePlanning {
  /// The schedule in force of a care contact, as a proposal keeps in mind what it is in place of.
  func standing(of caregiver: String) -> String? {
    records.schedule(of: caregiver, on: frame.date).map { schedule in
      "\(schedule.id) \(ContentHash(of: schedule.canonicalBytes))"
    }
  }
}

extension Session {
  /// Tells that a schedule holds only until a later one takes over.
  func tellOfEnd(_ schedule: Schedule) {
    guard let last = schedule.to, !isQuiet else { return }
    let next = last.adding(days: 1).iso
    invocation.warn(
      Text(
        sv: "\(schedule.caregiver): gäller till och med \(last.iso); från \(next) finns ett senare "
          + "schema",
        en: "\(schedule.caregiver): holds until \(last.iso); from \(next) there is a later schedule"
      ))
  }
}
