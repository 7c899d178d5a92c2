import OmsorgDomain
import OmsorgStore

/// A visit in a day's plan, of a small municipality's morning help unless other is said.
func planned(
  _ client: String = "B00001", _ decision: String = "D000001", by caregivers: String...,
  state: DayVisitState = .planned
) -> DayVisit {
  var visit = DayVisit()
  visit.id = "\(client)/\(decision)"
  visit.client = client
  visit.decision = decision
  visit.service = "morning_help"
  visit.start = clock("08:00")
  visit.minutes = 30
  visit.caregivers = caregivers
  visit.state = state
  return visit
}

extension ScratchStore {
  /// Gives a date its plan.
  func plan(_ date: String, _ visits: DayVisit...) throws {
    try change { writer in try writer.replace(.day(day(date)), with: visits) }
  }

  /// The planning of a date.
  func dayPlanning(_ date: String) throws -> DayPlanning {
    let date = day(date)
    return try store.read(
      DayPlanning.registers, files: DayPlanning.files(for: date),
      folders: DayPlanning.folders(for: date)
    ) { reader in try reader.dayPlanning(on: date) }
  }
}
