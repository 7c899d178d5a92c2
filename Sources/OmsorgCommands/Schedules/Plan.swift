import CommandLineKit
import Records

/// `omsorg plan`: the care contacts' four weeks.
let planCommand = Command(
  "plan", aliases: ["schema"],
  summary: Text(
    sv: "omsorgskontakternas fyra veckor: schemat",
    en: "the care contacts' four weeks: the schedule"),
  subcommands: [planShow])
