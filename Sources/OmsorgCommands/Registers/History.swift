import CommandLineKit
import PlainJSON
import Records
import Tabular

/// A record's facts over time: every period of every field that has periods.
enum History {
  static let option = Option<Bool>(
    "history",
    summary: Text(sv: "visa hur uppgifter ändrats över tid", en: "show how facts changed over time")
  )

  static func table<R: IdentifiedRecord>(of record: R, isMasked: Bool) throws -> Table {
    var rows: [[Cell]] = []
    let json = try JSONValue(bytes: record.canonicalBytes)
    for field in R.fields.all where !(field.isPersonal && isMasked) {
      guard case .array(let periods)? = json[field.name] else { continue }
      for period in periods {
        guard let value = period["value"] else { continue }
        rows.append([
          .text(field.name), date(period["from"]), date(period["to"]), .text(text(value)),
        ])
      }
    }
    return Table(
      schema: "omsorg.history/1",
      columns: [
        Column(
          "field", Text(sv: "Fält", en: "Field"), .text,
          summary: Text(sv: "fältet", en: "the field")),
        Column(
          "from", Text(sv: "Från", en: "From"), .date,
          summary: Text(sv: "första dag, saknas om okänd", en: "first day, absent if not known")),
        Column(
          "to", Text(sv: "Till", en: "To"), .date,
          summary: Text(sv: "sista dag, saknas tills vidare", en: "last day, absent while open")),
        Column(
          "value", Text(sv: "Värde", en: "Value"), .text,
          summary: Text(sv: "vad som gällde", en: "what held")),
      ], rows: rows)
  }

  private static func date(_ value: JSONValue?) -> Cell {
    if case .string(let text)? = value { .date(text) } else { .absent }
  }

  private static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { return text }
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
