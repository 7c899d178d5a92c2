import OmsorgDomain
import Records
import Tabular

/// One page about a client for a colleague who steps in: what is done, how and when, what the client
/// wishes, who stands close, what to watch, and where the keys are.
struct ColleagueReport: InOneLanguage {
  let facts: ClientFacts
  /// The four-week cycles that schedules are counted in.
  let cycle: CareCycle?

  private var client: Client { facts.client }
  private var records: CareRecords { facts.records }
  private var today: CalendarDate { facts.today }
  var language: Language { facts.language }

  var document: Document {
    let plan = records.carePlan(of: client.id, on: today)
    return Document(
      title: t("Om \(facts.clientName)", "About \(facts.clientName)"), language: language,
      introduction: absence.map { [$0] } ?? [],
      sections: [
        facts.who(), section("Vem som kommer", "Who comes", facts.appointed),
        section("Insatser", "Services", services(plan)),
        section("Fyra veckor", "Four weeks", schedule),
        section("Mål", "Goals", goals(plan)),
        section("Önskemål", "Wishes", facts.wishes),
        section("Risker och hjälpmedel", "Risks and aids", risks),
        section(
          "Nycklar och annat i förvar", "Keys and other things kept", custody,
          none: t("inget förvaras", "nothing is kept")),
        section("Bokat den närmaste tiden", "Booked in the coming days", appointments),
        section(
          "Anhöriga", "Relatives", facts.relatives,
          none: t("ingen anhörig är registrerad", "no relative is on record")),
        section("Att ringa", "To call", facts.professionals),
        section("Aktuellt", "Open matters", openMatters),
      ].filter { !$0.blocks.isEmpty })
  }

  /// - Parameter none: what is said where there is nothing to list, so that none is not taken for
  ///   unknown; nil leaves the section out.
  private func section(
    _ sv: String, _ en: String, _ lines: [String], none: String? = nil
  ) -> Document.Section {
    let lines = lines.isEmpty ? [none].compactMap(\.self) : lines
    return Document.Section(t(sv, en), lines.isEmpty ? [] : [.list(lines)])
  }

  /// That the client is away today.
  private var absence: String? {
    records.absences.first { $0.client == client.id && $0.contains(today) }.map { absence in
      let until = absence.to.map { t(" till och med \($0.iso)", " until \($0.iso)") } ?? ""
      let reason = facts.isMasked ? "" : absence.reason.map { " (\($0))" } ?? ""
      return t("Borta\(until)\(reason).", "Away\(until)\(reason).")
    }
  }

  /// The services with what the care plan says of how they are done.
  private func services(_ plan: CarePlan?) -> [String] {
    guard let plan, !facts.isMasked else { return facts.services }
    let granted = records.decisions(of: client.id).filter { $0.isInForce(on: today) }
    return granted.map { decision in
      let activity = plan.activities.first { $0.decision == decision.id }
      let who = activity?.byWhom.map { records.caregiver($0)?.name ?? $0 }
      let told = [activity?.how, activity?.when, who].compactMap(\.self).filter { !$0.isEmpty }
      // Where the plan says when, it says what the decision does and more.
      let granted = facts.service(decision, withTimes: activity?.when?.isEmpty ?? true)
      return ([granted] + told).joined(separator: "; ")
    }
  }

  /// What the care contact's four weeks say of the client, what they lack and whether they are out of
  /// date.
  private var schedule: [String] {
    guard !facts.isMasked, let cycle,
      let schedule = records.scheduleInForce(ofClient: client.id, on: today)
    else { return [] }
    let frame = ScheduleFrame(records: records, shifts: [], cycle: cycle, for: today)
    let work = ScheduleWork(records: records, frame: frame)
    let services = (work.toPlace[schedule.caregiver] ?? []).filter { $0.client.id == client.id }
    let placed = services.map { service in
      let name = records.services[service.granted.service]?.name(language)
      let id = service.granted.id
      let by = ScheduleWords.performer(id, in: schedule).map {
        ", \(records.caregiver($0)?.name ?? $0)"
      }
      let when = ScheduleWords.when(id, in: schedule).map { $0(language) + (by ?? "") }
      return (name ?? service.granted.service) + ": "
        + (when ?? t("inte utlagd", "not placed"))
    }
    let causes = ScheduleCauses(records: records, frame: frame, work: work, weeksKnown: [])
      .causes(of: schedule)
    let outOfDate =
      causes.isEmpty
      ? []
      : [
        t("Schemat är inaktuellt: ", "The schedule is out of date: ")
          + causes.map { $0.words(language) }.joined(separator: "; ")
      ]
    let from = schedule.from.iso
    let whose = schedule.caregiver
    return [t("\(whose):s schema från \(from)", "\(whose)'s schedule from \(from)")] + placed
      + outOfDate
  }

  private func goals(_ plan: CarePlan?) -> [String] {
    guard let plan else {
      return [t("ingen genomförandeplan är fastställd", "no care plan is established")]
    }
    if facts.isMasked { return [facts.hidden] }
    return plan.goals.filter { $0.outcome == nil }.map { goal in
      let left = goal.subGoals.filter { $0.metOn == nil }.map(\.text)
      return goal.text + (left.isEmpty ? "" : ": " + left.joined(separator: ", "))
    }
  }

  private static let homeKinds: [ChecklistKind] = [.riskAssessment, .homeEnvironment, .equipment]

  /// What was noted when risks, the home and its aids were last gone through.
  private var risks: [String] {
    let own = records.checklists.filter { $0.client == client.id }
    return Self.homeKinds.flatMap { kind -> [String] in
      let latest = own.filter { records.templates.kind(of: $0) == kind.rawValue }
        .max { ($0.startedOn, $0.id.utf8.count) < ($1.startedOn, $1.id.utf8.count) }
      guard let latest else {
        return kind == .riskAssessment
          ? [t("ingen riskbedömning är registrerad", "no risk assessment is on record")] : []
      }
      let contents = ChecklistContents(of: latest, in: records)
      let notes = latest.points.compactMap { mark -> String? in
        guard let note = mark.note, !note.isEmpty else { return nil }
        let point = contents?[mark.point]?.text(language) ?? mark.point
        return "\(point): \(note) (\(mark.on.iso))"
      }
      if !facts.isMasked, !notes.isEmpty { return notes }
      guard kind == .riskAssessment else { return [] }
      let found = facts.isMasked ? facts.hidden : t("inget noterat", "nothing noted")
      return ["\(kind.words(language).capitalizedFirst) \(latest.startedOn.iso): \(found)"]
    }
  }

  private var custody: [String] {
    records.custodyHeld(of: client.id).map { item in
      let label = facts.isMasked ? item.id : item.label
      let holder = item.holder.map { ", \(records.caregiver($0)?.name ?? $0)" } ?? ""
      let balance = item.balance.map { ", \(Kronor.text($0, language))" } ?? ""
      return "\(item.kind.words(language).capitalizedFirst): \(label), "
        + "\(item.state.words(language))\(holder)\(balance)"
    }
  }

  private static let daysShown = 14

  private var appointments: [String] {
    let until = today.adding(days: Self.daysShown)
    return records.appointments.filter { appointment in
      appointment.client == client.id && !appointment.isCancelled
        && (today...until).contains(appointment.date)
    }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }.map { appointment in
      let time = appointment.time.map { " \($0.iso)" } ?? ""
      let about = facts.isMasked ? nil : appointment.about
      let left = appointment.tasks.map { task in
        task.words { id in records.services[id]?.name ?? Text(same: id) }(language)
      }
      return "\(appointment.date.iso)\(time) \(appointment.kind.words(language))"
        + (about.map { ", \($0)" } ?? "")
        + (left.isEmpty ? "" : "; \(t("kvar", "left")): " + left.joined(separator: ", "))
    }
  }

  private var openMatters: [String] {
    records.changedNeeds.filter { $0.client == client.id && $0.isOpen }.map { need in
      let what = facts.isMasked ? need.id : need.text
      return "\(need.noticedOn.iso) \(t("ändrat behov", "changed need")): \(what)"
    }
  }
}
