import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg relative`: clients' close relatives and representatives.
let relativeCommand = Command(
  "relative", aliases: ["anhörig"],
  summary: Text(
    sv: "anhöriga och företrädare, och vad de får veta",
    en: "relatives and representatives, and what they may be told"),
  subcommands: relatives.allCommands(filters: [
    ListFilter(option: Filters.client) { relative, wanted, _ in relative.client == wanted }
  ]))

let relatives = RegisterCommand<Relative>(
  file: .relatives, plural: Text(sv: "anhöriga", en: "relatives"), source: "relatives",
  shortFields: ["id", "client", "name", "kind", "relation", "phone", "consent"],
  endField: "ended", isCurrent: { relative, date in relative.ended.map { date <= $0 } ?? true },
  person: { $0.client })
