import OmsorgDomain
import Testing

/// The visits of the demo municipality against its shifts, absences and decisions.
@Suite struct DemoVisitsTests {
  private static let services = [
    "Dusch", "Städ", "Tvätt", "Inköp", "Promenad", "Ledsagning",
  ]

  private struct CaregiverDay: Hashable {
    let caregiver: String
    let date: CalendarDate
  }

  private func shifts(_ exports: DemoExports) throws -> [CaregiverDay: ClosedRange<Int>] {
    try Dictionary(
      uniqueKeysWithValues: exports.rows("schema.csv").map { row in
        (
          CaregiverDay(caregiver: try row.text("Anställningsnr"), date: try row.date("Datum")),
          try row.minutes("Start")...row.minutes("Slut")
        )
      })
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func visitsAreMadeOnShiftsByThoseWhoAreThere(seed: UInt64) throws {
    let exports = try DemoExports.sample(seed)
    let shifts = try shifts(exports)
    var away: Set<CaregiverDay> = []
    for absence in try exports.rows("franvaro.csv") {
      let dates = try #require(DateRange(from: absence.date("Från"), to: absence.date("Till")))
      let caregiver = try absence.text("Anställningsnr")
      for date in dates { away.insert(CaregiverDay(caregiver: caregiver, date: date)) }
    }
    #expect(!away.isEmpty)
    for visit in exports.visits {
      let id = try visit.text("Besök-ID")
      let caregiver = try visit.text("Anställningsnr")
      let planned = try visit.minutes("Planerad start")...visit.minutes("Planerad slut")
      guard try visit.text("Status") != "avbokad" else {
        #expect(caregiver.isEmpty)
        #expect(try visit.text("Verklig start").isEmpty && visit.text("Verklig slut").isEmpty)
        #expect(try !visit.text("Orsak").isEmpty)
        continue
      }
      let key = CaregiverDay(caregiver: caregiver, date: try visit.date("Datum"))
      let shift = try #require(shifts[key], "\(id) without a shift")
      #expect(shift.contains(planned.lowerBound) && shift.contains(planned.upperBound), "\(id)")
      #expect(!away.contains(key), "\(id) by somebody absent")
      #expect(try visit.minutes("Verklig start") < visit.minutes("Verklig slut"))
    }
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func doubleRowsPairUp(seed: UInt64) throws {
    let exports = try DemoExports.sample(seed)
    let double = Set(
      try exports.rows("beslut.csv").filter { try $0.text("Dubbelbemanning") == "ja" }
        .map { [try $0.text("Brukar-ID"), try $0.text("Insats")] })
    #expect(!double.isEmpty)
    var rows: [[String]: [DemoExports.Row]] = [:]
    for visit in exports.visits {
      let key = try ["Brukar-ID", "Insatser", "Datum"].map(visit.text)
      rows[key, default: []].append(visit)
    }
    for (key, rows) in rows {
      let isPair = try double.contains(Array(key.prefix(2))) && rows[0].text("Status") != "avbokad"
      #expect(rows.count == (isPair ? 2 : 1), "\(key)")
      guard isPair, rows.count == 2 else { continue }
      #expect(rows[0]["Anställningsnr"] != rows[1]["Anställningsnr"])
      for heading in ["Planerad start", "Planerad slut", "Status"] {
        #expect(rows[0][heading] == rows[1][heading])
      }
    }
  }

  /// 2020 has 53 weeks; intervals of weeks must not notice the new year.
  @Test(arguments: ["2026-11-15", "2021-01-20"])
  func servicesOnceInSomeWeeksComeWhenTheyAreDue(lastDay: String) throws {
    let last = try day(lastDay)
    let exports = try DemoExports(DemoMunicipality(days: 70, lastDay: last, seed: 7))
    var visits: [[String]: Set<CalendarDate>] = [:]
    for visit in exports.visits {
      let key = [try visit.text("Brukar-ID"), try visit.text("Insatser")]
      visits[key, default: []].insert(try visit.date("Datum"))
    }
    var checked: Set<String> = []
    for decision in try exports.rows("beslut.csv") {
      let service = try decision.text("Insats")
      guard Self.services.contains(service) else { continue }
      let from = try decision.date("Gäller från")
      let frequency = try #require(
        Frequency(perWeek: decision.text("Antal per vecka"), anchor: from.monday))
      let dates = visits[[try decision.text("Brukar-ID"), service]] ?? []
      #expect(Set(dates.map(\.weekday)).count <= 1)
      var monday = last.adding(days: -69).monday.adding(days: 7)
      while monday.adding(days: 6) <= last {
        defer { monday = monday.adding(days: 7) }
        guard from <= monday else { continue }
        let made = dates.count { $0.monday == monday }
        #expect(made == frequency.occurrences(inWeekOf: monday), "\(decision) \(monday.iso)")
        checked.insert(service)
      }
    }
    #expect(checked == Set(Self.services))
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func figuresAreThoseOfARealPlace(seed: UInt64) throws {
    let exports = try DemoExports.sample(seed)
    let shifts = try shifts(exports)
    let clients = try Dictionary(
      uniqueKeysWithValues: exports.rows("brukare.csv").map { (try $0.text("Brukar-ID"), $0) })
    let performed = try exports.visits.filter { try $0.text("Status") == "utförd" }
    #expect((0.93..<0.995).contains(Double(performed.count) / Double(exports.visits.count)))
    #expect(Set(exports.visits.compactMap { $0["Status"] }) == ["utförd", "avbokad", "bomtid"])

    var onDuty = 0
    var byContact = 0
    var clashes = 0
    var busyUntil: [CaregiverDay: Int] = [:]
    var met: [String: Set<String>] = [:]
    var visitsOf: [String: Int] = [:]
    let windowStart = try day("2026-11-02")
    let byTime = try performed.map { ($0, try $0.minutes("Planerad start")) }
      .sorted { $0.1 < $1.1 }
    for (visit, start) in byTime {
      let date = try visit.date("Datum")
      let caregiver = try visit.text("Anställningsnr")
      let id = try visit.text("Brukar-ID")
      let client = try #require(clients[id])
      let contact = try client.text("Omsorgskontakt")
      if try !contact.isEmpty && client.date("Kontakt sedan") <= date,
        shifts[CaregiverDay(caregiver: contact, date: date)]?.contains(start) == true
      {
        onDuty += 1
        if contact == caregiver { byContact += 1 }
      }
      let key = CaregiverDay(caregiver: caregiver, date: date)
      if start < busyUntil[key] ?? 0 { clashes += 1 }
      busyUntil[key] = try visit.minutes("Planerad slut")
      if date >= windowStart {
        met[id, default: []].insert(caregiver)
        visitsOf[id, default: 0] += 1
      }
    }
    #expect((0.3...0.7).contains(Double(byContact) / Double(onDuty)), "seed \(seed)")
    #expect(Double(clashes) / Double(performed.count) < 0.03, "seed \(seed)")
    let often = visitsOf.filter { $0.value >= 28 }.keys
    #expect(often.count > 15)
    for client in often {
      #expect((4...20).contains(met[client]?.count ?? 0), "seed \(seed), \(client)")
    }
  }
}
