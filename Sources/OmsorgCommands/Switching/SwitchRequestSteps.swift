import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let toWhom = Option<String?>(
  "to", placeholder: "WHO", parse: .live("professionals"), environment: .never,
  otherwise: Text(
    sv: "lagets enda chef av det slag regelverket anger",
    en: "the team's only manager of the kind the policy names"),
  summary: Text(sv: "chefen som informeras", en: "the manager who is told"))

/// `omsorg switch-request inform`: whoever heard the request tells the manager.
let switchInform = Command(
  "inform", aliases: ["informera"],
  summary: Text(sv: "chefen har informerats", en: "the manager has been told"),
  operands: [Switching.request],
  options: [toWhom, Switching.by, Switching.date, Switching.note],
  examples: [
    Example(
      "omsorg switch-request inform B00003 --to CH1 --by anna",
      Text(sv: "till sektionschefen", en: "the section manager"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changeRequest("manager informed") { request, records, rules, _ in
      // What is wrong in itself is told before what the option lacks.
      if let refusal = request.refusal(of: .informManager, on: date, rules) {
        throw Switching.report(refusal)
      }
      let manager = try manager(of: request, on: date, rules, in: records, invocation)
      let refusal = SwitchRequest.refusal(of: .informManager, by: manager, rules, in: records)
      if let refusal { throw Switching.report(refusal) }
      try Switching.refusing { () throws(SwitchRefusal) in
        try request.take(
          .informManager, on: date, by: session.stepTaker, to: manager,
          note: invocation[Switching.note], rules)
      }
      return []
    }
    return .done
  })

/// Who is told: `--to`, else the only one that the policy can mean.
private func manager(
  of request: SwitchRequest, on date: CalendarDate, _ rules: SwitchRules, in records: CareRecords,
  _ invocation: Invocation
) throws -> String {
  if let named = invocation[toWhom] { return named }
  guard let role = rules.manager, let client = records.client(request.client) else {
    throw UsageError(
      Text(sv: "flaggan '--to' saknas", en: "option '--to' is missing"),
      hint: Text(
        sv: "regelverket säger inte vilken chef det är",
        en: "the policy does not say which manager it is"))
  }
  let managers = records.professionals(
    as: role, serving: client.team.value(on: date), on: date)
  if managers.count == 1 { return managers[0].id }
  let ids = managers.map(\.id).joined(separator: ", ")
  throw UsageError(
    Text(sv: "flaggan '--to' saknas", en: "option '--to' is missing"),
    hint: managers.isEmpty
      ? Text(
        sv: "ingen \(role.words(.swedish)) för brukarens lag finns i 'omsorg professional list'",
        en: "no \(role.words(.english)) of the client's team is in 'omsorg professional list'")
      : Text(
        sv: "flera är \(role.words(.swedish)) för brukarens lag: \(ids)",
        en: "several are \(role.words(.english)) of the client's team: \(ids)"))
}

/// Records the client's answer on who would suit, if it was asked for.
/// - Returns: whether the client was asked.
private func noteWishes(
  _ request: inout SwitchRequest, in records: CareRecords, _ invocation: Invocation
) throws -> Bool {
  let ids = try wished(instead: request.caregiver, in: records, invocation)
  if invocation[Switching.nobody] {
    if !ids.isEmpty {
      throw UsageError(
        Text(
          sv: "--wished och --nobody går inte ihop", en: "--wished and --nobody do not go together")
      )
    }
    request.wished = []
  } else if !ids.isEmpty {
    request.wished = ids
  }
  return invocation[Switching.nobody] || !ids.isEmpty
}

/// `omsorg switch-request dialogue`: the manager talks with the client.
let switchDialogue = Command(
  "dialogue", aliases: ["dialog"],
  summary: Text(
    sv: "chefen har talat med brukaren", en: "the manager has talked with the client"),
  description: Text(
    sv: """
      Med --wished eller --nobody registreras också att brukaren tillfrågades om lämplig person.
      """,
    en: """
      With --wished or --nobody it is also recorded that the client was asked who would suit.
      """),
  operands: [Switching.request],
  options: [
    Switching.wished, Switching.nobody, Switching.note, Switching.by, Switching.date,
  ],
  examples: [
    Example(
      "omsorg switch-request dialogue B00003 --by CH1 --wished 10002",
      Text(sv: "brukaren vill hellre ha 10002", en: "the client would like 10002"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changeRequest("dialogue held") { request, records, rules, _ in
      let who = session.stepTaker
      try Switching.refusing { () throws(SwitchRefusal) in
        try request.take(
          .managerDialogue, on: date, by: who, note: invocation[Switching.note], rules)
        // Where the policy does not ask for the manager's talk, anyone may hold one.
        guard rules.demanded.contains(.managerDialogue) else { return }
        let refusal = SwitchRequest.refusal(of: .managerDialogue, by: who, rules, in: records)
        if let refusal { throw refusal }
      }
      if try noteWishes(&request, in: records, invocation) {
        try Switching.refusing { () throws(SwitchRefusal) in
          try request.take(.askClient, on: date, by: who, rules)
        }
      }
      return []
    }
    return .done
  })

/// `omsorg switch-request ask`: the client is asked who would suit.
let switchAsk = Command(
  "ask", aliases: ["fråga"],
  summary: Text(
    sv: "brukaren har tillfrågats om lämplig person",
    en: "the client has been asked who would suit"),
  operands: [Switching.request],
  options: [
    Switching.wished, Switching.nobody, Switching.note, Switching.by, Switching.date,
  ],
  examples: [
    Example(
      "omsorg switch-request ask B00003 --wished 10002,10003",
      Text(sv: "brukaren nämner två", en: "the client names two"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changeRequest("client asked") { request, records, rules, _ in
      try Switching.refusing { () throws(SwitchRefusal) in
        try request.take(
          .askClient, on: date, by: session.stepTaker, note: invocation[Switching.note], rules)
      }
      guard try noteWishes(&request, in: records, invocation) else {
        throw UsageError(
          Text(
            sv: "--wished med den brukaren nämnde, eller --nobody, saknas",
            en: "--wished with whom the client named, or --nobody, is missing"))
      }
      return []
    }
    return .done
  })

private let verdict = Operand<String>(
  "VERDICT", parse: .choice(["granted", "declined"]),
  summary: Text(sv: "beviljat eller avslaget", en: "granted or declined"))

/// `omsorg switch-request decide`: the request is granted or declined.
let switchDecide = Command(
  "decide", aliases: ["besluta"],
  summary: Text(sv: "bevilja eller avslå önskemålet", en: "grant or decline the request"),
  description: Text(
    sv: "Ett avslag avslutar önskemålet. Beviljat blir det klart med 'complete'.",
    en: "Declining closes the request. Once granted it is finished by 'complete'."),
  operands: [Switching.request, verdict],
  options: [Switching.note, Switching.by, Switching.date],
  examples: [
    Example(
      "omsorg switch-request decide B00003 granted --by CH1",
      Text(sv: "beviljat", en: "granted"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let grants = invocation[verdict] == "granted"
    try session.changeRequest(grants ? "granted" : "declined") { request, _, rules, _ in
      try Switching.refusing { () throws(SwitchRefusal) in
        try request.take(
          .decide, on: date, by: session.stepTaker, note: invocation[Switching.note],
          grants: grants, rules)
      }
      if !grants, request.cause == .clientWish, rules.isPossible == true {
        invocation.warn(
          Text(
            sv: "regelverket säger att brukaren får byta omsorgskontakt",
            en: "the policy says that the client may switch care contact"))
      }
      return []
    }
    return .done
  })

/// `omsorg switch-request tell`: the client is told what came of it.
let switchTell = Command(
  "tell", aliases: ["meddela"],
  summary: Text(
    sv: "brukaren har fått besked om vad det blev",
    en: "the client has been told what came of it"),
  operands: [Switching.request],
  options: [Switching.note, Switching.by, Switching.date],
  examples: [
    Example(
      "omsorg switch-request tell B00003/2026-11-16",
      Text(sv: "när det är klart", en: "once it is completed"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changeRequest("client told", closedToo: true) { request, _, rules, _ in
      try Switching.refusing { () throws(SwitchRefusal) in
        try request.take(
          .tellClient, on: date, by: session.stepTaker, note: invocation[Switching.note], rules)
      }
      return []
    }
    return .done
  })

/// `omsorg switch-request withdraw`: the client takes the request back.
let switchWithdraw = Command(
  "withdraw", aliases: ["återta"],
  summary: Text(sv: "brukaren tar tillbaka önskemålet", en: "the client takes the request back"),
  operands: [Switching.request],
  options: [Switching.note, Switching.by, Switching.date],
  examples: [
    Example(
      "omsorg switch-request withdraw B00003 --note 'nöjd efter samtalet'",
      Text(sv: "med vad som sades", en: "with what was said"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changeRequest("withdrawn") { request, _, rules, _ in
      try Switching.refusing { () throws(SwitchRefusal) in
        try request.take(
          .withdraw, on: date, by: session.stepTaker, note: invocation[Switching.note], rules)
      }
      return []
    }
    return .done
  })
