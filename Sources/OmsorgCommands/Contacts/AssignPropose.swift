import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg assign propose`: puts a caregiver forward while the policy's steps are taken.
let assignPropose = Command(
  "propose", aliases: ["förorda"],
  summary: Text(
    sv: "föreslå en medarbetare, medan regelverkets steg tas",
    en: "put a caregiver forward while the policy's steps are taken"),
  operands: [ClientOperand.client, AssignOptions.caregiver],
  options: [AssignOptions.from, AssignOptions.role, AssignOptions.by, AssignOptions.step],
  examples: [
    Example(
      "omsorg assign propose B00038 10008 --step consult_team",
      Text(sv: "efter samråd i laget", en: "after consulting the team"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign agree", "assign set"],
  run: { invocation in
    let session = Session(invocation)
    let date = try AssignOptions.date(session)
    let today = try session.today()
    let steps = try AssignOptions.steps(session)
    let (client, caregiver) = (
      invocation[ClientOperand.client], invocation[AssignOptions.caregiver]
    )
    let outcome = try session.change("\(caregiver) proposed for \(client)") { writer in
      let appointer = try Appointer(session, writer, on: date)
      let made = try appointer.matching.propose(
        appointer.caregiver(caregiver), for: appointer.client(client),
        as: invocation[AssignOptions.role], on: today, by: AssignOptions.decider(session),
        steps: steps)
      var proposals = try writer.records(.proposals)
      guard !proposals.contains(where: { $0.id == made.proposal.id }) else {
        throw StoreError.recordExists(
          path: RegisterFile<Proposal>.proposals.path, id: made.proposal.id)
      }
      proposals.append(made.proposal)
      try writer.replace(.proposals, with: proposals)
      return (
        made.proposal, made.hindrances,
        made.proposal.stepsLeft(in: appointer.matching.records, on: date)
      )
    }
    let (proposal, hindrances, left) = outcome.result
    for hindrance in hindrances {
      let message = hindrance.message
      invocation.warn(
        Text(
          sv: "\(caregiver): \(message(.swedish))", en: "\(caregiver): \(message(.english))"))
    }
    try session.print(changes: [
      RecordChange(
        action: .added, noun: RegisterFile<Proposal>.proposals.noun, id: proposal.id)
    ])
    ProposalWords.tellNext(proposal, left, session)
    return .done
  })

/// `omsorg assign agree`: records a step of the policy for a proposal.
let assignAgree = Command(
  "agree", aliases: ["stäm-av"],
  summary: Text(
    sv: "anteckna ett steg för ett förslag: vem som tog det och när",
    en: "record a step for a proposal: who took it and when"),
  description: Text(
    sv:
      "Stegen är \(AppointmentStep.allCases.map { "\($0.rawValue) (\($0.words(.swedish)))" }.joined(separator: ", ")).",
    en:
      "The steps are \(AppointmentStep.allCases.map { "\($0.rawValue) (\($0.words(.english)))" }.joined(separator: ", "))."
  ),
  operands: [ClientOperand.client, AssignOptions.stepName],
  options: [AssignOptions.which, AssignOptions.by, AssignOptions.day, AssignOptions.note],
  examples: [
    Example(
      "omsorg assign agree B00038 talk_with_caregiver --by anna",
      Text(sv: "dialogen med medarbetaren är förd", en: "the talk with the caregiver was held"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign propose", "assign set"],
  run: { invocation in
    let session = Session(invocation)
    let day = try AssignOptions.pastDay(session)
    let id = invocation[ClientOperand.client]
    let step = try AssignOptions.appointmentStep(invocation[AssignOptions.stepName])
    let who = AssignOptions.decider(session)
    let outcome = try session.change("step \(step.rawValue) for \(id)") { writer in
      let appointer = try Appointer(session, writer, on: day)
      _ = try appointer.client(id)
      var proposals = try writer.records(.proposals)
      let place = try ProposalWords.place(
        in: proposals, client: id, caregiver: invocation[AssignOptions.which])
      let proposedOn = proposals[place].proposedOn
      if day < proposedOn {
        throw ErrorReport(
          kind: "refused",
          message: Text(
            sv: "\(day.iso) är före förslaget \(proposedOn.iso)",
            en: "\(day.iso) is before the proposal, \(proposedOn.iso)"),
          exitCode: .refused)
      }
      if let refusal = appointer.matching.refusal(of: who, taking: step) {
        throw AppointmentRefused(
          client: id, caregiver: proposals[place].caregiver, reasons: [refusal])
      }
      proposals[place].steps.removeAll { $0.step == step.rawValue }
      proposals[place].steps.append(
        StepTaken(step.rawValue, on: day, by: who, note: invocation[AssignOptions.note]))
      try writer.replace(.proposals, with: proposals)
      return (proposals[place], proposals[place].stepsLeft(in: appointer.matching.records, on: day))
    }
    let (proposal, left) = outcome.result
    try session.print(changes: [
      RecordChange(
        action: .changed, noun: RegisterFile<Proposal>.proposals.noun, id: proposal.id)
    ])
    ProposalWords.tellNext(proposal, left, session)
    return .done
  })

/// `omsorg assign withdraw`: takes a proposal back.
let assignWithdraw = Command(
  "withdraw", aliases: ["återkalla"],
  summary: Text(sv: "ta tillbaka ett förslag", en: "take a proposal back"),
  operands: [ClientOperand.client], options: [AssignOptions.which],
  examples: [
    Example(
      "omsorg assign withdraw B00038 --caregiver 10008",
      Text(sv: "när flera är föreslagna", en: "when several are proposed"))
  ],
  exitStatuses: .writing(), seeAlso: ["assign propose"],
  run: { invocation in
    let session = Session(invocation)
    let id = invocation[ClientOperand.client]
    let outcome = try session.change("proposal for \(id) withdrawn") { writer in
      var proposals = try writer.records(.proposals)
      let place = try ProposalWords.place(
        in: proposals, client: id, caregiver: invocation[AssignOptions.which])
      let removed = proposals.remove(at: place)
      try writer.replace(.proposals, with: proposals)
      return removed.id
    }
    try session.print(changes: [
      RecordChange(
        action: .removed, noun: RegisterFile<Proposal>.proposals.noun, id: outcome.result)
    ])
    return .done
  })

/// Finding a client's proposal, and what comes after it.
enum ProposalWords {
  /// How one of several is chosen where `--caregiver` names it.
  static let byOption = Text(sv: "välj med --caregiver", en: "choose with --caregiver")

  /// The place of a client's proposal; of the one of a caregiver where there are several.
  /// - Parameter choosing: how the command lets one of several be chosen.
  /// - Throws: `ErrorReport` when there is none, or no telling which.
  static func place(
    in proposals: [Proposal], client: String, caregiver: String?, choosing: Text = byOption
  ) throws -> Int {
    let places = proposals.indices.filter { place in
      proposals[place].client == client
        && (caregiver.map { proposals[place].caregiver == $0 } ?? true)
    }
    if places.count == 1, let place = places.first { return place }
    guard !places.isEmpty else {
      throw ErrorReport(
        kind: "no_proposal",
        message: Text(
          sv: "det finns inget förslag för '\(client)'", en: "there is no proposal for '\(client)'"),
        exitCode: .notFound,
        hint: Text(
          sv: "omsorg assign propose \(client) MEDARBETARE",
          en: "omsorg assign propose \(client) CAREGIVER"))
    }
    let ids = places.map { proposals[$0].caregiver }.joined(separator: ", ")
    throw UsageError(
      Text(
        sv: "flera är föreslagna för '\(client)': \(ids)",
        en: "several are proposed for '\(client)': \(ids)"),
      hint: choosing)
  }

  /// Tells what is left to do before the appointment.
  static func tellNext(_ proposal: Proposal, _ left: [AppointmentStep], _ session: Session) {
    guard !session.isQuiet else { return }
    let (client, caregiver) = (proposal.client, proposal.caregiver)
    if let next = left.first {
      let steps = Text(
        sv: left.map { "\($0.rawValue) (\($0.words(.swedish)))" }.joined(separator: ", "),
        en: left.map { "\($0.rawValue) (\($0.words(.english)))" }.joined(separator: ", "))
      session.invocation.tell(
        Text(
          sv: "kvar: \(steps(.swedish)); nästa: omsorg assign agree \(client) \(next.rawValue)",
          en: "left: \(steps(.english)); next: omsorg assign agree \(client) \(next.rawValue)"))
    } else {
      session.invocation.tell(
        Text(
          sv: "nästa: omsorg assign set \(client) \(caregiver)",
          en: "next: omsorg assign set \(client) \(caregiver)"))
    }
  }
}
