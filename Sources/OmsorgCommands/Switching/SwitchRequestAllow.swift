import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let caregiver = Operand<String>(
  "CAREGIVER", parse: .live("caregivers"),
  summary: Text(sv: "medarbetarens id", en: "the caregiver's id"))

/// `omsorg switch-request allow`: the client may have someone again.
let switchAllow = Command(
  "allow", aliases: ["tillåt"],
  summary: Text(
    sv: "brukaren kan tänka sig en medarbetare igen",
    en: "the client does not mind having a caregiver again"),
  description: Text(
    sv: "Gäller dem som brukaren bytt från, och dem som står som oönskade hos brukaren.",
    en: "Holds for those the client asked to be without and those recorded as refused."),
  operands: [ClientOperand.client, caregiver],
  examples: [
    Example(
      "omsorg switch-request allow B00003 10014",
      Text(sv: "10014 får föreslås igen", en: "10014 may be suggested again"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let (id, allowed) = (invocation[ClientOperand.client], invocation[caregiver])
    let outcome = try session.change("\(id) allows \(allowed) again") { writer in
      let records = try writer.careRecords(Switching.needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      try Switching.requireCaregivers([allowed], in: records)
      guard SwitchRequest.ruledOut(client: client, in: records).contains(allowed) else {
        throw ErrorReport(SwitchRefusal.notRuledOut(client: id, caregiver: allowed))
      }
      var changes: [RecordChange] = []
      if client.refusedCaregivers.contains(allowed) {
        var all = records.clients
        for place in all.indices where all[place].id == id {
          all[place].refusedCaregivers.removeAll { $0 == allowed }
        }
        try writer.replace(.clients, with: all)
        changes.append(RecordChange(action: .changed, noun: clients.file.noun, id: id))
      }
      let file = RegisterFile<SwitchRequest>.switchRequests
      var requests = records.switchRequests
      for place in requests.indices
      where requests[place].client == id && requests[place].caregiver == allowed
        && requests[place].rulesOutCaregiver
      {
        requests[place].mayReturn = true
        changes.append(
          RecordChange(action: .changed, noun: file.noun, id: requests[place].id))
      }
      try writer.replace(file, with: requests)
      return changes
    }
    try session.print(changes: outcome.result)
    return .done
  })
