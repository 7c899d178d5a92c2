import CommandLineKit
import OmsorgDomain
import OmsorgStore
import OmsorgTexts
import PlainJSON
import Records
import Tabular

let policyCheck = Command(
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
  "VALUE", parse: .writing,
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
private let bindsOption = Option<PolicyScope?>(
  "binds", placeholder: "WHOM", parse: .oneOf, environment: .never,
  otherwise: Text(
    sv: "samma som det värde som gäller, annars alla",
    en: "the same as the value in force, else everyone"),
  summary: Text(sv: "vilka utförare som är bundna", en: "which providers are bound"))
private let sourceOption = Option<String>(
  required: "source", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "dokument och datum", en: "document and date"))

let policySet = Command(
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
    var chosen = PolicyValue()
    chosen.from =
      try invocation[fromOption].map { try session.date($0, option: "--from", today: today) }
      ?? today
    chosen.value = literal
    chosen.source = invocation[sourceOption]
    let prepared = chosen
    let outcome = try session.change("rule \(declared.id) set") { writer in
      var value = prepared
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
      let inForce =
        policy[declared.id]?.values.filter {
          !$0.isOff && $0.from <= value.from && ($0.to.map { value.from <= $0 } ?? true)
        } ?? []
      value.binds = invocation[bindsOption] ?? (inForce.count == 1 ? inForce[0].binds : .everyone)
      policy.set(declared, value)
      let narrower = inForce.filter { $0.binds != .everyone }
      if value.binds == .everyone, let other = narrower.first {
        invocation.warn(
          Text(
            sv: "värdet för \(other.binds.words(.swedish)) utförare går fortfarande före",
            en: "the value for \(other.binds.words(.english)) providers still goes before it"))
      }
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

let policyAdd = Command(
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
