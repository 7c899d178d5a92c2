import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// A client's granted service, as commands name it.
enum PlanService {
  static let service = Operand<String>(
    "SERVICE", parse: .live("decisions"),
    summary: Text(
      sv: "beslutets id, eller insatsens id eller namn när bara ett beslut har den",
      en: "the decision's id, or the service's id or name when only one decision has it"))

  /// The granted service that an operand means, in force on a day or to come.
  /// - Throws: `StoreError.noSuchRecord`, `UsageError` when several are meant, `ErrorReport`.
  static func find(
    _ name: String, of client: String, on date: CalendarDate, in records: CareRecords
  ) throws -> GrantedService {
    try requireClient(client, in: records)
    let own = records.decisions(of: client)
    let service = records.services.service(named: name)?.id
    let named = own.filter { $0.id == name }
    let meant = named.isEmpty ? own.filter { $0.service == service } : named
    let going = meant.filter { granted in granted.to.map { date <= $0 } ?? true }
    guard going.count < 2 else {
      let ids = going.map(\.id).joined(separator: ", ")
      throw UsageError(
        Text(sv: "'\(name)' är flera beslut: \(ids)", en: "'\(name)' is several decisions: \(ids)"),
        hint: Text(sv: "ange ett av dem med sitt id", en: "give the id of one of them"))
    }
    if let granted = going.first { return granted }
    if let ended = meant.last, let last = ended.to {
      throw ErrorReport(ScheduleRefusal.ended(ended.id, last))
    }
    throw ErrorReport(ScheduleRefusal.notGranted(client, service: name))
  }

  /// - Throws: `StoreError.noSuchRecord`.
  static func requireClient(_ id: String, in records: CareRecords) throws {
    guard records.client(id) != nil else {
      throw StoreError.noSuchRecord(path: RegisterFile.clients.path, id: id)
    }
  }

  /// - Throws: `StoreError.noSuchRecord`.
  static func requireCaregiver(_ id: String, in records: CareRecords) throws -> Caregiver {
    guard let caregiver = records.caregiver(id) else {
      throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: id)
    }
    return caregiver
  }
}

extension ValueParser where Value == Weekday {
  /// A weekday, in either language.
  static var weekday: ValueParser {
    ValueParser(completion: .words(Weekday.allCases.map(\.name))) { text throws(InvalidValue) in
      guard let weekday = Weekday.named(text) else {
        throw .because(
          Text(
            sv: "är ingen veckodag: skriv mån, tis, ons, tor, fre, lör eller sön",
            en: "is not a weekday: write mon, tue, wed, thu, fri, sat or sun"))
      }
      return weekday
    }
  }
}

/// A day of the four weeks as commands write it: `2/tis`.
struct PlanDay: Hashable {
  /// Counted from the Monday of week 1.
  let day: Int

  init(day: Int) { self.day = day }

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let week = Int(parts[0]), (1...523).contains(week),
      let weekday = Weekday.named(parts[1])
    else { return nil }
    day = 7 * (week - 1) + weekday.rawValue - 1
  }

  init(week: Int, _ weekday: Weekday) { day = 7 * (week - 1) + weekday.rawValue - 1 }
}

extension ValueParser where Value == PlanDay {
  /// A day of the four weeks.
  static var planDay: ValueParser {
    ValueParser { text throws(InvalidValue) in
      guard let day = PlanDay(text) else {
        throw .because(
          Text(
            sv: "är ingen dag i de fyra veckorna: skriv 2/tis",
            en: "is not a day of the four weeks: write 2/tue"))
      }
      return day
    }
  }
}

extension ValueParser where Value == [String] {
  /// One caregiver, or two with `+` between.
  static var performers: ValueParser {
    ValueParser(completion: .live("caregivers")) { text throws(InvalidValue) in
      let ids = text.split(separator: "+").map(String.init)
      if ids.isEmpty { throw .empty }
      if ids.count > 2 || Set(ids).count < ids.count {
        throw .because(
          Text(
            sv: "ska vara en medarbetare, eller två olika med + emellan",
            en: "must be one caregiver, or two different ones with + between"))
      }
      return ids
    }
  }
}
