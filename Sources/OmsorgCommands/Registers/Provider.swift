import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg provider`: who carries out home care, and by which policy.
let providerCommand = Command(
  "provider", aliases: ["utförare"],
  summary: Text(
    sv: "utförare och det regelverk som gäller för dem",
    en: "providers and the policy that holds for each"),
  subcommands: providers.allCommands())

let providers = RegisterCommand<Provider>(
  file: .providers, plural: Text(sv: "utförare", en: "providers"), source: "providers",
  shortFields: ["id", "name", "kind", "policy"], endField: "ended",
  isCurrent: { $0.isActive(on: $1) })
