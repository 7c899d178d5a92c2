import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let order = Option<Int?>(
  "order", placeholder: "N", parse: .integer(1...99), environment: .never,
  summary: Text(sv: "plats bland flera i samma uppdrag", en: "place among several of the same role")
)
private let replace = Option<Bool>(
  "replace",
  summary: Text(sv: "avsluta den som är utsedd i dag", en: "end the appointment there is"))

/// The options of an appointment.
private let options: [any DeclaredOption] = [
  AssignOptions.from, AssignOptions.to, order, replace, AssignOptions.reason, AssignOptions.by,
  AssignOptions.step, AssignOptions.override,
]

/// `omsorg assign set`: appoints.
let assignSet = Command(
  "set", aliases: ["utse"],
  summary: Text(sv: "utse", en: "appoint"),
  description: Text(
    sv: """
      Regelverkets steg ska vara tagna: i ett förslag, eller med --step. Lag, brukarens vilja och \
      delegeringar gäller alltid; steg, lag, roll och tak kan frångås med --override av den som \
      regelverket nämner.

      Har brukaren redan en fast omsorgskontakt läggs en till bara om regelverket talar om flera; \
      annars avslutar --replace den som är, dagen före.
      """,
    en: """
      The policy's steps must have been taken: in a proposal, or with --step. The law, the client's \
      will and delegations always hold; steps, teams, roles and bands can be set aside with \
      --override by whom the policy names.

      Where the client has a care contact already, another is added only if the policy speaks of \
      several; otherwise --replace ends the one there is, the day before.
      """),
  operands: [clients.id, AssignOptions.perhapsCaregiver],
  options: [AssignOptions.role] + options,
  examples: [
    Example(
      "omsorg assign set B00038 10008 --step consult_team --step talk_with_caregiver=anna",
      Text(sv: "utse, med stegen", en: "appoint, with the steps")),
    Example(
      "omsorg assign set B00038",
      Text(sv: "utse den som är föreslagen", en: "appoint who is proposed")),
  ],
  exitStatuses: .writing(AssignOptions.refused),
  seeAlso: ["assign suggest", "assign propose", "undo"],
  run: { try appoint(Session($0), as: $0[AssignOptions.role]) })

/// `omsorg assign deputy`: appoints a deputy.
let assignDeputy = Command(
  "deputy", aliases: ["vice"],
  summary: Text(sv: "utse en vice omsorgskontakt", en: "appoint a deputy"),
  operands: [clients.id, AssignOptions.perhapsCaregiver], options: options,
  examples: [
    Example(
      "omsorg assign deputy B00001 10003", Text(sv: "utse en vice", en: "appoint a deputy"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign set", "assign substitute"],
  run: { try appoint(Session($0), as: .deputy) })

private func appoint(_ session: Session, as role: CareContactRole) throws -> ExitCode {
  let invocation = session.invocation
  let date = try AssignOptions.date(session)
  let last = try AssignOptions.lastDay(session, from: date)
  let steps = try AssignOptions.steps(session)
  let id = invocation[clients.id]
  let outcome = try session.change("\(role.words(.english)) of \(id) appointed") { writer in
    let appointer = try Appointer(session, writer, on: date)
    let client = try appointer.client(id)
    let (caregiver, taken) = try appointer.proposed(
      invocation[AssignOptions.perhapsCaregiver], for: id, as: role)
    var request = AppointmentRequest(
      try appointer.caregiver(caregiver), for: client, as: role, from: date,
      decidedBy: AssignOptions.decider(session),
      steps: taken.filter { old in !steps.contains { $0.step == old.step } } + steps)
    request.to = last
    request.order = invocation[order]
    request.replaces = invocation[replace]
    request.endReason = invocation[AssignOptions.reason]
    request.overrideReason = invocation[AssignOptions.override]
    return try appointer.appoint([request])
  }
  try session.print(changes: outcome.result)
  return .done
}

private let standsInFor = Option<String?>(
  "for", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  otherwise: Text(sv: "brukarens omsorgskontakt", en: "the client's care contact"),
  summary: Text(sv: "vem som ersätts", en: "whom they stand in for"))
private let absentFrom = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(
    sv: "frånvarons första dag, tidigast i dag",
    en: "the absence's first day, today at the earliest"),
  summary: Text(sv: "första dagen", en: "the first day"))
private let absentTo = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "frånvarons sista dag", en: "the absence's last day"),
  summary: Text(sv: "sista dagen", en: "the last day"))

/// `omsorg assign substitute`: someone in the care contact's place during an absence.
let assignSubstitute = Command(
  "substitute", aliases: ["ersätt"],
  summary: Text(
    sv: "utse en ersättare under omsorgskontaktens frånvaro",
    en: "appoint a substitute during the care contact's absence"),
  description: Text(
    sv: "Dagarna är frånvarons, om inget annat sägs; uppdraget upphör av sig självt.",
    en: "The days are those of the absence unless said otherwise; it ends by itself."),
  operands: [clients.id, AssignOptions.caregiver],
  options: [
    standsInFor, absentFrom, absentTo, AssignOptions.by, AssignOptions.step, AssignOptions.override,
  ],
  examples: [
    Example(
      "omsorg assign substitute B00001 10003 --from 2026-12-01 --to 2027-01-15",
      Text(sv: "under ledigheten", en: "during the leave"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign deputy", "absence"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[clients.id]
    let steps = try AssignOptions.steps(session)
    func day(_ option: Option<String?>, _ name: String) throws -> CalendarDate? {
      try invocation[option].map { try session.date($0, option: name, today: today) }
    }
    let (first, last) = (try day(absentFrom, "--from"), try day(absentTo, "--to"))
    let outcome = try session.change("substitute for \(id) appointed") { writer in
      let start = first ?? today
      var appointer = try Appointer(session, writer, on: start)
      let client = try appointer.client(id)
      let replaced = try appointer.careContact(of: client, named: invocation[standsInFor])
      let absence = appointer.matching.records.absences(of: replaced)
        .filter { ($0.to.map { start <= $0 } ?? true) && (first == nil || $0.contains(start)) }
        .min { $0.from < $1.from }
      guard let from = first ?? absence.map({ max($0.from, today) }), last != nil || absence != nil
      else {
        throw UsageError(
          Text(
            sv: "'\(replaced)' har ingen frånvaro på väg: ange --from och --to",
            en: "'\(replaced)' has no absence coming: give --from and --to"))
      }
      let to = last ?? absence?.to
      if let to, to < from {
        throw UsageError(
          Text(
            sv: "--to \(to.iso) är före \(from.iso)", en: "--to \(to.iso) is before \(from.iso)"))
      }
      if from != start { appointer = try Appointer(session, writer, on: from) }
      var request = AppointmentRequest(
        try appointer.caregiver(invocation[AssignOptions.caregiver]), for: client, as: .substitute,
        from: from, decidedBy: AssignOptions.decider(session), steps: steps)
      request.to = to
      request.standsInFor = replaced
      request.overrideReason = invocation[AssignOptions.override]
      return try appointer.appoint([request])
    }
    try session.print(changes: outcome.result)
    return .done
  })

/// `omsorg assign end`: ends an appointment.
let assignEnd = Command(
  "end", aliases: ["avsluta"],
  summary: Text(sv: "avsluta ett uppdrag", en: "end an appointment"),
  operands: [clients.id, AssignOptions.perhapsCaregiver],
  options: [AssignOptions.role, lastDay, AssignOptions.reason],
  examples: [
    Example(
      "omsorg assign end B00001 --date 2026-12-31 --reason 'slutar sin tjänst'",
      Text(sv: "vid årets slut", en: "at the end of the year"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign set", "switch-request"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let last =
      try invocation[lastDay].map { try session.date($0, option: "--date", today: today) } ?? today
    let (id, role) = (invocation[clients.id], invocation[AssignOptions.role])
    let outcome = try session.change("\(role.words(.english)) of \(id) ended") { writer in
      var contacts = try writer.records(.careContacts)
      guard try writer.records(.clients).contains(where: { $0.id == id }) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let wanted = invocation[AssignOptions.perhapsCaregiver]
      let ahead = contacts.indices.filter { place in
        let contact = contacts[place]
        return contact.client == id && contact.role == role
          && (contact.to.map { last < $0 } ?? true)
          && (wanted.map { $0 == contact.caregiver } ?? true)
      }
      // What holds on the day is meant before what is to begin.
      let now = ahead.filter { contacts[$0].isInForce(on: last) }
      let places = now.isEmpty ? ahead : now
      guard let place = places.first else {
        throw ErrorReport(
          kind: "no_appointment",
          message: Text(
            sv: "'\(id)' har ingen \(role.words(.swedish)) att avsluta",
            en: "'\(id)' has no \(role.words(.english)) to end"),
          exitCode: .notFound,
          hint: Text(sv: "omsorg assign show \(id)", en: "omsorg assign show \(id)"))
      }
      if places.count > 1 {
        let ids = places.map { contacts[$0].caregiver }.joined(separator: ", ")
        throw UsageError(
          Text(
            sv: "'\(id)' har flera: \(ids); ange vilken",
            en: "'\(id)' has several: \(ids); say which"))
      }
      let found = contacts[place]
      if let from = found.from, last < from {
        guard last == from.adding(days: -1) || today < from else {
          throw UsageError(
            Text(
              sv: "--date \(last.iso) är före första dagen \(from.iso)",
              en: "--date \(last.iso) is before the first day, \(from.iso)"))
        }
        // It never begins.
        contacts.remove(at: place)
        try writer.replace(.careContacts, with: contacts)
        return RecordChange(action: .removed, noun: role.words, id: found.id)
      }
      contacts[place].to = last
      contacts[place].endReason = invocation[AssignOptions.reason] ?? contacts[place].endReason
      try writer.replace(.careContacts, with: contacts)
      return RecordChange(action: .ended, noun: role.words, id: found.id)
    }
    try session.print(changes: [outcome.result])
    return .done
  })

private let lastDay = Option<String?>(
  "date", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(sv: "sista dagen", en: "the last day"))

extension Appointer {
  /// The caregiver named, or the one proposed in a role, with the steps taken for the proposal.
  fileprivate func proposed(
    _ caregiver: String?, for client: String, as role: CareContactRole
  ) throws -> (caregiver: String, steps: [StepTaken]) {
    let proposals = matching.records.proposals.filter { $0.role == role }
    if let caregiver {
      let id = Proposal.id(client: client, caregiver: caregiver, role: role)
      return (caregiver, proposals.first { $0.id == id }?.steps ?? [])
    }
    let place = try ProposalWords.place(in: proposals, client: client, caregiver: nil)
    return (proposals[place].caregiver, proposals[place].steps)
  }

  /// The care contact to stand in for.
  fileprivate func careContact(of client: Client, named caregiver: String?) throws -> String {
    let current = matching.records.careContactsInForce(of: client.id, on: matching.date)
      .map(\.caregiver)
    if let caregiver {
      guard current.contains(caregiver) else {
        throw UsageError(
          Text(
            sv: "'\(caregiver)' är inte fast omsorgskontakt för '\(client.id)'",
            en: "'\(caregiver)' is not care contact of '\(client.id)'"))
      }
      return caregiver
    }
    guard current.count == 1, let only = current.first else {
      throw UsageError(
        current.isEmpty
          ? Text(
            sv: "'\(client.id)' har ingen fast omsorgskontakt att ersätta",
            en: "'\(client.id)' has no care contact to stand in for")
          : Text(
            sv: "'\(client.id)' har flera: ange vem med --for",
            en: "'\(client.id)' has several: say whom with --for"))
    }
    return only
  }
}
