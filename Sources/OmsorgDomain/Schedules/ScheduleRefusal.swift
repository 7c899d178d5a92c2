public import Records

/// Why something about a schedule is refused.
public enum ScheduleRefusal: ProcessRefusal {
  /// The client is granted no such service.
  case notGranted(String, service: String)
  /// The service has ended.
  case ended(String, CalendarDate)
  /// The client has nobody whose four weeks it could stand in.
  case noCareContact(String, CalendarDate)
  /// Nothing says how long it takes.
  case noMinutes(String)
  /// The schedule has nothing of the service.
  case notPlanned(String, schedule: String)
  /// The schedule has nothing of the service on that day.
  case notPlannedOn(String, week: Int, Weekday, schedule: String)
  /// It cannot stand there.
  case clash(ScheduleClash)
  /// Nothing that a temporary change is about is planned in its days.
  case nothingPlanned(String, DateRange)
  /// The days of a temporary change have been.
  case past(CalendarDate)
  /// The policy has no temporary changes.
  case noTemporaryChanges(String)
  /// Someone may not do it.
  case performer(String, client: String, CalendarDate, PerformerRefusal)
  /// There is no such temporary change.
  case noSuchChange(String)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .notGranted: "no_such_service"
    case .ended: "decision.ended"
    case .noCareContact: "no_care_contact"
    case .noMinutes: "schedule.minutes"
    case .notPlanned, .notPlannedOn, .nothingPlanned: "schedule.not_planned"
    case .clash(let clash):
      switch clash.kind {
      case .same, .twiceADay: "schedule.twice_a_day"
      case .caregiver: "schedule.caregiver_twice"
      case .client: "schedule.client_twice"
      }
    case .past: "schedule.past"
    case .noTemporaryChanges: "schedule_temporary_changes"
    case .performer(_, _, _, let refusal): refusal.rule
    case .noSuchChange: "no_such_change"
    }
  }

  /// Whether it is refused because what is named is not there.
  public var isMissing: Bool {
    switch self {
    case .notGranted, .noSuchChange, .noCareContact: true
    default: false
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .notGranted(let client, let service):
      return Text(
        sv: "'\(client)' är inte beviljad '\(service)'",
        en: "'\(client)' is not granted '\(service)'")
    case .ended(let id, let last):
      return Text(sv: "'\(id)' upphörde \(last.iso)", en: "'\(id)' ended on \(last.iso)")
    case .noCareContact(let client, let date):
      return Text(
        sv: "'\(client)' har ingen omsorgskontakt den \(date.iso)",
        en: "'\(client)' has no care contact on \(date.iso)")
    case .noMinutes(let id):
      return Text(
        sv: "hur lång tid '\(id)' tar är inte känt", en: "how long '\(id)' takes is not known")
    case .notPlanned(let id, let schedule):
      return Text(
        sv: "'\(id)' är inte planerad hos '\(schedule)'",
        en: "'\(id)' is not planned in the four weeks of '\(schedule)'")
    case .notPlannedOn(let id, let week, let weekday, let schedule):
      let day = weekday.words
      return Text(
        sv: "'\(id)' är inte planerad \(day(.swedish)) vecka \(week) hos '\(schedule)'",
        en: "'\(id)' is not planned on \(day(.english)) of week \(week) in the four weeks of "
          + "'\(schedule)'")
    case .clash(let clash):
      let message = clash.message
      let place =
        clash.other == nil
        ? Text(sv: " (i \(clash.schedule))", en: " (in \(clash.schedule))") : Text(same: "")
      return Text(
        sv: "går inte där: \(message(.swedish))\(place(.swedish))",
        en: "cannot stand there: \(message(.english))\(place(.english))")
    case .nothingPlanned(let id, let days):
      return Text(
        sv: "'\(id)' har inget planerat \(days.iso)", en: "'\(id)' has nothing planned \(days.iso)"
      )
    case .past(let last):
      return Text(
        sv: "dagarna har varit: sista dagen är \(last.iso)",
        en: "the days have been: the last one is \(last.iso)")
    case .noTemporaryChanges(let id):
      return Text(
        sv: "regelverket har inga tillfälliga ändringar för '\(id)'",
        en: "the policy has no temporary changes for '\(id)'")
    case .performer(let id, let client, let date, let refusal):
      let reason = refusal.reason
      return Text(
        sv: "'\(id)' kan inte vara hos '\(client)' \(date.iso): \(reason(.swedish))",
        en: "'\(id)' cannot be with '\(client)' on \(date.iso): \(reason(.english))")
    case .noSuchChange(let id):
      return Text(
        sv: "ingen tillfällig ändring heter '\(id)'", en: "there is no temporary change '\(id)'")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .notGranted(let client, _): Text(same: "omsorg decision list --client \(client)")
    case .ended: nil
    case .noCareContact(let client, _):
      Text(
        sv: "omsorg assign suggest \(client), eller ange --schedule",
        en: "omsorg assign suggest \(client), or give --schedule")
    case .noMinutes: Text(sv: "ange --minutes", en: "give --minutes")
    case .notPlanned, .notPlannedOn: Text(same: "omsorg plan show")
    case .clash(let clash):
      switch clash.kind {
      case .same, .twiceADay:
        Text(
          sv: "byt ut det med --replace VECKA/DAG, eller välj en annan dag",
          en: "take its place with --replace WEEK/DAY, or choose another day")
      case .caregiver:
        Text(
          sv: "välj en annan tid, eller någon annan med --by",
          en: "choose another time, or someone else with --by")
      case .client: Text(sv: "välj en annan tid", en: "choose another time")
      }
    case .nothingPlanned: Text(same: "omsorg plan show")
    case .past: nil
    case .noTemporaryChanges:
      Text(
        sv: "ändra schemat i stället: omsorg plan edit",
        en: "change the schedule instead: omsorg plan edit")
    case .performer: Text(sv: "välj någon annan", en: "choose someone else")
    case .noSuchChange: Text(same: "omsorg plan adjustments")
    }
  }
}

/// Why someone may not do a service at a client on a date.
public enum PerformerRefusal: Equatable, Sendable {
  /// Works here no longer.
  case left(CalendarDate)
  /// Is away.
  case away
  /// The client does not want them.
  case clientRefuses
  /// The client has asked for another gender.
  case genderWish(Gender)
  /// Lacks the delegation.
  case delegation(String)
  /// Lacks a skill.
  case skill(String)
  /// Is a service assistant, who is not to do such a service.
  case serviceAssistant

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .left: "left"
    case .away: "away"
    case .clientRefuses: "client_refuses"
    case .genderWish: "gender_wish"
    case .delegation: "delegations"
    case .skill: "skills"
    case .serviceAssistant: "title"
    }
  }

  /// The reason in words.
  public var reason: Text {
    switch self {
    case .left(let day): Text(sv: "slutade \(day.iso)", en: "left on \(day.iso)")
    case .away: Text(sv: "är borta", en: "is away")
    case .clientRefuses:
      Text(sv: "brukaren vill ha någon annan", en: "the client wants someone else")
    case .genderWish(let gender):
      Text(
        sv: "brukaren har bett om en \(gender.words(.swedish))",
        en: "the client asked for a \(gender.words(.english))")
    case .serviceAssistant:
      Text(
        sv: "är serviceassistent, och insatsen är inte sådana som regelverket ger dem",
        en: "is a service assistant, and the service is not one that the policy gives them")
    case .delegation(let name):
      Text(sv: "saknar delegeringen '\(name)'", en: "lacks the delegation '\(name)'")
    case .skill(let name):
      Text(sv: "saknar kompetensen '\(name)'", en: "lacks the skill '\(name)'")
    }
  }
}

extension CareRecords {
  /// Why a caregiver may not do a service on a date; nil if nothing stands against it.
  public func refusal(
    of caregiver: Caregiver, for granted: GrantedService, on date: CalendarDate
  ) -> PerformerRefusal? {
    if let last = caregiver.ended, last < date { return .left(last) }
    if absences(of: caregiver.id).contains(where: { $0.contains(date) }) { return .away }
    return performerRules(of: granted, on: date)?.refusal(of: caregiver)
  }

  /// What a service asks on a date of whoever does it at its client; nil of a client who is not on
  /// record.
  func performerRules(of granted: GrantedService, on date: CalendarDate) -> PerformerRules? {
    client(granted.client).map { PerformerRules(granted, $0, self, on: date) }
  }
}
