import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let new = Option<String>(
  required: "new", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(sv: "den nya omsorgskontakten", en: "the new care contact"))
private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "samma dag som --date", en: "the day of --date"),
  summary: Text(
    sv: "den nyas första dag; den gamla slutar dagen före",
    en: "the new one's first day; the old one ends the day before"))
private let told = Option<Bool>(
  "told", summary: Text(sv: "brukaren har fått besked", en: "the client has been told"))
private let mayReturn = Option<Bool>(
  "may-return",
  summary: Text(
    sv: "brukaren kan tänka sig den gamla igen", en: "the client does not mind the old one again"))

/// `omsorg switch-request complete`: another is appointed and the old appointment ends.
let switchComplete = Command(
  "complete", aliases: ["slutför"],
  summary: Text(
    sv: "utse den nya omsorgskontakten och avsluta den gamlas uppdrag",
    en: "appoint the new care contact and end the old one's appointment"),
  description: Text(
    sv: """
      Allt görs i en ändring. Den gamlas sista dag är dagen före den nyas första; började hen \
      samma dag slutar hen den dagen. Den som brukaren inte vill ha, som slutat eller som inte \
      har rätt till titeln undersköterska utses inte.
      """,
    en: """
      All is done in one change. The old one's last day is the day before the new one's first; if \
      they began on that very day, they end on it. Nobody is appointed whom the client does not \
      want, who has left or who may not use the title undersköterska.
      """),
  operands: [Switching.request],
  options: [new, from, told, mayReturn, Switching.note, Switching.by, Switching.date],
  examples: [
    Example(
      "omsorg switch-request complete B00003 --new 10002 --told",
      Text(sv: "från i dag, och brukaren vet", en: "from today, and the client knows"))
  ],
  exitStatuses: Switching.statuses,
  seeAlso: ["assign show"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let today = try session.today()
    let start =
      try invocation[from].map { try session.date($0, option: "--from", today: today) } ?? date
    let id = invocation[new]
    try session.changeRequest("completed with \(id)") { request, records, rules, writer in
      let who = session.stepTaker
      try Switching.refusing { () throws(SwitchRefusal) in
        try request.take(
          .appointNew, on: date, by: who, note: invocation[Switching.note], rules)
      }
      let switched = try switched(request, to: id, from: start, by: who, in: records)
      request.newCaregiver = id
      if invocation[mayReturn] { request.mayReturn = true }
      if invocation[told] {
        try Switching.refusing { () throws(SwitchRefusal) in
          try request.take(.tellClient, on: date, by: who, rules)
        }
      }
      return try write(switched, records, writer)
    }
    return .done
  })

/// The switch of care contacts that completes a request.
/// - Throws: `StoreError.noSuchRecord`, `ErrorReport` when it is refused.
private func switched(
  _ request: SwitchRequest, to id: String, from start: CalendarDate, by who: String,
  in records: CareRecords
) throws -> CareContactSwitch {
  guard let client = records.client(request.client) else {
    throw StoreError.noSuchRecord(path: clients.file.path, id: request.client)
  }
  guard let caregiver = records.caregiver(id) else {
    throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: id)
  }
  let switched = try Switching.refusing { () throws(SwitchRefusal) in
    try CareContactSwitch(request, to: id, from: start, by: who, in: records)
  }
  let refusals = SwitchEligibility.refusals(
    of: caregiver, for: client, from: start, in: records)
  if refusals.isEmpty { return switched }
  func list(_ language: Language) -> String {
    refusals.map { $0(language) }.joined(separator: "; ")
  }
  let (swedish, english) = (list(.swedish), list(.english))
  throw ErrorReport(
    kind: "switch.appointment",
    message: Text(
      sv: "\(id) kan inte utses för \(client.id): \(swedish)",
      en: "\(id) cannot be appointed for \(client.id): \(english)"),
    exitCode: .refused,
    hint: Text(
      sv: "'omsorg assign suggest \(client.id)' visar vem som kan",
      en: "'omsorg assign suggest \(client.id)' shows who can"))
}

/// Writes the care contacts; a proposal of the new one has served its purpose.
private func write(
  _ switched: CareContactSwitch, _ records: CareRecords, _ writer: StoreWriter
) throws -> [RecordChange] {
  let file = RegisterFile<CareContact>.careContacts
  guard !records.careContacts.contains(where: { $0.id == switched.appointed.id }) else {
    throw StoreError.recordExists(path: file.path, id: switched.appointed.id)
  }
  let kept = records.careContacts.map { contact in
    contact.id == switched.ended?.id ? switched.ended ?? contact : contact
  }
  try writer.replace(file, with: kept + [switched.appointed])
  let proposal = Proposal.id(
    client: switched.appointed.client, caregiver: switched.appointed.caregiver, role: .careContact)
  if records.proposals.contains(where: { $0.id == proposal }) {
    try writer.replace(.proposals, with: records.proposals.filter { $0.id != proposal })
  }
  let ended = switched.ended.map {
    [RecordChange(action: .ended, noun: file.noun, id: $0.id)]
  }
  return (ended ?? []) + [
    RecordChange(action: .added, noun: file.noun, id: switched.appointed.id)
  ]
}
