/// Which row of a follow-up something belongs to, by its client or caregiver and its day.
///
/// What belongs to a client lies in the team that the client has on the day, and in that team's
/// section, area and provider on the day; what belongs to a caregiver alone, in the caregiver's
/// team likewise.
public struct FollowUpGroups: Sendable {
  /// What the rows are about.
  public let grouping: FollowUpGrouping
  private let records: CareRecords

  /// The rows of a grouping.
  public init(_ grouping: FollowUpGrouping, _ records: CareRecords) {
    self.grouping = grouping
    self.records = records
  }

  /// The key of a client's row on a day; nil for what belongs to none, and for all.
  ///
  /// For `caregiver` and `service` the client does not tell: nil.
  public func key(client id: String, on date: CalendarDate) -> String? {
    switch grouping {
    case .client: id
    case .all, .caregiver, .service: nil
    case .day, .week, .month: calendarKey(date)
    case .team, .section, .area, .provider:
      key(team: records.client(id)?.team.value(on: date), on: date)
    }
  }

  /// The key of a caregiver's row on a day; nil for what belongs to none, and for all.
  ///
  /// For `client` and `service` the caregiver does not tell: nil.
  public func key(caregiver id: String, on date: CalendarDate) -> String? {
    switch grouping {
    case .caregiver: id
    case .all, .client, .service: nil
    case .day, .week, .month: calendarKey(date)
    case .team, .section, .area, .provider:
      key(team: records.caregiver(id)?.team.value(on: date), on: date)
    }
  }

  /// The key of a team's row on a day.
  private func key(team: String?, on date: CalendarDate) -> String? {
    switch grouping {
    case .team: team
    case .section: team.flatMap { records.team($0) }?.section.value(on: date)
    case .area: team.flatMap { records.team($0) }?.area.value(on: date)
    case .provider: records.provider(ofTeam: team, on: date)?.id
    case .client, .caregiver, .service, .day, .week, .month, .all: nil
    }
  }

  private func calendarKey(_ date: CalendarDate) -> String? {
    switch grouping {
    case .day: date.iso
    case .week: ISOWeek(of: date).iso
    case .month: Month(of: date).iso
    case .client, .caregiver, .service, .team, .section, .area, .provider, .all: nil
    }
  }

  /// Sorted by key (UTF-8 bytes), those without a key last.
  public static func isInOrder(_ first: String?, _ second: String?) -> Bool {
    guard let first else { return false }
    guard let second else { return true }
    return first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
