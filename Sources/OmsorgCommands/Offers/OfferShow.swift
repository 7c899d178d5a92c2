import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let columns = Offer.fields.all.map {
  Column($0.name, $0.heading, $0.cellKind, summary: $0.summary)
}
private let detailsForPeople = Set([
  "id", "date", "outcome", "by", "adapted", "adaptation", "answer", "answered_on",
  "answer_taken_by", "exemption", "circumstances", "assessment",
])

let offerShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en brukares erbjudanden och undantag, det senaste sist",
    en: "show a client's offers and exemptions, the latest last"),
  description: Text(
    sv: "För människor står överst vad som gäller i dag; program får det av offer list --client.",
    en: "People see on top what holds today; programs get that from offer list --client."),
  operands: [OfferOptions.client],
  examples: [
    Example(
      "omsorg offer show B00003",
      Text(sv: "vad som erbjudits och svarats", en: "what was offered and answered"))
  ],
  output: OutputFields.of(columns), exitStatuses: .reading(), seeAlso: ["offer list"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[OfferOptions.client]
    try session.store().read(OfferOptions.needed) { reader in
      let records = try reader.careRecords(OfferOptions.needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: RegisterFile.clients.path, id: id)
      }
      let view = try RecordView<Offer>(reader, today: today, reveal: try session.reveals()) {
        $0.client
      }
      let isForPeople = try session.isForPeople()
      let fields = Offer.fields.all.filter {
        !isForPeople || detailsForPeople.contains($0.name)
      }
      let offers = records.offers(of: id)
      let status = OfferStatus(of: client, in: records, on: today)
      try session.print(
        Table(
          schema: "omsorg.offer.show/1", title: status.words(of: id, records.services),
          columns: fields.map {
            Column($0.name, $0.heading, $0.cellKind, summary: $0.summary)
          },
          rows: offers.map { offer in fields.map { view.cell($0, of: offer) } },
          notes: offers.isEmpty
            ? [Text(sv: "inget erbjudande är noterat", en: "no offer is on record")] : [],
          layout: .details))
    }
    return .done
  })

extension OfferNeed {
  /// The need as a cell: the stable name to programs, with the reason to people.
  var cell: Cell {
    switch self {
    case .needsOffer: .choice("needs_offer", words)
    case .assess: .choice("assess", words)
    case .none: .choice("none", words)
    }
  }

  /// The need in words, with the reason where there is none.
  var words: Text {
    switch self {
    case .needsOffer: Text(sv: "ska erbjudas", en: "to be offered")
    case .assess: Text(sv: "ska bedömas", en: "to be assessed")
    case .none(let reason): reason.words
    }
  }
}

extension OfferStatus {
  /// What holds today in a line: `B00027: to be offered, offered, no answer`.
  fileprivate func words(of client: String, _ services: ServiceCatalogue) -> Text {
    let (need, state) = (need.words, state.words)
    var swedish = "\(client): \(need(.swedish)); \(state(.swedish))"
    var english = "\(client): \(need(.english)); \(state(.english))"
    if self.state == .exempted || isToBeOffered == false, case .none = self.need {
      swedish = "\(client): \(need(.swedish))"
      english = "\(client): \(need(.english))"
    }
    if case .assess(let granted, let weighs) = self.need {
      let names = { (language: Language) in
        granted.map { (services[$0]?.name(language) ?? $0).lowercased() }.joined(separator: ", ")
      }
      swedish += "; har bara \(names(.swedish))"
      english += "; has only \(names(.english))"
      if !weighs.isEmpty {
        let grounds = { (language: Language) in
          weighs.map { $0.words(language) }.joined(separator: ", ")
        }
        swedish += "; väg in: \(grounds(.swedish))"
        english += "; weigh: \(grounds(.english))"
      }
    }
    if isToBeOffered, let due {
      swedish += "; senast \(due.iso)"
      english += "; by \(due.iso)"
    }
    let (inSwedish, inEnglish) = (swedish, english)
    return Text(sv: inSwedish, en: inEnglish)
  }
}
