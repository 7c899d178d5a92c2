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
  isCurrent: { $0.isActive(on: $1) }, alongWithAdding: nameTheOnlyProvider)

/// Teams belong to the store's only provider without saying so; once there are two they have to, or
/// no policy would hold for them.
@Sendable private func nameTheOnlyProvider(
  _ added: Provider, _ writer: StoreWriter
) throws -> [RecordChange] {
  let before = try writer.records(.providers)
  guard before.count == 1, let only = before.first else { return [] }
  var changes: [RecordChange] = []
  var teams = try writer.records(.teams)
  for place in teams.indices where teams[place].provider.periods.isEmpty {
    teams[place].provider.set(only.id, from: nil)
    changes.append(
      RecordChange(action: .changed, noun: RegisterFile.teams.noun, id: teams[place].id))
  }
  if !changes.isEmpty { try writer.replace(.teams, with: teams) }
  return changes
}
