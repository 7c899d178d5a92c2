import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Whose rounds of a date are asked for: those of some caregivers, a team's, an area's, everyone's.
///
/// The date may be left out before the caregivers: what is no date is one of them.
struct RoundChoice {
  static let caregivers = Operand<[String]>(
    "CAREGIVER", minimum: 0, parse: .live("caregivers"),
    summary: Text(sv: "vilkas rundor", en: "whose rounds"))

  let date: CalendarDate
  let caregivers: [String]
  /// Nil where caregivers are named.
  let scope: DayPlanning.Scope?
  /// Why the first of the caregivers is no date, where no date is told.
  private let noDate: (any Error)?

  /// - Throws: `UsageError` where both or neither of caregivers and a scope are named.
  init(_ session: Session) throws {
    let invocation = session.invocation
    let today = try session.today()
    var named = invocation[Self.caregivers]
    var noDate: (any Error)?
    do {
      date = try DayOptions.date(session)
    } catch {
      named.insert(invocation[DayOptions.date] ?? "", at: 0)
      noDate = error
      date = today
    }
    self.noDate = noDate
    caregivers = named
    let hasScope =
      invocation[Filters.team] != nil || invocation[Filters.area] != nil
      || invocation[DayOptions.everyone]
    if hasScope, invocation[Self.caregivers].isEmpty, let noDate,
      try !session.isCaregiver(named[0])
    {
      throw noDate
    }
    guard named.isEmpty == hasScope else {
      throw UsageError(
        Text(
          sv: "ange medarbetare, eller --team, --area eller --all",
          en: "name caregivers, or --team, --area or --all"))
    }
    scope = named.isEmpty ? try DayOptions.scope(session) : nil
  }

  /// The rounds of the plan given out, by caregiver and start.
  /// - Throws: `StoreError.noSuchRecord` for what is not on record, `ErrorReport` where there is no
  ///   plan, or where someone named is not at work.
  func rounds(_ planning: DayPlanning) throws -> [DayRound] {
    let records = planning.records
    for (place, caregiver) in caregivers.enumerated() where records.caregiver(caregiver) == nil {
      // A word that is neither a number nor anybody's id is a date that was not written right.
      if place == 0, let noDate, !caregiver.allSatisfy(\.isNumber) { throw noDate }
      throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: caregiver)
    }
    try scope?.require(in: records)
    try planning.requirePlan(.everyone)
    let rounds = planning.rounds(of: planning.given)
    guard let scope else {
      let named = Set(caregivers)
      let theirs = rounds.filter { named.contains($0.shift.caregiver) }
      for caregiver in caregivers
      where !theirs.contains(where: { $0.shift.caregiver == caregiver }) {
        throw ErrorReport(DayRefusal.notAtWork(caregiver, date))
      }
      return theirs
    }
    return rounds.filter { $0.belongs(to: scope, in: planning) }
  }
}

extension DayRound {
  /// Whether a round is of a scope's staff, or goes to one of its clients.
  func belongs(to scope: DayPlanning.Scope, in planning: DayPlanning) -> Bool {
    scope.contains(team: shift.team, in: planning.records, on: planning.date)
      || visits.contains { planning.contains(client: $0.client, in: scope) }
  }
}
