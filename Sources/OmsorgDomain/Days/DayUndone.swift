public import Records

/// Why nobody does a visit that is due.
public enum DayUndone: String, Choice {
  /// None of those at work may do it.
  case nobodyMay = "nobody_may"
  /// Fewer of those at work may do it than it needs.
  case tooFew = "too_few"
  /// Those who may do it are not at work when it may begin.
  case nobodyThen = "nobody_then"
  /// Those who may do it have no time for it.
  case noRoom = "no_room"
  /// Someone has time for it: it has come since the day was planned.
  case hasRoom = "has_room"
  /// It has not been planned yet.
  case notPlanned = "not_planned"

  /// The reason in words.
  public var words: Text {
    switch self {
    case .nobodyMay:
      Text(sv: "ingen som arbetar får göra det", en: "nobody at work may do it")
    case .tooFew:
      Text(sv: "för få som arbetar får göra det", en: "too few at work may do it")
    case .nobodyThen:
      Text(
        sv: "de som får göra det arbetar inte då", en: "those who may do it are not at work then")
    case .noRoom:
      Text(sv: "de som får göra det hinner inte", en: "those who may do it have no time for it")
    case .hasRoom:
      Text(
        sv: "någon hinner det: planera dagen igen",
        en: "someone has time for it: plan the day again")
    case .notPlanned: Text(sv: "inte planerat än", en: "not planned yet")
    }
  }
}

extension DayPlanning {
  /// Everything on the date: the plan given out, and what is due and not in it, by id.
  public var visits: [DayVisit] {
    let known = Set(given.map(\.id))
    return (given + needs.filter { !known.contains($0.id) }.map(\.unplanned))
      .sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }

  /// Whether a plan of a scope has been given out: of its clients, or of those in its teams.
  public func isPlanned(_ scope: Scope) -> Bool {
    func contains(_ team: String?) -> Bool { scope.contains(team: team, in: records, on: date) }
    return teamsPlanned.contains(where: contains)
      || given.contains { visit in
        visit.isOfPlan
          && visit.caregivers.contains { contains(records.caregiver($0)?.team.value(on: date)) }
      }
  }

  /// The teams whose clients have a plan; nil stands for those without a team. A few visits placed or
  /// added by hand are no plan, half of those that are due make one.
  var teamsPlanned: Set<String?> {
    var placed: [String?: Int] = [:]
    for need in needs { placed[team(of: need.client), default: 0] += need.fixed == nil ? -1 : 1 }
    let byHand = Set(placed.filter { 0 <= $0.value }.keys)
    let clients = Set(given.filter(\.isOfPlan).map(\.client))
    return byHand.union(clients.map(team))
  }

  /// Why nobody does a visit, of those of `needs`.
  public func whyUndone(_ need: DayNeed) -> DayUndone {
    let able = Set(need.performers.map(\.caregiver))
    if able.isEmpty { return .nobodyMay }
    if able.count < need.needed { return .tooFew }
    let there = able.count { caregiver in
      shifts(of: caregiver).contains { shift in
        max(shift.start, need.starts.lowerBound)
          <= min(shift.end - need.minutes, need.starts.upperBound)
      }
    }
    return there < need.needed ? .nobodyThen : .noRoom
  }

  /// Who could be asked to come in for a visit: those who may do it, are not away and have no shift
  /// on the date. First those whom the client has met, of them those employed by the hour; then by
  /// the hour in the client's team, others by the hour, and the client's team.
  public func askable(for need: DayNeed) -> [String] {
    let team = team(of: need.client)
    let visit = need.unplanned
    var found: [(order: Int, id: String)] = []
    for caregiver in records.caregivers {
      guard caregiver.isActive(on: date), shifts(of: caregiver.id).isEmpty else { continue }
      let isHourly = caregiver.role.value(on: date) == .hourly
      let isOfTeam = team != nil && caregiver.team.value(on: date) == team
      let isMet = need.met.contains(caregiver.id)
      guard isHourly || isOfTeam || isMet,
        records.absences(of: caregiver.id).allSatisfy({ $0.firstMinute(on: date) == nil }),
        refusal(of: caregiver.id, for: visit) == nil
      else { continue }
      let order = isMet ? (isHourly ? 0 : 1) : isHourly ? (isOfTeam ? 2 : 3) : 4
      found.append((order, caregiver.id))
    }
    return found.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map(\.id)
  }
}

extension DayPlanning {
  /// What stands against those at work in the client's team who may not do a visit, and for how many
  /// it is so, the commonest first.
  public func refusals(for need: DayNeed) -> [(refusal: PerformerRefusal, count: Int)] {
    let visit = need.unplanned
    var found: [(refusal: PerformerRefusal, count: Int)] = []
    for (place, caregiver) in shifts.map(\.caregiver).enumerated() {
      if place > 0, shifts[place - 1].caregiver == caregiver { continue }
      guard records.caregiver(caregiver)?.team.value(on: date) == team(of: need.client),
        let refusal = refusal(of: caregiver, for: visit)
      else { continue }
      if let place = found.firstIndex(where: { $0.refusal == refusal }) {
        found[place].count += 1
      } else {
        found.append((refusal, 1))
      }
    }
    return found.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    .map(\.element)
  }
}
