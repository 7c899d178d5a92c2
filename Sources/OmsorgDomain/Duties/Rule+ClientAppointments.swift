import Records

extension Rule {
  /// What is left to do before clients' appointments.
  static let clientAppointmentRules: [Rule] = [
    Rule(
      "appointment.company_missing", .warning, .duty,
      summary: Text(
        sv: "någon är utsedd att följa med till en bokning som kräver det",
        en: "someone is named to go along to an appointment that asks for it"),
      advice: Text(
        sv: "utse någon: 'omsorg appointment accompany BOKNING MEDARBETARE'",
        en: "name someone: 'omsorg appointment accompany APPOINTMENT CAREGIVER'"),
      plural: Text(sv: "bokningar utan medföljning", en: "appointments without company")
    ) { context, rule in
      appointmentsAhead(context).compactMap { appointment, client in
        guard appointment.tasks.contains(.company) else { return nil }
        let missed = appointment.noticeMissed(in: context.records)
        let ahead = appointment.daysAhead
        return finding(
          rule, appointment, client, context,
          Text(
            sv: "ingen följer med \(what(appointment, .swedish))"
              + (missed.map {
                "; begärt \(ahead) \(ahead == 1 ? "dag" : "dagar") före, regelverket vill ha \($0)"
              } ?? ""),
            en: "nobody goes along with \(what(appointment, .english))"
              + (missed.map {
                "; asked for \(ahead) \(ahead == 1 ? "day" : "days") ahead, the policy asks \($0)"
              } ?? "")))
      }
    },
    Rule(
      "appointment.company_away", .warning, .duty,
      summary: Text(
        sv: "den som ska följa med till en bokning är i tjänst då",
        en: "who is to go along to an appointment is at work then"),
      advice: Text(
        sv: "utse någon annan: 'omsorg appointment accompany BOKNING MEDARBETARE'",
        en: "name someone else: 'omsorg appointment accompany APPOINTMENT CAREGIVER'"),
      plural: Text(
        sv: "bokningar vars medföljare är borta", en: "appointments whose company is away")
    ) { context, rule in
      appointmentsAhead(context).compactMap { appointment, client in
        guard let id = appointment.accompaniedBy, let caregiver = context.records.caregiver(id),
          !caregiver.isActive(on: appointment.date)
            || context.records.absences(of: id).contains(where: { $0.contains(appointment.date) })
        else { return nil }
        return finding(
          rule, appointment, client, context,
          Text(
            sv: "\(id), som ska följa med \(what(appointment, .swedish)), är borta då",
            en: "\(id), who is to go along with \(what(appointment, .english)), is away then"))
      }
    },
    Rule(
      "appointment.transport", .warning, .duty,
      summary: Text(
        sv: "resan till en bokning är bokad dagen innan",
        en: "transport to an appointment is booked the day before"),
      advice: Text(
        sv: "boka, och registrera: 'omsorg appointment book-transport BOKNING'",
        en: "book it, and record: 'omsorg appointment book-transport APPOINTMENT'"),
      plural: Text(sv: "resor att boka", en: "transports to book")
    ) { context, rule in
      appointmentsAhead(context).compactMap { appointment, client in
        guard appointment.tasks.contains(.transport) else { return nil }
        return finding(
          rule, appointment, client, context,
          Text(
            sv: "resan är inte bokad för \(what(appointment, .swedish))",
            en: "transport is not booked for \(what(appointment, .english))"))
      }
    },
    Rule(
      "appointment.prepare", .warning, .duty,
      summary: Text(
        sv: "det som ska göras dagen före en bokning blir gjort",
        en: "what is to be done the day before an appointment is done"),
      advice: Text(
        sv: "gör det, och registrera: 'omsorg appointment prepared BOKNING INSATS'",
        en: "do it, and record: 'omsorg appointment prepared APPOINTMENT SERVICE'"),
      plural: Text(sv: "bokningar att förbereda", en: "appointments to prepare")
    ) { context, rule in
      appointmentsAhead(context).compactMap { appointment, client in
        let services = appointment.tasks.compactMap { task -> Text? in
          guard case .prepare(let id) = task else { return nil }
          return context.records.services[id]?.name ?? Text(same: id)
        }
        guard !services.isEmpty else { return nil }
        let swedish = services.map { $0(.swedish) }.joined(separator: ", ")
        let english = services.map { $0(.english) }.joined(separator: ", ")
        return finding(
          rule, appointment, client, context,
          Text(
            sv: "\(swedish) före besöket: \(what(appointment, .swedish))",
            en: "\(english) before the appointment: \(what(appointment, .english))"))
      }
    },
  ]

  /// How far ahead appointments are looked at, however short ahead is asked for.
  private static let daysAhead = 14

  /// The appointments from today on, near enough to be seen to, of today's clients.
  private static func appointmentsAhead(_ context: RuleContext) -> [(Appointment, Client)] {
    let last = max(context.until, context.today.adding(days: daysAhead))
    return context.records.appointments.compactMap { appointment in
      guard !appointment.isCancelled, context.today <= appointment.date,
        appointment.dueBefore <= last,
        let client = context.records.client(appointment.client),
        client.isActive(on: appointment.date)
      else { return nil }
      return (appointment, client)
    }
  }

  /// Whose appointment it is, of what kind and when: `B00006, doctor 2026-11-19 13:00`.
  private static func what(_ appointment: Appointment, _ language: Language) -> String {
    "\(appointment.client), \(appointment.kind.words(language)) \(appointment.date.iso)"
      + (appointment.time.map { " \($0.iso)" } ?? "")
  }

  private static func finding(
    _ rule: Rule, _ appointment: Appointment, _ client: Client, _ context: RuleContext,
    _ message: Text
  ) -> Finding {
    let due = appointment.dueBefore
    let careContact = context.records.careContactsInForce(of: client.id, on: context.today)
    return rule.finding(
      Subject("appointment", appointment.id), client: client.id,
      caregiver: careContact.first?.caregiver, team: client.team.value(on: context.today), due: due,
      responsible: context.records.governing(client, on: context.today)?
        .value(of: PolicyRule.coordinationBy, on: context.today),
      // Tomorrow's is to be seen to today.
      severity: due <= context.today ? nil : .note, message)
  }
}
