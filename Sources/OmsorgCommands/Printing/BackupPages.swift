import OmsorgDomain
import Records
import Tabular

/// The paper copy of a unit's day and of the week ahead.
struct BackupPages: InOneLanguage {
  let scope: DayPlanning.Scope
  let planning: DayPlanning
  let outlook: DayOutlook
  let ahead: [DayOutlook]
  let records: CareRecords
  let revealing: Bool
  let today: CalendarDate
  let language: Language
  private let rounds: [DayRound]

  /// - Returns: nil when no day was read.
  init?(
    scope: DayPlanning.Scope, read: ReadOutlook, revealing: Bool, today: CalendarDate,
    language: Language
  ) {
    guard let planning = read.plannings.first, let outlook = read.outlooks.first else { return nil }
    self.scope = scope
    self.planning = planning
    self.outlook = outlook
    ahead = Array(read.outlooks.dropFirst())
    records = read.records
    rounds = planning.rounds(of: planning.given, in: scope)
    self.revealing = revealing
    self.today = today
    self.language = language
  }

  var pages: DocumentPages {
    DocumentPages(
      title: title,
      documents: [people, undecided].compactMap(\.self) + sheets + [clients] + ahead.map(dayAhead))
  }

  private var title: String {
    let whose: String
    switch scope {
    case .team(let id): whose = records.team(id).map { "\($0.name) (\(id))" } ?? id
    case .area(let id): whose = id
    case .everyone: whose = t("alla lag", "all teams")
    }
    return t("Reservplan", "Backup plan") + " \(planning.date.iso), \(whose)"
  }

  private var date: CalendarDate { planning.date }

  // MARK: People

  private var people: Document {
    let onDuty = Set(rounds.map(\.shift.caregiver))
    let staff = records.caregivers.filter { caregiver in
      onDuty.contains(caregiver.id)
        || caregiver.isActive(on: date)
          && scope.contains(team: caregiver.team.value(on: date), in: records, on: date)
    }
    let state =
      outlook.isPlanned
      ? t(
        "Utskriven \(today.iso) efter dagens plan.", "Printed on \(today.iso) from the day's plan.")
      : t(
        "Utskriven \(today.iso). Dagen är inte planerad än: tider och namn är de som scheman och "
          + "dagliga besök säger.",
        "Printed on \(today.iso). The day is not planned yet: times and names are those of schedules "
          + "and daily visits.")
    let atWork = staff.filter { onDuty.contains($0.id) }.map(phoneRow)
    let others = staff.filter { !onDuty.contains($0.id) }.map(phoneRow)
    let headings = [t("Vem", "Who"), t("Telefon", "Phone"), t("Pass", "Shift")]
    return Document(
      title: title, language: language,
      introduction: [
        state,
        t(
          "Innehåller personuppgifter. Förvaras inlåst och förstörs när nästa är utskriven.",
          "Holds personal data. Keep it locked up, and destroy it once the next is printed."),
      ],
      sections: [
        Document.Section(
          t("Arbetar den dagen", "At work that day"), [.table(headings: headings, rows: atWork)]),
        Document.Section(
          t("Övrig personal", "Other staff"), [.table(headings: headings, rows: others)]),
        Document.Section(t("Kontaktpersoner", "Contact persons"), contacts),
      ])
  }

  private func phoneRow(_ caregiver: Caregiver) -> [String?] {
    let shifts = rounds.map(\.shift).filter { $0.caregiver == caregiver.id }
      .map { DayClock.hours($0.start, $0.end) }
    let isAway = records.absences(of: caregiver.id).contains { $0.contains(date) }
    let hours =
      !shifts.isEmpty ? shifts.joined(separator: ", ") : isAway ? t("frånvarande", "away") : ""
    return ["\(caregiver.name) (\(caregiver.id))", caregiver.phone, hours]
  }

  private var contacts: [Document.Block] {
    let teams = records.teams.filter { team in
      team.isActive(on: date) && scope.contains(team: team.id, in: records, on: date)
    }
    var seen: Set<String> = []
    let people = teams.flatMap { records.professionals(serving: $0.id, on: date) }
      .filter { seen.insert($0.id).inserted }
    if people.isEmpty {
      return [.lines(label: t("Vem, telefon", "Who, telephone"), count: 4)]
    }
    return [
      .table(
        headings: [t("Vem", "Who"), t("Telefon", "Phone"), t("Roll", "Role")],
        rows: people.map { [$0.name, $0.phone, $0.role.words(language).capitalizedFirst] })
    ]
  }

  // MARK: The day

  private func visits(of outlook: DayOutlook) -> [DayVisit] {
    outlook.visits.filter { scope.contains(client: $0.client, in: records, on: outlook.date) }
  }

  /// What nobody does.
  private var undecided: Document? {
    let left = visits(of: outlook).filter { $0.caregivers.count < $0.needed }
    guard !left.isEmpty else { return nil }
    return Document(
      title: t("Ingen är satt på detta ", "Nobody is to do this on ") + date.iso,
      language: language,
      sections: [Document.Section(t("Att fördela", "To be given out"), [table(left)])])
  }

  private var sheets: [Document] {
    outlook.isPlanned
      ? rounds.map { round in
        DaySheet(
          round: round, planning: planning, revealing: revealing, language: language
        ).document
      } : []
  }

  /// The day of each client, with whom to call about the client.
  private var clients: Document {
    let visits = Dictionary(grouping: visits(of: outlook), by: \.client)
    let shown = records.clients.filter { visits[$0.id] != nil }
    return Document(
      title: t("Brukarnas dag ", "The clients' day ") + date.weekdayAndDay(language),
      language: language,
      introduction: shown.isEmpty ? [t("Inga besök.", "No visits.")] : [],
      sections: shown.map { client in
        let facts = ClientFacts(
          client: client, records: records, today: date, isMasked: isMasked(client.id),
          language: language)
        let rows = (visits[client.id] ?? []).map { visit -> [String?] in
          [
            DayClock.hours(visit.startMinute, visit.endMinute), service(visit),
            who(visit),
          ]
        }
        let call = facts.appointed + facts.relatives
        return Document.Section(
          facts.place.joined(separator: ", "),
          [
            .table(
              headings: [t("Tid", "Time"), t("Vad", "What"), t("Av", "By")], rows: rows)
          ] + (call.isEmpty ? [] : [.list(call)]))
      })
  }

  private func dayAhead(_ outlook: DayOutlook) -> Document {
    let visits = visits(of: outlook)
    let state =
      outlook.isPlanned
      ? t("Enligt dagens plan.", "From the day's plan.")
      : t("Enligt scheman och dagliga besök.", "From schedules and daily visits.")
    return Document(
      title: outlook.date.weekdayAndDay(language).capitalizedFirst, language: language,
      introduction: [state],
      sections: [
        Document.Section(
          t("\(visits.count) besök", "\(visits.count) \(visits.count == 1 ? "visit" : "visits")"),
          visits.isEmpty ? [] : [table(visits)])
      ])
  }

  private func table(_ visits: [DayVisit]) -> Document.Block {
    .table(
      headings: [
        t("Tid", "Time"), t("Till vem", "To whom"), t("Vad", "What"), t("Av", "By"),
      ],
      rows: visits.map { visit in
        let client = records.client(visit.client)
        let name =
          isMasked(visit.client) ? visit.client : "\(client?.name ?? "") (\(visit.client))"
        return [
          DayClock.hours(visit.startMinute, visit.endMinute), name, service(visit), who(visit),
        ]
      })
  }

  private func service(_ visit: DayVisit) -> String {
    records.services[visit.service]?.name(language) ?? visit.service
  }

  /// Who does it; where someone is lacking there is room to write.
  private func who(_ visit: DayVisit) -> String? {
    let names = visit.caregivers.map { records.caregiver($0)?.name ?? $0 }
    if names.isEmpty { return nil }
    return names.joined(separator: ", ") + (names.count < visit.needed ? " + ______" : "")
  }

  private func isMasked(_ client: String) -> Bool { !revealing && records.isProtected(client) }
}
