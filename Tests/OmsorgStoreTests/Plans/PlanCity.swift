import DataDirectory
import OmsorgDomain
import OmsorgTexts
import Records
import Testing

@testable import OmsorgStore

/// A made-up municipality's exports in a store, its care contacts removed.
struct PlanCity {
  let store: ScratchStore
  let date: CalendarDate
  private let exports: [Export]

  /// - Parameter days: of shifts and visits, up to the day before the plan's.
  init(clients: Int, days: Int, seed: UInt64, policy: BuiltInPolicy) throws {
    date = day("2026-11-16")
    exports = DemoMunicipality(
      clients: clients, days: days, lastDay: date.adding(days: -1), seed: seed
    ).exports().map { Export($0.name, bytes: $0.bytes) }
    store = try ScratchStore(policy: policy)
    try store.importing(exports, asOf: date.iso)
    try store.change { try $0.replace(.careContacts, with: []) }
  }

  /// The matching that `assign plan` makes of the store.
  func matching(teamsAllowed: Int = 1) throws -> CareContactMatching {
    try store.store.read(
      CareContactMatching.registers, files: CareContactMatching.shiftFiles(for: date),
      folders: [CareContactMatching.visitFolder(for: date)]
    ) { reader in
      return try reader.matching(
        on: date, familiarity: try reader.familiarity(before: date),
        teamsAllowed: teamsAllowed)
    }
  }

  /// The slow reading of the same: registers and shifts from the store, visits from the exports.
  func plain(teamsAllowed: Int = 1) throws -> PlainSuggestion {
    try store.store.read(
      CareContactMatching.registers, files: CareContactMatching.shiftFiles(for: date)
    ) { reader in
      let months = Set((-56..<28).map { Month(of: date.adding(days: $0)) })
      return PlainSuggestion(
        records: try reader.careRecords(CareContactMatching.registers),
        shifts: try months.flatMap { try reader.records(.shifts($0)) },
        visits: try exports.filter { $0.name.hasPrefix("besok") }.flatMap(Self.visits),
        on: date, teamsAllowed: teamsAllowed)
    }
  }

  /// Each row of an export of visits as a visit of its own.
  private static func visits(_ export: Export) throws -> [Visit] {
    let lines = export.bytes.dropFirst(3).split(separator: 10).map { line in
      line.filter { $0 != 13 }.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let headings = try #require(lines.first)
    func place(_ heading: String) throws -> Int { try #require(headings.firstIndex(of: heading)) }
    let (client, date) = (try place("Brukar-ID"), try place("Datum"))
    let (caregiver, status) = (try place("Anställningsnr"), try place("Status"))
    return lines.dropFirst().map { cells in
      var performer = VisitPerformer()
      performer.id = cells[caregiver]
      performer.status = cells[status] == "utförd" ? .performed : .cancelled
      var visit = Visit()
      visit.client = cells[client]
      visit.date = day(cells[date])
      visit.caregivers = [performer]
      return visit
    }
  }
}
