public import PlainJSON
import Records

/// Care contacts as CareTeam resources of HL7 FHIR R4, in a Bundle with those they refer to.
///
/// Each appointment of a care contact is one CareTeam: the national information model for a fixed
/// contact (Inera, implementation guide CareTeam 0.9) has a person, a kind, days, named staff and
/// perhaps a team. The kind is code 3 of 1.2.752.129.5.1.69. Deputies and substitutes of the same
/// days take part with their own periods. Resources: https://hl7.org/fhir/R4/careteam.html
public struct CareTeamBundle {
  private let records: CareRecords
  private let today: CalendarDate
  private let isMasked: (String) -> Bool
  private let uuid: (String) -> String

  /// - Parameters:
  ///   - isMasked: whether a client is told by the local id alone.
  ///   - uuid: a UUID that is always the same for a name, and another for each.
  public init(
    _ records: CareRecords, today: CalendarDate, isMasked: @escaping (String) -> Bool,
    uuid: @escaping (String) -> String
  ) {
    self.records = records
    self.today = today
    self.isMasked = isMasked
    self.uuid = uuid
  }

  /// The bundle of some appointments of care contacts, in their order, then the people and
  /// organisations that they name.
  public func bundle(of appointments: [CareContact]) -> JSONValue {
    var clients: [String] = []
    var caregivers: [String] = []
    var providers: [String] = []
    var entries = appointments.map { appointment -> JSONValue in
      let with = participants(of: appointment)
      clients.append(appointment.client)
      caregivers += with.map(\.caregiver)
      let provider = provider(of: appointment)
      if let provider { providers.append(provider.id) }
      return entry(
        "CareTeam/\(appointment.id)", careTeam(appointment, with, provider: provider))
    }
    entries += unique(clients).compactMap { id in
      records.client(id).map { entry("Patient/\(id)", patient($0)) }
    }
    entries += unique(caregivers).compactMap { id in
      records.caregiver(id).map { entry("Practitioner/\(id)", practitioner($0)) }
    }
    entries += unique(providers).compactMap { id in
      records.provider(id).map { entry("Organization/\(id)", organisation($0)) }
    }
    // FHIR allows no empty arrays.
    return object([
      ("resourceType", .string("Bundle")), ("type", .string("collection")),
      ("entry", entries.isEmpty ? nil : .array(entries)),
    ])
  }

  // MARK: Resources

  private func careTeam(
    _ appointment: CareContact, _ with: [CareContact], provider: Provider?
  ) -> JSONValue {
    let caregiver = records.caregiver(appointment.caregiver)
    return object([
      ("resourceType", .string("CareTeam")),
      ("meta", confidentiality(appointment.client)),
      ("identifier", .array([object([("value", .string(appointment.id))])])),
      ("status", .string(status(appointment))),
      ("category", .array([Self.category])),
      ("subject", reference("Patient", appointment.client)),
      ("period", period(appointment)),
      ("participant", .array(with.map { participant($0, provider: provider) })),
      ("managingOrganization", provider.map { .array([reference("Organization", $0.id)]) }),
      ("telecom", telecom(caregiver?.phone, caregiver?.email)),
    ])
  }

  private func participant(_ appointment: CareContact, provider: Provider?) -> JSONValue {
    object([
      (
        "role",
        .array([object([("text", .string(appointment.role.words(.swedish)))])])
      ),
      ("member", reference("Practitioner", appointment.caregiver)),
      ("onBehalfOf", provider.map { reference("Organization", $0.id) }),
      ("period", period(appointment)),
    ])
  }

  private func patient(_ client: Client) -> JSONValue {
    let isMasked = isMasked(client.id)
    var identifiers = [object([("value", .string(client.id))])]
    if !isMasked, let number = client.identityNumber {
      // Roots of personnummer and samordningsnummer; twelve digits without separator.
      let root = number.isCoordinationNumber ? "1.2.752.129.2.1.3.3" : "1.2.752.129.2.1.3.1"
      identifiers.append(
        object([
          ("system", .string("urn:oid:\(root)")),
          ("value", .string(number.canonical.filter { $0 != "-" })),
        ]))
    }
    return object([
      ("resourceType", .string("Patient")),
      ("meta", confidentiality(client.id)),
      ("identifier", .array(identifiers)),
      ("name", isMasked ? nil : name(client.name)),
    ])
  }

  private func practitioner(_ caregiver: Caregiver) -> JSONValue {
    object([
      ("resourceType", .string("Practitioner")),
      ("identifier", .array([object([("value", .string(caregiver.id))])])),
      ("name", name(caregiver.name)),
      ("telecom", telecom(caregiver.phone, caregiver.email)),
    ])
  }

  private func organisation(_ provider: Provider) -> JSONValue {
    object([
      ("resourceType", .string("Organization")),
      ("identifier", .array([object([("value", .string(provider.id))])])),
      ("name", provider.name.isEmpty ? nil : .string(provider.name)),
    ])
  }

  // MARK: Parts

  private static let category = object([
    (
      "coding",
      .array([
        object([
          ("system", .string("urn:oid:1.2.752.129.5.1.69")), ("code", .string("3")),
          ("display", .string("fast omsorgskontakt i hemtjänsten")),
        ])
      ])
    )
  ])

  private func status(_ appointment: CareContact) -> String {
    if appointment.isInForce(on: today) { return "active" }
    return appointment.from.map { today < $0 } ?? false ? "proposed" : "inactive"
  }

  private func period(_ appointment: CareContact) -> JSONValue? {
    if appointment.from == nil, appointment.to == nil { return nil }
    return object([
      ("start", appointment.from.map { .string($0.iso) }),
      ("end", appointment.to.map { .string($0.iso) }),
    ])
  }

  private func name(_ name: String) -> JSONValue? {
    name.isEmpty ? nil : .array([object([("text", .string(name))])])
  }

  private func telecom(_ phone: String?, _ email: String?) -> JSONValue? {
    let points = [("phone", phone), ("email", email)].compactMap { system, value -> JSONValue? in
      guard let value, !value.isEmpty else { return nil }
      return object([
        ("system", .string(system)), ("value", .string(value)), ("use", .string("work")),
      ])
    }
    return points.isEmpty ? nil : .array(points)
  }

  /// That the data of a protected person are restricted.
  private func confidentiality(_ client: String) -> JSONValue? {
    guard records.client(client)?.protectedIdentity ?? false else { return nil }
    return object([
      (
        "security",
        .array([
          object([
            ("system", .string("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")),
            ("code", .string("R")),
          ])
        ])
      )
    ])
  }

  private func reference(_ type: String, _ id: String) -> JSONValue {
    object([("reference", .string("urn:uuid:" + uuid("\(type)/\(id)")))])
  }

  private func entry(_ name: String, _ resource: JSONValue) -> JSONValue {
    object([("fullUrl", .string("urn:uuid:" + uuid(name))), ("resource", resource)])
  }

  // MARK: Looking up

  /// The care contact, then the deputies and substitutes whose days meet the appointment's.
  private func participants(of appointment: CareContact) -> [CareContact] {
    let days = { (contact: CareContact) in (contact.from ?? .earliest, contact.to ?? .latest) }
    let (from, to) = days(appointment)
    let others = records.careContacts(of: appointment.client).filter { other in
      let (start, end) = days(other)
      return (other.role == .deputy || other.role == .substitute) && start <= to && from <= end
    }
    return [appointment] + others
  }

  private func provider(of appointment: CareContact) -> Provider? {
    let date = min(max(today, appointment.from ?? today), appointment.to ?? .latest)
    let team = records.client(appointment.client)?.team.value(on: date)
    return records.provider(ofTeam: team, on: date)
  }

  private func unique(_ ids: [String]) -> [String] { Set(ids).sorted() }
}

private func object(_ members: [(String, JSONValue?)]) -> JSONValue {
  .object(members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } })
}
