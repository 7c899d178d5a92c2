import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let columns = Offer.fields.all.map {
  Column($0.name, $0.heading, $0.cellKind, summary: $0.summary)
}

let offerShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en brukares erbjudanden och undantag, det senaste sist",
    en: "show a client's offers and exemptions, the latest last"),
  description: Text(
    sv: "För människor står överst vad som gäller i dag; program får det av offer list --client.",
    en: "People see on top what holds today; programs get that from offer list --client."),
  operands: [ClientOperand.client],
  examples: [
    Example(
      "omsorg offer show B00003",
      Text(sv: "vad som erbjudits och svarats", en: "what was offered and answered"))
  ],
  output: OutputFields.of(columns), exitStatuses: .reading(), seeAlso: ["offer list"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[ClientOperand.client]
    try session.store().read(OfferOptions.needed) { reader in
      let records = try reader.careRecords(OfferOptions.needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: RegisterFile.clients.path, id: id)
      }
      let view = try RecordView<Offer>(reader, today: today, reveal: try session.reveals()) {
        $0.client
      }
      let offers = records.offers(of: id)
      var fields = Offer.fields.all
      if try session.isForPeople() {
        // Who it is about stands on top, and an offer has other fields than an exemption.
        fields.removeAll { field in
          field.name == "client"
            || offers.allSatisfy { cell(field, of: $0, view).plainText ?? "" == "" }
        }
      }
      let status = OfferStatus(of: client, in: records, on: today)
      try session.print(
        Table(
          schema: "omsorg.offer.show/1", title: status.words(of: id, records.services),
          columns: fields.map {
            Column($0.name, $0.heading, $0.cellKind, summary: $0.summary)
          },
          rows: offers.map { offer in fields.map { cell($0, of: offer, view) } },
          layout: .details))
    }
    return .done
  })

/// A field's cell, with declared words where it lists some.
private func cell(_ field: Field<Offer>, of offer: Offer, _ view: RecordView<Offer>) -> Cell {
  guard field.name == "circumstances", !offer.circumstances.isEmpty else {
    return view.cell(field, of: offer)
  }
  return .choices(offer.circumstances.map(\.rawValue), offer.circumstances.map(\.words))
}

extension OfferNeed {
  /// The need as a cell: the stable name to programs; to people, why there is none.
  var cell: Cell {
    switch self {
    case .needsOffer: .choice("needs_offer", Text(sv: "erbjuds", en: "offer"))
    case .assess: .choice("assess", Text(sv: "bedöms", en: "assess"))
    case .none(let reason): .choice("none", reason.words)
    }
  }
}

extension OfferStatus {
  /// What holds today in a line: `B00038: to be offered by 2026-11-16`.
  fileprivate func words(of client: String, _ services: ServiceCatalogue) -> Text {
    let by = Text(
      sv: due.map { " senast \($0.iso)" } ?? "", en: due.map { " by \($0.iso)" } ?? "")
    switch need {
    case .none(let reason):
      return Text(
        sv: "\(client): \(reason.words(.swedish))", en: "\(client): \(reason.words(.english))")
    case .needsOffer, .assess:
      guard isToBeOffered else {
        return Text(
          sv: "\(client): \(state.words(.swedish))", en: "\(client): \(state.words(.english))")
      }
    }
    guard case .assess(let granted, let weighs) = need else {
      return Text(
        sv: "\(client): ska erbjudas\(by(.swedish))", en: "\(client): to be offered\(by(.english))")
    }
    let names = granted.map { services[$0]?.name ?? Text(same: $0) }
    let (has, weigh) = (Self.joined(names), Self.joined(weighs.map(\.words)))
    return Text(
      sv: "\(client): ska bedömas\(by(.swedish)), har bara \(has(.swedish))"
        + (weighs.isEmpty ? "" : "; väg in \(weigh(.swedish))"),
      en: "\(client): to be assessed\(by(.english)), has only \(has(.english))"
        + (weighs.isEmpty ? "" : "; weigh \(weigh(.english))"))
  }

  private static func joined(_ texts: [Text]) -> Text {
    let swedish = texts.map { $0(.swedish).lowercased() }.joined(separator: ", ")
    let english = texts.map { $0(.english).lowercased() }.joined(separator: ", ")
    return Text(sv: swedish, en: english)
  }
}
