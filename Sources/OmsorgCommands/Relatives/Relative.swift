import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg relative`: clients' close relatives and representatives.
let relativeCommand = Command(
  "relative", aliases: ["anhörig"],
  summary: Text(
    sv: "anhöriga och företrädare, och vad de får veta",
    en: "relatives and representatives, and what they may be told"),
  description: Text(
    sv: """
      Ingen får veta något om brukaren utan att brukaren samtyckt, och då bara det som samtycket \
      gäller. En legal företrädare får veta det som handlingen om uppdraget säger. Att lyssna, och \
      ge den anhöriga stöd, går alltid.
      """,
    en: """
      Nobody is told anything about the client unless the client has agreed, and then only what the \
      consent covers. A legal representative is told what the document of the mandate says. To \
      listen, and to give the relative support, is always allowed.
      """),
  subcommands: relatives.allCommands(
    filters: [
      ListFilter(option: Filters.client) { relative, wanted, _ in relative.client == wanted }
    ], flags: [ListFlag(option: withoutConsent) { $0.ground(on: $1) == nil }])
    + [relativeConsent, relativeTell, relativeSupport],
  seeAlso: ["meeting called"])

private let withoutConsent = Option<Bool>(
  "without-consent",
  summary: Text(
    sv: "bara de som saknar samtycke och uppdrag", en: "only those without consent and mandate"))

let relatives = RegisterCommand<Relative>(
  file: .relatives, plural: Text(sv: "anhöriga", en: "relatives"), source: "relatives",
  shortFields: ["id", "client", "name", "kind", "relation", "phone", "consent"],
  endField: "ended", isCurrent: { $0.isActive(on: $1) },
  person: { $0.client },
  linesBelow: { relative, isMasked in
    StepLines.lines(relative.support, isMasked: isMasked) { _ in Text(sv: "stöd", en: "support") }
  },
  examples: [
    "list": [
      Example(
        "omsorg relative list --client B00003",
        Text(sv: "en brukares anhöriga", en: "one client's relatives")),
      Example(
        "omsorg relative list --without-consent",
        Text(sv: "de som inget får veta", en: "those who may be told nothing")),
    ],
    "show": [
      Example(
        "omsorg relative show A1",
        Text(sv: "med samtycke och stöd", en: "with consent and support"))
    ],
    "add": [
      Example(
        "omsorg relative add --id A1 --client B00003 --name 'Eva Ek' --kind relative "
          + "--relation dotter --phone 070-1740605",
        Text(sv: "en anhörig", en: "a relative")),
      Example(
        "omsorg relative add --id A2 --client B00003 --name 'Bo Ek' --kind legal_representative "
          + "--mandate ekonomi --mandate-document 'god man, 2025-03-01'",
        Text(sv: "en företrädare med sitt uppdrag", en: "a representative with the mandate")),
    ],
    "edit": [
      Example(
        "omsorg relative edit A1 --phone 070-1740606", Text(sv: "nytt nummer", en: "a new number"))
    ],
    "end": [
      Example(
        "omsorg relative end A1 --date 2026-11-30",
        Text(sv: "till och med en dag", en: "until a day"))
    ],
  ])

/// What the subcommands have in common.
enum Relatives {
  static let relative = Operand<String>(
    "RELATIVE", parse: .live("relatives"),
    summary: Text(sv: "den anhörigas id", en: "the relative's id"))
}

extension Session {
  /// Changes one relative's record in one logged change.
  func changeRelative(
    _ what: String, _ change: (inout Relative) throws(RelativeRefusal) -> Void
  ) throws {
    let file = RegisterFile<Relative>.relatives
    let id = invocation[Relatives.relative]
    let outcome = try self.change("relative \(id): \(what)") { writer in
      var records = try writer.records(file)
      guard let place = records.firstIndex(where: { $0.id == id }) else {
        throw StoreError.noSuchRecord(path: file.path, id: id)
      }
      let before = records[place]
      try refusing { () throws(RelativeRefusal) in try change(&records[place]) }
      if records[place] == before { return false }
      try writer.replace(file, with: records)
      return true
    }
    try print(changes: [
      RecordChange(action: outcome.result ? .changed : .unchanged, noun: file.noun, id: id)
    ])
  }
}
