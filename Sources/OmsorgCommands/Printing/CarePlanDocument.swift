import OmsorgDomain
import Records
import Tabular

/// A care plan as it is handed to the client and lies in the home.
struct CarePlanDocument: InOneLanguage {
  let plan: CarePlan
  let client: Client
  let records: CareRecords
  let today: CalendarDate
  let isMasked: Bool
  let language: Language

  private var clientName: String { isMasked ? client.id : client.name }

  var document: Document {
    Document(
      title: t("Genomförandeplan för \(clientName)", "Care plan for \(clientName)"),
      language: language, introduction: [standing].compactMap { $0 },
      sections: [head, goals, services, together, followUp, signatures]
        .filter { !$0.blocks.isEmpty })
  }

  /// That it is a draft, or no longer holds.
  private var standing: String? {
    if plan.isDraft { return t("Utkast, inte fastställt.", "Draft, not established.") }
    return plan.ended.map {
      t("Ersatt: gällde till och med \($0.iso).", "Replaced: it held until \($0.iso).")
    }
  }

  // MARK: Sections

  private var head: Document.Section {
    var facts: [(label: String, value: String)] = []
    func add(_ sv: String, _ en: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append((t(sv, en), value)) }
    }
    add("Fast omsorgskontakt", "Care contact", plan.careContact.map(name))
    add("Lag", "Team", client.team.value(on: today).map(teamName))
    add("Fastställd", "Established", plan.establishedOn?.iso)
    if !isMasked { add("Önskemål", "Wishes", plan.wishes) }
    return Document.Section(t("Vem", "Who"), [.facts(facts)])
  }

  private var goals: Document.Section {
    if isMasked { return Document.Section(t("Mål", "Goals"), []) }
    let pursued = plan.goals.filter { $0.outcome != .dropped }
    let blocks = pursued.flatMap { goal -> [Document.Block] in
      let head = goal.text + metNote(goal.outcome == .met ? goal.outcomeOn : nil)
      let subGoals = goal.subGoals.map { $0.text + metNote($0.metOn) }
      return [.paragraph(head)] + (subGoals.isEmpty ? [] : [.list(subGoals)])
    }
    return Document.Section(t("Mål", "Goals"), blocks)
  }

  private func metNote(_ date: CalendarDate?) -> String {
    date.map { t(" (nått \($0.iso))", " (reached \($0.iso))") } ?? ""
  }

  private var services: Document.Section {
    let decisions = Dictionary(
      records.decisions(of: client.id).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let blocks = plan.activities.flatMap { activity -> [Document.Block] in
      let service = decisions[activity.decision]?.service
      let title = service.flatMap { records.services[$0]?.name(language) } ?? activity.decision
      if isMasked { return [.paragraph(title)] }
      return [
        .subheading(title),
        .facts([
          (t("Hur", "How"), activity.how), (t("När", "When"), activity.when),
          (t("Ansvarig", "Responsible"), activity.byWhom.map(name)),
        ]),
      ]
    }
    return Document.Section(t("Så görs insatserna", "How the services are done"), blocks)
  }

  private var together: Document.Section {
    var facts: [(label: String, value: String)] = []
    func add(_ sv: String, _ en: String, _ value: String?) {
      if let value, !value.isEmpty, !isMasked { facts.append((t(sv, en), value)) }
    }
    add("Delaktighet", "Taking part", plan.participation)
    add("Andra som var med", "Others who took part", others)
    add("Samverkan", "Cooperation", plan.cooperation)
    return Document.Section(
      t("Så har planen gjorts", "How the plan was made"), facts.isEmpty ? [] : [.facts(facts)])
  }

  private var followUp: Document.Section {
    var facts: [(label: String, value: String)] = []
    if !isMasked, let followUp = plan.followUp, !followUp.isEmpty {
      facts.append((t("Hur", "How"), followUp))
    }
    if let due = records.reviewDue(of: plan) {
      facts.append((t("Senast", "By"), due.iso))
    }
    return Document.Section(
      t("Uppföljning", "Follow-up"), facts.isEmpty ? [] : [.facts(facts)])
  }

  private var signatures: Document.Section {
    return Document.Section(
      t("Underskrift", "Signatures"),
      [
        .facts([
          (t("Datum", "Date"), nil),
          (t("Brukare", "Client"), nil),
          (t("Fast omsorgskontakt", "Care contact"), nil),
        ])
      ])
  }

  // MARK: Names

  /// Who took part, as the client may have it lie in the home: a relative by name only with consent.
  private var others: String? {
    let relatives = records.relatives.filter { $0.client == client.id }
    let names = plan.participants.map { who -> String in
      guard let relative = relatives.first(where: { $0.id == who || $0.name == who }) else {
        return name(who)
      }
      let relation = relative.relation ?? relative.kind.words(language)
      let isNamed = relative.consent.value(on: today) != nil
      return isNamed ? "\(relative.name) (\(relation))" : relation
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// A caregiver or professional by name; anyone else as written.
  private func name(_ who: String) -> String {
    if let caregiver = records.caregiver(who) { return caregiver.name }
    return records.professionals.first { $0.id == who }
      .map { "\($0.name), \($0.role.words(language))" } ?? who
  }

  private func teamName(_ id: String) -> String {
    records.team(id).map { $0.name.isEmpty ? id : $0.name } ?? id
  }
}
