import OmsorgDomain
import OmsorgStore
import Records

/// How records of a register are shown: on which day, with services by their names, and with the
/// personal data of protected persons masked.
struct RecordView<R: IdentifiedRecord> {
  private let context: ValueContext
  private let services: ServiceCatalogue
  private let protectedClients: ProtectedClients
  private let person: @Sendable (R) -> String?

  /// The registers that the view needs beside the records.
  static var needed: Set<Register> { [.clients, .services] }

  /// - Parameters:
  ///   - person: the client that a record's personal fields are about, if any.
  init(
    _ source: some RegisterSource, today: CalendarDate, reveal: Bool,
    person: @escaping @Sendable (R) -> String?
  ) throws {
    context = ValueContext(day: Int(today.daysSinceEpoch))
    services = ServiceCatalogue(try source.records(.services))
    protectedClients = reveal ? .nobody : try Masking.protectedClients(in: source)
    self.person = person
  }

  /// Whether a record's personal fields are masked.
  func masks(_ record: R) -> Bool { person(record).map(protectedClients.contains) ?? false }

  /// A field's cell.
  func cell(_ field: Field<R>, of record: R) -> Cell {
    if field.isPersonal, masks(record) { return Masking.cell(field.name) }
    let cell = field.cell(record, context)
    switch (field.name, cell) {
    case ("service", .text(let id)): return name(of: id)
    case ("services", .list(let ids)): return names(of: ids)
    default: return cell
    }
  }

  /// A service by its name in the catalogue.
  func name(of id: String) -> Cell {
    services[id].map { .choice(id, $0.name) } ?? .text(id)
  }

  /// Services by their names in the catalogue.
  func names(of ids: [String]) -> Cell {
    ids.isEmpty ? .absent : .choices(ids, ids.map { services[$0]?.name ?? Text(same: $0) })
  }

  /// What a granted service says in short: `morning_help 7/1 30 min`, in words for people.
  func summary(of decision: GrantedService, on date: CalendarDate) -> (String, Text) {
    let frequency = decision.frequency.value(on: date)
    let minutes = decision.minutes.value(on: date).map { " \($0) min" } ?? ""
    let name = services[decision.service]?.name ?? Text(same: decision.service)
    let stable =
      decision.service + (frequency.map { " \($0.times)/\($0.everyWeeks)" } ?? "") + minutes
    return (
      stable,
      Text(
        sv: name(.swedish) + (frequency.map { " \($0.words(.swedish))" } ?? "") + minutes,
        en: name(.english) + (frequency.map { " \($0.words(.english))" } ?? "") + minutes)
    )
  }
}
