import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let caregiversInTurn = Operand<[String]>(
  "CAREGIVER", minimum: 1, parse: .live("caregivers"),
  summary: Text(sv: "de som turas om, i ordning", en: "who take turns, in order"))
private let weeks = Option<Int>(
  "weeks", placeholder: "N", parse: .integer(1...52), environment: .never, initially: "4",
  summary: Text(sv: "veckor i taget", en: "weeks at a time"))
private let rounds = Option<Int>(
  "rounds", placeholder: "N", parse: .integer(1...52), environment: .never, initially: "3",
  summary: Text(sv: "varv; sedan utses på nytt", en: "rounds; then someone is appointed anew"))

/// `omsorg assign rotate`: care contacts who take turns with a demanding client.
let assignRotate = Command(
  "rotate", aliases: ["rotera"],
  summary: Text(
    sv: "låt flera turas om som omsorgskontakt hos en särskilt krävande brukare",
    en: "let several take turns as care contact of a particularly demanding client"),
  description: Text(
    sv: """
      Var och en är omsorgskontakt så många veckor i taget, från en måndag; den som är i dag \
      avslutas dagen före. Alla kontrolleras för den dag då de börjar.
      """,
    en: """
      Each is care contact for so many weeks at a time, from a Monday; whoever is so today ends the \
      day before. All are checked for the day that they begin.
      """),
  operands: [ClientOperand.client, caregiversInTurn],
  options: [
    AssignOptions.from, weeks, rounds, AssignOptions.by, AssignOptions.step, AssignOptions.override,
  ],
  examples: [
    Example(
      "omsorg assign rotate B00001 10001 10003 --weeks 4 --rounds 2",
      Text(sv: "fyra veckor var, två varv", en: "four weeks each, two rounds"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign set"],
  run: { invocation in
    let session = Session(invocation)
    let asked = try AssignOptions.date(session)
    // Turns follow whole weeks: from the asked day's Monday or the next.
    let first = asked.monday == asked ? asked : asked.monday.adding(days: 7)
    let steps = try AssignOptions.steps(session)
    let id = invocation[ClientOperand.client]
    let turns = invocation[caregiversInTurn]
    guard Set(turns).count == turns.count, turns.count > 1 else {
      throw UsageError(
        Text(
          sv: "minst två olika medarbetare behövs för att turas om",
          en: "it takes two different caregivers or more to take turns"))
    }
    let outcome = try session.change("care contacts of \(id) rotate") { writer in
      var made: [Appointed] = []
      var appointer = try Appointer(session, writer, on: first)
      for turn in 0..<invocation[rounds] * turns.count {
        let start = first.adding(days: 7 * invocation[weeks] * turn)
        if turn > 0 { appointer = try Appointer(session, writer, on: start) }
        var request = AppointmentRequest(
          try appointer.caregiver(turns[turn % turns.count]), for: try appointer.client(id),
          as: .careContact, from: start, decidedBy: AssignOptions.decider(session), steps: steps)
        request.to = start.adding(days: 7 * invocation[weeks] - 1)
        request.rotates = true
        request.askedOn = try session.today()
        request.replaces = turn == 0
        request.endReason = "rotation"
        request.overrideReason = invocation[AssignOptions.override]
        made.append(try appointer.matching.appoint(request))
      }
      return try appointer.write(made)
    }
    try session.print(changes: outcome.result)
    return .done
  })
