import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let said = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som sades", en: "what was said"))
private let taken = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som tas upp", en: "what is taken up"))
private let aboutClient = Option<String?>(
  "client", placeholder: "CLIENT", parse: .live("clients"), environment: .never,
  otherwise: Text(sv: "mötets brukare, om det har en", en: "the meeting's client, if it has one"),
  summary: Text(sv: "brukaren som punkten gäller", en: "the client that the item is about"))

/// `omsorg meeting raise`: something is put on the agenda.
let meetingRaise = Command(
  "raise", aliases: ["ta-upp"],
  summary: Text(sv: "sätt upp en punkt på dagordningen", en: "put an item on the agenda"),
  operands: [Meetings.meeting], options: [taken, aboutClient],
  examples: [
    Example(
      "omsorg meeting raise L001 --note 'nya cyklar'",
      Text(sv: "på lagets nästa möte", en: "at the team's next meeting"))
  ],
  exitStatuses: Meetings.statuses,
  run: { invocation in
    _ = try Session(invocation).changeMeeting("item raised") { meeting, records, _ in
      if let id = invocation[aboutClient] {
        guard records.client(id) != nil else {
          throw StoreError.noSuchRecord(path: clients.file.path, id: id)
        }
        if let own = meeting.client, own != id {
          throw ErrorReport(
            MeetingRefusal.otherClient(meeting.id, meeting.agenda.count + 1, client: own))
        }
      }
      try refusing { () throws(MeetingRefusal) in
        try meeting.raise(invocation[taken], client: invocation[aboutClient])
      }
      return []
    }
    return .done
  })

/// `omsorg meeting prepare`: a client's meeting is prepared with the client.
let meetingPrepare = Command(
  "prepare", aliases: ["förbered"],
  summary: Text(
    sv: "mötet är förberett med brukaren", en: "the meeting is prepared with the client"),
  operands: [Meetings.meeting], options: [said, clientWishes, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg meeting prepare B00003 --note 'vill ha hjälp på kvällen' --client-wishes yes",
      Text(sv: "och omsorgskontakten ska med", en: "and the care contact is to come"))
  ],
  exitStatuses: Meetings.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let (meeting, records) = try session.changeMeeting("prepared", doneToo: true) {
      meeting, records, _ in
      try refusing { () throws(MeetingRefusal) in
        try meeting.prepare(on: date, by: session.stepTaker, note: invocation[said])
      }
      guard let wishes = invocation[clientWishes] else { return [] }
      meeting.clientWishes = wishes
      // Those who were added by hand stay.
      let rules = MeetingRules(meeting, in: records)
      let careContacts = records.careContactsInForce(
        of: meeting.client ?? "", on: meeting.date
      ).map(\.caregiver)
      meeting.participants.removeAll { careContacts.contains($0) }
      if rules.careContactAttends(meeting) == true { meeting.participants += careContacts }
      return []
    }
    session.tellBefore(meeting, MeetingRules(meeting, in: records))
    return .done
  })

/// `omsorg meeting hold`: the meeting has been held, and its agenda stays as it was.
let meetingHold = Command(
  "hold", aliases: ["hållet"],
  summary: Text(
    sv: "mötet har hållits; dagordningen blir kvar som den var",
    en: "the meeting has been held; its agenda stays as it was"),
  description: Text(
    sv: "Med --with anges vilka som var med, om det var andra än de kallade.",
    en: "With --with say who took part, where others did than were asked."),
  operands: [Meetings.meeting], options: [Meetings.with, StepOptions.date],
  examples: [
    Example(
      "omsorg meeting hold L001 --with 10001,10002,CH1",
      Text(sv: "lagets möte, med dem som kom", en: "the team's meeting, with those who came"))
  ],
  exitStatuses: Meetings.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let (meeting, _) = try session.changeMeeting(
      "held", doneToo: true, reading: Set(Register.allCases)
    ) { meeting, records, writer in
      let configuration = writer.configuration
      let context = RuleContext(
        records: records, today: date, dutiesFrom: configuration.dutiesFrom)
      let items = MeetingAgenda.items(of: meeting, in: context, configuration.language)
      let mustBePrepared = MeetingRules(meeting, in: records).mustBePrepared(meeting)
      try refusing { () throws(MeetingRefusal) in
        try meeting.hold(
          on: date, with: invocation[Meetings.with], drawing: items, mustBePrepared: mustBePrepared
        )
      }
      return []
    }
    if !session.isQuiet, !meeting.agenda.isEmpty {
      invocation.tell(
        Text(
          sv: "beslut: 'omsorg meeting decide \(meeting.id) PUNKT --note TEXT', punkterna visar "
            + "'omsorg meeting agenda \(meeting.id)'",
          en: "decisions: 'omsorg meeting decide \(meeting.id) ITEM --note TEXT', the items are "
            + "shown by 'omsorg meeting agenda \(meeting.id)'"))
    }
    return .done
  })

/// `omsorg meeting cancel`: the meeting will not be.
let meetingCancel = Command(
  "cancel", aliases: ["ställ-in"],
  summary: Text(sv: "mötet blir inte av", en: "the meeting will not be"),
  operands: [Meetings.meeting],
  examples: [
    Example(
      "omsorg meeting cancel L001", Text(sv: "lagets enda som väntar", en: "the team's only one"))
  ],
  exitStatuses: Meetings.statuses,
  run: { invocation in
    _ = try Session(invocation).changeMeeting("cancelled", doneToo: true) { meeting, _, _ in
      try refusing { () throws(MeetingRefusal) in try meeting.cancel() }
      return []
    }
    return .done
  })
