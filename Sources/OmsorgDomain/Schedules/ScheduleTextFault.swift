public import Records

/// A line of a schedule's text that does not read, or that cannot stand in the schedule.
public struct ScheduleTextFault: Error, Equatable, Sendable {
  /// What is the matter.
  public enum Kind: Equatable, Sendable {
    case controlCharacter(Text)
    case openQuote
    case missing(ScheduleTextPart)
    case week(String)
    case weekday(String)
    case start(String)
    case minutes(String)
    case noSuchClient(String)
    case noSuchActivity(String)
    case noSuchDecision(String, client: String)
    case otherClient(decision: String, client: String)
    case noSuchService(String)
    case notGranted(service: String, client: String)
    case otherService(decision: String, service: Text)
    case severalDecisions(service: String, [String])
    case ended(decision: String, CalendarDate)
    case noSuchCaregiver(String)
    case caregiverTwice(String)
    case tooManyCaregivers
    case activityOfOther
    case everyWeeks(String)
    case optionTwice(String)
    case onceAndEvery
    case clash(ScheduleClash, otherLine: Int?)
  }

  /// The line, from 1.
  public let line: Int
  /// What is the matter.
  public let kind: Kind

  /// What is the matter, in words; ids and no personal data.
  public var message: Text {
    switch kind {
    case .controlCharacter(let reason): return reason
    case .openQuote:
      return Text(sv: "ett citattecken saknas", en: "a quotation mark is missing")
    case .missing(let part):
      return Text(
        sv: "\(part.words(.swedish)) saknas: skriv 1 mån 10:15 40 BRUKARE INSATS",
        en: "\(part.words(.english)) is missing: write 1 mon 10:15 40 CLIENT SERVICE")
    case .week(let text):
      return Text(
        sv: "'\(text)' är ingen vecka: skriv 1, 2, 3 eller 4",
        en: "'\(text)' is not a week: write 1, 2, 3 or 4")
    case .weekday(let text):
      return Text(
        sv: "'\(text)' är ingen veckodag: skriv mån, tis, ons, tor, fre, lör eller sön",
        en: "'\(text)' is not a weekday: write mon, tue, wed, thu, fri, sat or sun")
    case .start(let text):
      return Text(
        sv: "'\(text)' är inget klockslag: skriv 10:15",
        en: "'\(text)' is not a time of day: write 10:15")
    case .minutes(let text):
      return Text(
        sv: "'\(text)' är inga minuter: skriv 1 till 1440",
        en: "'\(text)' is not minutes: write 1 to 1440")
    case .noSuchClient(let id):
      return Text(sv: "ingen brukare heter '\(id)'", en: "there is no client '\(id)'")
    case .noSuchActivity(let text):
      let sv = ScheduledTime.allCases.map { $0.words(.swedish) }.joined(separator: ", ")
      let en = ScheduledTime.allCases.map { $0.words(.english) }.joined(separator: ", ")
      return Text(
        sv: "'\(text)' är ingen egen tid: skriv \(sv)",
        en: "'\(text)' is not time of one's own: write \(en)")
    case .noSuchDecision(let id, let client):
      return Text(
        sv: "'\(client)' har inget beslut '\(id)'", en: "'\(client)' has no decision '\(id)'")
    case .otherClient(let id, let client):
      return Text(
        sv: "beslutet '\(id)' är '\(client)'s", en: "the decision '\(id)' is that of '\(client)'")
    case .noSuchService(let name):
      return Text(sv: "ingen insats heter '\(name)'", en: "there is no service '\(name)'")
    case .notGranted(let service, let client):
      return Text(
        sv: "'\(client)' är inte beviljad '\(service)'",
        en: "'\(client)' is not granted '\(service)'")
    case .otherService(let id, let service):
      return Text(
        sv: "beslutet '\(id)' gäller '\(service(.swedish))'",
        en: "the decision '\(id)' is of '\(service(.english))'")
    case .severalDecisions(let service, let ids):
      let list = ids.joined(separator: ", ")
      return Text(
        sv: "'\(service)' är flera beslut: skriv ett av \(list)",
        en: "'\(service)' is several decisions: write one of \(list)")
    case .ended(let id, let last):
      return Text(
        sv: "'\(id)' upphörde \(last.iso): ta bort raden",
        en: "'\(id)' ended on \(last.iso): take the line away")
    case .noSuchCaregiver(let id):
      return Text(sv: "ingen medarbetare heter '\(id)'", en: "there is no caregiver '\(id)'")
    case .caregiverTwice(let id):
      return Text(sv: "'\(id)' står två gånger", en: "'\(id)' stands twice")
    case .tooManyCaregivers:
      return Text(sv: "högst två gör ett besök", en: "two at most do a visit")
    case .activityOfOther:
      return Text(
        sv: "egen tid är schemats medarbetares: ta bort 'av'",
        en: "time of one's own is the schedule's caregiver's: take 'by' away")
    case .everyWeeks(let text):
      return Text(
        sv: "'\(text)' är inga veckor: skriv var 3:e vecka, 1 till 520",
        en: "'\(text)' is not weeks: write every 3 weeks, 1 to 520")
    case .optionTwice(let word):
      return Text(sv: "'\(word)' står två gånger", en: "'\(word)' stands twice")
    case .onceAndEvery:
      return Text(
        sv: "antingen en gång eller med veckors mellanrum, inte båda",
        en: "either once or every so many weeks, not both")
    case .clash(let clash, let line):
      let message = clash.message
      let place =
        line.map { Text(sv: "rad \($0)", en: "line \($0)") }
        ?? Text(sv: "i \(clash.schedule)", en: "in \(clash.schedule)")
      return Text(
        sv: "\(message(.swedish)) (\(place(.swedish)))",
        en: "\(message(.english)) (\(place(.english)))")
    }
  }
}

/// What a line of a schedule's text begins with, in its order.
public enum ScheduleTextPart: Sendable {
  case week, weekday, start, minutes, client, service

  /// The part in words.
  public var words: Text {
    switch self {
    case .week: Text(sv: "veckan", en: "the week")
    case .weekday: Text(sv: "veckodagen", en: "the weekday")
    case .start: Text(sv: "starten", en: "the start")
    case .minutes: Text(sv: "minuterna", en: "the number of minutes")
    case .client: Text(sv: "brukaren", en: "the client")
    case .service: Text(sv: "insatsen", en: "the service")
    }
  }
}
