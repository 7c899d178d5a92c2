import Records

/// Who may go to whom on a date, of those at work, in the order that they are asked.
struct DayCover {
  private let records: CareRecords
  private let date: CalendarDate
  private let cover: CoverTeams
  private let onDuty: Set<String>

  init(records: CareRecords, date: CalendarDate, onDuty: Set<String>) {
    self.records = records
    self.date = date
    cover = CoverTeams(records, on: date)
    self.onDuty = onDuty
  }

  /// Those at work, not by the hour, whom the order of cover names for a client; after them the
  /// client's team, and after it the teams that cover it.
  func performers(
    for client: Client, _ careContacts: [String], _ governing: GoverningPolicy?
  ) -> [DayNeed.Performer] {
    let named = cover.performers(for: client, careContacts, governing)
    var ranks: [String: Int] = [:]
    for performer in named { ranks[performer.caregiver] = performer.rank }
    let last = Self.lastStep(governing, on: date)
    let team = client.team.value(on: date)
    for (step, members) in [cover.members(of: team), cover.members(covering: team)].enumerated() {
      for caregiver in members where ranks[caregiver] == nil {
        ranks[caregiver] = last + 1 + step
      }
    }
    return Self.inOrder(ranks.filter { onDuty.contains($0.key) })
  }

  /// The rank of those employed by the hour, who are asked last: after the teams that cover the
  /// client's, whose ranks are one higher where someone is named.
  static func hourlyRank(_ governing: GoverningPolicy?, on date: CalendarDate) -> Int {
    lastStep(governing, on: date) + 4
  }

  /// The rank of the last step of the order of cover.
  private static func lastStep(_ governing: GoverningPolicy?, on date: CalendarDate) -> Int {
    let order = governing?.value(of: PolicyRule.orderOfCover, on: date) ?? [.careContact, .deputy]
    return order.filter { $0 != .careContact }.count
  }

  /// Those at work of a service's own staff: caregivers and the members of teams.
  func ownStaff(_ staff: [String]) -> [DayNeed.Performer] {
    var ranks: [String: Int] = [:]
    for id in staff {
      for caregiver in records.team(id) == nil ? [id] : cover.members(of: id) {
        ranks[caregiver] = 0
      }
    }
    return Self.inOrder(ranks.filter { onDuty.contains($0.key) })
  }

  /// Those of some who may do a service at a client on the date, those named for it first.
  /// - Parameter performers: by rank and id.
  func allowed(
    _ performers: [DayNeed.Performer], named: [String], _ granted: GrantedService,
    _ governing: GoverningPolicy?
  ) -> [DayNeed.Performer] {
    guard let rules = records.performerRules(of: granted, on: date) else { return [] }
    let present = Set(named.filter(onDuty.contains))
    // Whom the schedule or the client's wish names is asked before everyone else.
    let others = performers.filter { !present.contains($0.caregiver) }.map {
      DayNeed.Performer(caregiver: $0.caregiver, rank: $0.rank + (present.isEmpty ? 0 : 1))
    }
    let first = present.sorted().map { DayNeed.Performer(caregiver: $0, rank: 0) }
    return (first + others).filter { performer in
      records.caregiver(performer.caregiver).map { rules.refusal(of: $0) == nil } ?? false
    }
  }

  private static func inOrder(_ ranks: [String: Int]) -> [DayNeed.Performer] {
    ranks.map { DayNeed.Performer(caregiver: $0.key, rank: $0.value) }
      .sorted { ($0.rank, $0.caregiver) < ($1.rank, $1.caregiver) }
  }
}

extension CoverTeams {
  /// The members of a team who are not employed by the hour.
  func members(of team: String?) -> [String] { (team.flatMap { members[$0] } ?? []).map(\.id) }

  /// The members of the teams that cover a team.
  func members(covering team: String?) -> [String] {
    (team.flatMap { covering[$0] } ?? []).flatMap { members(of: $0.id) }
  }
}
