import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg professional`: managers, coordinators, care managers, nurses and therapists.
let professionalCommand = Command(
  "professional", aliases: ["profession"],
  summary: Text(
    sv: "chefer, koordinatorer, handläggare, sjuksköterskor, terapeuter",
    en: "managers, coordinators, care managers, nurses, therapists"),
  subcommands: professionals.allCommands())

let professionals = RegisterCommand<Professional>(
  file: .professionals, plural: Text(sv: "professioner", en: "professionals"),
  source: "professionals", shortFields: ["id", "name", "role", "serves", "phone", "email"],
  endField: "ended", isCurrent: { person, date in person.ended.map { date <= $0 } ?? true })
