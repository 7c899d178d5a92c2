import OmsorgDomain
import Records
import Tabular

/// The card that a client keeps by the telephone: whom to call about what, from the registers, with
/// lines to write on where they do not say.
struct ContactCard: InOneLanguage {
  let client: Client
  let records: CareRecords
  let today: CalendarDate
  let isMasked: Bool
  let language: Language

  private var governing: GoverningPolicy? { records.governing(client, on: today) }

  var document: Document {
    Document(
      title: t("Mina kontakter i hemtjänsten", "My contacts in home care"), language: language,
      paper: .foldedCard(front: roles.count > 3 ? 3 : 1),
      introduction: isMasked ? [] : [client.name],
      sections: [careContact] + roles.map(section))
  }

  /// The roles on the card beside the care contact: the policy's, else those of the professionals on
  /// record for the client's team. Whoever is called about visits is among them, with lines to write
  /// on where nobody is on record: a card without anyone to call is of no use.
  private var roles: [CareRole] {
    let listed = governing?.value(of: PolicyRule.contactCardHolds, on: today)
    let onRecord = CareRole.allCases.filter { role in
      !records.professionals(as: role, serving: team, on: today).isEmpty
    }
    let roles = (listed ?? onRecord).filter { $0 != .careContact }
    if isThroughPlanner {
      return roles.contains(.planner) ? roles : [.planner] + roles
    }
    if listed == nil, Self.calledAboutVisits.isDisjoint(with: roles) {
      return [namedByPolicy ?? .coordinator] + roles
    }
    return roles
  }

  private static let calledAboutVisits: Set<CareRole> = [.coordinator, .planner, .administrator]

  /// Who plans the days, appoints or coordinates as the policy has it, of those who are called about
  /// visits.
  private var namedByPolicy: CareRole? {
    guard let governing else { return nil }
    let named =
      (governing.value(of: PolicyRule.dayPlannedBy, on: today) ?? [])
      + (governing.value(of: PolicyRule.appointedBy, on: today) ?? [])
      + [governing.value(of: PolicyRule.coordinationBy, on: today)].compactMap(\.self)
    return named.first(where: Self.calledAboutVisits.contains)
  }

  /// Whether the care contact is reached by way of the planner.
  private var isThroughPlanner: Bool {
    governing?.value(of: PolicyRule.careContactReached, on: today) == .throughPlanner
  }

  private var team: String? { client.team.value(on: today) }

  // MARK: Sections

  private var careContact: Document.Section {
    let appointed = records.careContacts(of: client.id).filter { $0.isInForce(on: today) }
    let contacts = appointed.filter { $0.role == .careContact }
      .sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) }
    var blocks: [Document.Block] =
      contacts.isEmpty
      ? [person(nil, phone: nil, email: nil, isReachable: !isThroughPlanner)]
      : contacts.map { contact in
        let caregiver = records.caregiver(contact.caregiver)
        return person(
          caregiver?.name ?? contact.caregiver, phone: caregiver?.phone, email: caregiver?.email,
          isReachable: !isThroughPlanner)
      }
    blocks.append(
      .paragraph(
        isThroughPlanner
          ? t(
            "Ring planeraren, så tar din omsorgskontakt kontakt med dig.",
            "Call the planner, and your care contact will get in touch.")
          : t(
            "Svarar jag inte? Tala in ett meddelande, så hör jag av mig.",
            "No answer? Leave a message, and I will call you back.")))
    let others = appointed.filter { $0.role == .deputy || $0.role == .substitute }.compactMap {
      records.caregiver($0.caregiver)?.name
    }
    if !others.isEmpty {
      blocks.append(
        .paragraph(
          t("När jag är borta: ", "When I am away: ") + others.joined(separator: ", ") + "."))
    }
    return Document.Section(t("Fast omsorgskontakt", "Care contact"), blocks)
  }

  private func section(_ role: CareRole) -> Document.Section {
    let found = records.professionals(as: role, serving: team, on: today).first
    let heading = role.words(language).capitalizedFirst
    return Document.Section(
      purpose(of: role).map { "\(heading): \($0(language))" } ?? heading,
      [person(found?.name, phone: found?.phone, email: found?.email, isReachable: true)])
  }

  private func person(
    _ name: String?, phone: String?, email: String?, isReachable: Bool
  ) -> Document.Block {
    var facts: [(label: String, value: String?)] = [(t("Namn", "Name"), name)]
    if isReachable {
      facts.append((t("Telefon", "Phone"), phone))
      facts.append((t("E-post", "Email"), email))
    }
    return .facts(facts)
  }

  /// What to turn to someone about.
  private func purpose(of role: CareRole) -> Text? {
    switch role {
    case .coordinator, .planner, .administrator:
      Text(sv: "boka om, avboka, fråga om besök", en: "change, cancel or ask about visits")
    case .careManager: Text(sv: "mer eller mindre hjälp", en: "more help, or less")
    case .occupationalTherapist, .physiotherapist: Text(sv: "hjälpmedel", en: "aids")
    case .sectionManager, .unitManager: Text(sv: "synpunkter", en: "views")
    case .nurse: Text(sv: "sjukvård", en: "health care")
    default: nil
    }
  }
}
