public import Records

/// Why something about a checklist is refused.
public enum ChecklistRefusal: ProcessRefusal {
  /// There is one of the kind that is not finished.
  case alreadyOpen(String)
  /// The client has ended.
  case clientEnded(String, CalendarDate)
  /// The day is before the assignment reached the unit.
  case beforeAssignment(String, CalendarDate)
  /// The caregiver has left.
  case caregiverEnded(String, CalendarDate)
  /// A relative who takes part is another client's.
  case relativeOfAnother(String, client: String)
  /// The policy lets no relatives attend.
  case relativesMayNotAttend(String, policy: String)
  /// The policy wants someone else to hold the talk.
  case wrongHolder(String, CareRole)
  /// The policy wants the care contact to hold the talk, and there is none.
  case noCareContact(String, CalendarDate)
  /// No point is left.
  case closed(String, CalendarDate)
  /// The day is before the checklist was started.
  case beforeStart(String, CalendarDate)
  /// The point has been ticked or skipped.
  case alreadySettled(String, ChecklistMark)
  /// The point is left, so there is nothing to take back.
  case notSettled(String, String)
  /// What is to be found out at the point is not on record and was not told.
  case nothingFound(String, point: String, ChecklistFinding)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .alreadyOpen: "checklist.one_at_a_time"
    case .clientEnded: "client_ended"
    case .caregiverEnded: "caregiver_ended"
    case .beforeAssignment, .beforeStart: "checklist.dates"
    case .relativeOfAnother: "checklist.relative"
    case .relativesMayNotAttend: PolicyRule.welcomeTalkRelativesMayAttend.id
    case .wrongHolder, .noCareContact: PolicyRule.welcomeTalkBy.id
    case .closed: "checklist.closed"
    case .alreadySettled, .notSettled: "checklist.order"
    case .nothingFound: "checklist.finding"
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .alreadyOpen(let id):
      Text(sv: "checklistan '\(id)' är inte klar", en: "checklist '\(id)' is not finished")
    case .clientEnded(let id, let last):
      Text(sv: "'\(id)' är avslutad sedan \(last.iso)", en: "'\(id)' ended on \(last.iso)")
    case .beforeAssignment(let id, let day):
      Text(
        sv: "dagen är före \(day.iso), då uppdraget om '\(id)' nådde enheten",
        en: "the day is before \(day.iso), when the assignment of '\(id)' reached the unit")
    case .caregiverEnded(let id, let last):
      Text(sv: "'\(id)' har slutat \(last.iso)", en: "'\(id)' left on \(last.iso)")
    case .relativeOfAnother(let id, let client):
      Text(
        sv: "'\(id)' är inte anhörig till '\(client)'",
        en: "'\(id)' is not a relative of '\(client)'")
    case .relativesMayNotAttend(let id, let policy):
      Text(
        sv: "'\(id)' får inte vara med: enligt \(policy) är anhöriga inte med vid välkomstsamtalet",
        en: "'\(id)' may not take part: by \(policy) relatives do not attend the welcome talk")
    case .wrongHolder(let who, let role):
      Text(
        sv: "välkomstsamtalet hålls av \(role.words(.swedish)), och det är inte \(who)",
        en: "the welcome talk is held by the \(role.words(.english)), and that is not \(who)")
    case .noCareContact(let client, let date):
      Text(
        sv: "välkomstsamtalet hålls av omsorgskontakten, och '\(client)' har ingen \(date.iso)",
        en: "the welcome talk is held by the care contact, and '\(client)' has none on "
          + date.iso)
    case .closed(let id, let date):
      Text(
        sv: "checklistan '\(id)' är klar sedan \(date.iso)",
        en: "checklist '\(id)' was finished on \(date.iso)")
    case .beforeStart(let id, let date):
      Text(
        sv: "dagen är före \(date.iso), då '\(id)' påbörjades",
        en: "the day is before \(date.iso), when '\(id)' was started")
    case .alreadySettled(let id, let mark):
      Text(
        sv: "\(id): '\(mark.point)' \(mark.isSkipped ? "hoppades över" : "gjordes") \(mark.on.iso)",
        en: "\(id): '\(mark.point)' was \(mark.isSkipped ? "skipped" : "ticked") on \(mark.on.iso)")
    case .notSettled(let id, let point):
      Text(sv: "\(id): '\(point)' är kvar", en: "\(id): '\(point)' is still left")
    case .nothingFound(let id, let point, let finding):
      Text(
        sv: "\(id): '\(point)' ska ta reda på \(finding.words(.swedish))",
        en: "\(id): '\(point)' is to find out \(finding.words(.english))")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .alreadyOpen(let id), .closed(let id, _), .beforeStart(let id, _):
      Text(
        sv: "'omsorg checklist show \(id)' visar den",
        en: "'omsorg checklist show \(id)' shows it")
    case .notSettled(let id, _):
      Text(
        sv: "'omsorg checklist show \(id)' visar vad som är gjort",
        en: "'omsorg checklist show \(id)' shows what is done")
    case .alreadySettled(let id, let mark):
      Text(
        sv: "'omsorg checklist untick \(id) \(mark.point)' tar tillbaka det",
        en: "'omsorg checklist untick \(id) \(mark.point)' takes it back")
    case .clientEnded(let id, _):
      Text(
        sv: "bara avslutet görs efteråt: omsorg checklist start \(id) closing",
        en: "only the closing is done afterwards: omsorg checklist start \(id) closing")
    case .beforeAssignment(let id, _):
      Text(
        sv: "rätta --date, eller dagen: omsorg client edit \(id) --assigned-on DATUM",
        en: "correct --date, or the day: omsorg client edit \(id) --assigned-on DATE")
    case .caregiverEnded: nil
    case .relativeOfAnother(_, let client):
      Text(
        sv: "'omsorg relative list --client \(client)' visar brukarens anhöriga",
        en: "'omsorg relative list --client \(client)' lists the client's relatives")
    case .relativesMayNotAttend:
      Text(
        sv: "utelämna den anhöriga, eller ändra regelverket",
        en: "leave the relative out, or "
          + "change the policy")
    case .wrongHolder(_, let role):
      Text(
        sv: "ange den som är \(role.words(.swedish)) med --by",
        en: "name the \(role.words(.english)) with --by")
    case .noCareContact(let client, _):
      Text(
        sv: "utse någon först: omsorg assign suggest \(client)",
        en: "appoint someone first: omsorg assign suggest \(client)")
    case .nothingFound(_, _, let finding): finding.hint
    }
  }
}

extension ChecklistFinding {
  /// How it is told when the point is ticked.
  public var hint: Text {
    switch self {
    case .offerAnswer: Text(same: "--answer yes|no|later")
    case .relatives:
      Text(
        sv: "--relative ID --may-be-told TEXT, --name NAMN för en ny, eller --none relatives",
        en: "--relative ID --may-be-told TEXT, --name NAME for a new one, or --none relatives")
    case .petCare:
      Text(
        sv: "--pet-care 'VEM, TELEFON', eller --none pet_care",
        en: "--pet-care 'WHO, PHONE', or --none pet_care")
    case .tellOfDelays: Text(same: "--tell-of-delays yes|no")
    case .mostCaregivers:
      Text(
        sv: "--most-caregivers ANTAL, eller --none most_caregivers",
        en: "--most-caregivers NUMBER, or --none most_caregivers")
    case .custody:
      Text(
        sv: "lämna tillbaka det först: omsorg custody list, eller hoppa över med skäl",
        en: "return it first: omsorg custody list, or skip the point with a reason")
    case .wishes:
      Text(sv: "--wishes TEXT, eller --none wishes", en: "--wishes TEXT, or --none wishes")
    }
  }

  /// Whether it may be found out that there is nothing: no pet, nobody to tell, no wishes.
  public var mayBeNothing: Bool {
    switch self {
    case .offerAnswer, .tellOfDelays, .custody: false
    case .relatives, .petCare, .mostCaregivers, .wishes: true
    }
  }
}
