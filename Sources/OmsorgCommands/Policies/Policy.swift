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

private let name = Operand<String?>(
  "POLICY", parse: .live("policies"),
  summary: Text(sv: "regelverkets id", en: "the policy's id"))
private let ruleOption = Option<String?>(
  "rule", placeholder: "RULE", parse: .choice(PolicyRule.all.map(\.id)), environment: .never,
  summary: Text(sv: "bara den regeln, med alla dess värden", en: "only that rule, all its values"))
private let kindOption = Option<ProviderKind>(
  "for", placeholder: "KIND", parse: .oneOf, environment: .never, initially: "municipal",
  summary: Text(sv: "slag av utförare", en: "kind of provider"))

/// A policy of the store, else a built-in one.
private func policy(_ id: String, _ session: Session) throws -> Policy {
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
private func storedPolicies(_ session: Session) throws -> [String: Policy] {
  let store: Store
  do { store = try session.store() } catch StoreError.noStore { return [:] }
  return try store.read([.policies]) { try $0.careRecords([.policies]).policies }
}

/// The policy named, else the store's only one.
private func policyNamedOrOnly(_ session: Session) throws -> Policy {
  if let id = session.invocation[name] { return try policy(id, session) }
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

private enum ValueColumns {
  static let rule = Column(
    "rule", Text(sv: "Regel", en: "Rule"), .text,
    summary: Text(sv: "regelns id", en: "the rule's id"))
  static let summary = Column(
    "summary", Text(sv: "Vad", en: "What"), .text,
    summary: Text(sv: "vad regeln säger", en: "what the rule is about"))
  static let value = Column(
    "value", Text(sv: "Värde", en: "Value"), .text,
    summary: Text(
      sv: "värdet som JSON, i ord för människor", en: "the value as JSON, in words for people"))
  static let binds = Column(
    "binds", Text(sv: "Gäller", en: "Binds"), .choice,
    summary: Text(sv: "vilka utförare som är bundna", en: "which providers are bound"))
  static let from = Column(
    "from", Text(sv: "Från", en: "From"), .date,
    summary: Text(sv: "första dag", en: "first day"))
  static let to = Column(
    "to", Text(sv: "Till", en: "To"), .date, summary: Text(sv: "sista dag", en: "last day"))
  static let off = Column(
    "off", Text(sv: "Av", en: "Off"), .flag,
    summary: Text(sv: "föreslaget, tillämpas inte", en: "proposed, not evaluated"))
  static let source = Column(
    "source", Text(sv: "Källa", en: "Source"), .text,
    summary: Text(sv: "dokument och datum", en: "document and date"))
  static let all = [rule, summary, value, binds, from, to, off, source]

  static func cells(_ record: PolicyRecord, _ value: PolicyValue) -> [Cell] {
    let declared = PolicyRule.named(record.rule)
    return [
      .text(record.rule), declared.map { .choice($0.summary(.english), $0.summary) } ?? .absent,
      cell(value, declared), .choice(value.binds.rawValue, value.binds.words),
      .date(value.from.iso), value.to.map { .date($0.iso) } ?? .absent, .flag(value.isOff),
      .text(value.source),
    ]
  }

  static func cell(_ value: PolicyValue?, _ rule: PolicyRule?) -> Cell {
    guard let value else { return .absent }
    var writer = JSONWriter()
    writer.value(value.value)
    let json = String(decoding: writer.bytes, as: UTF8.self)
    return rule?.wording(value.value).map { .choice(json, $0) } ?? .text(json)
  }
}

private let policyShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa ett regelverks värden i dag", en: "show a policy's values of today"),
  operands: [name], options: [ruleOption, kindOption],
  examples: [
    Example(
      "omsorg policy show malmo",
      Text(sv: "Malmös regler med källor", en: "Malmö's rules with sources")),
    Example(
      "omsorg policy show lund --rule appoint_within",
      Text(sv: "en regels alla värden", en: "all values of one rule")),
  ],
  output: OutputFields.of(ValueColumns.all),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let policy = try policyNamedOrOnly(session)
    var rows: [[Cell]] = []
    if let wanted = invocation[ruleOption] {
      if let record = policy[wanted] {
        rows = record.values.map { ValueColumns.cells(record, $0) }
      }
    } else {
      for rule in PolicyRule.all {
        guard let record = policy[rule.id],
          let value = record.value(on: today, for: invocation[kindOption])
        else { continue }
        rows.append(ValueColumns.cells(record, value))
      }
    }
    let columns =
      try session.isForPeople() && invocation[ruleOption] == nil
      ? [
        ValueColumns.rule, ValueColumns.value, ValueColumns.binds, ValueColumns.from,
        ValueColumns.source,
      ]
      : ValueColumns.all
    let places = columns.compactMap { column in ValueColumns.all.firstIndex { $0.id == column.id } }
    try session.print(
      Table(
        schema: "omsorg.policy.show/1", title: Text(same: policy.name), columns: columns,
        rows: rows.map { row in places.map { row[$0] } }))
    return .done
  })

private let first = Operand<String>(
  "POLICY", parse: .live("policies"), summary: Text(sv: "det ena", en: "the one"))
private let second = Operand<String>(
  "OTHER", parse: .live("policies"), summary: Text(sv: "det andra", en: "the other"))

private let policyDiff = Command(
  "diff", aliases: ["skillnad"],
  summary: Text(
    sv: "visa vad som skiljer två regelverk i dag", en: "show where two policies differ today"),
  operands: [first, second],
  examples: [
    Example(
      "omsorg policy diff malmo lund", Text(sv: "Malmö mot Lund", en: "Malmö against Lund"))
  ],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let (left, right) = (
      try policy(invocation[first], session), try policy(invocation[second], session)
    )
    let (leftName, rightName) = (left.name, right.name)
    try session.print(
      Table(
        schema: "omsorg.policy.diff/1",
        columns: [
          ValueColumns.rule,
          Column(
            "for", Text(sv: "För", en: "For"), .choice,
            summary: Text(sv: "slag av utförare", en: "kind of provider")),
          Column(
            "first", Text(same: leftName), .text,
            summary: Text(sv: "det enas värde", en: "the one's value")),
          Column(
            "second", Text(same: rightName), .text,
            summary: Text(sv: "det andras värde", en: "the other's value")),
        ],
        rows: left.differences(from: right, on: today).map { difference in
          [
            .text(difference.rule.id), .choice(difference.kind.rawValue, difference.kind.words),
            ValueColumns.cell(difference.first, difference.rule),
            ValueColumns.cell(difference.second, difference.rule),
          ]
        }))
    return .done
  })

private let policyCheck = Command(
  "check", aliases: ["kontrollera"],
  summary: Text(
    sv: "kontrollera att katalogens regelverk kan användas",
    en: "check that the store's policies can be used"),
  exitStatuses: [
    ExitStatus(.negative, Text(sv: "något kan inte användas", en: "something cannot be used"))
  ],
  run: { invocation in
    let session = Session(invocation)
    let needed: Set<Register> = [.policies, .services]
    let records = try session.store().read(needed) { try $0.careRecords(needed) }
    let findings = records.policies.values.sorted { $0.id < $1.id }
      .flatMap { $0.findings(services: records.services) }
    try session.print(
      Table(
        schema: "omsorg.policy.check/1",
        columns: [
          Column(
            "record", Text(sv: "Post", en: "Record"), .text,
            summary: Text(sv: "postens id", en: "the record's id")),
          Column(
            "kind", Text(sv: "Fel", en: "Fault"), .text,
            summary: Text(sv: "felets slag", en: "the kind of fault")),
          Column(
            "message", Text(sv: "Vad", en: "What"), .text,
            summary: Text(sv: "felet med ord", en: "the fault in words")),
        ],
        rows: findings.map {
          [
            .text($0.record), .text($0.kind.rawValue),
            .choice($0.message(.english), $0.message),
          ]
        },
        notes: findings.isEmpty
          ? [Text(sv: "alla värden kan användas", en: "every value can be used")] : []))
    return findings.isEmpty ? .done : .negative
  })

private let rule = Operand<String>(
  "RULE", parse: .choice(PolicyRule.all.map(\.id)),
  summary: Text(sv: "regelns id", en: "the rule's id"))
private let newValue = Operand<String>(
  "VALUE", parse: .text,
  summary: Text(
    sv: "värdet: 14, 4-8, 65-70 %, ja, a,b, 07:00-15:00",
    en: "the value: 14, 4-8, 65-70 %, yes, a,b, 07:00-15:00"))
private let policyOption = Option<String?>(
  "policy", placeholder: "POLICY", parse: .live("policies"), environment: .never,
  otherwise: Text(sv: "katalogens enda", en: "the store's only one"),
  summary: Text(sv: "regelverket", en: "the policy"))
private let fromOption = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "första dag", en: "first day"))
private let bindsOption = Option<PolicyScope>(
  "binds", placeholder: "WHOM", parse: .oneOf, environment: .never, initially: "everyone",
  summary: Text(sv: "vilka utförare som är bundna", en: "which providers are bound"))
private let sourceOption = Option<String>(
  required: "source", placeholder: "TEXT", parse: .text, environment: .never,
  summary: Text(sv: "dokument och datum", en: "document and date"))

private let policySet = Command(
  "set", aliases: ["sätt"],
  summary: Text(
    sv: "låt en regel få ett värde från en dag", en: "let a rule have a value from a day"),
  description: Text(
    sv: "Det värde som gällde för samma utförare slutar dagen före.",
    en: "The value that held for the same providers ends the day before."),
  operands: [rule, newValue],
  options: [policyOption, fromOption, bindsOption, sourceOption],
  examples: [
    Example(
      "omsorg policy set welcome_talk_within 10 --from 2027-01-01 --source 'Rutin 2026-12-01'",
      Text(
        sv: "samtal inom tio dagar från årsskiftet", en: "talks within ten days from the new year"))
  ],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    guard let declared = PolicyRule.named(invocation[rule]) else { return .usage }
    let literal = declared.literal(invocation[newValue])
    guard declared.accepts(literal) else {
      throw UsageError(
        Text(
          sv: "VALUE: '\(invocation[newValue])' är inte \(declared.expected(.swedish))",
          en: "VALUE: '\(invocation[newValue])' is not \(declared.expected(.english))"))
    }
    var value = PolicyValue()
    value.from =
      try invocation[fromOption].map { try session.date($0, option: "--from", today: today) }
      ?? today
    value.binds = invocation[bindsOption]
    value.value = literal
    value.source = invocation[sourceOption]
    let outcome = try session.change("rule \(declared.id) set") { writer in
      let records = try writer.records(.policies)
      let policies = Policy.all(in: records)
      let id =
        try invocation[policyOption]
        ?? {
          guard policies.count == 1, let only = policies.first else {
            throw UsageError(Text(sv: "ange --policy", en: "name the policy with --policy"))
          }
          return only.id
        }()
      guard var policy = policies.first(where: { $0.id == id }) else {
        throw StoreError.noSuchRecord(path: RegisterFile<PolicyRecord>.policies.path, id: id)
      }
      policy.set(declared, value)
      let findings = policy.findings(services: ServiceCatalogue(try writer.records(.services)))
      let recordId = PolicyRecord.id(policy: id, rule: declared.id)
      if let fault = findings.first(where: { $0.record == recordId }) {
        throw ErrorReport(kind: "invalid_rule", message: fault.message, exitCode: .invalidData)
      }
      try writer.replace(
        .policies, with: records.filter { $0.policy != id } + policy.records)
      return recordId
    }
    try session.print(changes: [
      RecordChange(
        action: outcome.entry == nil ? .unchanged : .changed,
        noun: RegisterFile<PolicyRecord>.policies.noun, id: outcome.result)
    ])
    return .done
  })

private let builtIn = Operand<String>(
  "POLICY", parse: .choice(BuiltInPolicy.all.map(\.id)),
  summary: Text(sv: "ett inbyggt regelverk", en: "a built-in policy"))

private let policyAdd = Command(
  "add", aliases: ["ny"],
  summary: Text(
    sv: "lägg ett inbyggt regelverk till katalogen", en: "add a built-in policy to the store"),
  operands: [builtIn],
  examples: [
    Example(
      "omsorg policy add lund",
      Text(sv: "för en utförare med Lunds regler", en: "for a provider under Lund's rules"))
  ],
  run: { invocation in
    let session = Session(invocation)
    let id = invocation[builtIn]
    guard let policy = BuiltInPolicy.all.first(where: { $0.id == id }) else { return .usage }
    try session.change("policy \(id) added") { writer in
      let records = try writer.records(.policies)
      guard !records.contains(where: { $0.policy == id }) else {
        throw StoreError.recordExists(path: RegisterFile<PolicyRecord>.policies.path, id: id)
      }
      try writer.replace(.policies, with: records + Policy.records(of: policy))
    }
    try session.print(changes: [
      RecordChange(action: .added, noun: Text(sv: "regelverket", en: "policy"), id: id)
    ])
    return .done
  })
