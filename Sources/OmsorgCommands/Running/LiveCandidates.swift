import CommandLineKit
import OmsorgDomain
import OmsorgStore
import OmsorgTexts
import Records

/// Ids and names of the store, for completion. Whatever goes wrong, there is nothing to offer.
enum LiveCandidates {
  @Sendable static func answer(_ query: LiveQuery) -> [Candidate] {
    (try? candidates(query)) ?? []
  }

  private static func candidates(_ query: LiveQuery) throws -> [Candidate] {
    switch query.source {
    case "clients":
      return try read(query, .clients) { client in
        client.protectedIdentity ? Masking.word(query.language) : client.name
      }
    case "caregivers": return try read(query, .caregivers) { $0.name }
    case "teams": return try read(query, .teams) { $0.name }
    case "teams-and-clients":
      return try read(query, .teams) { $0.name }
        + read(query, .clients) { client in
          client.protectedIdentity ? Masking.word(query.language) : client.name
        }
    case "sections": return try places(query) { $0.section }
    case "areas": return try places(query) { $0.area }
    case "providers": return try read(query, .providers) { $0.name }
    case "decisions": return try read(query, .decisions) { "\($0.client) \($0.service)" }
    case "relatives": return try read(query, .relatives) { $0.client }
    case "people":
      return try read(query, .professionals) { $0.name } + read(query, .caregivers) { $0.name }
    case "professionals": return try read(query, .professionals) { $0.name }
    case "switch-requests":
      return try read(query, .switchRequests) { $0.isOpen ? $0.caregiver : $0.state.rawValue }
    case "changed-needs":
      return try read(query, .changedNeeds) { $0.state.words(query.language) }
    case "custody":
      return try read(query, .custody) {
        "\($0.kind.words(query.language)), \($0.state.words(query.language))"
      }
    case "care-plans":
      return try read(query, .carePlans) { plan in
        plan.isDraft
          ? CarePlanState.draft.rawValue : plan.careContact ?? CarePlanState.established.rawValue
      }
    case "complaints": return try read(query, .complaints) { $0.state.rawValue }
    case "appointments": return try read(query, .appointments) { $0.kind.rawValue }
    case "checklists": return try read(query, .checklists) { $0.closedOn?.iso ?? $0.startedOn.iso }
    case "own-checklist-templates": return try read(query, .checklistTemplates) { $0.kind }
    case "checklist-templates":
      return try templates(query).all.filter { $0.id.hasPrefix(query.prefix) }
        .map { Candidate($0.id, $0.name.words(query.language)) }
    case "checklist-kinds":
      let templates = try templates(query)
      return templates.kinds.filter { $0.hasPrefix(query.prefix) }
        .map { Candidate($0, templates.words(ofKind: $0)(query.language)) }
    case "meetings":
      return try read(query, .meetings) { "\($0.kind.rawValue) \($0.state.rawValue)" }
    case "absences": return try read(query, .absences) { $0.to?.iso ?? "" }
    case "adjustments":
      let records = try store(query).read([.schedules]) { try $0.careRecords([.schedules]) }
      return Set(records.schedules.map(\.caregiver)).sorted()
        .flatMap(records.adjustments).filter { $0.id.hasPrefix(query.prefix) }
        .map { Candidate($0.id, "\($0.change.from.iso)..\($0.change.to.iso)") }
    case "brochures":
      let own = (try? store(query).read([.brochures]) { try $0.records(.brochures) }) ?? []
      return try Brochure.all(own: own).map { Candidate($0.id, $0.name) }
    case "policies":
      let stored = (try? store(query).read([.policies]) { try $0.records(.policies) }) ?? []
      let ids = Set(stored.map(\.policy) + BuiltInPolicy.all.map(\.id))
      return ids.sorted().map { Candidate($0) }
    default: return []
    }
  }

  /// What teams belong to or have belonged to.
  private static func places(
    _ query: LiveQuery, _ place: (Team) -> Timeline<String>
  ) throws -> [Candidate] {
    let teams = try store(query).read([.teams]) { try $0.records(.teams) }
    let names = Set(teams.flatMap { place($0).periods.map(\.value) })
    return names.filter { $0.hasPrefix(query.prefix) }.sorted().map { Candidate($0) }
  }

  private static func templates(_ query: LiveQuery) throws -> ChecklistTemplates {
    try store(query).read([.checklistTemplates]) {
      ChecklistTemplates(own: try $0.records(.checklistTemplates))
    }
  }

  private static func store(_ query: LiveQuery) throws -> Store {
    if let path = query[GlobalOptions.data] { return Store(path: path) }
    return try Store.nearest(to: ".")
  }

  private static func read<R: IdentifiedRecord>(
    _ query: LiveQuery, _ file: RegisterFile<R>, _ describe: (R) -> String
  ) throws -> [Candidate] {
    try store(query).read(files: [file.path]) { reader in
      try reader.records(file).filter { $0.id.hasPrefix(query.prefix) }
        .map { Candidate($0.id, describe($0)) }
    }
  }
}
