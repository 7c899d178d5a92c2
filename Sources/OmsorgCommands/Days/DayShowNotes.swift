import OmsorgDomain
import Records

/// What is said of a shown day as a whole.
struct DayShowNotes {
  let planning: DayPlanning
  let rounds: [DayRound]
  let scope: DayPlanning.Scope?

  var all: [Text] {
    let date = planning.date.iso
    let undone = planning.visits.count { visit in
      visit.state == .unplanned && planning.need(visit.id) != nil
        && (scope.map { planning.contains(client: visit.client, in: $0) } ?? false)
    }
    let people = Set(rounds.map(\.shift.caregiver))
    let errors = planning.findings(of: planning.given).filter { finding in
      guard finding.isError else { return false }
      if let caregiver = finding.caregiver { return people.contains(caregiver) }
      let client = finding.visit.flatMap { id in planning.given.first { $0.id == id }?.client }
      return scope.map { planning.contains(client: client ?? "", in: $0) } ?? false
    }
    let left =
      undone == 0
      ? []
      : [
        Text(
          sv: "\(undone) besök som ingen gör: omsorg day unplanned \(date)",
          en:
            "\(undone) \(undone == 1 ? "visit" : "visits") that nobody does: omsorg day unplanned \(date)"
        )
      ]
    return left + DayFindingNotes.notes(errors)
  }
}
