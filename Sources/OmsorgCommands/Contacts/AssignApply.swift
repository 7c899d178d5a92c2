import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let planFile = Operand<String>(
  "FILE", parse: .file,
  summary: Text(
    sv: "en plan sparad av assign plan --save", en: "a plan saved by assign plan --save"))

/// `omsorg assign apply`: carries a saved plan out.
let assignApply = Command(
  "apply", aliases: ["verkställ"],
  summary: Text(sv: "utse enligt en sparad plan", en: "appoint as a saved plan says"),
  description: Text(
    sv: """
      Vägras om något som planen räknade med har ändrats: vems omsorgskontakt någon är, vem som får \
      utses, hur mycket en brukare har beviljat, arbetspassen.
      """,
    en: """
      Refused if anything that the plan counted on has changed: who is whose care contact, who may \
      be appointed, how much a client is granted, the shifts.
      """),
  operands: [planFile], options: [AssignOptions.teams, AssignOptions.by, AssignOptions.step],
  examples: [
    Example(
      "omsorg assign apply plan.json --step consult_team --step talk_with_caregiver",
      Text(sv: "med regelverkets steg tagna", en: "with the policy's steps taken"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign plan", "undo"],
  run: { invocation in
    let session = Session(invocation)
    try session.apply(
      try SavedPlanFile.read(invocation[planFile]), teamsAllowed: invocation[AssignOptions.teams])
    return .done
  })

extension Session {
  /// Appoints as a plan says, in one change.
  func apply(_ plan: SavedPlan, teamsAllowed: Int) throws {
    let steps = try AssignOptions.steps(self)
    let count = plan.appointments.count
    let outcome = try change("plan applied: \(count) care contacts") { writer in
      let appointer = try Appointer(self, writer, on: plan.date, teamsAllowed: teamsAllowed)
      let changes = appointer.matching.changes(since: plan)
      guard changes.isEmpty else {
        let list = Text(
          sv: changes.map { $0(.swedish) }.joined(separator: "; "),
          en: changes.map { $0(.english) }.joined(separator: "; "))
        throw ErrorReport(
          kind: "plan_outdated",
          message: Text(
            sv: "planen stämmer inte längre: \(list(.swedish))",
            en: "the plan no longer fits: \(list(.english))"),
          exitCode: .refused,
          hint: Text(sv: "gör en ny: omsorg assign plan", en: "make a new one: omsorg assign plan"))
      }
      return try appointer.appoint(
        plan.appointments.map { planned in
          var request = AppointmentRequest(
            try appointer.caregiver(planned.caregiver), for: try appointer.client(planned.client),
            as: .careContact, from: plan.date, decidedBy: AssignOptions.decider(self), steps: steps)
          request.replaces = planned.replaces != nil
          request.askedOn = try today()
          request.endReason = "assign plan"
          request.loadIsPlanned = true
          return request
        })
    }
    try print(changes: outcome.result)
  }
}
