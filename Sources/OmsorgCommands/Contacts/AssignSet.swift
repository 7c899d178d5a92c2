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
  operands: [ClientOperand.client, AssignOptions.perhapsCaregiver],
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
  operands: [ClientOperand.client, AssignOptions.perhapsCaregiver], options: options,
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
  let id = invocation[ClientOperand.client]
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
    request.askedOn = try session.today()
    request.order = invocation[order]
    request.replaces = invocation[replace]
    request.endReason = invocation[AssignOptions.reason]
    request.overrideReason = invocation[AssignOptions.override]
    return try appointer.appoint([request])
  }
  try session.print(changes: outcome.result)
  return .done
}

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
    let place = try ProposalWords.place(
      in: proposals, client: client, caregiver: nil,
      choosing: Text(
        sv: "nämn den som ska utses: omsorg assign set \(client) MEDARBETARE",
        en: "name the one to appoint: omsorg assign set \(client) CAREGIVER"))
    return (proposals[place].caregiver, proposals[place].steps)
  }
}
