import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let date = OfferOptions.date(
  Text(sv: "dagen för bedömningen", en: "the day of the assessment"))
private let ground = Option<OfferExemption>(
  required: "ground", placeholder: "GROUND", parse: .declared, environment: .never,
  summary: Text(sv: "varför ingen behöver erbjudas", en: "why none need be offered"))
private let contactPerson = Option<String?>(
  "contact-person", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(
    sv: "utse också en kontaktman, där regelverket har det",
    en: "also name a contact person, where the policy has one"))
private let fields = ["assessment", "circumstances"].compactMap { Offer.fields[$0] }
  .map { FieldOption($0) }

let offerExempt = Command(
  "exempt", aliases: ["undanta"],
  summary: Text(
    sv: "notera bedömningen att ingen omsorgskontakt behöver erbjudas",
    en: "record the assessment that no care contact need be offered"),
  description: Text(
    sv: """
      Begränsade insatser (limited_services) är en grund där regelverket har det undantaget, och \
      så länge inget annat är beviljat; att det är uppenbart obehövligt (obviously_unneeded) är \
      lagens grund, och gäller tills något mer beviljas. Omständigheter som talar för ett \
      erbjudande påminns det om; bedömningen avgör.
      """,
    en: """
      Limited services (limited_services) is a ground where the policy has that exception, and as \
      long as nothing else is granted; that it is obviously not needed (obviously_unneeded) is the \
      law's ground, and holds until something more is granted. Of circumstances that speak for an \
      offer one is reminded; the assessment decides.
      """),
  operands: [ClientOperand.client],
  options: [ground] + fields.map { $0.option } + [contactPerson, date, OfferOptions.by],
  examples: [
    Example(
      "omsorg offer exempt B00043 --ground obviously_unneeded"
        + " --assessment 'bara larm, stort nätverk'",
      Text(sv: "bara larm och bedömd", en: "alarm only, and assessed"))
  ],
  exitStatuses: OfferOptions.statuses, seeAlso: ["offer register"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let day = try session.dayOfEvent(date, today: today)
    let id = invocation[ClientOperand.client]
    let (changes, circumstances) = try session.change("client \(id) exempted from offer") {
      writer in
      var work = try OfferWork(session, writer, today: today, date: day)
      try work.requireActive()
      try work.requireLatest()
      var offer = work.newOffer()
      offer.outcome = .exempted
      offer.exemption = invocation[ground]
      for field in fields { try field.assign(invocation, to: &offer, asOf: today) }
      if offer.exemption == .limitedServices { try work.requireLimitedServices() }
      try work.requireAssessment(offer)
      try work.requireNoCareContact()
      try work.put(offer)
      if let caregiver = invocation[contactPerson] { try work.appoint(contactPerson: caregiver) }
      try work.note(
        work.journal.exempted(
          work.named(offer), contactPerson: invocation[contactPerson].map(work.name)))
      return (work.changes, offer.circumstances)
    }.result
    try session.print(changes: changes)
    if !circumstances.isEmpty, !session.isQuiet {
      let swedish = circumstances.map { $0.words(.swedish) }.joined(separator: ", ")
      let english = circumstances.map { $0.words(.english) }.joined(separator: ", ")
      invocation.warn(
        Text(
          sv: "talar för att erbjuda ändå: \(swedish)",
          en: "speaks for an offer all the same: \(english)"))
      invocation.tell(
        Text(
          sv: "tips: offer register \(id) ersätter undantaget med ett erbjudande",
          en: "hint: offer register \(id) replaces the exemption with an offer"))
    }
    return .done
  })

extension OfferWork {
  /// - Throws: `ErrorReport` where the policy has no such exception, or other services are granted.
  fileprivate func requireLimitedServices() throws {
    let scope = OfferScope(of: client, in: records, on: date)
    let (id, date, policy) = (client.id, date, policyName)
    let rule = PolicyRule.offerNotNeededFor.id
    guard scope.limited != nil else {
      throw Self.refusal(
        rule,
        Text(
          sv: "regelverket \(policy) undantar inga insatser (\(rule))",
          en: "policy \(policy) excepts no services (\(rule))"),
        hint: Text(
          sv: "erbjud med offer register \(id); lagens grund är obviously_unneeded",
          en: "offer with offer register \(id); the law's ground is obviously_unneeded"))
    }
    guard scope.isLimited else {
      let names = scope.beyondLimited.map { records.services[$0]?.name ?? Text(same: $0) }
      let swedish = names.map { $0(.swedish) }.joined(separator: ", ")
      let english = names.map { $0(.english) }.joined(separator: ", ")
      throw Self.refusal(
        rule,
        scope.beyondLimited.isEmpty
          ? Text(
            sv: "'\(id)' har inga beviljade insatser \(date.iso)",
            en: "'\(id)' has no granted services on \(date.iso)")
          : Text(
            sv: "'\(id)' har även insatser som inte undantas (\(rule)): \(swedish)",
            en: "'\(id)' also has services that are not excepted (\(rule)): \(english)"),
        hint: Text(
          sv: "erbjud med offer register \(id)",
          en: "offer with offer register \(id)"))
    }
  }

  /// - Throws: `UsageError` where the policy wants each exception assessed and no words are given.
  fileprivate func requireAssessment(_ offer: Offer) throws {
    guard offer.assessment == nil, says(PolicyRule.offerExceptionAssessed) ?? false else { return }
    let (policy, rule) = (policyName, PolicyRule.offerExceptionAssessed.id)
    throw UsageError(
      Text(
        sv: "flaggan '--assessment' saknas: enligt \(policy) (\(rule)) bedöms varje undantag",
        en: "option '--assessment' is missing: by \(policy) (\(rule)) each exception is "
          + "assessed"),
      hint: Text(
        sv: "skriv bedömningen med --assessment TEXT",
        en: "write the assessment with --assessment TEXT"))
  }

  /// - Throws: `ErrorReport` while someone is care contact.
  fileprivate func requireNoCareContact() throws {
    guard let careContact = status.careContacts.first else { return }
    let id = client.id
    throw Self.refusal(
      "has_care_contact",
      Text(
        sv: "'\(id)' har en fast omsorgskontakt: \(careContact)",
        en: "'\(id)' has a care contact: \(careContact)"),
      hint: Text(
        sv: "avsluta uppdraget först, om det ska upphöra",
        en: "end the appointment first, if it is to end"))
  }

  /// Names a contact person from the day of the assessment; no title is asked for.
  /// - Throws: `ErrorReport` where the policy has none, or there is one, or the caregiver has left.
  fileprivate mutating func appoint(contactPerson id: String) throws {
    let (person, policy) = (client.id, policyName)
    let rule = PolicyRule.outsideOfferKeeps.id
    guard says(PolicyRule.outsideOfferKeeps) == .contactPerson else {
      throw Self.refusal(
        rule,
        Text(
          sv: "regelverket \(policy) har ingen kontaktman (\(rule))",
          en: "policy \(policy) has no contact persons (\(rule))"),
        hint: Text(sv: "utelämna --contact-person", en: "leave --contact-person out"))
    }
    guard let caregiver = records.caregiver(id) else {
      throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: id)
    }
    guard caregiver.isActive(on: date) else {
      let last = caregiver.ended?.iso ?? ""
      throw Self.refusal(
        "caregiver_ended",
        Text(
          sv: "'\(id)' har slutat \(last)", en: "'\(id)' left on \(last)"),
        hint: Text(sv: "välj någon som arbetar kvar", en: "choose someone who still works here"))
    }
    let held = records.careContacts(of: client.id).first {
      $0.role == .contactPerson && $0.isInForce(on: date)
    }
    if let held {
      if held.caregiver == id { return }
      throw Self.refusal(
        "has_contact_person",
        Text(
          sv: "'\(person)' har redan en kontaktman: \(held.caregiver)",
          en: "'\(person)' already has a contact person: \(held.caregiver)"),
        hint: Text(
          sv: "avsluta det uppdraget först, om någon annan ska ta över",
          en: "end that appointment first, if someone else is to take over"))
    }
    var appointment = CareContact(
      client: client.id, caregiver: id, role: .contactPerson, from: date)
    appointment.decidedBy = by
    try appoint(appointment)
  }
}
