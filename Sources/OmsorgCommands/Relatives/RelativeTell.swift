import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let about = Option<String?>(
  "about", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(
    sv: "vad den anhöriga frågar om, att jämföra med samtycket",
    en: "what the relative asks about, to hold against the consent"))

/// A relative who may be told something, with whom to turn to.
private struct ToldRow {
  let relative: Relative
  let ground: Relative.Ground
  let about: String?
  let careContacts: [String]
  let coordinators: [String]
  let managers: [String]
  let meetings: [Meeting]
  let isMasked: Bool

  init(
    _ relative: Relative, _ ground: Relative.Ground, about: String?, in records: CareRecords,
    today: CalendarDate, isMasked: Bool
  ) {
    func reached(_ name: String, _ phone: String?) -> String {
      name + (phone.map { ", \($0)" } ?? "")
    }
    let team = records.client(relative.client)?.team.value(on: today)
    func people(_ roles: [CareRole]) -> [String] {
      roles.flatMap { records.professionals(as: $0, serving: team, on: today) }
        .map { reached($0.name, $0.phone) }
    }
    self.relative = relative
    self.ground = ground
    self.about = about
    careContacts = records.careContactsInForce(of: relative.client, on: today)
      .compactMap { records.caregiver($0.caregiver) }.map { reached($0.name, $0.phone) }
    coordinators = people([.coordinator, .planner, .administrator])
    managers = people([.sectionManager, .unitManager])
    meetings = records.meetings.filter {
      $0.client == relative.client && !$0.isCancelled && $0.heldOn == nil && today <= $0.date
        && $0.participants.contains(relative.id)
    }
    self.isMasked = isMasked
  }
}

private let columns: [RowColumn<ToldRow>] = [
  RowColumn(
    "id", Text(sv: "Anhörig", en: "Relative"), .text,
    summary: Text(sv: "den anhörigas id", en: "the relative's id")
  ) { .text($0.relative.id) },
  RowColumn(
    "name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "den anhörigas namn", en: "the relative's name")
  ) { $0.isMasked ? Masking.cell("name") : .text($0.relative.name) },
  RowColumn(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.relative.client) },
  RowColumn(
    "may_be_told", Text(sv: "Får veta", en: "May be told"), .text,
    summary: Text(
      sv: "vad samtycket eller uppdraget gäller", en: "what the consent or mandate covers")
  ) { row in
    switch row.ground {
    case .consent(let covers, _): row.isMasked ? .masked(Masking.word) : .text(covers)
    case .mandate(let mandate, _): row.isMasked ? .absent : .text(mandate)
    }
  },
  RowColumn(
    "ground", Text(sv: "Grund", en: "Ground"), .choice,
    summary: Text(sv: "consent eller mandate", en: "consent or mandate")
  ) { row in
    switch row.ground {
    case .consent: .choice("consent", Text(sv: "brukarens samtycke", en: "the client's consent"))
    case .mandate:
      .choice("mandate", Text(sv: "uppdrag som företrädare", en: "mandate as representative"))
    }
  },
  RowColumn(
    "until", Text(sv: "Till och med", en: "Until"), .date,
    summary: Text(sv: "samtyckets sista dag", en: "the last day of the consent")
  ) { row in
    if case .consent(_, let until) = row.ground { .optional(until) } else { .absent }
  },
  RowColumn(
    "about", Text(sv: "Frågar om", en: "Asks about"), .text,
    summary: Text(sv: "vad den anhöriga frågar om", en: "what the relative asks about")
  ) { .optional($0.about) },
  people(
    "care_contacts", Text(sv: "Omsorgskontakt", en: "Care contact"),
    Text(sv: "omsorgskontakterna, med telefon", en: "the care contacts, with phone")
  ) { $0.careContacts },
  people(
    "coordinators", Text(sv: "Koordinator", en: "Coordinator"),
    Text(
      sv: "koordinatorer, planerare och administratörer, med telefon",
      en: "coordinators, planners and administrators, with phone")
  ) { $0.coordinators },
  people(
    "managers", Text(sv: "Chef", en: "Manager"),
    Text(sv: "cheferna, med telefon", en: "the managers, with phone")
  ) { $0.managers },
  RowColumn(
    "meetings", Text(sv: "Kallad till", en: "Called to"), .list,
    summary: Text(
      sv: "möten som den anhöriga är kallad till", en: "meetings that the relative is called to")
  ) { row in
    row.meetings.isEmpty
      ? .absent
      : .choices(
        row.meetings.map { "\($0.date.iso) \($0.kind.rawValue)" },
        row.meetings.map { meeting in
          let (date, words) = (meeting.date.iso, meeting.kind.words)
          return Text(sv: "\(words(.swedish)) \(date)", en: "\(words(.english)) \(date)")
        })
  },
]

private func people(
  _ id: String, _ heading: Text, _ summary: Text, _ names: @escaping @Sendable (ToldRow) -> [String]
) -> RowColumn<ToldRow> {
  RowColumn(id, heading, .list, summary: summary) { row in
    let names = names(row)
    return names.isEmpty ? .absent : .list(names)
  }
}

/// `omsorg relative tell`: what may be told to a relative today.
let relativeTell = Command(
  "tell", aliases: ["berätta"],
  summary: Text(
    sv: "vad den anhöriga får veta i dag, och vem hen kan vända sig till",
    en: "what the relative may be told today, and whom to turn to"),
  description: Text(
    sv: """
      Utan samtycke eller uppdrag slutar kommandot med 69 och skriver inget om vare sig brukaren \
      eller den anhöriga. Vad samtycket gäller står med brukarens ord: hör frågan dit avgör du.
      """,
    en: """
      Without consent or mandate the command ends with 69 and prints nothing about the client or the \
      relative. What the consent covers stands in the client's words: whether the question belongs \
      there is for you to judge.
      """),
  operands: [Relatives.relative], options: [about],
  examples: [
    Example(
      "omsorg relative tell A1 --about 'när kommer ni i kväll'",
      Text(sv: "en fråga på telefon", en: "a question on the phone"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(
    (
      .refused,
      Text(sv: "inget får berättas", en: "nothing may be told")
    )),
  seeAlso: ["relative consent"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[Relatives.relative]
    let needed: Set<Register> = [
      .clients, .caregivers, .teams, .providers, .careContacts, .relatives, .professionals,
      .meetings,
    ]
    let records = try session.store().read(needed) { try $0.careRecords(needed) }
    guard let relative = records.relatives.first(where: { $0.id == id }) else {
      throw StoreError.noSuchRecord(path: RegisterFile.relatives.path, id: id)
    }
    guard let ground = relative.ground(on: today) else {
      throw ErrorReport(RelativeRefusal.noConsent(id))
    }
    let isProtected = records.isProtected(relative.client)
    let row = ToldRow(
      relative, ground, about: invocation[about], in: records, today: today,
      isMasked: try isProtected && !session.reveals())
    try session.print(
      Table(schema: "omsorg.relative.tell/1", columns, of: [row], layout: .details))
    return .done
  })
