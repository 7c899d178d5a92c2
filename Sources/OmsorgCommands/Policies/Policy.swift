import CommandLineKit
import OmsorgDomain
import OmsorgStore
import OmsorgTexts
import PlainJSON
import Records
import Tabular

/// `omsorg policy`: the rules that hold, with where each value comes from.
let policyCommand = Command(
  "policy", aliases: ["regelverk"],
  summary: Text(
    sv: "regelverk: vad som gäller, från när, för vem, enligt vad",
    en: "policies: what holds, from when, for whom, by what source"),
  subcommands: [policyList, policyShow, policyDiff, policyCheck, policySet, policyAdd])

let policyName = Operand<String?>(
  "POLICY", parse: .live("policies"),
  summary: Text(sv: "regelverkets id", en: "the policy's id"))
/// A policy of the store, else a built-in one.
func policy(_ id: String, _ session: Session) throws -> Policy {
  if let stored = try storedPolicies(session)[id] { return stored }
  if let builtIn = BuiltInPolicy.all.first(where: { $0.id == id }) {
    return Policy(id: id, records: try Policy.records(of: builtIn))
  }
  throw ErrorReport(
    kind: "no_such_policy",
    message: Text(sv: "inget regelverk heter '\(id)'", en: "no policy '\(id)'"),
    exitCode: .notFound,
    hint: Text(
      sv: "'omsorg policy list' visar vilka som finns",
      en: "'omsorg policy list' shows which there are"))
}

/// The policies of the store; none outside a store.
func storedPolicies(_ session: Session) throws -> [String: Policy] {
  let store: Store
  do { store = try session.store() } catch StoreError.noStore { return [:] }
  return try store.read([.policies]) { try $0.careRecords([.policies]).policies }
}

/// The policy named, else the store's only one.
func policyNamedOrOnly(_ session: Session) throws -> Policy {
  if let id = session.invocation[policyName] { return try policy(id, session) }
  let stored = try storedPolicies(session)
  guard stored.count == 1, let only = stored.values.first else {
    throw UsageError(
      Text(sv: "ange vilket regelverk", en: "name a policy"),
      hint: Text(
        sv: "'omsorg policy list' visar vilka som finns",
        en: "'omsorg policy list' shows which there are"))
  }
  return only
}

private let listColumns = [
  Column(
    "policy", Text(sv: "Regelverk", en: "Policy"), .text,
    summary: Text(sv: "regelverkets id", en: "the policy's id")),
  Column(
    "name", Text(sv: "Namn", en: "Name"), .text, summary: Text(sv: "kommunen", en: "whose")),
  Column(
    "rules", Text(sv: "Regler", en: "Rules"), .integer,
    summary: Text(sv: "antal regler med värde", en: "number of rules with a value")),
  Column(
    "in_store", Text(sv: "I katalogen", en: "In store"), .flag,
    summary: Text(sv: "om katalogen har det", en: "whether the store has it")),
  Column(
    "providers", Text(sv: "Gäller för", en: "Holds for"), .list,
    summary: Text(
      sv: "utförare som det gäller för i dag", en: "providers it holds for today")),
]

private let policyList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista regelverk, inbyggda och katalogens", en: "list policies, built-in and the store's"),
  output: OutputFields.of(listColumns),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let stored = try storedPolicies(session)
    var providers: [Provider] = []
    if !stored.isEmpty {
      providers = try session.store().read([.providers]) { try $0.records(.providers) }
    }
    var policies = stored
    for builtIn in BuiltInPolicy.all where policies[builtIn.id] == nil {
      policies[builtIn.id] = Policy(id: builtIn.id, records: try Policy.records(of: builtIn))
    }
    try session.print(
      Table(
        schema: "omsorg.policy.list/1", columns: listColumns,
        rows: policies.values.sorted { $0.id < $1.id }.map { policy in
          let held = providers.filter { $0.policy.value(on: today) == policy.id }.map(\.id)
          return [
            .text(policy.id), .text(policy.name), .integer(policy.records.count),
            .flag(stored[policy.id] != nil), held.isEmpty ? .absent : .list(held),
          ]
        }))
    return .done
  })
