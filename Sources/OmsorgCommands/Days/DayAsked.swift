import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Whose day is asked for.
struct DayAsked {
  static let caregiver = Operand<String?>(
    "CAREGIVER", parse: .live("caregivers"),
    summary: Text(sv: "vems dag", en: "whose day"))

  let date: CalendarDate
  let caregiver: String?
  let client: String?
  /// Nil where a caregiver or a client is named.
  let scope: DayPlanning.Scope?

  /// The date may be left out before the caregiver: what is no date is one.
  /// - Throws: `UsageError`.
  init(_ session: Session) throws {
    let invocation = session.invocation
    do {
      date = try DayOptions.date(session)
      caregiver = invocation[Self.caregiver]
    } catch {
      guard let word = invocation[DayOptions.date], invocation[Self.caregiver] == nil,
        !word.isEmpty,
        word.utf8.allSatisfy({ (48...57).contains($0) })
          || (try? session.isCaregiver(word)) == true
      else { throw error }
      date = try session.today()
      caregiver = word
    }
    client = invocation[Filters.client]
    let named = [
      caregiver.map { _ in "CAREGIVER" }, client.map { _ in "--client" },
      invocation[Filters.team].map { _ in "--team" },
      invocation[Filters.area].map { _ in "--area" },
      invocation[DayOptions.everyone] ? "--all" : nil,
    ].compactMap(\.self)
    if named.count > 1 {
      throw UsageError(
        Text(
          sv: "'\(named[0])' och '\(named[1])' går inte ihop",
          en: "'\(named[0])' and '\(named[1])' do not go together"))
    }
    scope =
      caregiver == nil && client == nil
      ? try DayOptions.scope(session, otherwise: .everyone) : nil
  }

  /// Whether more teams than one are asked for.
  var isOfSeveralTeams: Bool {
    switch scope {
    case .area, .everyone: true
    case .team, nil: false
    }
  }

  func title(_ planning: DayPlanning) -> Text {
    if let scope { return planning.title(scope) }
    let id = caregiver ?? ""
    let day = planning.date.weekdayAndDay
    let name = planning.records.caregiver(id).map { "\($0.name) (\(id))" } ?? id
    return Text(
      sv: "\(day(.swedish).capitalizedFirst): \(name)", en: "\(day(.english)): \(name)")
  }

  /// The rounds asked for.
  /// - Throws: `StoreError.noSuchRecord`, `ErrorReport` where there is no plan, or the caregiver is
  ///   not at work.
  func rounds(_ planning: DayPlanning) throws -> [DayRound] {
    if let caregiver { _ = try PlanService.requireCaregiver(caregiver, in: planning.records) }
    try scope?.require(in: planning.records)
    try planning.requirePlan(scope ?? .everyone)
    let rounds = planning.rounds(of: planning.given)
    guard let caregiver else {
      return rounds.filter { $0.belongs(to: scope ?? .everyone, in: planning) }
    }
    let own = rounds.filter { $0.shift.caregiver == caregiver }
    if own.isEmpty { throw ErrorReport(DayRefusal.notAtWork(caregiver, date)) }
    return own
  }
}

extension Session {
  /// Whether a word is the id of a caregiver on record.
  func isCaregiver(_ id: String) throws -> Bool {
    try store().read([.caregivers]) { try $0.records(.caregivers).contains { $0.id == id } }
  }
}
