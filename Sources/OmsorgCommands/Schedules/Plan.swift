import CommandLineKit
import Records

/// `omsorg plan`: the care contacts' rolling four weeks.
let planCommand = Command(
  "plan", aliases: ["schema"],
  summary: Text(
    sv: "omsorgskontakternas fyra veckor: vem, vad och när",
    en: "the care contacts' four weeks: who, what and when"),
  subcommands: [planCheck])
