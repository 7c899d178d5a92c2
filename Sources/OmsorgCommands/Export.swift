import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records
import Tabular

private let everyone = Option<Bool>(
  "all", short: "a",
  summary: Text(sv: "även uppdrag som är slut", en: "also appointments that have ended"))

private let shownToPeople = ["client", "caregiver", "role", "from", "to", "order"]

/// `omsorg export`: care contacts for other systems.
let exportCommand = Command(
  "export", aliases: ["exportera"],
  summary: Text(
    sv: "omsorgskontakter till andra system: FHIR, CSV, JSON",
    en: "care contacts for other systems: FHIR, CSV, JSON"),
  description: Text(
    sv: """
      Med --format fhir en samling (Bundle) av CareTeam enligt HL7 FHIR R4, en för varje uppdrag som \
      fast omsorgskontakt, med kod 3 i Ineras kodverk för typ av fast kontakt, och de personer och \
      utförare som nämns. Skyddade personer står bara med sitt id. I andra format uppdragen som en \
      tabell. Register skrivs ut med list i varje kommando.
      """,
    en: """
      With --format fhir a Bundle of CareTeam resources by HL7 FHIR R4, one for each appointment of \
      a care contact, with code 3 of Inera's code list for kinds of fixed contact, and the people \
      and providers named. Protected persons stand with their id alone. In other formats the \
      appointments as a table. Registers are written out by each command's list.
      """),
  options: [Filters.client, Filters.team, everyone],
  examples: [
    Example(
      "omsorg export --format fhir -o omsorgskontakter.json",
      Text(sv: "alla i kraft och kommande", en: "all in force and to come")),
    Example(
      "omsorg export --team L001 --csv", Text(sv: "ett lags, som CSV", en: "a team's, as CSV")),
  ],
  output: CareContact.fields.all.map { OutputField($0.name, kind: $0.typeName, $0.summary) },
  exitStatuses: .reading(), seeAlso: ["import", "assign history"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let needed: Set<Register> = [
      .clients, .caregivers, .teams, .providers, .policies, .careContacts, .services,
    ]
    try session.readFiltered(needed) { reader in
      let records = try reader.careRecords(needed)
      let appointments = records.careContacts.filter { appointment in
        guard let client = records.client(appointment.client) else { return false }
        return (invocation[everyone] || appointment.to.map { today <= $0 } ?? true)
          && invocation[Filters.client].map { $0 == client.id } ?? true
          && invocation[Filters.team].map { $0 == client.team.value(on: today) } ?? true
      }
      guard try session.format() == .fhir else {
        let view = try RecordView<CareContact>(
          reader, today: today, reveal: try session.reveals(), person: { $0.client })
        let fields =
          try session.isForPeople()
          ? shownToPeople.compactMap { CareContact.fields[$0] } : CareContact.fields.all
        return try session.print(
          Table(
            schema: "omsorg.export/1",
            columns: fields.map {
              Column($0.name, $0.heading, $0.cellKind, summary: $0.summary)
            },
            rows: appointments.map { appointment in
              fields.map { view.cell($0, of: appointment) }
            }))
      }
      let masked: ProtectedClients =
        try session.reveals() ? .nobody : Masking.protectedClients(in: reader)
      let bundle = CareTeamBundle(records, today: today, isMasked: masked.contains, uuid: uuid)
        .bundle(
          of: appointments.filter { $0.role == .careContact })
      var writer = JSONWriter()
      writer.value(bundle)
      writer.newline()
      try session.write(writer.bytes)
    }
    return .done
  })

/// A UUID of version 8 (RFC 9562) made from a name, the same each time.
private func uuid(_ name: String) -> String {
  let high = ContentHash(of: Array("omsorg/\(name)".utf8)).description
  let low = ContentHash(of: Array("\(name)/omsorg".utf8)).description
  func part(_ text: String, _ from: Int, _ count: Int) -> Substring {
    text.dropFirst(from).prefix(count)
  }
  return [
    part(high, 0, 8), part(high, 8, 4), "8" + part(high, 13, 3), "8" + part(low, 1, 3),
    part(low, 4, 12),
  ].joined(separator: "-")
}
