import CommandLineKit
import Records

/// `omsorg day`: what the coordinator does every morning.
let dayCommand = Command(
  "day", aliases: ["dag"],
  summary: Text(
    sv: "dagens planering: vem som går till vem, när", en: "the day: who goes to whom, and when"),
  subcommands: [
    dayPlan, dayShow, dayUnplanned, dayAbsent, dayDelay, dayReturn, dayAway, dayMove, daySwap,
    dayCancel, dayAdd, dayRelease, dayTie, dayWhatIf, dayCompare, dayExport, dayHandover,
  ])
