import OmsorgDomain
import PlainJSON
import Records

/// What the headings and services of a system's exports are called here, where omsorg does not
/// know them by itself.
///
/// A JSON object: for each kind of export an object from heading to column id, and under
/// `services` one from the export's name of a service to its id in the catalogue.
public struct ImportMapping: Sendable {
  private var columns: [ImportKind: [String: String]] = [:]
  private var services: [String: String] = [:]

  /// Nothing beyond what omsorg knows by itself.
  public init() {}

  /// The mapping in a file.
  /// - Throws: `StoreError.invalidFile` when the file is not such an object or names a kind or
  ///   column that does not exist.
  public init(_ file: ImportFile) throws {
    let (bytes, path) = (file.bytes, file.name)
    func invalid(_ message: Text, offset: Int = 0) -> StoreError {
      .invalidFile(
        path: path, position: TextPosition.of(offset: offset, in: bytes), message: message)
    }
    let value: JSONValue
    do { value = try JSONValue(bytes: bytes) } catch {
      throw invalid(Text(same: error.message), offset: error.offset)
    }
    guard case .object(let members) = value else {
      throw invalid(Text(sv: "ska vara ett objekt", en: "must be an object"))
    }
    for member in members {
      let entries = try Self.strings(member.value, invalid)
      if member.name == "services" {
        for (name, id) in entries { services[Self.folded(name)] = id }
        continue
      }
      let name = member.name
      guard let kind = ImportKind(rawValue: name) else {
        let kinds = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw invalid(
          Text(
            sv: "okänt slag '\(name)', något av: \(kinds), services",
            en: "unknown kind '\(name)', one of: \(kinds), services"))
      }
      for (heading, column) in entries {
        guard kind.columns.contains(where: { $0.id == column }) else {
          throw invalid(
            Text(
              sv: "\(name) har ingen kolumn '\(column)'", en: "\(name) has no column '\(column)'"))
        }
        columns[kind, default: [:]][Self.folded(heading)] = column
      }
    }
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
    if let id = services[Self.folded(name)], catalogue[id] != nil { return id }
    return catalogue.service(named: name)?.id
  }

  private static func strings(
    _ value: JSONValue, _ invalid: (Text, Int) -> StoreError
  ) throws -> [(String, String)] {
    let fault = Text(
      sv: "varje slag ska vara ett objekt från rubrik till kolumn",
      en: "every kind must be an object from heading to column")
    guard case .object(let members) = value else { throw invalid(fault, 0) }
    return try members.map { member in
      guard case .string(let text) = member.value else { throw invalid(fault, 0) }
      return (member.name, text)
    }
  }

  private static func folded(_ text: String) -> String {
    text[...].trimmingSpaces.lowercased()
  }
}
