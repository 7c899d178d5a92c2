import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg appointment`: what clients are to go to, and what must be done before.
let appointmentCommand = Command(
  "appointment", aliases: ["bokning"],
  summary: Text(
    sv: "brukares bokningar: läkare, resa, medföljning",
    en: "clients' appointments: doctor, transport, company"),
  description: Text(
    sv: """
      En bokning kan behöva medföljning, en bokad resa och insatser som görs dagen innan, till \
      exempel dusch. Det som är kvar står i 'list', 'status' och 'due' tills det är gjort.

      Där regelverket säger hur långt i förväg medföljning ska begäras registreras även den som \
      begärs senare: behovet finns, men det är inte säkert att någon kan följa med.
      """,
    en: """
      An appointment may need company, transport, and services done the day before, such as a \
      shower. What is left stands in 'list', 'status' and 'due' until it is done.

      Where the policy says how far ahead company is to be asked for, what is asked for later is \
      registered too: the need is there, but it is not certain that anyone can go along.
      """),
  subcommands: [
    appointmentList, appointmentShow, appointmentAdd, appointments.editCommand(),
    appointmentBookTransport, appointmentAccompany, appointmentPrepared, appointmentCancel,
  ],
  seeAlso: ["status", "due", "policy"])

let appointments = RegisterCommand<Appointment>(
  file: .appointments, plural: Text(sv: "bokningar", en: "appointments"), source: "appointments",
  shortFields: [], endField: nil, person: { $0.client }, contradiction: { $0.contradiction },
  examples: [
    "edit": [
      Example(
        "omsorg appointment add B00003 --kind doctor --date 2027-01-12 --time 13:00",
        Text(sv: "en bokning", en: "an appointment")),
      Example(
        "omsorg appointment edit B00003/2027-01-12 --time 14:30 --needs-company yes",
        Text(sv: "senare på dagen, och någon ska med", en: "later that day, with company")),
    ]
  ])

/// What the subcommands have in common.
enum ClientAppointments {
  /// The registers that appointments are judged by.
  static let needed: Set<Register> = [
    .clients, .caregivers, .relatives, .teams, .providers, .policies, .absences, .services,
    .appointments,
  ]

  static let appointment = Operand<String>(
    "APPOINTMENT", parse: .live("appointments"),
    summary: Text(
      sv: "bokningens id, eller brukarens om bara en väntar",
      en: "the appointment's id, or the client's if only one is to come"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "bokningen är inställd, har varit eller är redan ordnad",
        en: "the appointment is cancelled, over, or seen to already")
    ))

  /// Finds an appointment: of an id, or a client's only one to come.
  static func find(
    _ name: String, in records: CareRecords, today: CalendarDate, pastToo: Bool = false
  ) throws -> Appointment {
    let finder = ClientRecordFinder<Appointment>(
      file: .appointments, client: { $0.client }, day: { $0.date },
      isOpen: { !$0.isCancelled && today <= $0.date },
      missingKind: "no_appointment",
      hasNoneOpen: Text(sv: "har ingen bokning som väntar", en: "has no appointment to come"),
      hasSeveralOpen: Text(
        sv: "har flera bokningar som väntar", en: "has several appointments to come"),
      hints: { client in
        (
          none: Text(
            sv: "'omsorg appointment add \(client) --kind SLAG --date DAG' lägger till en",
            en: "'omsorg appointment add \(client) --kind KIND --date DATE' adds one"),
          earlier: Text(
            sv: "'omsorg appointment list --all --client \(client)' visar tidigare",
            en: "'omsorg appointment list --all --client \(client)' shows earlier ones")
        )
      })
    return try finder.find(name, among: records.appointments, of: records, closedToo: pastToo)
  }
}

extension Session {
  /// Changes one appointment in one logged change.
  /// - Returns: it, and the registers as they were.
  @discardableResult
  func changeAppointment(
    _ what: String,
    _ change: (inout Appointment, CareRecords, CalendarDate) throws -> Void
  ) throws -> (Appointment, CareRecords) {
    let today = try today()
    let file = RegisterFile<Appointment>.appointments
    let name = invocation[ClientAppointments.appointment]
    let outcome = try self.change("appointment \(name) \(what)") { writer in
      let records = try writer.careRecords(ClientAppointments.needed)
      var appointment = try ClientAppointments.find(name, in: records, today: today)
      try change(&appointment, records, today)
      try writer.replace(
        file, with: records.appointments.map { $0.id == appointment.id ? appointment : $0 })
      return (appointment, records)
    }
    let (appointment, records) = outcome.result
    try print(changes: [RecordChange(action: .changed, noun: file.noun, id: appointment.id)])
    return (appointment, records)
  }

  /// Tells a person on the error stream what is left to do before an appointment.
  func tellTasks(of appointment: Appointment, in records: CareRecords) {
    guard !isQuiet, !appointment.tasks.isEmpty else { return }
    let words = appointment.tasks.map { task in
      task.words { records.services[$0]?.name ?? Text(same: $0) }
    }
    let swedish = words.map { $0(.swedish) }.joined(separator: ", ")
    let english = words.map { $0(.english) }.joined(separator: ", ")
    let due = appointment.dueBefore.iso
    invocation.tell(
      Text(sv: "kvar till \(due): \(swedish)", en: "left to do by \(due): \(english)"))
  }
}
