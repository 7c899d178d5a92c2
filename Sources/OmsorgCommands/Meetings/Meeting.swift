import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg meeting`: meetings of teams and about clients, and managers' calls.
let meetingCommand = Command(
  "meeting", aliases: ["möte"],
  summary: Text(
    sv: "möten, uppföljningar av beslut, chefens samtal",
    en: "meetings, follow-ups of decisions, managers' calls"),
  description: Text(
    sv: """
      Ett möte kallas, får punkter på dagordningen, hålls och får beslut. Dagordningen hämtas ur det \
      som är öppet för lagets brukare, eller för brukaren, och blir kvar i posten när mötet hållits. \
      Ett beslut som gäller en brukare skrivs också i brukarens journal.

      Lagets möten är team, weekly och monthly; sip och decision_follow_up gäller en brukare. Vilka \
      som kallas, och om uppföljningen ska förberedas med brukaren, säger regelverket.

      'called' och 'calls' är chefens samtal: vilka som ringts och vilka som väntat längst.
      """,
    en: """
      A meeting is called, gets items on its agenda, is held and gets decisions. The agenda is drawn \
      from what is open for the team's clients, or for the client, and stays in the record once the \
      meeting is held. A decision about a client is written in the client's journal too.

      A team's meetings are team, weekly and monthly; sip and decision_follow_up are about a client. \
      Who is asked, and whether the follow-up is prepared with the client, the policy says.

      'called' and 'calls' are the manager's calls: who has been called and who has waited longest.
      """),
  subcommands: [
    meetingCall, meetingAgenda, meetingRaise, meetingPrepare, meetingHold, meetingDecide,
    meetingCancel, meetingList, meetingShow, meetingCalled, meetingCalls,
  ],
  seeAlso: ["status", "due", "policy"])

/// What the subcommands have in common.
enum Meetings {
  /// The registers that meetings are judged by.
  static let needed: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .policies, .careContacts, .professionals,
    .relatives, .absences, .meetings,
  ]

  static let meeting = Operand<String>(
    "MEETING", parse: .live("meetings"),
    summary: Text(
      sv: "mötets id, eller lagets eller brukarens om bara ett väntar",
      en: "the meeting's id, or the team's or client's if only one is to be held"))
  static let with = Option<[String]?>(
    "with", placeholder: "A,B", parse: .ids("people"), environment: .never,
    summary: Text(sv: "id:n eller namn", en: "ids or names"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "fel ordning, eller en regel förbjuder det", en: "wrong order, or a rule forbids it")
    ))

  /// The meeting that an operand means: of an id, or a team's or client's only one to be held.
  /// - Parameter doneToo: whether the latest held or cancelled one will do where none waits.
  /// - Throws: `StoreError.noSuchRecord`, `UsageError`, `ErrorReport`.
  static func find(
    _ name: String, in records: CareRecords, doneToo: Bool = false
  ) throws -> Meeting {
    try finder.find(name, among: records.meetings, of: records, closedToo: doneToo)
  }

  private static let finder = ClientRecordFinder<Meeting>(
    file: .meetings, client: { $0.subject },
    isKnown: { name, records in records.client(name) != nil || records.team(name) != nil },
    day: { $0.date }, isOpen: { $0.state == .called }, missingKind: "no_meeting",
    hasNoneOpen: Text(sv: "har inget möte som väntar", en: "has no meeting to be held"),
    hasSeveralOpen: Text(sv: "har flera möten som väntar", en: "has several meetings to be held"),
    hints: { name in
      let hint = Text(
        sv: "'omsorg meeting call \(name)' kallar till ett, 'omsorg meeting list --all' visar alla",
        en: "'omsorg meeting call \(name)' calls one, 'omsorg meeting list --all' shows them all")
      return (none: hint, earlier: hint)
    })
}

extension Session {
  /// Changes one meeting in one logged change.
  /// - Parameters:
  ///   - registers: those needed beside the usual ones.
  ///   - change: what happens to it; others records may be changed too.
  func changeMeeting(
    _ what: String, doneToo: Bool = false, reading registers: Set<Register> = [],
    _ change: (inout Meeting, CareRecords, StoreWriter) throws -> [RecordChange]
  ) throws -> (Meeting, CareRecords) {
    let file = RegisterFile<Meeting>.meetings
    let name = invocation[Meetings.meeting]
    let outcome = try self.change("meeting \(name) \(what)") { writer in
      let records = try writer.careRecords(Meetings.needed.union(registers))
      var meeting = try Meetings.find(name, in: records, doneToo: doneToo)
      let others = try change(&meeting, records, writer)
      try writer.replace(
        file, with: records.meetings.map { $0.id == meeting.id ? meeting : $0 })
      return (meeting, records, others)
    }
    let (meeting, records, others) = outcome.result
    try print(
      changes: [RecordChange(action: .changed, noun: file.noun, id: meeting.id)] + others)
    return (meeting, records)
  }

  /// Reminds of whom nothing may be told to among those who are asked to a client's meeting.
  func warnOfConsent(_ meeting: Meeting, in records: CareRecords) {
    for relative in records.relatives
    where meeting.participants.contains(relative.id) && relative.ground(on: meeting.date) == nil {
      tellNoConsent(relative.id)
    }
  }

  /// Reminds that a relative may be told nothing.
  func tellNoConsent(_ relative: String) {
    invocation.tell(
      Text(
        sv: "\(relative): inget samtycke: lyssna, men berätta inget om brukaren",
        en: "\(relative): no consent: listen, but tell nothing about the client"))
  }

  /// Tells what is to be done before a meeting is held.
  func tellBefore(_ meeting: Meeting, _ rules: MeetingRules) {
    guard !isQuiet, meeting.state == .called else { return }
    let id = meeting.id
    if rules.asksClient(meeting) {
      invocation.tell(
        Text(
          sv: "fråga om brukaren vill ha med omsorgskontakten: 'omsorg meeting prepare \(id) "
            + "--client-wishes yes|no --note TEXT'",
          en: "ask if the client wants the care contact there: 'omsorg meeting prepare \(id) "
            + "--client-wishes yes|no --note TEXT'"))
    } else if rules.mustBePrepared(meeting), meeting.prepared.isEmpty {
      invocation.tell(
        Text(
          sv: "förbered med brukaren: 'omsorg meeting prepare \(id) --note TEXT'",
          en: "prepare it with the client: 'omsorg meeting prepare \(id) --note TEXT'"))
    }
  }
}
