import OmsorgDomain

/// A rule that must hold and does not.
struct PlainFault: Hashable, Comparable, CustomStringConvertible {
  var rule: String
  var visit = "-"
  var caregiver = "-"

  var description: String { "\(rule) \(visit) \(caregiver)" }

  /// Whether it says that someone may not do a visit.
  var isRefusal: Bool {
    ["left", "client_refuses", "gender_wish", "delegations", "skills", "title"]
      .contains(rule.dropFirst(4))
  }

  static func < (left: PlainFault, right: PlainFault) -> Bool {
    left.description < right.description
  }
}

extension PlainDay {
  /// Every rule that must hold and that a plan breaks.
  func faults(of visits: [DayVisit]) -> [PlainFault] {
    let planned = visits.filter { $0.state == .planned }
    var found: Set<PlainFault> = []
    for visit in planned {
      func broken(_ rule: String, _ caregiver: String = "-") {
        found.insert(PlainFault(rule: "day.\(rule)", visit: visit.id, caregiver: caregiver))
      }
      guard let due = self[visit.id] else {
        broken("not_due")
        continue
      }
      if visit.caregivers.count != due.needed || Set(visit.caregivers).count != due.needed {
        broken("staffing")
      }
      if !visit.isFixed, !due.starts.contains(visit.startMinute) { broken("start") }
      if let tie = due.tie, let other = planned.first(where: { $0.id == tie.to }),
        !tie.gap.contains(visit.startMinute - other.startMinute)
      {
        broken("tie")
      }
      for id in visit.caregivers {
        if let caregiver = records.caregiver(id) {
          for refusal in refusals(of: caregiver, for: due) {
            found.insert(PlainFault(rule: refusal.rawValue, visit: visit.id, caregiver: id))
          }
        } else {
          broken("left", id)
        }
        let isAtWork = shifts.contains { shift in
          shift.caregiver == id && shift.start <= visit.startMinute && visit.endMinute <= shift.end
        }
        if !isAtWork { broken("not_at_work", id) }
      }
    }
    for round in rounds(of: visits) {
      let who = round.shift.caregiver
      for stop in round.stops where stop.missing > 0 {
        found.insert(
          PlainFault(rule: "day.no_time", visit: stop.visit?.id ?? "-", caregiver: who))
      }
      guard round.hasVisits else { continue }
      if round.isLate { found.insert(PlainFault(rule: "day.late", caregiver: who)) }
      if !round.isRestTaken { found.insert(PlainFault(rule: "day.break", caregiver: who)) }
    }
    return found.sorted()
  }

  /// What must hold besides of what is placed by search.
  func searchFaults(of visits: [DayVisit]) -> [String] {
    var found: [String] = []
    for due in due where !due.isFixed {
      guard let visit = visits.first(where: { $0.id == due.id }) else {
        found.append("missing: \(due.id)")
        continue
      }
      guard let tie = due.tie, let other = visits.first(where: { $0.id == tie.to }) else {
        if visit.state == .planned { found += unranked(visit, due) }
        continue
      }
      if visit.state == .planned { found += unranked(visit, due) }
      if (visit.state == .planned) != (other.state == .planned) {
        found.append("one of two tied: \(due.id), \(other.id)")
      }
      if tie.isTogether, !Set(visit.caregivers).isDisjoint(with: other.caregivers) {
        found.append("the same at both: \(due.id), \(other.id)")
      }
    }
    return found
  }

  private func unranked(_ visit: DayVisit, _ due: PlainVisit) -> [String] {
    visit.caregivers.filter { due.ranks[$0] == nil && !due.isFixed }.map {
      "no rank: \($0) at \(visit.id)"
    }
  }
}
