import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// The need for an offer against a plain reading of the rules, over random registers.
@Suite struct OfferNeedModelTests {
  private static let services = ["alarm", "cleaning", "shopping", "morning_help", "shower"]

  /// The rules read one after the other, without the program's notions.
  private static func plainNeed(
    _ client: Client, _ decisions: [GrantedService], _ offers: [Offer], _ list: [String]?,
    _ isAssessed: Bool, _ date: CalendarDate
  ) -> String {
    /// The services of a day; nil: home care of which nothing is written.
    func granted(_ on: CalendarDate) -> [String]? {
      if decisions.isEmpty { return client.alarmOnly ? ["alarm"] : nil }
      var names: [String] = []
      for decision in decisions {
        let last = decision.to ?? CalendarDate.latest
        if decision.from <= on && on <= last { names.append(decision.service) }
      }
      if names.isEmpty {
        for decision in decisions where decision.from > on { names.append(decision.service) }
      }
      return names
    }
    func onlyLimited(_ names: [String]?) -> Bool {
      guard let names, !names.isEmpty else { return false }
      for name in names where name != "alarm" {
        guard let list, list.contains(name) else { return false }
      }
      return true
    }
    if let last = client.ended, last < date { return "ended" }
    let now = granted(date)
    if let now, now.isEmpty { return "no_services" }
    var latest: Offer?
    for offer in offers where offer.date <= date {
      if let other = latest, offer.date < other.date { continue }
      latest = offer
    }
    if let latest {
      let then = granted(latest.date)
      if latest.outcome == .exempted {
        if onlyLimited(now) { return "exempted" }
        if latest.exemption == .obviouslyUnneeded {
          var isNew = now == nil && then != nil
          for name in now ?? [] where !(then ?? []).contains(name) { isNew = true }
          if !isNew { return "exempted" }
        }
      } else if onlyLimited(now) && onlyLimited(then) {
        return "needs_offer"
      }
    }
    if !onlyLimited(now) { return "needs_offer" }
    let isAlarmListed = list?.contains("alarm") ?? false
    if Set(now ?? []) == ["alarm"] && !isAlarmListed { return "alarm_only" }
    return isAssessed ? "assess" : "limited_services"
  }

  private static func word(_ need: OfferNeed) -> String {
    switch need {
    case .needsOffer: "needs_offer"
    case .assess: "assess"
    case .none(let reason): reason.rawValue
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func asThePlainReading(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var seen: Set<String> = []
    let start = try day("2026-01-01")
    func someDay() -> CalendarDate { start.adding(days: Int.random(in: 0..<60, using: &random)) }
    for round in 0..<400 {
      var registers = try Registers.clean()
      registers.decisions = []
      var client = registers.clients[0]
      registers.clients = []
      client.alarmOnly = Int.random(in: 0..<4, using: &random) == 0
      if Int.random(in: 0..<5, using: &random) == 0 { client.ended = someDay() }
      registers.clients = [client]
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        let from = someDay()
        let to =
          Bool.random(using: &random)
          ? nil : from.adding(days: Int.random(in: 0..<30, using: &random)).iso
        try registers.grant(random.pick(Self.services), from: from.iso, to: to)
      }
      for _ in 0..<Int.random(in: 0..<3, using: &random) {
        var offer = Offer()
        offer.client = "C1"
        offer.date = someDay()
        offer.outcome = random.pick([.offered, .exempted])
        offer.exemption = offer.outcome == .offered ? nil : random.pick(OfferExemption.allCases)
        offer.id = Offer.id(client: "C1", on: offer.date, among: registers.offers)
        registers.offers.append(offer)
      }
      let list: [String]? = random.pick([
        nil, ["cleaning", "shopping"], ["alarm", "cleaning", "shopping"],
      ])
      let isAssessed = Bool.random(using: &random)
      if let list {
        try registers.set(
          "offer_not_needed_for", .array(list.map { .string($0) }), from: "2020-01-01")
      }
      if isAssessed {
        try registers.set("offer_exception_assessed", .boolean(true), from: "2020-01-01")
      }
      let records = try registers.records()
      for _ in 0..<4 {
        let date = someDay()
        let need = Self.word(OfferNeed(of: client, in: records, on: date))
        let plain = Self.plainNeed(
          client, registers.decisions, registers.offers, list, isAssessed, date)
        seen.insert(need)
        #expect(need == plain, "seed \(seed), round \(round), \(date.iso)")
      }
    }
    #expect(seen.count == 7, "seed \(seed): \(seen)")
  }
}
