import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let to = Option<String>(
  required: "to", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(sv: "medarbetaren som får det", en: "the caregiver who gets it"))

/// `omsorg custody hand-out`: a caregiver gets something to use.
let custodyHandOut = Command(
  "hand-out", aliases: ["lämna-ut"],
  summary: Text(sv: "lämna ut något till en medarbetare", en: "hand something out to a caregiver"),
  operands: [Custody.item],
  options: [to, Custody.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg custody hand-out B00003 --to 10014",
      Text(sv: "brukarens enda sak i förvar", en: "the client's only item in custody"))
  ],
  exitStatuses: Custody.statuses,
  seeAlso: ["custody hand-in"],
  run: { invocation in
    let session = Session(invocation)
    let id = invocation[to]
    var movement = try session.movement(.handedOut)
    movement.to = id
    movement.note = invocation[Custody.note]
    try session.recordMovement("handed out", movement, where: { $0.state == .kept }) {
      movement, _, records in
      guard let caregiver = records.caregiver(id) else {
        throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: id)
      }
      if !caregiver.isActive(on: movement.on) {
        throw ErrorReport(CustodyRefusal.caregiverEnded(caregiver: id, movement.on))
      }
    }
    return .done
  })
