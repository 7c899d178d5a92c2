import Records

extension Rule {
  /// Who stands in while a care contact is away for long.
  static let substituteRules: [Rule] = [
    Rule(
      "care_contact.long_leave", .warning, .duty,
      summary: Text(
        sv: "en omsorgskontakt som är borta länge har en ersättare",
        en: "a care contact who is away for long has a substitute"),
      advice: Text(
        sv: "'omsorg assign substitute' utser en ersättare, "
          + "'omsorg switch-request open BRUKARE --cause long_leave' begär ett byte",
        en: "'omsorg assign substitute' appoints one, "
          + "'omsorg switch-request open CLIENT --cause long_leave' asks for a switch"),
      plural: Text(
        sv: "brukare vars omsorgskontakt är borta länge",
        en: "clients whose care contact is away for long")
    ) { context, rule in
      let leaves = context.longerLeaves
      return context.appointmentsWithoutRequest.flatMap { standing in
        guard let stretches = leaves[standing.caregiver.id] else { return [Finding]() }
        let (appointment, client) = (standing.appointment, standing.client)
        let caregiver = standing.caregiver
        let governing = context.records.governing(client, on: context.today)
        guard
          let days = context.longLeave
            ?? governing?.value(of: PolicyRule.longLeaveAfter, on: context.today)
        else { return [] }
        return stretches.compactMap { leave in
          guard leave.from <= context.today.adding(days: leaveSeenAhead),
            !leave.isOver(on: context.today),
            let due = leave.substituteDue(after: days, today: context.today),
            !isCovered(appointment, on: max(leave.from, context.today), context)
          else { return nil }
          let remedy = Remedy(client, governing, context)
          let away = leave.words
          return rule.finding(
            Subject("client", client.id), client: client.id, caregiver: caregiver.id,
            team: client.team.value(on: context.today), due: due,
            responsible: SwitchRules(governing, on: context.today).appointedBy,
            severity: remedy.isDemanded ? nil : .note,
            Text(
              sv: "\(caregiver.id), fast omsorgskontakt för \(client.id), är borta "
                + "\(away.swedish) utan ersättare: \(remedy.words(.swedish))",
              en: "\(caregiver.id), care contact of \(client.id), is away "
                + "\(away.english) without a substitute: \(remedy.words(.english))"))
        }
      }
    },
    Rule(
      "substitute.ending", .warning, .duty,
      summary: Text(
        sv: "en ersättare finns så länge omsorgskontakten är borta",
        en: "there is a substitute for as long as the care contact is away"),
      advice: Text(
        sv: "förläng ersättarens uppdrag, eller utse en annan",
        en: "prolong the substitute's appointment, or appoint another"),
      plural: Text(sv: "ersättare som slutar för tidigt", en: "substitutes who end too early")
    ) { context, rule in
      let leaves = context.longerLeaves
      return context.records.careContacts.compactMap { substitute in
        guard substitute.role == .substitute, substitute.isInForce(on: context.today),
          let last = substitute.to, last <= context.today.adding(days: endSeenAhead),
          let away = substitute.standsInFor,
          leaves[away]?.contains(where: { $0.continues(after: last) }) ?? false,
          let client = context.records.client(substitute.client),
          client.isActive(on: last.adding(days: 1))
        else { return nil }
        let next = last.adding(days: 1)
        let replaced = context.records.careContactsInForce(of: client.id, on: next)
          .first { $0.caregiver == away }
        guard let replaced, !isCovered(replaced, on: next, context) else { return nil }
        return rule.finding(
          Subject("client", client.id), client: client.id, caregiver: substitute.caregiver,
          team: client.team.value(on: context.today), due: last,
          responsible: SwitchRules(
            context.records.governing(client, on: context.today), on: context.today
          ).appointedBy,
          Text(
            sv: "\(substitute.caregiver) ersätter \(away) hos \(client.id) till och med "
              + "\(last.iso), men \(away) är borta längre",
            en: "\(substitute.caregiver) stands in for \(away) at \(client.id) until "
              + "\(last.iso), but \(away) is away longer"))
      }
    },
  ]

  /// A leave that begins within four weeks, the length of a schedule, is told of.
  private static let leaveSeenAhead = 28
  /// A substitute's last day is told of so many days ahead.
  private static let endSeenAhead = 14

  /// Whether a care contact has a substitute on a day.
  private static func isCovered(
    _ appointment: CareContact, on date: CalendarDate, _ context: RuleContext
  ) -> Bool {
    context.records.careContacts(of: appointment.client).contains {
      $0.role == .substitute && $0.standsInFor == appointment.caregiver && $0.isInForce(on: date)
    }
  }

  /// What a policy says is done when the care contact is away for long, and what there is already.
  private struct Remedy {
    let words: Text
    /// Whether it is more than something to know.
    let isDemanded: Bool

    init(_ client: Client, _ governing: GoverningPolicy?, _ context: RuleContext) {
      let today = context.today
      let deputy = context.records.careContacts(of: client.id).first {
        $0.role == .deputy && $0.isInForce(on: today)
      }
      if let deputy {
        let id = deputy.caregiver
        words = Text(
          sv: "\(id) är vice omsorgskontakt", en: "\(id) is deputy")
        isDemanded = false
        return
      }
      let mustHave =
        governing?.value(of: PolicyRule.deputyAtLongerAbsence, on: today) ?? false
        || governing?.value(of: PolicyRule.deputy, on: today) == .required
      let maySwitch = governing?.value(of: PolicyRule.switchAtLongerLeave, on: today) ?? false
      let substitute =
        mustHave
        ? Text(sv: "ersättare ska utses", en: "a substitute is due")
        : Text(sv: "ersättare behövs", en: "a substitute is needed")
      words =
        maySwitch
        ? Text(
          sv: "\(substitute(.swedish)), eller ett byte",
          en: "\(substitute(.english)), or a switch")
        : substitute
      isDemanded = mustHave
    }
  }
}

extension RuleContext {
  /// The stretches that caregivers are away, past ones too, of those with one that is not over.
  fileprivate var longerLeaves: [String: [LongerLeave]] {
    shared.longerLeaves.value {
      let absences = records.absences
      let away = absences.indices.filter { place in absences[place].to.map { today <= $0 } ?? true }
      return Dictionary(
        uniqueKeysWithValues: Set(away.compactMap { absences[$0].caregiver }).map { caregiver in
          (caregiver, LongerLeave.stretches(records.absences(of: caregiver)))
        })
    }
  }
}
