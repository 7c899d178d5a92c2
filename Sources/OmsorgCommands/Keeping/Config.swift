import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// The settings that can be changed.
private let settings = StoreConfiguration.fields.all.filter { $0.name != "format" }

private let key = Operand<String>(
  "KEY", parse: .choice(settings.map(\.name)),
  summary: Text(sv: "inställningens namn", en: "the setting's name"))
private let value = Operand<String>(
  "VALUE", parse: .text,
  summary: Text(sv: "värdet; tomt tar bort det", en: "the value; empty takes it away"))

/// `omsorg config`: what a store says of itself.
let configCommand = Command(
  "config", aliases: ["inställning"],
  summary: Text(sv: "katalogens inställningar", en: "the store's settings"),
  subcommands: [configList, configSet])

private let columns = [
  Column(
    "key", Text(sv: "Inställning", en: "Setting"), .text,
    summary: Text(sv: "namnet", en: "the name")),
  Column(
    "value", Text(sv: "Värde", en: "Value"), .text, summary: Text(sv: "värdet", en: "the value")),
  Column(
    "summary", Text(sv: "Vad", en: "What"), .text,
    summary: Text(sv: "vad den styr", en: "what it governs")),
]

private let configList = Command(
  "list", aliases: ["lista"],
  summary: Text(sv: "lista inställningarna", en: "list the settings"),
  output: OutputFields.of(columns),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let context = ValueContext(day: Int(today.daysSinceEpoch))
    let configuration = try session.store().read { $0.configuration }
    try session.print(
      Table(
        schema: "omsorg.config/1", columns: columns,
        rows: StoreConfiguration.fields.all.map { field in
          [
            .text(field.name),
            field.cell(configuration, context).plainText.map(Cell.text) ?? .absent,
            .choice(field.summary(.english), field.summary),
          ]
        }))
    return .done
  })

private let configSet = Command(
  "set", aliases: ["sätt"],
  summary: Text(sv: "ändra en inställning", en: "change a setting"),
  operands: [key, value],
  examples: [
    Example(
      "omsorg config set duties_from 2026-10-01",
      Text(sv: "lämna äldre skyldigheter därhän", en: "leave older duties alone"))
  ],
  exitStatuses: .writing(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let context = ValueContext(day: Int(today.daysSinceEpoch))
    let (name, text) = (invocation[key], invocation[value])
    guard let field = StoreConfiguration.fields[name] else { return .usage }
    let outcome = try session.change("\(name) set") { writer in
      var configuration = writer.configuration
      if text.isEmpty {
        guard field.clear(context, &configuration) else {
          throw UsageError(
            Text(sv: "\(name) får inte vara tomt", en: "\(name) must not be empty"))
        }
      } else {
        do throws(FormFault) {
          try field.assign(text, context, &configuration)
        } catch {
          throw UsageError(
            Text(
              sv: "\(name): \(error.reason(.swedish))", en: "\(name): \(error.reason(.english))"))
        }
        if name == "time_zone", !SystemClock.knows(timeZone: text) {
          throw UsageError(
            Text(
              sv: "tidszonen '\(text)' finns inte", en: "there is no time zone '\(text)'"),
            hint: Text(
              sv: "ange den som Europe/Stockholm", en: "name it like Europe/Stockholm"))
        }
      }
      try writer.replace(configuration: configuration)
    }
    try session.print(changes: [
      RecordChange(
        action: outcome.entry == nil ? .unchanged : .changed,
        noun: Text(sv: "inställningen", en: "setting"), id: name)
    ])
    return .done
  })
