import CommandLineKit
import OmsorgDomain
import Records

private let said = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som svarades", en: "what the answer was"))
private let done = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som gjordes", en: "what was done"))

/// `omsorg complaint answer`: who complained gets an answer.
let complaintAnswer = Command(
  "answer", aliases: ["besvara"],
  summary: Text(sv: "den som klagade har fått svar", en: "who complained has had an answer"),
  operands: [Complaints.complaint], options: [said, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg complaint answer B00003 --note 'tiden ändras till 8' --by CH1",
      Text(sv: "av chefen", en: "by the manager"))
  ],
  exitStatuses: Complaints.statuses,
  run: { invocation in
    try Session(invocation).record(.answer, note: invocation[said])
    return .done
  })

/// `omsorg complaint act`: something is done about it.
let complaintAct = Command(
  "act", aliases: ["åtgärda"],
  summary: Text(sv: "något har gjorts åt det", en: "something has been done about it"),
  operands: [Complaints.complaint], options: [done, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg complaint act B00003 --note 'schemat är ändrat'",
      Text(sv: "före eller efter svaret", en: "before or after the answer"))
  ],
  exitStatuses: Complaints.statuses,
  run: { invocation in
    try Session(invocation).record(.act, note: invocation[done])
    return .done
  })

/// `omsorg complaint close`: nothing more is to be done.
let complaintClose = Command(
  "close", aliases: ["avsluta"],
  summary: Text(sv: "inget mer ska göras", en: "nothing more is to be done"),
  operands: [Complaints.complaint],
  options: [StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg complaint close B00003", Text(sv: "när det är besvarat", en: "once it is answered"))
  ],
  exitStatuses: Complaints.statuses,
  run: { invocation in
    try Session(invocation).record(.close, note: invocation[StepOptions.note])
    return .done
  })
