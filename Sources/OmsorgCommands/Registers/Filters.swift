import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records

/// Filters that several lists have: by the id of a record.
enum Filters {
  static let team = Option<String?>(
    "team", placeholder: "TEAM", parse: .live("teams"), environment: .never,
    summary: Text(sv: "bara det laget", en: "only that team"))
  static let client = Option<String?>(
    "client", placeholder: "CLIENT", parse: .live("clients"), environment: .never,
    summary: Text(sv: "bara den brukaren", en: "only that client"))
  static let caregiver = Option<String?>(
    "caregiver", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
    summary: Text(sv: "bara den medarbetaren", en: "only that caregiver"))
  static let section = Option<String?>(
    "section", placeholder: "SECTION", parse: .live("sections"), environment: .never,
    summary: Text(sv: "bara lagen i den sektionen", en: "only that section's teams"))
  static let area = Option<String?>(
    "area", placeholder: "AREA", parse: .live("areas"), environment: .never,
    summary: Text(sv: "bara lagen i det området", en: "only that area's teams"))
  static let provider = Option<String?>(
    "provider", placeholder: "PROVIDER", parse: .live("providers"), environment: .never,
    summary: Text(sv: "bara den utförarens lag", en: "only that provider's teams"))
  /// Those that choose clients, by themselves or by where they belong.
  static let ofClients = [client, team, section, area, provider]
  static let mine = Option<String?>(
    "mine", placeholder: "WHO", parse: .live("people"), environment: .always,
    summary: Text(
      sv: "bara det som rör den medarbetarens brukare, eller som den yrkespersonen ska göra",
      en: "only what concerns that caregiver's clients, or is for that professional to do"))
  static let role = Option<CareRole?>(
    "role", placeholder: "ROLE", parse: .declared, environment: .never,
    summary: Text(sv: "bara det som den rollen ska göra", en: "only what that role is to do"))

  /// The registers that have the records of the filters given.
  fileprivate static func registers(_ invocation: Invocation) -> Set<Register> {
    var registers: Set<Register> = []
    if invocation.isGiven(team) { registers.insert(.teams) }
    if invocation.isGiven(client) { registers.insert(.clients) }
    if invocation.isGiven(caregiver) { registers.insert(.caregivers) }
    if invocation.isGiven(mine) { registers.formUnion([.caregivers, .professionals]) }
    return registers
  }

  /// - Throws: `StoreError.noSuchRecord` when a filter names a record that does not exist.
  fileprivate static func require(_ invocation: Invocation, in source: some RegisterSource) throws {
    try require(team, .teams, invocation, source)
    try require(client, .clients, invocation, source)
    try require(caregiver, .caregivers, invocation, source)
    if invocation.isGiven(mine), let who = invocation[mine],
      try !source.records(.professionals).contains(where: { $0.id == who }),
      try !source.records(.caregivers).contains(where: { $0.id == who })
    {
      let files = [RegisterFile.caregivers.path, RegisterFile.professionals.path]
      throw StoreError.noSuchRecord(path: files.joined(separator: ", "), id: who)
    }
  }

  private static func require<R: IdentifiedRecord>(
    _ option: Option<String?>, _ file: RegisterFile<R>, _ invocation: Invocation,
    _ source: some RegisterSource
  ) throws {
    guard invocation.isGiven(option), let id = invocation[option] else { return }
    guard try source.records(file).contains(where: { $0.id == id }) else {
      throw StoreError.noSuchRecord(path: file.path, id: id)
    }
  }
}

extension Session {
  /// Reads the store for a list, whose filters must name records that exist.
  /// - Throws: as `Store.read`, and `StoreError.noSuchRecord`.
  func readFiltered<Result>(
    _ registers: Set<Register> = [], files: [String] = [], folders: [Folder] = [],
    _ body: (StoreReader) throws -> Result
  ) throws -> Result {
    try store().read(
      registers.union(Filters.registers(invocation)), files: files, folders: folders
    ) { reader in
      try Filters.require(invocation, in: reader)
      return try body(reader)
    }
  }
}
