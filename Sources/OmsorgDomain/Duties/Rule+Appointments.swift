import Records

extension Rule {
  /// Appointments that do not go together. Those that are over are left alone.
  static let appointmentRules: [Rule] = [
    Rule(
      "care_contact.several", .warning, .data,
      summary: Text(
        sv: "en brukare har en fast omsorgskontakt i taget, om inte regelverket medger flera",
        en: "a client has one care contact at a time, unless the policy allows several"),
      advice: Text(
        sv: "avsluta det uppdrag som inte gäller: assign end BRUKARE …",
        en: "end the appointment that does not hold: assign end CLIENT …")
    ) { context, rule in
      context.records.clients.compactMap { client in
        guard let (day, caregivers) = severalAtOnce(client, context) else { return nil }
        let list = caregivers.joined(separator: ", ")
        return rule.finding(
          Subject("client", client.id), client: client.id, team: client.team.value(on: day),
          Text(
            sv: "\(client.id) har flera fasta omsorgskontakter \(day.iso): \(list)",
            en: "\(client.id) has several care contacts on \(day.iso): \(list)"))
      }
    },
    Rule(
      "care_contact.same_person", .warning, .data,
      summary: Text(
        sv: "ingen är sin egen vice eller ersättare, eller omsorgskontakt två gånger om",
        en: "nobody is their own deputy or substitute, or care contact twice over"),
      advice: Text(
        sv: "avsluta det ena uppdraget: assign end BRUKARE …",
        en: "end one of the appointments: assign end CLIENT …")
    ) { context, rule in
      context.records.clients.flatMap { client in
        samePerson(client, context).map { caregiver, message in
          rule.finding(
            Subject("client", client.id), client: client.id, caregiver: caregiver,
            team: client.team.value(on: context.today), message)
        }
      }
    },
  ]

  /// A client's appointments that hold today or later, by the first such day.
  private static func standing(_ client: Client, _ context: RuleContext) -> [CareContact] {
    context.records.careContacts(of: client.id).filter { appointment in
      guard let to = appointment.to else { return true }
      return context.today <= to && appointment.from.map { $0 <= to } ?? true
    }.sorted { start($0, context) < start($1, context) }
  }

  private static func start(_ appointment: CareContact, _ context: RuleContext) -> CalendarDate {
    max(appointment.from ?? context.today, context.today)
  }

  /// The first day on which a client has several care contacts, who neither take turns nor were
  /// appointed with a reason for it, where one is all there may be.
  private static func severalAtOnce(
    _ client: Client, _ context: RuleContext
  ) -> (day: CalendarDate, caregivers: [String])? {
    let contacts = standing(client, context).filter {
      $0.role == .careContact && !$0.rotates && $0.overrideReason == nil
    }
    guard contacts.count > 1 else { return nil }
    for day in contacts.map({ start($0, context) }) where client.isActive(on: day) {
      let caregivers = Set(contacts.filter { $0.isInForce(on: day) }.map(\.caregiver))
      let governing = context.records.governing(client, on: day)
      if caregivers.count > 1, governing?.value(of: PolicyRule.severalCareContacts, on: day) != true
      {
        return (day, caregivers.sorted { CollectionFile.inCollectionOrder($0, $1) })
      }
    }
    return nil
  }

  /// The caregivers who are two things for a client that one person cannot be.
  private static func samePerson(
    _ client: Client, _ context: RuleContext
  ) -> [(caregiver: String, message: Text)] {
    let standing = standing(client, context)
    guard !standing.isEmpty, client.isActive(on: context.today) else { return [] }
    var found: [(String, Text)] = []
    for own in standing where own.role == .substitute && own.standsInFor == own.caregiver {
      let id = own.caregiver
      found.append(
        (
          id,
          Text(
            sv: "\(client.id): \(id) ersätter sig själv",
            en: "\(client.id): \(id) stands in for themselves")
        ))
    }
    let byCaregiver = Dictionary(grouping: standing, by: \.caregiver)
    for (id, appointments) in byCaregiver.sorted(by: {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    })
    where appointments.count > 1 {
      guard let (role, day) = beside(appointments, context) else { continue }
      let (swedish, english) = (role.words(.swedish), role.words(.english))
      found.append(
        (
          id,
          role == .careContact
            ? Text(
              sv: "\(client.id): \(id) är fast omsorgskontakt två gånger om \(day.iso)",
              en: "\(client.id): \(id) is care contact twice over on \(day.iso)")
            : Text(
              sv: "\(client.id): \(id) är både fast omsorgskontakt och \(swedish) \(day.iso)",
              en: "\(client.id): \(id) is both care contact and \(english) on \(day.iso)")
        ))
    }
    return found
  }

  /// What someone who is care contact is beside that, and the first day of it. One of several who
  /// take turns may stand in for the others.
  private static func beside(
    _ appointments: [CareContact], _ context: RuleContext
  ) -> (role: CareContactRole, day: CalendarDate)? {
    // In order of their first days: what an appointment shares a day with, it shares its first with.
    for (place, later) in appointments.enumerated() {
      let day = start(later, context)
      for earlier in appointments[..<place] where earlier.isInForce(on: day) {
        switch (earlier.role, later.role) {
        case (.careContact, .careContact): return (.careContact, day)
        case (.careContact, .deputy), (.careContact, .substitute):
          if !earlier.rotates { return (later.role, day) }
        case (.deputy, .careContact), (.substitute, .careContact):
          if !later.rotates { return (earlier.role, day) }
        default: break
        }
      }
    }
    return nil
  }
}
