import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let role = Option<String?>(
  "role", placeholder: "ROLE", parse: .choice(ProfessionalRole.allCases.map(\.rawValue)),
  environment: .never, summary: Text(sv: "bara den rollen", en: "only that role"))

private let serving = Option<String?>(
  "serves", placeholder: "TEAM", parse: .live("teams"), environment: .never,
  summary: Text(
    sv: "bara de som finns för det laget, också genom sektion, område eller utförare",
    en: "only those who serve that team, by its section, area or provider too"))

/// `omsorg professional`: managers, coordinators, care managers, nurses and therapists.
let professionalCommand = Command(
  "professional", aliases: ["yrkesperson"],
  summary: Text(
    sv: "chefer, koordinatorer, handläggare, sjuksköterskor, terapeuter",
    en: "managers, coordinators, care managers, nurses, therapists"),
  subcommands: professionals.allCommands(filters: [
    ListFilter(option: role) { person, wanted, _ in person.role.rawValue == wanted },
    ListFilter(option: serving, needed: [.teams, .providers]) { person, wanted, records, today in
      records.serves(person, team: wanted, on: today)
    },
  ]))

let professionals = RegisterCommand<Professional>(
  file: .professionals, plural: Text(sv: "yrkespersoner", en: "professionals"),
  source: "professionals", shortFields: ["id", "name", "role", "serves", "phone", "email"],
  endField: "ended", isCurrent: { person, date in person.ended.map { date <= $0 } ?? true })
