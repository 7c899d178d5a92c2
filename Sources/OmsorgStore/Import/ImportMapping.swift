public import OmsorgDomain
import PlainJSON
import Records

/// What the headings and services of a system's exports are called here, where omsorg does not
/// know them by itself.
///
/// A JSON object: for each kind of export an object from heading to column id, and under
/// `services` one from the export's name of a service to its id in the catalogue.
public struct ImportMapping: Sendable {
  private struct Service {
    let id: String
    let position: TextPosition
  }

  private var path = ""
  private var columns: [ImportKind: [String: String]] = [:]
  private var services: [String: Service] = [:]

  /// Nothing beyond what omsorg knows by itself.
  public init() {}

  /// The mapping in a file.
  /// - Throws: `StoreError.invalidMapping` when the file is not such an object or names a kind or
  ///   column that does not exist.
  public init(_ file: ImportFile) throws {
    let bytes = file.bytes
    path = file.name
    do {
      self = try bytes.withUnsafeBufferPointer { buffer in
        var reader = JSONReader(buffer)
        var mapping = self
        try mapping.read(from: &reader) { TextPosition.of(offset: $0, in: bytes) }
        return mapping
      }
    } catch let error as JSONError {
      throw StoreError.invalidMapping(
        path: file.name, position: TextPosition.of(offset: error.offset, in: bytes),
        message: Text(same: error.message))
    }
  }

  private mutating func read(
    from reader: inout JSONReader, position: (Int) -> TextPosition
  ) throws {
    let object = Text(sv: "ska vara ett objekt", en: "must be an object")
    guard try reader.peek() == .object else { throw fault(object, position(reader.offset)) }
    try reader.beginObject()
    while let name = try Self.nextName(&reader) {
      let kind = ImportKind(rawValue: name)
      let kinds = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
      guard try reader.peek() == .object, kind != nil || name == "services" else {
        throw fault(
          kind != nil || name == "services"
            ? Text(
              sv: "'\(name)' ska vara ett objekt från rubrik till kolumn",
              en: "'\(name)' must be an object from heading to column")
            : Text(
              sv: "okänt slag '\(name)', något av: \(kinds), services",
              en: "unknown kind '\(name)', one of: \(kinds), services"),
          position(reader.offset))
      }
      try reader.beginObject()
      while let heading = try Self.nextName(&reader) {
        let isText = try reader.peek() == .string
        let place = position(reader.offset)
        guard isText else {
          throw fault(
            Text(sv: "'\(heading)' ska vara text", en: "'\(heading)' must be text"), place)
        }
        let value = try reader.readString()
        guard let kind else {
          services[Self.folded(heading)] = Service(id: value, position: place)
          continue
        }
        guard kind.columns.contains(where: { $0.id == value }) else {
          throw fault(
            Text(
              sv: "\(name) har ingen kolumn '\(value)'", en: "\(name) has no column '\(value)'"),
            place)
        }
        columns[kind, default: [:]][Self.folded(heading)] = value
      }
    }
    try reader.finish()
  }

  /// The name of the next member, whose value comes next; nil at the object's end.
  private static func nextName(_ reader: inout JSONReader) throws(JSONError) -> String? {
    if case .unknown(let name) = try reader.nextMember(JSONKeys([])) { name } else { nil }
  }

  private func fault(_ message: Text, _ position: TextPosition) -> StoreError {
    .invalidMapping(path: path, position: position, message: message)
  }

  /// - Throws: `StoreError.invalidMapping` when a service is mapped to one that is not in the
  ///   catalogue.
  public func requireServices(in catalogue: ServiceCatalogue) throws {
    let unknown = services.values.filter { catalogue[$0.id] == nil }
    let first = unknown.min {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
    guard let first else { return }
    throw fault(
      Text(
        sv: "insatsen '\(first.id)' finns inte i services.json",
        en: "no service '\(first.id)' in services.json"), first.position)
  }

  /// A mapping file to fill in: every kind with every column, by the heading known best.
  public static var template: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for kind in ImportKind.allCases {
      writer.newlineBeforeElement()
      writer.key(kind.rawValue)
      writer.beginObject()
      for column in kind.columns {
        writer.newlineBeforeElement()
        writer.key(column.headings.first ?? column.id)
        writer.string(column.id)
      }
      writer.endObject()
    }
    writer.newlineBeforeElement()
    writer.key("services")
    writer.beginObject()
    writer.endObject()
    writer.newline()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// The column that a heading stands for in a kind of export.
  func column(of heading: String, in kind: ImportKind) -> String? {
    columns[kind]?[Self.folded(heading)] ?? kind.column(of: heading)?.id
  }

  /// The id in the catalogue of a service as the export names it.
  func service(named name: String, in catalogue: ServiceCatalogue) -> String? {
    if let id = services[Self.folded(name)]?.id, catalogue[id] != nil { return id }
    return catalogue.service(named: name)?.id
  }

  private static func folded(_ text: String) -> String {
    text[...].trimmingSpaces.lowercased()
  }
}
