import CommandLineKit
import OmsorgDomain
import OmsorgStore

/// Which clients and caregivers a follow-up is about, as its filters say. Who belongs where is asked
/// of one day, the period's last.
///
/// A class, as it is asked of thousands and holds all registers: a structure is copied to be asked.
final class FollowUpFilter: Sendable {
  /// The registers that the filters look in.
  static let registers: Set<Register> = [.clients, .caregivers, .teams, .providers]

  private let records: CareRecords
  private let date: CalendarDate
  private let client: String?
  private let caregiver: String?
  private let team: String?
  private let section: String?
  private let area: String?
  private let provider: String?

  /// The filters of an invocation.
  /// - Parameter records: the filters' registers.
  /// - Throws: `StoreError.noSuchRecord` when a filter names what does not exist.
  init(_ session: Session, _ records: CareRecords, on date: CalendarDate) throws {
    let invocation = session.invocation
    func given(_ option: Option<String?>, _ register: Register, _ isKnown: (String) -> Bool) throws
      -> String?
    {
      guard invocation.isGiven(option), let id = invocation[option] else { return nil }
      guard isKnown(id) else { throw StoreError.noSuchRecord(path: register.path, id: id) }
      return id
    }
    self.records = records
    self.date = date
    client = try given(Filters.client, .clients) { records.client($0) != nil }
    caregiver = try given(Filters.caregiver, .caregivers) { records.caregiver($0) != nil }
    team = try given(Filters.team, .teams) { records.team($0) != nil }
    section = try given(Filters.section, .teams) { id in
      records.teams.contains { team in team.section.periods.contains { $0.value == id } }
    }
    area = try given(Filters.area, .teams) { id in
      records.teams.contains { team in team.area.periods.contains { $0.value == id } }
    }
    provider = try given(Filters.provider, .providers) { records.provider($0) != nil }
  }

  /// Whether a client's care counts: the client named, in the team, section, area and provider named.
  func includes(client id: String) -> Bool {
    if let client, client != id { return false }
    return isWhole || includes(team: records.client(id)?.team.value(on: date))
  }

  /// Whether a caregiver counts: the caregiver named, in the team, section, area and provider named.
  func includes(caregiver id: String) -> Bool {
    if let caregiver, caregiver != id { return false }
    return isWhole || includes(team: records.caregiver(id)?.team.value(on: date))
  }

  private var isWhole: Bool { team == nil && section == nil && area == nil && provider == nil }

  private func includes(team id: String?) -> Bool { includes(team: id, on: date) }

  /// Whether a team counts on a day: the one named, in the section, area and provider named.
  func includes(team id: String?, on date: CalendarDate) -> Bool {
    if let team, team != id { return false }
    let record = id.flatMap { records.team($0) }
    if let section, record?.section.value(on: date) != section { return false }
    if let area, record?.area.value(on: date) != area { return false }
    if let provider, records.provider(ofTeam: id, on: date)?.id != provider { return false }
    return true
  }
}
