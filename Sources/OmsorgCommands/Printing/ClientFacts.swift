import OmsorgDomain
import Records
import Tabular

/// What colleagues need to know of a client, in words, for what is handed to them.
struct ClientFacts: InOneLanguage {
  let client: Client
  let records: CareRecords
  let today: CalendarDate
  let isMasked: Bool
  let language: Language

  /// The client's name, or the id where it is masked.
  var clientName: String { isMasked ? client.id : client.name }

  /// What stands in the place of what is masked.
  var hidden: String { t("skyddade; fråga din chef", "protected; ask your manager") }

  /// Who the client is, where, in what team, with what needs, and what more there is to say.
  func who(_ more: [(label: String, value: String?)] = []) -> Document.Section {
    let place: [(label: String, value: String?)] =
      isMasked
      ? [(t("Uppgifter", "Details"), hidden)]
      : [(t("Adress", "Address"), client.address), (t("Telefon", "Phone"), client.phone)]
    let rest: [(label: String, value: String?)] = [
      (t("Lag", "Team"), client.team.value(on: today)),
      (t("Språk", "Languages"), client.languages.joined(separator: ", ")),
      (t("Behov", "Needs"), client.needs.joined(separator: ", ")),
    ]
    let facts = [(label: "Id", value: client.id)] + place + rest + more
    return Document.Section(
      t("Vem", "Who"), [.facts(facts.filter { !($0.value ?? "").isEmpty })])
  }

  /// The services in force: what, how often, how long, when, to what goal.
  var services: [String] {
    records.decisions(of: client.id).filter { $0.isInForce(on: today) }
      .map { service($0, withTimes: true) }
  }

  /// One service; how often and when are left out where something else says it.
  func service(_ decision: GrantedService, withTimes: Bool) -> String {
    let name = records.services[decision.service]?.name(language) ?? decision.service
    let minutes = decision.minutes.value(on: today).map { ", \($0) min" } ?? ""
    let two = decision.doubleStaffing ? ", " + t("två medarbetare", "two caregivers") : ""
    let delegation =
      decision.delegation.map { ", \(t("delegering", "delegation")): \($0)" } ?? ""
    if !withTimes { return name + minutes + two + delegation }
    let often = decision.frequency.value(on: today).map { ", \($0.words(language))" } ?? ""
    let window = decision.earliest.flatMap { earliest in
      decision.latest.map { ", \(t("börjar", "starts")) \(earliest.iso)–\($0.iso)" }
    }
    let goal = decision.goal.map { "; \(t("mål", "goal")): \($0)" } ?? ""
    return name + often + minutes + (window ?? "") + two + delegation + goal
  }

  /// Relatives with what they may be told. Who has no consent stands here without name and number:
  /// nothing is told, listening always is allowed.
  var relatives: [String] {
    records.relatives.filter { $0.client == client.id && ($0.ended.map { today <= $0 } ?? true) }
      .map { relative in
        let relation = isMasked ? nil : relative.relation
        let kind = relation ?? relative.kind.words(language)
        guard let told = relative.consent.value(on: today) else {
          let rule = t(
            "inget samtycke: lyssna, men berätta inget", "no consent: listen, but tell nothing")
          return "\(relative.id) (\(kind)): \(rule)"
        }
        if isMasked {
          let ask = t("samtycke finns; fråga din chef", "there is consent; ask your manager")
          return "\(relative.id) (\(kind)): \(ask)"
        }
        let phone = relative.phone.map { ", \($0)" } ?? ""
        return "\(relative.name) (\(kind)\(phone)): "
          + t("får veta: \(told)", "may be told: \(told)")
      }
  }

  /// The professionals who serve the client's team.
  var professionals: [String] {
    records.professionals(serving: client.team.value(on: today), on: today).map { person in
      let phone = person.phone.map { ", \($0)" } ?? ""
      return "\(person.role.words(language).capitalizedFirst): \(person.name)\(phone)"
    }
  }

  /// Who is appointed for the client today, each with what they are.
  var appointed: [String] {
    records.careContacts(of: client.id).filter { $0.isInForce(on: today) }.map { contact in
      let caregiver = records.caregiver(contact.caregiver)
      let phone = caregiver?.phone.map { ", \($0)" } ?? ""
      return "\(contact.role.words(language).capitalizedFirst): "
        + "\(caregiver?.name ?? contact.caregiver) (\(contact.caregiver)\(phone))"
    }
  }

  /// What the client has asked for.
  var wishes: [String] {
    var lines: [String] = []
    if !isMasked, let wishes = client.wishes { lines.append(wishes) }
    if let gender = client.genderWish {
      lines.append(
        t("Har bett om en \(gender.words(language)).", "Asked for a \(gender.words(language))."))
    }
    if let most = client.mostCaregivers {
      lines.append(
        t("Vill möta högst \(most) olika medarbetare.", "Wants to meet at most \(most) caregivers.")
      )
    }
    if let tells = client.tellOfDelays {
      lines.append(
        tells
          ? t("Vill veta om förseningar och ändringar.", "Wants to be told of delays and changes.")
          : t("Behöver inte kontaktas om förseningar.", "Need not be told of delays."))
    }
    if !isMasked, let pets = client.petCare { lines.append(t("Husdjur: ", "Pets: ") + pets) }
    return lines
  }
}
