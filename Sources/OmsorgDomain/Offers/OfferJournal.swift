public import Records

/// What is written in a client's journal of an offer, an answer or an exemption.
///
/// The law wants it documented everywhere; what beyond the offer and the answer is up to the policy.
public struct OfferJournal: Sendable {
  /// The keyword where the policy names none.
  public static let usualKeyword = "Fast omsorgskontakt"

  private let documents: [OfferNote]
  /// The keyword that notes stand under.
  public let keyword: String

  /// What a policy asks of the journal on a day.
  public init(_ governing: GoverningPolicy?, on date: CalendarDate) {
    documents = governing?.value(of: PolicyRule.offerDocuments, on: date) ?? []
    keyword =
      governing?.value(of: PolicyRule.offerJournalKeyword, on: date) ?? Self.usualKeyword
  }

  /// The note of an offer, with its answer if it has one.
  /// - Parameter careContacts: those in force, as people know them.
  public func offered(_ offer: Offer, careContacts: [String]) -> Text {
    var sentences = [
      Text(
        sv: "Fast omsorgskontakt erbjuden \(offer.date.iso) av \(offer.by).",
        en: "Care contact offered \(offer.date.iso) by \(offer.by).")
    ]
    if let wasAdapted = offer.wasAdapted {
      let how = offer.adaptation.map { ": \($0)" } ?? ""
      sentences.append(
        wasAdapted
          ? Text(
            sv: "Informationen anpassades till personen\(how).",
            en: "The information was adapted to the person\(how).")
          : Text(
            sv: "Informationen anpassades inte\(how).",
            en: "The information was not adapted\(how)."))
    }
    sentences.append(answerSentence(offer))
    return joined(sentences + careContactSentences(offer, careContacts))
  }

  /// The note of an answer given after the offer.
  /// - Parameters:
  ///   - before: the answer that it replaces.
  ///   - careContacts: those in force, as people know them.
  public func answered(_ offer: Offer, before: OfferAnswer?, careContacts: [String]) -> Text {
    var sentences = [
      Text(
        sv: "Erbjudande om fast omsorgskontakt \(offer.date.iso).",
        en: "Offer of a care contact \(offer.date.iso)."),
      answerSentence(offer),
    ]
    if let before, before != .later, before != offer.answer {
      sentences.append(
        Text(
          sv: "Tidigare svar: \(before.words(.swedish)).",
          en: "Earlier answer: \(before.words(.english))."))
    }
    return joined(sentences + careContactSentences(offer, careContacts))
  }

  /// The note of an exemption.
  /// - Parameter contactPerson: who is contact person instead, as people know them.
  public func exempted(_ offer: Offer, contactPerson: String?) -> Text {
    let ground = offer.exemption ?? .obviouslyUnneeded
    var sentences = [
      Text(
        sv: "Bedömning \(offer.date.iso) av \(offer.by): fast omsorgskontakt behöver inte "
          + "erbjudas, \(ground.words(.swedish)).",
        en: "Assessed \(offer.date.iso) by \(offer.by): no care contact need be offered, "
          + "\(ground.words(.english)).")
    ]
    if !offer.circumstances.isEmpty {
      let words = offer.circumstances.map(\.words)
      let swedish = words.map { $0(.swedish) }.joined(separator: ", ")
      let english = words.map { $0(.english) }.joined(separator: ", ")
      sentences.append(Text(sv: "Vägdes in: \(swedish).", en: "Weighed: \(english)."))
    }
    if let assessment = offer.assessment {
      let words = Self.sentence(assessment)
      sentences.append(Text(sv: "Bedömningen: \(words)", en: "The assessment: \(words)"))
    }
    if let contactPerson {
      sentences.append(
        Text(sv: "Kontaktman: \(contactPerson).", en: "Contact person: \(contactPerson)."))
    }
    return joined(sentences)
  }

  private func answerSentence(_ offer: Offer) -> Text {
    guard let answer = offer.answer, let day = offer.answeredOn else {
      return Text(sv: "Inget svar än.", en: "No answer yet.")
    }
    let taker = offer.answerTakenBy.flatMap { $0 == offer.by ? nil : $0 }
    return Text(
      sv: "Svar \(day.iso): \(answer.words(.swedish))\(taker.map { ", till \($0)" } ?? "").",
      en: "Answer \(day.iso): \(answer.words(.english))\(taker.map { ", to \($0)" } ?? "").")
  }

  private func careContactSentences(_ offer: Offer, _ careContacts: [String]) -> [Text] {
    guard documents.contains(.careContact), offer.answer != .no else { return [] }
    let names = careContacts.joined(separator: ", ")
    return [
      careContacts.isEmpty
        ? Text(sv: "Ingen är utsedd än.", en: "Nobody is appointed yet.")
        : Text(sv: "Fast omsorgskontakt: \(names).", en: "Care contact: \(names).")
    ]
  }

  /// A text that ends as a sentence does.
  private static func sentence(_ text: String) -> String {
    text.last.map { ".!?".contains($0) } ?? true ? text : "\(text)."
  }

  private func joined(_ sentences: [Text]) -> Text {
    let swedish = sentences.map { $0(.swedish) }.joined(separator: " ")
    let english = sentences.map { $0(.english) }.joined(separator: " ")
    return Text(sv: swedish, en: english)
  }
}
