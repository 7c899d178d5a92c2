import CommandLineKit
import OmsorgDomain
import Records

private let verdict = Operand<SwitchVerdict>(
  "VERDICT", parse: .declared,
  summary: Text(sv: "beviljat eller avslaget", en: "granted or declined"))

/// `omsorg switch-request decide`: the request is granted or declined.
let switchDecide = Command(
  "decide", aliases: ["besluta"],
  summary: Text(sv: "bevilja eller avslå önskemålet", en: "grant or decline the request"),
  description: Text(
    sv: """
      Beslutar gör den chef som regelverket anger. Ett avslag avslutar önskemålet; där regelverket \
      säger att brukaren får byta kräver avslaget --note med skälet. Beviljat blir det klart med \
      'complete', som också beviljar där regelverket inte ger chefen någon del i bytet.
      """,
    en: """
      The manager that the policy names decides. Declining closes the request; where the policy \
      says that the client may switch, declining takes --note with the reason. Once granted it is \
      finished by 'complete', which also grants where the policy gives the manager no part in the \
      switch.
      """),
  operands: [Switching.request, verdict],
  options: [StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg switch-request decide B00003 granted --by CH1",
      Text(sv: "beviljat", en: "granted")),
    Example(
      "omsorg switch-request decide B00003 declined --by CH1 --note 'bytte i går'",
      Text(sv: "avslaget, med skälet", en: "declined, with the reason")),
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let verdict = invocation[verdict]
    try session.record(.decide, as: verdict.rawValue, grants: verdict == .granted) {
      request, records, rules in
      try session.requireManager(for: .decide, rules, in: records)
      if verdict == .declined, request.cause == .clientWish, rules.isPossible == true {
        if invocation[StepOptions.note]?.allSatisfy(\.isWhitespace) ?? true {
          throw UsageError(
            Text(
              sv: "ett avslag kräver --note med skälet: regelverket säger att brukaren får byta "
                + "omsorgskontakt",
              en: "declining takes --note with the reason: the policy says that the client may "
                + "switch care contact"))
        }
        invocation.warn(
          Text(
            sv: "regelverket säger att brukaren får byta omsorgskontakt",
            en: "the policy says that the client may switch care contact"))
      }
    }
    return .done
  })
