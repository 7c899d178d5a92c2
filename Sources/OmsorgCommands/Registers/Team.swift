import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg team`: care teams, evening and night teams, resource groups.
let teamCommand = Command(
  "team", aliases: ["lag"],
  summary: Text(
    sv: "lag: omvårdnadslag, kvälls- och nattlag, resursgrupper",
    en: "teams: care teams, evening and night teams, resource groups"),
  subcommands: teams.allCommands())

let teams = RegisterCommand<Team>(
  file: .teams, plural: Text(sv: "lag", en: "teams"), source: "teams",
  shortFields: ["id", "name", "kind", "section", "area", "provider", "covers"],
  endField: "ended", isCurrent: { $0.isActive(on: $1) },
  contradiction: { $0.contradiction })
