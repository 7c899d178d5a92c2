import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "versionen före", en: "the version before"),
  summary: Text(sv: "versionen som gällde den dagen", en: "the version that held on that day"))
private let to = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "den som gäller", en: "the one that holds"),
  summary: Text(sv: "versionen som gäller den dagen", en: "the version that holds on that day"))
private let file = Option<String?>(
  "file", placeholder: "FILE", parse: .file, environment: .never,
  summary: Text(
    sv: "jämför det som gäller med ett förslag sparat av plan propose --save",
    en: "compare what holds with a proposal saved by plan propose --save"))

/// `omsorg plan diff`: what differs between two versions, item by item.
let planDiff = Command(
  "diff", aliases: ["jämför"],
  summary: Text(
    sv: "vad som skiljer två versioner av schemat, eller ett förslag från det som gäller",
    en: "what differs between two versions of a schedule, or a proposal and what holds"),
  operands: [PlanOptions.perhapsCaregiver], options: [from, to, file],
  examples: [
    Example(
      "omsorg plan diff 10004",
      Text(sv: "det som gäller mot det förra", en: "what holds against the one before")),
    Example(
      "omsorg plan diff --file plan.json",
      Text(sv: "ett sparat förslag", en: "a saved proposal")
    ),
  ],
  output: OutputFields.of(DifferenceColumns.all.map(\.column)), exitStatuses: .reading(),
  seeAlso: ["plan history", "plan propose"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let needed: Set<Register> = [.caregivers, .decisions, .services, .schedules]
    let (records, cycle) = try session.store().read(needed) { reader in
      (try reader.careRecords(needed), try reader.configuration.careCycle)
    }
    let one = invocation[PlanOptions.perhapsCaregiver]
    if let one { _ = try PlanService.requireCaregiver(one, in: records) }
    var pairs: [(old: Schedule, new: Schedule)] = []
    if let path = invocation[file] {
      if invocation[from] != nil || invocation[to] != nil {
        throw UsageError(
          Text(
            sv: "ange --file, eller --from och --to, inte båda",
            en: "give --file, or --from and --to, not both"))
      }
      pairs = try SavedSchedulesFile.read(path).filter { new in
        one.map { $0 == new.caregiver } ?? true
      }.map { new in
        let old = records.schedule(of: new.caregiver, on: new.from)
        return (old ?? Schedule(caregiver: new.caregiver, from: new.from), new)
      }
    } else {
      guard let one else {
        throw UsageError(
          Text(sv: "ange en medarbetare, eller --file", en: "name a caregiver, or give --file"))
      }
      pairs = [try versions(of: one, session, in: records, today)]
    }
    let rows = pairs.flatMap { old, new in
      new.differences(from: old, cycle: cycle).map {
        DifferenceRow($0, caregiver: new.caregiver, in: records)
      }
    }
    let columns = try session.isForPeople() ? DifferenceColumns.short : DifferenceColumns.all
    try session.print(
      Table(
        schema: "omsorg.plan.diff/1", columns, of: rows,
        notes: rows.isEmpty ? [Text(sv: "ingen skillnad", en: "no difference")] : []))
    return .done
  })

/// The two versions that the options say.
private func versions(
  of caregiver: String, _ session: Session, in records: CareRecords, _ today: CalendarDate
) throws -> (old: Schedule, new: Schedule) {
  let all = records.schedules(of: caregiver)
  func version(_ option: Option<String?>) throws -> Schedule? {
    guard let text = session.invocation[option] else { return nil }
    let name = "--\(option.declaration.name)"
    let date = try session.date(text, option: name, today: today)
    guard let found = records.schedule(of: caregiver, on: date) else {
      throw ErrorReport(
        kind: "no_version",
        message: Text(
          sv: "'\(caregiver)' har inget schema den \(date.iso)",
          en: "'\(caregiver)' has no schedule on \(date.iso)"),
        exitCode: .notFound, hint: Text(same: "omsorg plan history \(caregiver)"))
    }
    return found
  }
  let new = try version(to) ?? records.schedule(of: caregiver, on: today) ?? all.last
  let old =
    try version(from) ?? new.flatMap { new in all.last { $0.from < new.from } }
  guard let new, let old else {
    let count = all.count
    throw ErrorReport(
      kind: "no_version",
      message: count == 0
        ? Text(sv: "'\(caregiver)' har inget schema", en: "'\(caregiver)' has no schedule")
        : Text(
          sv: "'\(caregiver)' har ingen tidigare version",
          en: "'\(caregiver)' has no earlier version"),
      exitCode: .notFound, hint: Text(same: "omsorg plan history \(caregiver)"))
  }
  return (old, new)
}
