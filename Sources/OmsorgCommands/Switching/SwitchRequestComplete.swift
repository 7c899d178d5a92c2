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
      Allt görs i en ändring. Den gamlas sista dag är dagen före den nyas första; ett uppdrag som \
      började samma dag tas bort. Där regelverket inte ger chefen någon del i bytet behövs inget \
      beslut före: önskemålet beviljas här. Den nya utses som av 'assign set': det som regelverket kräver \
      innan någon utses ska vara gjort, i ett förslag eller med --step. Att brukaren tillfrågats \
      här räknas.
      """,
    en: """
      All is done in one change. The old one's last day is the day before the new one's first; an \
      appointment that began on that very day is removed. Where the policy gives the manager no \
      part in the switch no decision is needed before: the request is granted here. The new one is appointed as by 'assign \
      set': what the policy demands before anyone is appointed must have been done, in a proposal \
      or with --step. That the client was asked here counts.
      """),
  operands: [Switching.request],
  options: [
    new, from, told, mayReturn, StepOptions.note, StepOptions.by, StepOptions.date,
    AssignOptions.step,
    AssignOptions.override,
  ],
  examples: [
    Example(
      "omsorg switch-request complete B00003 --new 10002 --told",
      Text(sv: "från i dag, och brukaren vet", en: "from today, and the client knows"))
  ],
  exitStatuses: Switching.statuses,
  seeAlso: ["assign show", "assign propose"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let today = try session.today()
    let start =
      try invocation[from].map { try session.date($0, option: "--from", today: today) } ?? date
    let steps = try AssignOptions.steps(session)
    let id = invocation[new]
    try session.changeRequest("completed with \(id)") { request, records, rules, writer in
      let who = session.stepTaker
      try refusing { () throws(SwitchRefusal) in
        try request.take(
          .appointNew, on: date, by: who, note: invocation[StepOptions.note], rules)
        if start < request.receivedOn {
          throw SwitchRefusal.beforeRequest(request.id, request.receivedOn)
        }
        if invocation[told] { try request.take(.tellClient, on: date, by: who, rules) }
      }
      request.newCaregiver = id
      if invocation[mayReturn] { request.mayReturn = true }
      let appointer = try Appointer(session, writer, on: start)
      let appointment = try appointment(of: id, completing: request, steps, appointer)
      return try appointer.write([
        try appointer.matching.appoint(appointment, replacing: request.caregiver)
      ])
    }
    return .done
  })

/// The appointment that completes a request, in the place of the one it replaces.
private func appointment(
  of id: String, completing request: SwitchRequest, _ steps: [StepTaken], _ appointer: Appointer
) throws -> AppointmentRequest {
  let records = appointer.matching.records
  let proposal = records.proposals.first {
    $0.id == Proposal.id(client: request.client, caregiver: id, role: .careContact)
  }
  // Asking the client who would suit is a step of appointing too.
  let asked = request.steps.filter { $0.step == AppointmentStep.askClient.rawValue }
  let taken = (proposal?.steps ?? []) + asked + steps
  let last = Dictionary(taken.map { ($0.step, $0) }, uniquingKeysWith: { $1 })
  var appointment = AppointmentRequest(
    try appointer.caregiver(id), for: try appointer.client(request.client), as: .careContact,
    from: appointer.matching.date, decidedBy: appointer.session.stepTaker,
    steps: last.values.sorted { ($0.on, $0.step) < ($1.on, $1.step) })
  let old = records.careContacts(of: request.client).last {
    $0.role == .careContact && $0.caregiver == request.caregiver
  }
  appointment.order = old?.order
  appointment.rotates = old?.rotates ?? false
  appointment.replaces = true
  appointment.endReason = request.cause.rawValue
  appointment.overrideReason = appointer.session.invocation[AssignOptions.override]
  return appointment
}
