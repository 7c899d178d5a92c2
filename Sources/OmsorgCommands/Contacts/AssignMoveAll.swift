import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let leaving = Operand<String>(
  "FROM", parse: .live("caregivers"),
  summary: Text(sv: "den vars brukare flyttas", en: "whose clients are moved"))
private let taking = Operand<String>(
  "TO", parse: .live("caregivers"),
  summary: Text(sv: "den som tar över dem", en: "who takes them over"))

/// `omsorg assign move-all`: all of a caregiver's clients to another.
let assignMoveAll = Command(
  "move-all", aliases: ["flytta-alla"],
  summary: Text(
    sv: "flytta alla en medarbetares brukare till en annan",
    en: "move all of a caregiver's clients to another"),
  description: Text(
    sv: "Alla eller ingen: kan någon inte flyttas sägs varför, och inget ändras.",
    en: "All or none: if one cannot be moved it is told why, and nothing is changed."),
  operands: [leaving, taking],
  options: [
    AssignOptions.from, AssignOptions.reason, AssignOptions.by, AssignOptions.step,
    AssignOptions.override,
  ],
  examples: [
    Example(
      "omsorg assign move-all 10012 10011 --reason 'slutar' -n",
      Text(sv: "se vad som skulle ske", en: "see what would happen"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign what-if", "assign plan"],
  run: { invocation in
    let session = Session(invocation)
    let date = try AssignOptions.date(session)
    let steps = try AssignOptions.steps(session)
    let (from, to) = (invocation[leaving], invocation[taking])
    guard from != to else {
      throw UsageError(
        Text(sv: "'\(from)' två gånger", en: "'\(from)' twice"))
    }
    let outcome = try session.change("clients of \(from) moved to \(to)") { writer in
      let appointer = try Appointer(session, writer, on: date)
      _ = try appointer.caregiver(from)
      let caregiver = try appointer.caregiver(to)
      let moved = appointer.matching.load(of: try appointer.caregiver(from)).clients
      var matching = appointer.matching
      var made: [Appointed] = []
      var refused: [AppointmentRefused] = []
      for id in moved {
        var request = AppointmentRequest(
          caregiver, for: try appointer.client(id), as: .careContact, from: date,
          decidedBy: AssignOptions.decider(session), steps: steps)
        request.replaces = true
        request.askedOn = try session.today()
        request.endReason = invocation[AssignOptions.reason] ?? "\(from) → \(to)"
        request.overrideReason = invocation[AssignOptions.override]
        do throws(AppointmentRefused) {
          let appointed = try matching.appoint(request, replacing: from)
          // The next one is judged with this one there already.
          matching = matching.with(appointed)
          made.append(appointed)
        } catch { refused.append(error) }
      }
      if let last = refused.last {
        for refusal in refused.dropLast() {
          if let report = ErrorReports.report(refusal) { invocation.report(report) }
        }
        throw last
      }
      return try appointer.write(made)
    }
    try session.print(changes: outcome.result)
    if outcome.result.isEmpty, !session.isQuiet {
      invocation.tell(
        Text(
          sv: "'\(from)' är inte fast omsorgskontakt för någon",
          en: "'\(from)' is care contact of nobody"))
    }
    return .done
  })
