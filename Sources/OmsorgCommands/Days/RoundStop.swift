import OmsorgDomain
import Records
import Tabular

/// Something in a caregiver's day, with what there is to know of it.
struct RoundStop {
  /// Something to know of a visit.
  struct Fact {
    /// What programs read, `needs: demens`.
    let id: String
    /// What people read.
    let words: Text
  }

  /// What a break is called.
  static let rest = Text(sv: "rast", en: "break")

  let round: DayRound
  let stop: DayRound.Stop
  let date: CalendarDate
  let caregiverName: String?
  let client: Client?
  let service: Text
  /// Whether the client's personal data are hidden.
  let isMasked: Bool
  /// Keys and cards kept for the client.
  let keys: [CustodyItem]
  /// What there is to know.
  let toKnow: [Fact]

  init(_ stop: DayRound.Stop, of round: DayRound, in planning: DayPlanning, revealing: Bool) {
    let records = planning.records
    self.round = round
    self.stop = stop
    date = planning.date
    let caregiver = round.shift.caregiver
    caregiverName = records.caregiver(caregiver)?.name
    switch stop.kind {
    case .rest:
      (client, isMasked, keys, toKnow) = (nil, false, [], [])
      service = Self.rest
    case .engagement(let engagement):
      (client, isMasked, keys, toKnow) = (nil, false, [], [])
      service = engagement.words
    case .visit(let visit):
      client = records.client(visit.client)
      let isMasked = !revealing && records.isProtected(visit.client)
      self.isMasked = isMasked
      service = records.services[visit.service]?.name ?? Text(same: visit.service)
      keys = records.custodyHeld(of: visit.client).filter { $0.kind == .key || $0.kind == .card }
      toKnow = Self.toKnow(visit, client, planning, by: caregiver, isMasked: isMasked)
    }
  }

  /// The stops of rounds, in order.
  static func all(
    _ rounds: [DayRound], in planning: DayPlanning, revealing: Bool
  ) -> [RoundStop] {
    rounds.flatMap { round in
      round.stops.map { RoundStop($0, of: round, in: planning, revealing: revealing) }
    }
  }

  /// The language that everyone at work speaks, which is not told.
  private static let commonLanguage = "svenska"

  private static func toKnow(
    _ visit: DayVisit, _ client: Client?, _ planning: DayPlanning, by caregiver: String,
    isMasked: Bool
  ) -> [Fact] {
    var facts: [Fact] = []
    func add(_ id: String, _ sv: String, _ en: String, _ what: String?) {
      guard let what, !what.isEmpty else { return }
      facts.append(
        Fact(id: "\(id): \(what)", words: Text(sv: "\(sv)\(what)", en: "\(en)\(what)")))
    }
    if !isMasked { add("note", "", "", visit.note) }
    let granted = planning.records.decisions(of: visit.client).first { $0.id == visit.decision }
    add("delegation", "delegering: ", "delegation: ", granted?.delegation)
    // People read the label once, programs get it with each.
    func addEach(_ id: String, _ sv: String, _ en: String, _ items: [String]) {
      for (place, item) in items.enumerated() {
        if place == 0 { add(id, sv, en, item) } else { add(id, "", "", item) }
      }
    }
    addEach("skills", "kompetens: ", "skills: ", granted?.skills ?? [])
    addEach("needs", "behov: ", "needs: ", client?.needs ?? [])
    addEach(
      "languages", "språk: ", "languages: ",
      (client?.languages ?? []).filter { $0 != Self.commonLanguage })
    if !isMasked {
      add("wishes", "önskemål: ", "wishes: ", client?.wishes)
      add("pet_care", "husdjur: ", "pets: ", client?.petCare)
    } else if visit.note != nil || client?.wishes != nil || client?.petCare != nil {
      facts.append(
        Fact(
          id: "protected",
          words: Text(sv: "mer att veta: fråga chefen", en: "more to know: ask the manager")))
    }
    if client?.tellOfDelays == true {
      facts.append(
        Fact(
          id: "tell_of_delays",
          words: Text(sv: "vill veta om förseningar", en: "wants to be told of delays")))
    }
    if planning.need(visit.id)?.met.contains(caregiver) == false {
      facts.append(
        Fact(
          id: "new_face", words: Text(sv: "har inte träffats nyligen", en: "have not met lately")))
    }
    return facts
  }

  /// A key with how it is marked and where it is.
  func words(_ key: CustodyItem) -> Text {
    let label = isMasked ? key.id : key.label
    let kind = key.kind.words
    let state = key.state.words
    func line(_ language: Language) -> String {
      let place = key.holder.map { holder in
        holder == round.shift.caregiver
          ? Text(sv: "har den", en: "has it")(language) : holder
      }
      return "\(kind(language)) \(label): \(place ?? state(language))"
    }
    let (swedish, english) = (line(.swedish), line(.english))
    return Text(sv: swedish, en: english)
  }
}

/// The columns of caregivers' days.
enum RoundStopColumns {
  private typealias Row = RowColumn<RoundStop>

  /// What programs get.
  static let all: [RowColumn<RoundStop>] = [
    date, caregiver, caregiverName, start, end, minutes, travel, kind, visit, client, name, address,
    decision, service, with, keys, toKnow, fixed,
  ]

  /// What programs get that are not to have names.
  static let exported: [RowColumn<RoundStop>] = [
    date, caregiver, start, end, minutes, travel, kind, client, decision, service, with, visit,
  ]

  /// What people get, without columns in which nothing stands.
  static func short(_ rows: [RoundStop]) -> [RowColumn<RoundStop>] {
    [start, end, travel, what, client, name, with, keys, toKnow].filter { column in
      rows.contains { row in
        switch column.cell(row) {
        case .absent: false
        default: true
        }
      }
    }
  }

  private static let date = Row(
    "date", Text(sv: "Datum", en: "Date"), .date, summary: Text(sv: "dagen", en: "the day")
  ) { .date($0.date.iso) }
  private static let caregiver = Row(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "medarbetarens id", en: "the caregiver's id")
  ) { .text($0.round.shift.caregiver) }
  private static let caregiverName = Row(
    "caregiver_name", Text(sv: "Medarbetarens namn", en: "Caregiver's name"), .text,
    summary: Text(sv: "medarbetarens namn", en: "the caregiver's name")
  ) { .optional($0.caregiverName) }
  private static let start = Row(
    "start", Text(sv: "Start", en: "Start"), .time,
    summary: Text(sv: "när det börjar", en: "when it begins")
  ) { ListedVisit.time($0.stop.start) }
  private static let end = Row(
    "end", Text(sv: "Slut", en: "End"), .time,
    summary: Text(
      sv: "när det slutar; före start betyder nästa dag",
      en: "when it ends; before the start is the next day")
  ) { ListedVisit.time($0.stop.end) }
  private static let minutes = Row(
    "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
    summary: Text(sv: "hur länge", en: "how long")
  ) { .integer($0.stop.end - $0.stop.start) }
  private static let travel = Row(
    "travel_minutes", Text(sv: "Resa", en: "Travel"), .integer,
    summary: Text(sv: "minuter på väg dit", en: "minutes of travelling there")
  ) { .integer($0.stop.travel) }
  private static let kind = Row(
    "kind", Text(sv: "Slag", en: "Kind"), .choice,
    summary: Text(sv: "besök, möte eller egen tid, eller rast", en: "visit, engagement or break")
  ) { row in
    switch row.stop.kind {
    case .visit: .choice("visit", Text(sv: "besök", en: "visit"))
    case .engagement: .choice("engagement", row.service)
    case .rest: .choice("break", row.service)
    }
  }
  private static let visit = Row(
    "visit", Text(sv: "Besök", en: "Visit"), .text,
    summary: Text(sv: "besökets id", en: "the visit's id")
  ) { .optional($0.stop.visit?.id) }
  private static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .optional($0.stop.visit?.client) }
  private static let name = Row(
    "client_name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "brukarens namn", en: "the client's name")
  ) { row in
    if row.stop.visit == nil { return .absent }
    return row.isMasked ? Masking.cell("name") : .optional(row.client?.name)
  }
  private static let address = Row(
    "address", Text(sv: "Adress", en: "Address"), .text,
    summary: Text(sv: "brukarens adress", en: "the client's address")
  ) { $0.isMasked ? Masking.cell("address") : .optional($0.client?.address) }
  private static let decision = Row(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
  ) { .optional($0.stop.visit?.decision) }
  private static let service = Row(
    "service", Text(sv: "Insats", en: "Service"), .choice,
    summary: Text(sv: "insatsen", en: "the service")
  ) { row in row.stop.visit.map { .choice($0.service, row.service) } ?? .absent }
  /// What it is, be it a visit or not.
  private static let what = Row(
    "what", Text(sv: "Vad", en: "What"), .choice,
    summary: Text(sv: "vad det är", en: "what it is")
  ) { .choice($0.stop.visit?.service ?? "", $0.service) }
  private static let with = Row(
    "with", Text(sv: "Med", en: "With"), .list,
    summary: Text(sv: "andra som gör det samtidigt", en: "others who do it at the same time")
  ) { row in
    let others = (row.stop.visit?.caregivers ?? []).filter { $0 != row.round.shift.caregiver }
    return others.isEmpty ? .absent : .list(others)
  }
  private static let keys = Row(
    "keys", Text(sv: "Nycklar", en: "Keys"), .list,
    summary: Text(
      sv: "nycklar och kort som förvaras åt brukaren, och var de är",
      en: "keys and cards kept for the client, and where they are")
  ) { row in
    row.keys.isEmpty
      ? .absent
      : .choices(
        row.keys.map { "\($0.id) \($0.holder ?? $0.state.rawValue)" }, row.keys.map(row.words))
  }
  private static let toKnow = Row(
    "to_know", Text(sv: "Att veta", en: "To know"), .list,
    summary: Text(
      sv: "vad den som kommer ska veta", en: "what whoever comes is to know")
  ) { row in
    row.toKnow.isEmpty
      ? .absent
      : .choices(row.toKnow.map(\.id), row.toKnow.map(\.words))
  }
  private static let fixed = Row(
    "fixed", Text(sv: "Låst", en: "Fixed"), .flag,
    summary: Text(sv: "lagt för hand", en: "placed by hand")
  ) { row in row.stop.visit.map { .flag($0.isFixed) } ?? .absent }
}
