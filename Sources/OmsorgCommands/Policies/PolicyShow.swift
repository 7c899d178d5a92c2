import CommandLineKit
import OmsorgDomain
import OmsorgStore
import OmsorgTexts
import PlainJSON
import Records
import Tabular

private let ruleOption = Option<String?>(
  "rule", placeholder: "RULE", parse: .choice(PolicyRule.all.map(\.id)), environment: .never,
  summary: Text(sv: "bara den regeln, med alla dess värden", en: "only that rule, all its values"))
private let kindOption = Option<ProviderKind>(
  "for", placeholder: "KIND", parse: .oneOf, environment: .never, initially: "municipal",
  summary: Text(sv: "slag av utförare", en: "kind of provider"))

/// How a rule's values are shown.
enum PolicyValueColumns {
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

let policyShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa ett regelverks värden i dag", en: "show a policy's values of today"),
  operands: [policyName], options: [ruleOption, kindOption],
  examples: [
    Example(
      "omsorg policy show malmo",
      Text(sv: "Malmös regler med källor", en: "Malmö's rules with sources")),
    Example(
      "omsorg policy show lund --rule appoint_within",
      Text(sv: "en regels alla värden", en: "all values of one rule")),
  ],
  output: OutputFields.of(PolicyValueColumns.all),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let policy = try policyNamedOrOnly(session)
    var rows: [[Cell]] = []
    if let wanted = invocation[ruleOption] {
      if let record = policy[wanted] {
        rows = record.values.map { PolicyValueColumns.cells(record, $0) }
      }
    } else {
      for rule in PolicyRule.all {
        guard let record = policy[rule.id],
          let value = record.value(on: today, for: invocation[kindOption])
        else { continue }
        rows.append(PolicyValueColumns.cells(record, value))
      }
    }
    let columns =
      try session.isForPeople() && invocation[ruleOption] == nil
      ? [
        PolicyValueColumns.rule, PolicyValueColumns.value, PolicyValueColumns.binds,
        PolicyValueColumns.from,
        PolicyValueColumns.source,
      ]
      : PolicyValueColumns.all
    let places = columns.compactMap { column in
      PolicyValueColumns.all.firstIndex { $0.id == column.id }
    }
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

let policyDiff = Command(
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
          PolicyValueColumns.rule,
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
            PolicyValueColumns.cell(difference.first, difference.rule),
            PolicyValueColumns.cell(difference.second, difference.rule),
          ]
        }))
    return .done
  })
