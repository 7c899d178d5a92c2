public import Records

/// Why something about a client's appointment is refused.
public enum ClientAppointmentRefusal: ProcessRefusal {
  /// The appointment is cancelled.
  case cancelled(String)
  /// The day of the appointment has passed.
  case passed(String, CalendarDate)
  /// Transport is booked already.
  case transportBooked(String)
  /// The client does without company.
  case noCompanyNeeded(String)
  /// The service is not among those to be done before.
  case notToPrepare(String, service: String, all: [String])
  /// The service is done already.
  case prepared(String, service: String, CalendarDate)
  /// The service is to be done the day before, or that day.
  case notThatDay(String, service: String, CalendarDate)
  /// The person is no longer a client on the day.
  case clientEnded(String, CalendarDate)
  /// It was asked for after its day.
  case askedAfter(CalendarDate)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .cancelled: "appointment.cancelled"
    case .passed: "appointment.passed"
    case .transportBooked, .noCompanyNeeded, .notToPrepare, .prepared: "appointment.order"
    case .notThatDay, .askedAfter: "appointment.dates"
    case .clientEnded: "appointment.client_ended"
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .cancelled(let id):
      Text(sv: "bokningen '\(id)' är inställd", en: "appointment '\(id)' is cancelled")
    case .passed(let id, let date):
      Text(
        sv: "bokningen '\(id)' var \(date.iso)", en: "appointment '\(id)' was on \(date.iso)")
    case .transportBooked(let id):
      Text(
        sv: "resan till '\(id)' är redan bokad", en: "transport to '\(id)' is booked already")
    case .noCompanyNeeded(let id):
      Text(
        sv: "ingen medföljning behövs till '\(id)'", en: "no company is needed at '\(id)'")
    case .notToPrepare(let id, let service, _):
      Text(
        sv: "'\(service)' ska inte göras före '\(id)'",
        en: "'\(service)' is not to be done before '\(id)'")
    case .prepared(let id, let service, let date):
      Text(
        sv: "'\(service)' före '\(id)' gjordes \(date.iso)",
        en: "'\(service)' before '\(id)' was done on \(date.iso)")
    case .notThatDay(let id, let service, let date):
      Text(
        sv: "'\(service)' före '\(id)' görs dagen innan eller samma dag, inte \(date.iso)",
        en: "'\(service)' before '\(id)' is done the day before or that day, not on \(date.iso)")
    case .clientEnded(let client, let date):
      Text(
        sv: "'\(client)' är avslutad sedan \(date.iso)", en: "'\(client)' ended on \(date.iso)")
    case .askedAfter(let date):
      Text(
        sv: "bokningen är \(date.iso), före dagen då den begärdes",
        en: "the appointment is on \(date.iso), before the day it was asked for")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .cancelled(let id):
      Text(
        sv: "'omsorg appointment edit \(id) --cancelled no' tar upp den igen",
        en: "'omsorg appointment edit \(id) --cancelled no' takes it up again")
    case .passed(let id, _):
      Text(
        sv: "'omsorg appointment edit \(id) --date DATUM' om den har flyttats",
        en: "'omsorg appointment edit \(id) --date DATE' if it has been moved")
    case .transportBooked(let id), .prepared(let id, _, _), .notThatDay(let id, _, _):
      Text(
        sv: "'omsorg appointment show \(id)' visar vad som är gjort",
        en: "'omsorg appointment show \(id)' shows what has been done")
    case .noCompanyNeeded(let id):
      Text(
        sv: "'omsorg appointment edit \(id) --needs-company yes' om den behövs ändå",
        en: "'omsorg appointment edit \(id) --needs-company yes' if it is after all")
    case .notToPrepare(let id, let service, let all):
      Text(
        sv: "'omsorg appointment edit \(id) --prepare \((all + [service]).joined(separator: ","))' "
          + "om den ska det",
        en: "'omsorg appointment edit \(id) --prepare \((all + [service]).joined(separator: ","))' "
          + "if it is")
    case .clientEnded(let client, _):
      Text(
        sv: "öppna brukaren igen med 'omsorg client edit \(client) --ended \"\"'",
        en: "reopen the client with 'omsorg client edit \(client) --ended \"\"'")
    case .askedAfter:
      Text(
        sv: "ange dagen med --asked-on", en: "say with --asked-on when it was asked for")
    }
  }
}
