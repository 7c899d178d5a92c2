import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let whom = Operand<String>(
  "WHOM", parse: .live("teams-and-clients"),
  summary: Text(sv: "lagets eller brukarens id", en: "the team's or client's id"))
private let kind = Option<MeetingKind>(
  required: "kind", placeholder: "KIND", parse: .declared, environment: .never,
  summary: Text(sv: "vad för möte", en: "what meeting"))
private let day = Option<String>(
  required: "date", placeholder: "DATE", parse: .text, environment: .never,
  summary: Text(sv: "mötets dag", en: "the day of the meeting"))
private let time = Option<ClockTime?>(
  "time", placeholder: "TIME", parse: .time, environment: .never,
  summary: Text(sv: "klockslag", en: "time of day"))
private let again = Option<Bool>(
  "again",
  summary: Text(
    sv: "även om ett möte av samma slag väntar på att hållas",
    en: "even if a meeting of the same kind is still to be held"))
let clientWishes = Option<Bool?>(
  "client-wishes", placeholder: "yes|no", parse: .yesNo, environment: .never,
  summary: Text(
    sv: "om brukaren vill ha med omsorgskontakten",
    en: "whether the client wants the care contact there"))

/// `omsorg meeting call`: a meeting is planned, and people asked.
let meetingCall = Command(
  "call", aliases: ["kalla"],
  summary: Text(sv: "kalla till ett möte", en: "call a meeting"),
  description: Text(
    sv: """
      Till lagets möten kallas lagets medarbetare den dagen, utom de som är frånvarande, och de som \
      regelverket vill ha med. Till en brukares möte kallas brukaren, omsorgskontakten som \
      regelverket säger, och till en uppföljning handläggaren. --with lägger till fler.
      """,
    en: """
      To a team's meeting are asked the team's caregivers of the day, those absent left out, and \
      those whom the policy wants there. To a client's meeting are asked the client, the care \
      contact as the policy says, and to a follow-up the care manager. --with adds others.
      """),
  operands: [whom], options: [kind, day, time, Meetings.with, clientWishes, again, StepOptions.by],
  examples: [
    Example(
      "omsorg meeting call L001 --kind weekly --date fri --time 13:00",
      Text(sv: "lagets veckomöte", en: "the team's weekly meeting")),
    Example(
      "omsorg meeting call B00003 --kind decision_follow_up --date +21d",
      Text(sv: "uppföljning med handläggaren", en: "a follow-up with the care manager")),
  ],
  exitStatuses: Meetings.statuses,
  seeAlso: ["meeting agenda"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let date = try session.date(invocation[day], option: "--date", today: today)
    let id = invocation[whom]
    let wanted = invocation[kind]
    if wanted.isOfTeam, invocation[clientWishes] != nil {
      throw UsageError(
        Text(
          sv: "'--client-wishes' hör till en brukares möte",
          en: "'--client-wishes' goes with a client's meeting"))
    }
    let file = RegisterFile<Meeting>.meetings
    let outcome = try session.change("meeting of \(id) called") { writer in
      let records = try writer.careRecords(Meetings.needed)
      let (team, client) = try subject(id, of: wanted, in: records)
      var meeting = try refusing { () throws(MeetingRefusal) in
        try Meeting.called(
          wanted, team: team, client: client, on: date, by: session.stepTaker,
          again: invocation[again], among: records.meetings)
      }
      meeting.time = invocation[time]
      meeting.clientWishes = invocation[clientWishes]
      let rules = MeetingRules(meeting, in: records)
      let (asked, missing) = rules.asked(to: meeting, in: records)
      let more = (invocation[Meetings.with] ?? []).filter { !asked.contains($0) }
      meeting.participants = asked + more
      try writer.replace(file, with: records.meetings + [meeting])
      return (meeting, records, rules, missing)
    }
    let (meeting, records, rules, missing) = outcome.result
    try session.print(changes: [RecordChange(action: .added, noun: file.noun, id: meeting.id)])
    if !session.isQuiet {
      for role in missing {
        invocation.tell(
          Text(
            sv: "ingen \(role.words(.swedish)) är registrerad: lägg till med --with, eller "
              + "'omsorg professional add'",
            en: "no \(role.words(.english)) is on record: add with --with, or "
              + "'omsorg professional add'"))
      }
    }
    session.warnOfConsent(meeting, in: records)
    session.tellBefore(meeting, rules)
    return .done
  })

/// The team or client that a meeting of a kind is about.
private func subject(
  _ id: String, of kind: MeetingKind, in records: CareRecords
) throws -> (Team?, Client?) {
  let (team, client) = (records.team(id), records.client(id))
  if kind.isOfTeam {
    if let team { return (team, nil) }
    guard client != nil else {
      throw StoreError.noSuchRecord(path: RegisterFile.teams.path, id: id)
    }
    throw UsageError(
      Text(
        sv: "'--kind \(kind.rawValue)' är ett lags möte: ange lagets id",
        en: "'--kind \(kind.rawValue)' is a team's meeting: give the team's id"))
  }
  if let client { return (nil, client) }
  guard team != nil else { throw StoreError.noSuchRecord(path: clients.file.path, id: id) }
  throw UsageError(
    Text(
      sv: "'--kind \(kind.rawValue)' gäller en brukare: ange brukarens id",
      en: "'--kind \(kind.rawValue)' is about a client: give the client's id"))
}
