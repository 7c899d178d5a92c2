import OmsorgDomain
import Records
import Tabular

/// The letter to a new care contact: who the client is and what comes first.
struct CareContactLetter: InOneLanguage {
  let client: Client
  let recipient: Caregiver
  let appointment: CareContact
  let records: CareRecords
  let today: CalendarDate
  let dutiesFrom: CalendarDate?
  let isMasked: Bool
  let language: Language

  private var facts: ClientFacts {
    ClientFacts(
      client: client, records: records, today: today, isMasked: isMasked, language: language)
  }

  private var clientName: String { facts.clientName }

  var document: Document {
    let from = appointment.from?.iso ?? ""
    return Document(
      title: t(
        "Du är fast omsorgskontakt för \(clientName)", "You are care contact of \(clientName)"),
      language: language,
      introduction: [
        t(
          "\(recipient.name), från \(from) är du den som lär känna \(clientName) bäst här och "
            + "planerar tillsammans med \(clientName).",
          "\(recipient.name), from \(from) you are the one here who gets to know \(clientName) best "
            + "and plans together with \(clientName)."),
        appointer.map { t("Du är utsedd av \($0).", "You were appointed by \($0).") },
      ].compactMap { $0 },
      sections: [who, services, people, first].filter { !$0.blocks.isEmpty })
  }

  /// Who appointed, if on record.
  private var appointer: String? {
    appointment.decidedBy.flatMap { who in
      records.professionals.first { $0.id == who }.map { person in
        "\(person.name), \(person.role.words(language))"
      }
    }
  }

  // MARK: Sections

  private var who: Document.Section {
    facts.who([
      (t("Önskemål", "Wishes"), isMasked ? nil : client.wishes),
      (
        t("Har bett om", "Asked for"),
        client.genderWish.map { t("en \($0.words(language))", "a \($0.words(language))") }
      ),
      (
        t("Att veta", "To know"),
        client.isDemanding
          ? t(
            "situationen är särskilt krävande: ta stöd av laget och sjuksköterskan",
            "the situation is particularly demanding: lean on the team and the nurse") : nil
      ),
    ])
  }

  private var services: Document.Section {
    let lines = facts.services
    return Document.Section(
      t("Vad som är beviljat", "What is granted"), lines.isEmpty ? [] : [.list(lines)])
  }

  private var people: Document.Section {
    var lines: [String] = []
    func name(_ id: String) -> String {
      records.caregiver(id).map { "\($0.name) (\(id))" } ?? id
    }
    for contact in records.careContacts(of: client.id)
    where contact.isInForce(on: today) && contact.id != appointment.id {
      lines.append("\(contact.role.words(language).capitalizedFirst): \(name(contact.caregiver))")
    }
    let former = records.careContacts(of: client.id).filter { contact in
      contact.role == .careContact && contact.caregiver != recipient.id
        && (contact.to.map { $0 < appointment.from ?? today } ?? false)
    }.max { ($0.to ?? .earliest) < ($1.to ?? .earliest) }
    if let former {
      lines.append(
        t("Förra omsorgskontakten", "Former care contact") + ": \(name(former.caregiver))")
    }
    if let twin = recipient.twin.value(on: today) {
      lines.append(t("Din tvilling", "Your twin") + ": \(name(twin))")
    }
    if let mentor = recipient.mentor.value(on: today) {
      lines.append(t("Din handledare", "Your mentor") + ": \(name(mentor))")
    }
    lines += facts.relatives + facts.professionals
    return Document.Section(
      t("Människor runt omkring", "People around"), lines.isEmpty ? [] : [.list(lines)])
  }

  /// What the rules say is to be done with a new client, and in what words.
  private var firstDuties: [String: String] {
    [
      "welcome_talk.due": t("Välkomstsamtal", "Welcome talk"),
      "offer.due": t(
        "Erbjud fast omsorgskontakt och anteckna svaret",
        "Offer a care contact and record the answer"),
      "offer.unanswered": t(
        "Fråga om svaret på erbjudandet om fast omsorgskontakt",
        "Ask for the answer to the offer of a care contact"),
    ]
  }

  /// What is due for the client, in order of its day, then what a new relation asks for.
  private var first: Document.Section {
    let context = RuleContext(records: records, today: today, dutiesFrom: dutiesFrom)
    var dated = Rule.all.filter { firstDuties[$0.id] != nil }
      .flatMap { $0.findings(in: context) }.filter { $0.client == client.id }
      .map { (day: $0.due, text: firstDuties[$0.rule] ?? "") }
    if let carePlan { dated.append((carePlan, t("Genomförandeplan", "Care plan"))) }
    let steps = dated.sorted { ($0.day ?? .latest) < ($1.day ?? .latest) }.map { item in
      guard let day = item.day else { return item.text }
      return item.text
        + (day < today
          ? t(", skulle ha varit gjort \(day.iso)", ", was to be done by \(day.iso)")
          : t(", senast \(day.iso)", ", by \(day.iso)"))
    }
    let always = [
      t(
        "Hör av dig till \(clientName) och berätta vem du är.",
        "Get in touch with \(clientName) and say who you are."),
      t(
        "Gör upp när och hur insatserna görs, efter önskemål och dina arbetsdagar.",
        "Settle when and how the services are done, by wishes and your working days."),
      t(
        "Säg till laget och planeringen vad de behöver veta.",
        "Tell the team and the planning what they need to know."),
    ]
    return Document.Section(t("Det första", "What comes first"), [.steps(steps + always)])
  }

  /// The day by which the care plan is to be established, where the policy says and none holds.
  private var carePlan: CalendarDate? {
    guard records.carePlan(of: client.id, on: today) == nil,
      let due = CarePlanClock(of: client, in: records, on: today)?.due
    else { return nil }
    // A plan whose day passed before this care contact began is somebody else's lapse, if one.
    return due < appointment.from ?? today ? nil : due
  }
}
