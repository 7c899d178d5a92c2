import OmsorgDomain
import Records
import Tabular

/// An appointment with what is left to do before it, as a row.
struct ClientAppointmentRow {
  let appointment: Appointment
  let team: String?
  let tasks: [(name: String, words: Text)]
  let prepare: [(name: String, words: Text)]
  /// The days ahead that the policy asks for, where company was asked for later.
  let noticeMissed: Int?
  /// Whether where and what are hidden: the client's personal data are protected.
  let isMasked: Bool

  init(_ appointment: Appointment, in records: CareRecords, today: CalendarDate, masking: Bool) {
    let client = records.client(appointment.client)
    func service(_ id: String) -> Text { records.services[id]?.name ?? Text(same: id) }
    self.appointment = appointment
    team = client?.team.value(on: today)
    tasks =
      today <= appointment.date
      ? appointment.tasks.map { ($0.name, $0.words(service)) } : []
    prepare = appointment.prepare.map { ($0, service($0)) }
    noticeMissed = appointment.noticeMissed(in: records)
    isMasked = masking && records.isProtected(appointment.client)
  }
}

/// The columns of appointments.
enum ClientAppointmentColumns {
  typealias Row = RowColumn<ClientAppointmentRow>

  /// A column of a field as it is declared.
  private static func field(
    _ name: String, _ cell: @escaping @Sendable (ClientAppointmentRow) -> Cell
  ) -> Row {
    // Every name below is one of the record's fields.
    guard let field = Appointment.fields[name] else { preconditionFailure("no field \(name)") }
    return Row(Column(name, field.heading, field.cellKind, summary: field.summary), cell: cell)
  }

  static let id = Row(
    "id", Text(sv: "Bokning", en: "Appointment"), .text,
    summary: Text(sv: "bokningens id", en: "the appointment's id")
  ) { .text($0.appointment.id) }
  static let client = field("client") { .text($0.appointment.client) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) }
  static let kind = field("kind") { .choice($0.appointment.kind) }
  static let date = field("date") { .date($0.appointment.date.iso) }
  static let time = field("time") { $0.appointment.time.map { .time($0.iso) } ?? .absent }
  static let endTime = field("end_time") {
    $0.appointment.endTime.map { .time($0.iso) } ?? .absent
  }
  static let place = field("place") { $0.isMasked ? .absent : .optional($0.appointment.place) }
  static let about = field("about") { $0.isMasked ? .absent : .optional($0.appointment.about) }
  static let transport = field("transport") { .optional($0.appointment.transport) }
  static let needsCompany = field("needs_company") { .flag($0.appointment.needsCompany) }
  static let accompaniedBy = field("accompanied_by") { .optional($0.appointment.accompaniedBy) }
  static let askedOn = field("asked_on") { .date($0.appointment.askedOn.iso) }
  static let prepare = field("prepare") { row in
    row.prepare.isEmpty ? .absent : .choices(row.prepare.map(\.name), row.prepare.map(\.words))
  }
  static let prepared = field("prepared") { StepLines.cell($0.appointment.prepared) }
  static let cancelled = field("cancelled") { .flag($0.appointment.isCancelled) }
  static let left = Row(
    "left", Text(sv: "Kvar att göra", en: "Left to do"), .list,
    summary: Text(
      sv: "vad som är kvar att göra: company, transport, prepare INSATS",
      en: "what is left to do: company, transport, prepare SERVICE")
  ) { row in
    row.tasks.isEmpty ? .absent : .choices(row.tasks.map(\.name), row.tasks.map(\.words))
  }
  static let noticeMissed = Row(
    "notice_missed", Text(sv: "Begärdes sent", en: "Asked late"), .flag,
    summary: Text(
      sv: "om medföljning begärdes senare än regelverket vill",
      en: "whether company was asked for later than the policy wants")
  ) { .flag($0.noticeMissed != nil) }

  static let shortList = [date, time, id, team, kind, accompaniedBy, left]
  static let list = [
    id, client, team, kind, date, time, endTime, transport, needsCompany, accompaniedBy, askedOn,
    noticeMissed, left, cancelled,
  ]
  static let shown = [
    id, client, team, kind, date, time, endTime, place, about, transport, needsCompany,
    accompaniedBy, askedOn, noticeMissed, prepare, prepared, left, cancelled,
  ]
}
