import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg appointment book-transport`: transport is booked.
let appointmentBookTransport = Command(
  "book-transport", aliases: ["boka-resa"],
  summary: Text(sv: "resan är bokad", en: "transport is booked"),
  operands: [ClientAppointments.appointment],
  examples: [
    Example(
      "omsorg appointment book-transport B00003",
      Text(sv: "brukarens enda bokning", en: "the client's only appointment"))
  ],
  exitStatuses: ClientAppointments.statuses,
  run: { invocation in
    let session = Session(invocation)
    let (changed, records) = try session.changeAppointment("transport booked") {
      appointment, _, today in
      try refusing { () throws(ClientAppointmentRefusal) in
        try appointment.bookTransport(on: today)
      }
    }
    session.tellTasks(of: changed, in: records)
    return .done
  })

private let company = Operand<String>(
  "CAREGIVER", parse: .live("caregivers"),
  summary: Text(
    sv: "medarbetarens eller den anhörigas id", en: "the caregiver's or relative's id"))

/// `omsorg appointment accompany`: someone is named who goes along.
let appointmentAccompany = Command(
  "accompany", aliases: ["följ-med"],
  summary: Text(sv: "utse vem som följer med", en: "name who goes along"),
  operands: [ClientAppointments.appointment, company],
  examples: [
    Example(
      "omsorg appointment accompany B00003 10004",
      Text(sv: "medarbetare 10004 följer med", en: "caregiver 10004 goes along"))
  ],
  exitStatuses: ClientAppointments.statuses,
  run: { invocation in
    let session = Session(invocation)
    let who = invocation[company]
    let (changed, records) = try session.changeAppointment("accompanied by \(who)") {
      appointment, records, _ in
      try requireCompany(who, of: appointment.client, in: records)
      try refusing { () throws(ClientAppointmentRefusal) in try appointment.accompany(by: who) }
    }
    if records.absences(of: who).contains(where: { $0.contains(changed.date) }) {
      invocation.warn(
        Text(
          sv: "\(who) är frånvarande \(changed.date.iso)",
          en: "\(who) is absent on \(changed.date.iso)"))
    }
    session.tellTasks(of: changed, in: records)
    return .done
  })

private let service = Operand<String>(
  "SERVICE", parse: .text,
  summary: Text(sv: "insatsens id: shower", en: "the service's id: shower"))

/// `omsorg appointment prepared`: a service is done before it.
let appointmentPrepared = Command(
  "prepared", aliases: ["förberett"],
  summary: Text(
    sv: "en insats är gjord före bokningen", en: "a service is done before the appointment"),
  operands: [ClientAppointments.appointment, service], options: [StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg appointment prepared B00003 shower",
      Text(sv: "duschen är gjord", en: "the shower is done"))
  ],
  exitStatuses: ClientAppointments.statuses,
  run: { invocation in
    let session = Session(invocation)
    let day = try session.dayOfStep()
    let id = invocation[service]
    let (changed, records) = try session.changeAppointment("prepared: \(id)") {
      appointment, _, _ in
      try refusing { () throws(ClientAppointmentRefusal) in
        try appointment.markPrepared(id, on: day, by: session.stepTaker)
      }
    }
    session.tellTasks(of: changed, in: records)
    return .done
  })

/// `omsorg appointment cancel`: it will not be.
let appointmentCancel = Command(
  "cancel", aliases: ["ställ-in"],
  summary: Text(sv: "bokningen blir inte av", en: "the appointment will not be"),
  operands: [ClientAppointments.appointment],
  examples: [
    Example(
      "omsorg appointment cancel B00003",
      Text(sv: "brukarens enda bokning", en: "the client's only appointment"))
  ],
  exitStatuses: ClientAppointments.statuses,
  run: { invocation in
    try Session(invocation).changeAppointment("cancelled") { appointment, _, today in
      try refusing { () throws(ClientAppointmentRefusal) in try appointment.cancel(on: today) }
    }
    return .done
  })
