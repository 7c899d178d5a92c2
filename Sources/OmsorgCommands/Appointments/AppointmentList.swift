import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let all = Option<Bool>(
  "all", short: "a",
  summary: Text(sv: "även inställda och de som varit", en: "cancelled and past ones too"))

/// `omsorg appointment list`: from today on, with what is left to do.
let appointmentList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista bokningar från i dag, med vad som är kvar att göra",
    en: "list appointments from today on, with what is left to do"),
  options: [all, Filters.team, Filters.client, Filters.caregiver],
  examples: [
    Example("omsorg appointment list --team L001", Text(sv: "ett lags bokningar", en: "a team's")),
    Example(
      "omsorg appointment list --caregiver 10004",
      Text(sv: "dem som en medarbetare följer med till", en: "those that a caregiver goes along to")
    ),
  ],
  output: OutputFields.of(ClientAppointmentColumns.list.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(ClientAppointments.needed) {
      try $0.careRecords(ClientAppointments.needed)
    }
    let rows = records.appointments.filter { appointment in
      (invocation[all] || (!appointment.isCancelled && today <= appointment.date))
        && (invocation[Filters.client].map { $0 == appointment.client } ?? true)
        && (invocation[Filters.caregiver].map { $0 == appointment.accompaniedBy } ?? true)
    }.map { ClientAppointmentRow($0, in: records, today: today, masking: true) }
      .filter { row in invocation[Filters.team].map { $0 == row.team } ?? true }
      .sorted { first, second in
        let (left, right) = (first.appointment, second.appointment)
        return (left.date, left.time?.iso ?? "", left.id)
          < (right.date, right.time?.iso ?? "", right.id)
      }
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.appointment.list/1",
        isForPeople ? ClientAppointmentColumns.shortList : ClientAppointmentColumns.list, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga bokningar", en: "no appointments")] : []))
    return .done
  })

/// `omsorg appointment show`: all about one.
let appointmentShow = Command(
  "show", aliases: ["visa"],
  summary: Text(sv: "visa en bokning", en: "show one appointment"),
  operands: [ClientAppointments.appointment],
  examples: [
    Example(
      "omsorg appointment show B00003",
      Text(sv: "brukarens enda som väntar", en: "the client's only one to come"))
  ],
  output: OutputFields.of(ClientAppointmentColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(ClientAppointments.needed) {
      try $0.careRecords(ClientAppointments.needed)
    }
    let appointment = try ClientAppointments.find(
      invocation[ClientAppointments.appointment], in: records, today: today, pastToo: true)
    let row = ClientAppointmentRow(
      appointment, in: records, today: today, masking: try !session.reveals())
    try session.print(
      Table(
        schema: "omsorg.appointment.show/1", ClientAppointmentColumns.shown, of: [row],
        layout: .details))
    return .done
  })
