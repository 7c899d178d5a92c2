import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let kind = Option<AppointmentKind>(
  required: "kind", placeholder: "KIND", parse: .declared, environment: .never,
  summary: Text(sv: "vad det är för bokning", en: "what appointment it is"))
private let day = Option<String>(
  required: "date", placeholder: "DATE", parse: .text, environment: .never,
  summary: Text(sv: "bokningens dag", en: "the day of the appointment"))
private let askedOn = Option<String?>(
  "asked-on", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(sv: "dagen då den begärdes", en: "the day it was asked for"))

/// The fields that are not given, or have options of their own.
private let except: Set<String> = [
  "id", "client", "kind", "date", "asked_on", "prepared", "cancelled",
]
private let options = Appointment.fields.all.filter { !except.contains($0.name) }
  .map { FieldOption($0) }

/// `omsorg appointment add`: an appointment is made or heard of.
let appointmentAdd = Command(
  "add", aliases: ["ny"],
  summary: Text(sv: "registrera en bokning", en: "register an appointment"),
  operands: [ClientOperand.client], options: [kind, day, askedOn] + options.map { $0.option },
  examples: [
    Example(
      "omsorg appointment add B00003 --kind doctor --date +10d --time 13:00 --needs-company yes "
        + "--transport needed --prepare shower",
      Text(
        sv: "läkarbesök med medföljning, resa och dusch före",
        en: "the doctor, with company, transport and a shower before"))
  ],
  exitStatuses: ClientAppointments.statuses,
  seeAlso: ["appointment list"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let client = invocation[ClientOperand.client]
    var appointment = Appointment()
    appointment.client = client
    appointment.kind = invocation[kind]
    appointment.date = try session.date(invocation[day], option: "--date", today: today)
    appointment.askedOn =
      try invocation[askedOn].map { try session.date($0, option: "--asked-on", today: today) }
      ?? today
    for option in options { try option.assign(invocation, to: &appointment, asOf: today) }
    if today < appointment.askedOn {
      let day = appointment.askedOn.iso
      throw UsageError(
        Text(sv: "--asked-on: \(day) har inte varit än", en: "--asked-on: \(day) is yet to come"))
    }
    if appointment.date < appointment.askedOn {
      throw ErrorReport(ClientAppointmentRefusal.askedAfter(appointment.date))
    }
    if let contradiction = appointment.contradiction { throw UsageError(contradiction) }
    let asked = appointment
    let file = RegisterFile<Appointment>.appointments
    let outcome = try session.change("appointment of \(client) added") { writer in
      let records = try writer.careRecords(ClientAppointments.needed)
      guard let person = records.client(client) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: client)
      }
      if let ended = person.ended, ended < asked.date {
        throw ErrorReport(ClientAppointmentRefusal.clientEnded(client, ended))
      }
      try requireCompany(asked.accompaniedBy, of: client, in: records)
      var appointment = asked
      appointment.id = Appointment.freeId(
        client: client, on: asked.date, besides: records.appointments)
      try writer.replace(file, with: records.appointments + [appointment])
      try ReferenceCheck.require(in: writer, kind: "appointments", id: appointment.id)
      return (appointment, records)
    }
    let (added, records) = outcome.result
    try session.print(changes: [RecordChange(action: .added, noun: file.noun, id: added.id)])
    session.tellTasks(of: added, in: records)
    if let notice = added.noticeMissed(in: records) {
      let days = added.daysAhead
      invocation.warn(
        Text(
          sv: "medföljningen begärdes \(days) \(days == 1 ? "dag" : "dagar") i förväg, regelverket "
            + "vill ha \(notice): det är inte säkert att någon kan följa med",
          en: "company was asked for \(days) \(days == 1 ? "day" : "days") ahead, the policy asks "
            + "\(notice): it is not certain that anyone can go along"))
    }
    return .done
  })

/// - Throws: `StoreError.noSuchRecord` unless who goes along is a caregiver or a relative of the
///   client's.
func requireCompany(_ who: String?, of client: String, in records: CareRecords) throws {
  guard let who, records.caregiver(who) == nil,
    !records.relatives.contains(where: { $0.id == who && $0.client == client })
  else { return }
  throw StoreError.noSuchRecord(
    path: [RegisterFile.caregivers.path, RegisterFile.relatives.path].joined(separator: ", "),
    id: who)
}
