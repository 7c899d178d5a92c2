import CommandLineKit
import OmsorgDomain
import Records

private let to = Option<String?>(
  "to", placeholder: "WHO", parse: .who(), environment: .never,
  otherwise: Text(sv: "brukaren", en: "the client"),
  summary: Text(sv: "vem som fick det, om inte brukaren", en: "who got it, if not the client"))

/// `omsorg custody return`: something goes back to the client.
let custodyReturn = Command(
  "return", aliases: ["återlämna"],
  summary: Text(
    sv: "återlämna något till brukaren, pengar med allt som är kvar",
    en: "return something to the client, money with all that is left"),
  operands: [Custody.item],
  options: [Custody.witness, to, Custody.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg custody return B00003 --with brukaren",
      Text(sv: "när insatserna upphör", en: "when the services end"))
  ],
  exitStatuses: Custody.statuses,
  run: { invocation in
    let session = Session(invocation)
    var movement = try session.movement(.returned)
    movement.witness = invocation[Custody.witness]
    movement.to = invocation[to]
    movement.note = invocation[Custody.note]
    try session.recordMovement("returned", movement, where: { $0.state == .kept }) {
      movement, item, _ in
      movement.amount = item.balance
    }
    return .done
  })
