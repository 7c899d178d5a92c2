import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg absence`: when caregivers are not at work, and clients not at home.
let absenceCommand = Command(
  "absence", aliases: ["frånvaro"],
  summary: Text(
    sv: "frånvaro för medarbetare och brukare", en: "absences of caregivers and clients"),
  subcommands: absences.allCommands(filters: [
    ListFilter(option: Filters.caregiver) { absence, wanted, _ in absence.caregiver == wanted },
    ListFilter(option: Filters.client) { absence, wanted, _ in absence.client == wanted },
  ]))

let absences = RegisterCommand<Absence>(
  file: .absences, plural: Text(sv: "frånvaro", en: "absences"), source: "absences",
  shortFields: ["id", "caregiver", "client", "from", "to", "reason"], endField: "to",
  naturalId: { "\($0.caregiver ?? $0.client ?? "")/\($0.from.iso)" },
  isCurrent: { absence, date in absence.to.map { date <= $0 } ?? true },
  person: { $0.client },
  contradiction: { $0.contradiction })
