import Records

/// Finds where records refer to records that do not exist.
public struct References {
  /// A reference to a record that does not exist.
  public struct Unknown: Sendable {
    /// The record that refers.
    public let subject: Subject
    /// The field that holds the reference.
    public let field: String
    /// The id that no record has.
    public let id: String
  }

  /// The references in the registers to records that they lack.
  public static func unknown(in records: CareRecords) -> [Unknown] { References(records).unknown }

  private var unknown: [Unknown] = []
  private let records: CareRecords
  private let decisionIds: Set<String>

  private init(_ records: CareRecords) {
    self.records = records
    decisionIds = Set(records.decisions.map(\.id))
    for client in records.clients {
      let subject = Subject("client", client.id)
      teams(client.team, of: subject)
      caregivers(client.wishedCaregivers, subject, "wished_caregivers")
      caregivers(client.refusedCaregivers, subject, "refused_caregivers")
    }
    for caregiver in records.caregivers {
      let subject = Subject("caregiver", caregiver.id)
      teams(caregiver.team, of: subject)
      for period in caregiver.twin.periods {
        require(records.caregiver(period.value) != nil, subject, "twin", period.value)
      }
      caregivers(caregiver.mentor.periods.map(\.value), subject, "mentor")
    }
    for team in records.teams {
      let subject = Subject("team", team.id)
      for id in team.covers { require(records.team(id) != nil, subject, "covers", id) }
      for period in team.provider.periods {
        require(records.provider(period.value) != nil, subject, "provider", period.value)
      }
    }
    for provider in records.providers {
      for period in provider.policy.periods {
        require(
          records.policies[period.value] != nil, Subject("provider", provider.id), "policy",
          period.value)
      }
    }
    for decision in records.decisions {
      let subject = Subject("decision", decision.id)
      require(records.client(decision.client) != nil, subject, "client", decision.client)
      require(records.services[decision.service] != nil, subject, "service", decision.service)
      for id in decision.staff {
        require(records.caregiver(id) != nil || records.team(id) != nil, subject, "staff", id)
      }
    }
    for decision in records.decisions {
      guard let tie = decision.tie else { continue }
      require(
        decisionIds.contains(tie.decision), Subject("decision", decision.id), "tie", tie.decision)
    }
    for appointment in records.careContacts {
      let subject = Subject("care_contact", appointment.id)
      require(records.client(appointment.client) != nil, subject, "client", appointment.client)
      require(
        records.caregiver(appointment.caregiver) != nil, subject, "caregiver",
        appointment.caregiver)
    }
    for appointment in records.careContacts {
      caregivers(
        appointment.standsInFor.map { [$0] } ?? [], Subject("care_contact", appointment.id),
        "stands_in_for")
    }
    for proposal in records.proposals {
      let subject = Subject("proposal", proposal.id)
      clients(proposal.client, subject)
      caregivers([proposal.caregiver], subject, "caregiver")
    }
    for offer in records.offers { clients(offer.client, Subject("offer", offer.id)) }
    for request in records.switchRequests {
      let subject = Subject("switch_request", request.id)
      clients(request.client, subject)
      caregivers([request.caregiver], subject, "caregiver")
      caregivers(request.wished, subject, "wished")
      caregivers(request.newCaregiver.map { [$0] } ?? [], subject, "new_caregiver")
    }
    for checklist in records.checklists {
      let subject = Subject("checklist", checklist.id)
      if let id = checklist.client { clients(id, subject) }
      caregivers(checklist.caregiver.map { [$0] } ?? [], subject, "caregiver")
      require(
        records.templates.template(checklist.template) != nil, subject, "template",
        checklist.template)
    }
    for plan in records.carePlans {
      let subject = Subject("care_plan", plan.id)
      clients(plan.client, subject)
      caregivers(plan.careContact.map { [$0] } ?? [], subject, "care_contact")
      caregivers(plan.readBy.map(\.by), subject, "read_by")
      decisions(plan.activities.map(\.decision) + plan.goals.compactMap(\.decision), subject)
    }
    for need in records.changedNeeds {
      let subject = Subject("changed_need", need.id)
      clients(need.client, subject)
      decisions(need.decision.map { [$0] } ?? [], subject)
    }
    for item in records.custody { clients(item.client, Subject("custody", item.id)) }
    let relatives = Set(records.relatives.map(\.id))
    for appointment in records.appointments {
      let subject = Subject("appointment", appointment.id)
      clients(appointment.client, subject)
      if let id = appointment.accompaniedBy {
        require(
          records.caregiver(id) != nil || relatives.contains(id), subject, "accompanied_by", id)
      }
      for id in appointment.prepare {
        require(records.services[id] != nil, subject, "prepare", id)
      }
    }
    for complaint in records.complaints {
      if let id = complaint.client { clients(id, Subject("complaint", complaint.id)) }
    }
    for meeting in records.meetings {
      let subject = Subject("meeting", meeting.id)
      if let id = meeting.team { require(records.team(id) != nil, subject, "team", id) }
      for id in [meeting.client].compactMap(\.self) + meeting.agenda.compactMap(\.client) {
        clients(id, subject)
      }
    }
    for call in records.calls {
      let subject = Subject("call", call.id)
      clients(call.client, subject)
      if let id = call.relative { require(relatives.contains(id), subject, "relative", id) }
    }
    for schedule in records.schedules {
      let subject = Subject("schedule", schedule.id)
      caregivers([schedule.caregiver], subject, "caregiver")
      caregivers(distinct(schedule.items.flatMap(\.by)), subject, "by")
      for id in distinct(schedule.items.compactMap(\.client)) { clients(id, subject) }
      decisions(
        distinct(schedule.items.compactMap(\.decision) + schedule.changes.compactMap(\.decision)),
        subject)
    }
    for absence in records.absences {
      let subject = Subject("absence", absence.id)
      if let id = absence.caregiver {
        require(records.caregiver(id) != nil, subject, "caregiver", id)
      }
      if let id = absence.client { require(records.client(id) != nil, subject, "client", id) }
    }
    let places = Set(
      records.teams.flatMap { team in
        [team.id] + team.section.periods.map(\.value) + team.area.periods.map(\.value)
      } + records.providers.map(\.id))
    for professional in records.professionals {
      for place in professional.serves {
        require(
          places.contains(place), Subject("professional", professional.id), "serves", place)
      }
    }
    for relative in records.relatives {
      require(
        records.client(relative.client) != nil, Subject("relative", relative.id), "client",
        relative.client)
    }
  }

  /// Each id once, in order.
  private func distinct(_ ids: [String]) -> [String] {
    Set(ids).sorted(by: CollectionFile.inCollectionOrder)
  }

  private mutating func teams(_ timeline: Timeline<String>, of subject: Subject) {
    for period in timeline.periods {
      require(records.team(period.value) != nil, subject, "team", period.value)
    }
  }

  private mutating func decisions(_ ids: [String], _ subject: Subject) {
    for id in ids { require(decisionIds.contains(id), subject, "decision", id) }
  }

  private mutating func clients(_ id: String, _ subject: Subject) {
    require(records.client(id) != nil, subject, "client", id)
  }

  private mutating func caregivers(_ ids: [String], _ subject: Subject, _ field: String) {
    for id in ids { require(records.caregiver(id) != nil, subject, field, id) }
  }

  private mutating func require(
    _ exists: Bool, _ subject: Subject, _ field: String, _ id: String
  ) {
    if !exists { unknown.append(Unknown(subject: subject, field: field, id: id)) }
  }
}
