/// Who may be care contact by law, and for how many clients one is needed, from a day on: what the
/// registers already tell of the days to come.
public struct TitleForecast {
  /// The last day that is looked at unless told: a year and a half past the transition rule's end.
  public static let lastDay = CalendarDate(days: CalendarDate.days(year: 2034, month: 12, day: 31))

  private let question: FollowUpQuestion
  private let records: CareRecords
  private let groups: FollowUpGroups
  private let isWanted: (_ team: String?, _ date: CalendarDate) -> Bool
  /// Days on which policies, or what teams belong to, change.
  private let commonDays: Set<CalendarDate>

  /// Prepares the forecast.
  /// - Parameters:
  ///   - question: the days, and what the rows are about: team, section, area, provider or all.
  ///   - isWanted: whether those of a team count on a day.
  public init(
    _ question: FollowUpQuestion, _ records: CareRecords,
    of isWanted: @escaping (_ team: String?, _ date: CalendarDate) -> Bool = { _, _ in true }
  ) {
    self.question = question
    self.records = records
    self.isWanted = isWanted
    groups = FollowUpGroups(question.grouping, records)
    var days: Set<CalendarDate> = []
    for team in records.teams {
      days.formUnion(Self.days(of: team.section))
      days.formUnion(Self.days(of: team.area))
      days.formUnion(Self.days(of: team.provider))
    }
    for provider in records.providers { days.formUnion(Self.days(of: provider.policy)) }
    let rules = [
      PolicyRule.clientsPerCareContact.id, PolicyRule.offerNotNeededFor.id,
      PolicyRule.offerExceptionAssessed.id,
    ]
    for policy in records.policies.values {
      for value in rules.compactMap({ policy[$0] }).flatMap(\.values) {
        days.insert(value.from)
        if let next = value.to?.next { days.insert(next) }
      }
    }
    commonDays = days
  }

  /// The rows, by key and day: one for the first day, and one for each day on which anything in it
  /// differs from the row before.
  public func rows() -> [TitleRow] {
    var changes: [String?: [CalendarDate: TitleCounts]] = [:]
    for caregiver in records.caregivers {
      add(days(of: caregiver), to: &changes) { counts(of: caregiver, on: $0) }
    }
    for client in records.clients {
      add(days(of: client), to: &changes) { counts(of: client, on: $0) }
    }
    if question.grouping == .all {
      changes[nil, default: [:]][question.period.from, default: .init()]
        .add(.init(), times: 1)
    }
    let keys = changes.keys.sorted { FollowUpGroups.isInOrder($0, $1) }
    return keys.flatMap { key -> [TitleRow] in
      let own = changes[key] ?? [:]
      var counts = TitleCounts()
      var rows: [TitleRow] = []
      for day in own.keys.sorted() {
        counts.add(own[day] ?? TitleCounts(), times: 1)
        let row = TitleRow(key: key, date: day, counts)
        let differs =
          rows.last.map { !row.isLike($0) }
          ?? (counts != TitleCounts() || question.grouping == .all && day == question.period.from)
        if differs { rows.append(row) }
      }
      return rows
    }
  }

  // MARK: What counts on a day

  private typealias Counted = (key: String?, counts: TitleCounts)

  private func counts(of caregiver: Caregiver, on date: CalendarDate) -> Counted? {
    let team = caregiver.team.value(on: date)
    guard caregiver.isActive(on: date), caregiver.hasBegun(by: date), isWanted(team, date),
      team.flatMap({ records.team($0) })?.kind == .careTeam,
      caregiver.role.value(on: date) ?? .care == .care
    else { return nil }
    let ground = caregiver.titleGround.value(on: date) ?? .noGround
    var counts = TitleCounts()
    counts.caregivers = 1
    switch ground.careContactVerdict(on: date) {
    case .allowedByCertificate: counts.byCertificate = 1
    case .allowedByTransition: counts.byTransition = 1
    case .allowedBeforeTitleRule: counts.beforeTitleRule = 1
    case .refusedUntilIssued, .refusedAfterTransition, .refusedWithoutGround: break
    }
    if counts.eligible > 0, caregiver.introductionUntil.map({ date <= $0 }) ?? false {
      counts.inIntroduction = 1
    }
    return (groups.key(caregiver: caregiver.id, on: date), counts)
  }

  private func counts(of client: Client, on date: CalendarDate) -> Counted? {
    guard isWanted(client.team.value(on: date), date),
      records.hasBegun(client: client.id, by: date)
    else { return nil }
    let status = OfferStatus(of: client, in: records, on: date)
    guard status.need == .needsOffer, status.state != .no else { return nil }
    var counts = TitleCounts()
    counts.clients = 1
    let hasOne = status.careContacts.contains { id in
      guard let caregiver = records.caregiver(id), caregiver.isActive(on: date),
        caregiver.hasBegun(by: date)
      else { return false }
      return (caregiver.titleGround.value(on: date) ?? .noGround).mayBeCareContact(on: date)
    }
    if !hasOne { counts.clientsWithout = 1 }
    let band = records.governing(client, on: date)?
      .value(of: PolicyRule.clientsPerCareContact, on: date)
    counts.bands = [band: 1]
    return (groups.key(client: client.id, on: date), counts)
  }

  /// Adds what becomes different on each of some days.
  private func add(
    _ days: Set<CalendarDate>, to changes: inout [String?: [CalendarDate: TitleCounts]],
    counts: (CalendarDate) -> Counted?
  ) {
    var before: Counted?
    for day in days.union(commonDays).union([question.period.from]).sorted()
    where question.period.contains(day) {
      let now = counts(day)
      if let before {
        changes[before.key, default: [:]][day, default: TitleCounts()].add(before.counts, times: -1)
      }
      if let now {
        changes[now.key, default: [:]][day, default: TitleCounts()].add(now.counts, times: 1)
      }
      before = now
    }
  }

  // MARK: The days on which anything may differ

  private func days(of caregiver: Caregiver) -> Set<CalendarDate> {
    var days = Self.days(of: caregiver.titleGround)
      .union(Self.days(of: caregiver.team)).union(Self.days(of: caregiver.role))
    days.formUnion(caregiver.titleGround.periods.compactMap(\.value.issued))
    let others = [
      TitleGround.titleRequiredFrom, TitleGround.transitionEnds.next, caregiver.ended?.next,
      caregiver.introductionUntil?.next, caregiver.employment.periods.first?.from,
    ]
    return days.union(others.compactMap(\.self))
  }

  private func days(of client: Client) -> Set<CalendarDate> {
    var days = Self.days(of: client.team)
    if let next = client.ended?.next { days.insert(next) }
    for decision in records.decisions(of: client.id) {
      days.insert(decision.from)
      if let next = decision.to?.next { days.insert(next) }
    }
    for offer in records.offers(of: client.id) {
      days.formUnion([offer.date, offer.answeredOn].compactMap(\.self))
    }
    for appointment in records.careContacts(of: client.id) where appointment.role == .careContact {
      days.formUnion([appointment.from, appointment.to?.next].compactMap(\.self))
      if let caregiver = records.caregiver(appointment.caregiver) {
        days.formUnion(self.days(of: caregiver))
      }
    }
    return days
  }

  private static func days<Value>(of timeline: Timeline<Value>) -> Set<CalendarDate> {
    Set(timeline.periods.flatMap { [$0.from, $0.to?.next] }.compactMap(\.self))
  }
}

extension CalendarDate {
  /// The day after; nil after the last there is.
  fileprivate var next: CalendarDate? { self < .latest ? adding(days: 1) : nil }
}
