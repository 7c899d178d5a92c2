public import Records

extension CarePlan {
  /// A draft filled with what the registers say, or with what a plan that holds says.
  ///
  /// Of a plan that holds what is still granted is kept as it was written; what has changed in the
  /// decisions, and how the client took part, is new each time.
  /// - Parameter language: of the texts that are filled in.
  /// - Throws: `CarePlanRefusal`.
  public static func drafting(
    for client: Client, on date: CalendarDate, by who: String, in records: CareRecords,
    _ language: Language
  ) throws(CarePlanRefusal) -> CarePlan {
    if !client.isActive(on: date) { throw .clientEnded(client.id, client.ended ?? date) }
    if let open = records.carePlanDraft(of: client.id) { throw .draftOpen(open.id) }
    let plans = records.carePlans(of: client.id)
    let current = plans.last(where: \.isCurrent)
    if let current, let established = current.establishedOn, date < established {
      throw .beforeStep(current.id, .establish, established)
    }
    guard !records.servicesToPlan(of: client.id, on: date).isEmpty else {
      throw .nothingGranted(client.id, date)
    }
    var draft = CarePlan()
    draft.id = DatedIdentifier.free(client: client.id, on: date, besides: plans.map(\.id))
    draft.client = client.id
    draft.draftedOn = date
    draft.draftedBy = who
    draft.wishes = client.wishes
    if let current {
      draft.careContact = current.careContact
      draft.activities = current.activities
      draft.goals = current.goals.filter { $0.outcome == nil }
      draft.cooperation = current.cooperation
      draft.followUp = current.followUp
    }
    draft.refresh(on: date, from: current, in: records, language)
    return draft
  }

  /// Brings a draft up to date with the registers: the care contact, new services and goals of
  /// decisions, services that have ended. What has been written stays.
  public mutating func refresh(on date: CalendarDate, in records: CareRecords, _ language: Language)
  {
    refresh(on: date, from: nil, in: records, language)
  }

  private mutating func refresh(
    on date: CalendarDate, from current: CarePlan?, in records: CareRecords, _ language: Language
  ) {
    let before = careContact
    let inForce = records.careContactsInForce(of: client, on: date).map(\.caregiver)
    if !inForce.contains(where: { $0 == careContact }) { careContact = inForce.first }
    let granted = records.servicesToPlan(of: client, on: date)
    let written = Dictionary(
      activities.map { ($0.decision, $0) }, uniquingKeysWith: { first, _ in first })
    let schedule = records.scheduleInForce(ofClient: client, on: date)
    let established = current?.establishedOn
    let scheduleThen = established.flatMap { records.scheduleInForce(ofClient: client, on: $0) }
    activities = granted.map { decision in
      var activity = written[decision.id] ?? CarePlanActivity()
      activity.decision = decision.id
      let now = decision.whenInWords(on: date, language, in: schedule)
      let then = established.flatMap {
        decision.whenInWords(on: $0, language, in: scheduleThen)
      }
      if activity.when == nil || activity.when == then { activity.when = now }
      let by = schedule.flatMap { ScheduleWords.performer(decision.id, in: $0) } ?? careContact
      let byThen = scheduleThen.flatMap { ScheduleWords.performer(decision.id, in: $0) } ?? before
      if activity.byWhom == nil || activity.byWhom == before || activity.byWhom == byThen {
        activity.byWhom = by
      }
      return activity
    }
    takeUpGoals(of: granted, in: records)
  }

  /// Adds the goals of decisions that no plan of the client has had.
  private mutating func takeUpGoals(of granted: [GrantedService], in records: CareRecords) {
    let others = records.carePlans(of: client).filter { $0.id != id }
    var known = Set((others.flatMap(\.goals) + goals).map(\.text))
    for decision in granted {
      guard let text = decision.goal, !text.isEmpty, known.insert(text).inserted else { continue }
      var goal = CarePlanGoal()
      goal.id = nextGoal(besides: others)
      goal.decision = decision.id
      goal.text = text
      goals.append(goal)
    }
  }

  /// The first number that no goal of the client's plans has.
  func nextGoal(besides others: [CarePlan]) -> String {
    let numbers = (others.flatMap(\.goals) + goals).compactMap { Int($0.id) }
    return String((numbers.max() ?? 0) + 1)
  }
}

extension GrantedService {
  /// How often and when it is given, as a plan tells the client: the days and times of a schedule that
  /// has it, else between which times; nil where nothing is on record.
  public func whenInWords(
    on date: CalendarDate, _ language: Language, in schedule: Schedule? = nil
  ) -> String? {
    let often = frequency.value(on: date) ?? frequency.periods.first?.value
    var window = schedule.flatMap { ScheduleWords.when(id, in: $0) }?(language)
    if window == nil, let earliest, let latest {
      window =
        language == .swedish
        ? "med början mellan \(earliest.iso) och \(latest.iso)"
        : "beginning between \(earliest.iso) and \(latest.iso)"
    }
    let parts = [often?.inSentence(language), window].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Frequency {
  /// How often, as one says it: `varje dag`, `2 gånger i veckan`, `varannan vecka`.
  fileprivate func inSentence(_ language: Language) -> String {
    let words: Text =
      switch (times, everyWeeks) {
      case (0, _): Text(sv: "vid behov", en: "when needed")
      case (7, 1): Text(sv: "varje dag", en: "every day")
      case (1, 1): Text(sv: "en gång i veckan", en: "once a week")
      case (1, 2): Text(sv: "varannan vecka", en: "every other week")
      case (let times, 1) where times > 7 && times.isMultiple(of: 7):
        Text(sv: "\(times / 7) gånger om dagen", en: "\(times / 7) times a day")
      case (1, let weeks): Text(sv: "en gång på \(weeks) veckor", en: "once in \(weeks) weeks")
      case (let times, 1): Text(sv: "\(times) gånger i veckan", en: "\(times) times a week")
      case (let times, let weeks):
        Text(sv: "\(times) gånger på \(weeks) veckor", en: "\(times) times in \(weeks) weeks")
      }
    return words(language)
  }
}
