import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

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
  operands: [ClientOperand.client, AssignOptions.caregiver],
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
    let id = invocation[ClientOperand.client]
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

extension Appointer {
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
