import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg decision`: what the care manager has granted.
let decisionCommand = Command(
  "decision", aliases: ["beslut"],
  summary: Text(
    sv: "beviljade insatser: vad, hur ofta, hur länge",
    en: "granted services: what, how often, for how long"),
  subcommands: decisions.allCommands(filters: [
    ListFilter(option: Filters.client) { decision, wanted, _ in decision.client == wanted }
  ]))

let decisions = RegisterCommand<GrantedService>(
  file: .decisions, plural: Text(sv: "beviljade insatser", en: "granted services"),
  source: "decisions",
  shortFields: [
    "id", "client", "service", "minutes", "frequency", "double_staffing", "from", "goal",
  ],
  endField: "to", isCurrent: { $0.isInForce(on: $1) },
  setters: [
    "frequency": { (text, day, decision) throws(FormFault) in
      try decision.setFrequency(text, from: day)
    }
  ], contradiction: { $0.contradiction })
