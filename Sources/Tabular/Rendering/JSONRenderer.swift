import PlainJSON
import Records

/// One object, `{"schema":…,"items":[…]}`, with an item a line; `"summary":{…}` before the items
/// where something is said of the report as a whole.
struct JSONRenderer: Renderer {
  private let context: RenderContext
  private var writer = JSONWriter()
  private var hasItems = false

  init(_ context: RenderContext) { self.context = context }

  mutating func begin(_ bytes: inout [UInt8]) {
    writer.beginObject()
    writer.key("schema")
    writer.string(context.schema)
    if !context.summary.isEmpty {
      writer.key("summary")
      writer.summary(context.summary)
    }
    writer.key("items")
    writer.beginArray()
    pass(to: &bytes)
  }

  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    hasItems = true
    writer.newlineBeforeElement()
    writer.item(cells, context.columns)
    pass(to: &bytes)
  }

  mutating func end(_ bytes: inout [UInt8]) {
    if hasItems { writer.newline() }
    writer.endArray()
    writer.endObject()
    writer.newline()
    pass(to: &bytes)
  }

  private mutating func pass(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: writer.bytes)
    writer.removeWrittenBytes()
  }
}

/// One object a line and nothing around them.
struct JSONLinesRenderer: Renderer {
  private let context: RenderContext

  init(_ context: RenderContext) { self.context = context }

  func begin(_ bytes: inout [UInt8]) {}

  func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    var writer = JSONWriter()
    writer.item(cells, context.columns)
    writer.newline()
    bytes.append(contentsOf: writer.bytes)
  }

  func end(_ bytes: inout [UInt8]) {}
}

extension JSONWriter {
  fileprivate mutating func item(_ cells: [Cell], _ columns: [Column]) {
    beginObject()
    for (index, cell) in cells.enumerated() {
      key(columns[index].id)
      value(cell)
    }
    endObject()
  }

  fileprivate mutating func summary(_ items: [SummaryItem]) {
    beginObject()
    for item in items {
      key(item.id)
      value(item.cell)
    }
    endObject()
  }

  private mutating func value(_ cell: Cell) {
    switch cell {
    case .absent, .masked: null()
    case .text(let text), .date(let text), .time(let text), .instant(let text): string(text)
    case .integer(let number): integer(number)
    case .decimal(let number, _), .share(let number):
      // What is no number is no value, as in every other format.
      do { try double(number) } catch { null() }
    case .choice(let name, _): string(name)
    case .flag(let flag): boolean(flag)
    case .list(let items), .choices(let items, _):
      beginArray()
      for item in items { string(item) }
      endArray()
    }
  }
}
