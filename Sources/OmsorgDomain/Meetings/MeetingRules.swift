import Records

/// What the policy that governs a meeting says of it, on the day of the meeting.
public struct MeetingRules: Sendable {
  /// Who attends beside the team.
  public let teamMeetingWith: [CareRole]
  /// The care contact's part in the follow-up of the decision; nil where the policy is silent.
  public let followUpPart: FollowUpPart?
  /// Whether the follow-up is prepared with the client before it is held.
  public let followUpPrepared: Bool
  /// The care contact's part in coordinated planning.
  public let coordinatedPlanPart: [CoordinatedPlanPart]

  /// The rules of a policy on a day; nothing is asked where none governs.
  public init(_ governing: GoverningPolicy?, on date: CalendarDate) {
    teamMeetingWith = governing?.value(of: PolicyRule.teamMeetingWith, on: date) ?? []
    followUpPart = governing?.value(of: PolicyRule.decisionFollowUpPart, on: date)
    followUpPrepared = governing?.value(of: PolicyRule.decisionFollowUpPrepared, on: date) ?? false
    coordinatedPlanPart = governing?.value(of: PolicyRule.coordinatedPlanPart, on: date) ?? []
  }

  /// The rules that hold for a meeting.
  public init(_ meeting: Meeting, in records: CareRecords) {
    let date = meeting.date
    if let team = meeting.team {
      self.init(
        records.governing(records.provider(ofTeam: team, on: date), on: date), on: date)
    } else {
      self.init(
        meeting.client.flatMap { records.client($0) }.flatMap { records.governing($0, on: date) },
        on: date)
    }
  }

  /// Whether a meeting must be prepared with the client before it is held.
  public func mustBePrepared(_ meeting: Meeting) -> Bool {
    meeting.kind == .decisionFollowUp && followUpPrepared
  }

  /// Whether the client is to be asked if the care contact should come.
  public func asksClient(_ meeting: Meeting) -> Bool {
    meeting.kind == .decisionFollowUp && followUpPart == .attendsIfClientWishes
      && meeting.clientWishes == nil
  }

  /// Whether the care contact takes part; nil where the policy doesn't say and the client has not.
  public func careContactAttends(_ meeting: Meeting) -> Bool? {
    switch meeting.kind {
    case .team, .weekly, .monthly, .workplace: nil
    case .coordinatedPlan:
      coordinatedPlanPart.contains(.attend) ? meeting.clientWishes ?? true : meeting.clientWishes
    case .decisionFollowUp:
      switch followUpPart {
      case .attends, .shouldAttend: meeting.clientWishes ?? true
      case .attendsIfClientWishes, nil: meeting.clientWishes
      }
    }
  }

  /// Who is asked to a meeting: a team's members of the day and those whom the policy names beside
  /// them; of a client's meeting the client, the care contact by the policy, and at a follow-up of
  /// the decision the care manager.
  /// - Returns: ids, and the roles of which nobody is on record.
  public func asked(
    to meeting: Meeting, in records: CareRecords
  ) -> (ids: [String], missing: [CareRole]) {
    let date = meeting.date
    var ids: [String] = []
    var missing: [CareRole] = []
    func add(_ roles: [CareRole], team: String?) {
      for role in roles {
        // One of a role will do, the one who is there for the fewest places.
        if let person = records.professionals(as: role, serving: team, on: date).first {
          if !ids.contains(person.id) { ids.append(person.id) }
        } else {
          missing.append(role)
        }
      }
    }
    if let team = meeting.team {
      ids = records.caregivers.filter { caregiver in
        caregiver.isActive(on: date) && caregiver.team.value(on: date) == team
          && !records.absences(of: caregiver.id).contains { $0.contains(date) }
      }.map(\.id)
      add(teamMeetingWith, team: team)
    } else if let id = meeting.client, let client = records.client(id) {
      ids = [id]
      if careContactAttends(meeting) == true {
        ids += records.careContactsInForce(of: id, on: date).map(\.caregiver)
      }
      if meeting.kind == .decisionFollowUp {
        add([.careManager], team: client.team.value(on: date))
      }
    }
    return (ids, missing)
  }
}
