import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// A change to a client's offers: what it looks things up in, what it has done, and how it ends up
/// in the registers and the journal.
struct OfferWork {
  let session: Session
  let writer: StoreWriter
  let records: CareRecords
  let client: Client
  let today: CalendarDate
  let date: CalendarDate
  /// Who offered, took the answer or assessed.
  let by: String
  private(set) var changes: [RecordChange] = []

  /// Of the client and the person that the command line names.
  /// - Throws: `StoreError.noSuchRecord` for an unknown client.
  init(_ session: Session, _ writer: StoreWriter, today: CalendarDate, date: CalendarDate) throws {
    try self.init(
      session, writer, client: session.invocation[ClientOperand.client],
      by: session.invocation[OfferOptions.by] ?? session.actor, today: today, date: date)
  }

  /// - Throws: `StoreError.noSuchRecord` for an unknown client.
  init(
    _ session: Session, _ writer: StoreWriter, client id: String, by who: String,
    today: CalendarDate, date: CalendarDate
  ) throws {
    records = try writer.careRecords(OfferOptions.needed.union([.proposals, .professionals]))
    guard let client = records.client(id) else {
      throw StoreError.noSuchRecord(path: RegisterFile.clients.path, id: id)
    }
    self.session = session
    self.writer = writer
    self.client = client
    self.today = today
    self.date = date
    by = who
  }

  /// Where the client stands today, all that is on record included.
  var status: OfferStatus { OfferStatus(of: client, in: records, on: today) }

  /// The policy that holds for the client on the day of the event.
  var governing: GoverningPolicy? { records.governing(client, on: date) }

  /// What the policy says on the day of the event.
  func says<Value>(_ rule: PolicyRule.Typed<Value>) -> Value? {
    governing?.value(of: rule, on: date)
  }

  /// How the policy is referred to in messages: its id.
  var policyName: String { governing?.policy.id ?? "" }

  var journal: OfferJournal { OfferJournal(governing, on: date) }

  /// A blank offer of the day.
  func newOffer() -> Offer {
    var offer = Offer()
    offer.client = client.id
    offer.date = date
    offer.by = by
    offer.id = Offer.id(client: client.id, on: date, among: records.offers(of: client.id))
    return offer
  }

  /// Records an offer, with its answer if it was given at once, and what a no ends.
  /// - Throws: `UsageError` where the policy asks for adapted information and nothing is said of it.
  mutating func register(_ offer: Offer, answer: OfferAnswer?) throws {
    var offer = offer
    if offer.adaptation != nil, offer.wasAdapted == nil { offer.wasAdapted = true }
    try requireAdapted(offer)
    if let answer { give(&offer, answer) }
    try put(offer)
    if offer.answer == .no { try decline(on: date) }
    try note(journal.offered(named(offer), careContacts: careContactNames))
  }

  /// Records the answer to an offer, and what a no ends.
  /// - Throws: `ErrorReport` when something later is on record.
  mutating func answer(_ offer: Offer, _ answer: OfferAnswer) throws {
    var offer = offer
    let before = offer.answer
    if before == answer, before != .later {
      tell(.unchanged, RegisterFile.offers.noun, offer.id)
      return
    }
    try requireLatest()
    give(&offer, answer)
    try put(offer)
    if answer == .no { try decline(on: date) }
    try note(
      journal.answered(named(offer), before: before, careContacts: careContactNames))
  }

  private func give(_ offer: inout Offer, _ answer: OfferAnswer) {
    offer.answer = answer
    offer.answeredOn = date
    offer.answerTakenBy = by
  }

  /// Adds or replaces an offer.
  mutating func put(_ offer: Offer) throws {
    var offers = records.offers
    if let place = offers.firstIndex(where: { $0.id == offer.id }) {
      offers[place] = offer
      tell(.changed, RegisterFile.offers.noun, offer.id)
    } else {
      offers.append(offer)
      tell(.added, RegisterFile.offers.noun, offer.id)
    }
    try writer.replace(.offers, with: offers)
  }

  /// Ends what a client's no ends.
  mutating func decline(on answeredOn: CalendarDate) throws {
    let refusal = OfferRefusal(
      by: client.id, answeredOn: answeredOn, today: today,
      reason: OfferRefusal.reason(writer.configuration.language),
      careContacts: records.careContacts, proposals: records.proposals)
    if !refusal.ended.isEmpty || !refusal.withdrawn.isEmpty {
      try writer.replace(.careContacts, with: refusal.careContacts)
    }
    if !refusal.withdrawnProposals.isEmpty {
      try writer.replace(.proposals, with: refusal.proposals)
    }
    for id in refusal.ended { tell(.ended, RegisterFile.careContacts.noun, id) }
    for id in refusal.withdrawn { tell(.removed, RegisterFile.careContacts.noun, id) }
    for id in refusal.withdrawnProposals { tell(.removed, RegisterFile.proposals.noun, id) }
  }

  /// Appoints someone.
  mutating func appoint(_ appointment: CareContact) throws {
    try writer.replace(.careContacts, with: records.careContacts + [appointment])
    tell(.added, appointment.role.words, appointment.id)
  }

  /// Writes a note in the journal, dated today, in the store's language.
  mutating func note(_ text: Text) throws {
    let note = try writer.append(
      JournalNote(
        client: client.id, date: today, keyword: journal.keyword,
        text: text(writer.configuration.language), by: session.actor))
    tell(.added, RegisterFile.journal(Month(of: today)).noun, note.id)
  }

  /// The care contacts of today as the journal names them.
  var careContactNames: [String] { status.careContacts.map(name) }

  /// A caregiver or professional as the journal names one; anyone else as written.
  func name(of who: String) -> String {
    let name =
      records.caregiver(who)?.name ?? records.professionals.first { $0.id == who }?.name
    return name.map { "\($0) (\(who))" } ?? who
  }

  /// An offer as the journal tells of it, with names beside ids.
  func named(_ offer: Offer) -> Offer {
    var offer = offer
    offer.by = name(of: offer.by)
    offer.answerTakenBy = offer.answerTakenBy.map(name)
    return offer
  }

  private mutating func tell(_ action: RecordChange.Action, _ noun: Text, _ id: String) {
    changes.append(RecordChange(action: action, noun: noun, id: id))
  }

  // MARK: Refusals

  /// - Throws: `UsageError` where the policy asks for adapted information and nothing is said of it.
  private func requireAdapted(_ offer: Offer) throws {
    guard offer.wasAdapted == nil, says(PolicyRule.offerInformationAdapted) ?? false else { return }
    let (policy, rule) = (policyName, PolicyRule.offerInformationAdapted.id)
    throw UsageError(
      Text(
        sv: "flaggan '--adapted' saknas: enligt \(policy) (\(rule)) anpassas informationen",
        en: "option '--adapted' is missing: by \(policy) (\(rule)) the information is adapted"),
      hint: Text(
        sv: "--adapted yes|no, och hur med --adaptation TEXT",
        en: "--adapted yes|no, and how with --adaptation TEXT"))
  }

  /// - Throws: `ErrorReport` unless the person is a client on the day of the event.
  func requireActive() throws {
    guard client.isActive(on: date) else {
      let (id, last) = (client.id, client.ended?.iso ?? "")
      throw Self.refusal(
        "client_ended",
        Text(
          sv: "'\(id)' är avslutad sedan \(last)",
          en: "'\(id)' ended on \(last)"),
        hint: Text(
          sv: "öppna brukaren igen med client edit \(id) --ended ''",
          en: "reopen the client with client edit \(id) --ended ''"))
    }
  }

  /// - Throws: `ErrorReport` when something is on record from a later day.
  func requireLatest() throws {
    guard let last = records.offers(of: client.id).last else { return }
    let latest = last.answeredOn.map { max($0, last.date) } ?? last.date
    guard latest <= date else {
      let (id, date) = (client.id, date)
      throw Self.refusal(
        "offer_before_latest",
        Text(
          sv: "\(date.iso) är före det senaste som står om '\(id)': \(latest.iso)",
          en: "\(date.iso) is before the latest on record for '\(id)': \(latest.iso)"),
        hint: Text(
          sv: "se offer show \(id); ta tillbaka det senare först med undo om det är fel",
          en: "see offer show \(id); take the later one back with undo if it is wrong"))
    }
  }

  /// A refusal by a rule or by the order of steps.
  static func refusal(_ kind: String, _ message: Text, hint: Text) -> ErrorReport {
    ErrorReport(kind: kind, message: message, exitCode: .refused, hint: hint)
  }
}
