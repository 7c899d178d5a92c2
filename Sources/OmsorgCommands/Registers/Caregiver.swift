import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg caregiver`: those who work in clients' homes.
let caregiverCommand = Command(
  "caregiver", aliases: ["medarbetare", "personal"],
  summary: Text(
    sv: "medarbetare: titel, lag, delegeringar, tvilling",
    en: "caregivers: title, team, delegations, twin"),
  subcommands: caregivers.allCommands(filters: [
    ListFilter(option: Filters.team) { $0.team.value(on: $2) == $1 }
  ]))

let caregivers = RegisterCommand<Caregiver>(
  file: .caregivers, plural: Text(sv: "medarbetare", en: "caregivers"), source: "caregivers",
  shortFields: ["id", "name", "title", "title_ground", "team", "role", "shift_group", "twin"],
  endField: "ended", isCurrent: { $0.isActive(on: $1) },
  contradiction: { $0.contradiction })
