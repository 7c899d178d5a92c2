import CommandLineKit
import OmsorgDomain
import Records

private let covers = Option<String?>(
  "may-be-told", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad brukaren samtycker till", en: "what the client agrees to"))
private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(sv: "samtyckets första dag", en: "the first day of the consent"))
private let until = Option<String?>(
  "until", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "tills vidare", en: "until further notice"),
  summary: Text(sv: "samtyckets sista dag", en: "the last day of the consent"))
private let withdraw = Option<Bool>(
  "withdraw", summary: Text(sv: "brukaren tar tillbaka det", en: "the client takes it back"))

/// `omsorg relative consent`: what the client agrees that a relative may be told.
let relativeConsent = Command(
  "consent", aliases: ["samtycke"],
  summary: Text(
    sv: "brukaren samtycker till vad den anhöriga får veta, eller tar tillbaka det",
    en: "the client agrees to what the relative may be told, or takes it back"),
  description: Text(
    sv: """
      Ett nytt samtycke tar över det förra från sin första dag. --withdraw gäller från och med \
      --date: den dagen får inget berättas.
      """,
    en: """
      A new consent takes over from the last one on its first day. --withdraw holds from --date on: \
      nothing is told on that day.
      """),
  operands: [Relatives.relative],
  options: [covers, from, until, withdraw, StepOptions.date],
  examples: [
    Example(
      "omsorg relative add --id A1 --client B00003 --name 'Eva Ek' --kind relative",
      Text(sv: "en anhörig", en: "a relative")),
    Example(
      "omsorg relative consent A1 --may-be-told 'tider och vem som kommer' --until 2027-06-30",
      Text(sv: "till och med en dag", en: "until a day")),
    Example(
      "omsorg relative consent A1 --withdraw", Text(sv: "från i dag", en: "from today")),
  ],
  exitStatuses: .writing(
    (
      .refused,
      Text(
        sv: "inget samtycke att ta tillbaka, eller avslutad",
        en: "no consent to take back, or no longer on record")
    )),
  seeAlso: ["relative tell"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    if invocation[withdraw] {
      for (name, isGiven) in [
        ("--may-be-told", invocation.isGiven(covers)), ("--from", invocation.isGiven(from)),
        ("--until", invocation.isGiven(until)),
      ] where isGiven {
        throw UsageError(
          Text(
            sv: "'--withdraw' och '\(name)' går inte ihop",
            en: "'--withdraw' and '\(name)' do not go together"))
      }
      let date = try session.dayOfStep()
      try session.changeRelative("consent withdrawn") { relative throws(RelativeRefusal) in
        try relative.withdrawConsent(on: date)
      }
      return .done
    }
    guard let text = invocation[covers], !text.allSatisfy(\.isWhitespace) else {
      throw UsageError(
        Text(
          sv: "flaggan '--may-be-told' eller '--withdraw' saknas",
          en: "option '--may-be-told' or '--withdraw' is missing"))
    }
    if invocation.isGiven(StepOptions.date) {
      throw UsageError(
        Text(
          sv: "'--date' hör ihop med '--withdraw'; ange '--from'",
          en: "'--date' goes with '--withdraw'; say '--from'"))
    }
    let first =
      try invocation[from].map { try session.date($0, option: "--from", today: today) } ?? today
    let last = try invocation[until].map { try session.date($0, option: "--until", today: today) }
    if let last, last < first {
      throw UsageError(
        Text(
          sv: "--until \(last.iso) är före --from \(first.iso)",
          en: "--until \(last.iso) is before --from \(first.iso)"))
    }
    try session.changeRelative("consent given") { relative throws(RelativeRefusal) in
      try relative.agree(to: text, from: first, until: last)
    }
    return .done
  })

private let given = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som gjordes eller sades", en: "what was done or said"))

/// `omsorg relative support`: support given to a relative.
let relativeSupport = Command(
  "support", aliases: ["stöd"],
  summary: Text(
    sv: "stöd som den anhöriga fått; kräver inget samtycke",
    en: "support given to the relative; needs no consent"),
  operands: [Relatives.relative], options: [given, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg relative support A1 --note 'anhörigsamtal, orolig för nätterna' --by 10004",
      Text(sv: "ett samtal", en: "a talk"))
  ],
  exitStatuses: .writing(
    (.refused, Text(sv: "den anhöriga är avslutad", en: "the relative is no longer on record"))),
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let who = session.stepTaker
    try session.changeRelative("support given") { relative throws(RelativeRefusal) in
      if let ended = relative.ended, ended < date { throw .ended(relative.id, ended) }
      relative.support.append(
        StepTaken("support", on: date, by: who, note: invocation[given]))
      relative.support.sort { $0.on < $1.on }
    }
    return .done
  })
