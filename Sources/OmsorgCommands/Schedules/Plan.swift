import CommandLineKit
import Records

/// `omsorg plan`: the care contacts' rolling four weeks.
let planCommand = Command(
  "plan", aliases: ["schema", "insatsschema"],
  summary: Text(
    sv: "omsorgskontakternas fyra veckor: insatsschemat",
    en: "the care contacts' four weeks: the schedule"),
  subcommands: [
    planPropose, planApply, planShow, planEdit, planSet, planMove, planRemove, planCheck,
    planAdjust, planAdjustments, planEndAdjustment, planHistory, planDiff, planForecast,
    planEstimate, planWish, planWishes,
  ])
