public import Records

/// One column that an export may have: what it holds and the headings it is known by.
public struct ImportColumn: Sendable {
  /// The column's id, which is also accepted as a heading: usually a field's name.
  public let id: String
  /// Headings that exports use, as written there.
  public let headings: [String]
  /// Whether rows make no sense without it.
  public let isRequired: Bool

  init(_ id: String, _ headings: String..., required: Bool = false) {
    self.id = id
    self.headings = headings
    self.isRequired = required
  }
}

extension [ImportColumn] {
  /// The column that a heading stands for, by its id or one of its headings, whatever the case.
  public func column(of heading: String) -> ImportColumn? {
    let folded = ImportKind.folded(heading)
    return first { column in
      column.id == folded || column.headings.contains { ImportKind.folded($0) == folded }
    }
  }
}

/// A kind of export: the columns by which it is recognised and read.
public enum ImportKind: String, Choice {
  case teams
  case caregivers
  case clients
  case decisions
  case absences
  case shifts
  case visits

  /// What the rows are, in words.
  public var words: Text {
    switch self {
    case .teams: Text(sv: "lag", en: "teams")
    case .caregivers: Text(sv: "personal", en: "caregivers")
    case .clients: Text(sv: "brukare", en: "clients")
    case .decisions: Text(sv: "beslut", en: "decisions")
    case .absences: Text(sv: "frånvaro", en: "absences")
    case .shifts: Text(sv: "arbetspass", en: "shifts")
    case .visits: Text(sv: "besök", en: "visits")
    }
  }

  /// The columns that exports of this kind may have.
  public var columns: [ImportColumn] {
    switch self {
    case .teams: Self.teamColumns
    case .caregivers: Self.caregiverColumns
    case .clients: Self.clientColumns
    case .decisions: Self.decisionColumns
    case .absences: Self.absenceColumns
    case .shifts: Self.shiftColumns
    case .visits: Self.visitColumns
    }
  }

  /// The column that a heading stands for, by its id or one of its headings, whatever the case.
  public func column(of heading: String) -> ImportColumn? {
    columns.column(of: heading)
  }

  /// The kind whose required columns are all there, with the most columns recognised.
  public static func recognised(by headings: [String]) -> ImportKind? {
    recognised(among: allCases) { kind in headings.map { kind.column(of: $0)?.id } }
  }

  /// The kind whose required columns are all there, with the most columns recognised.
  /// - Parameters:
  ///   - kinds: the kinds that it may be.
  ///   - optional: ids of columns that may be lacking here all the same.
  ///   - columns: the ids of the columns that the headings stand for in a kind; nil for a heading
  ///     that stands for none.
  public static func recognised(
    among kinds: [ImportKind], optional: Set<String> = [], by columns: (ImportKind) -> [String?]
  ) -> ImportKind? {
    var best: (kind: ImportKind, known: Int)?
    for kind in kinds {
      let known = columns(kind).compactMap { $0 }
      let isWhole = kind.columns.allSatisfy { column in
        !column.isRequired || optional.contains(column.id) || known.contains(column.id)
      }
      if isWhole, known.count > best?.known ?? 0 { best = (kind, known.count) }
    }
    return best?.kind
  }

  /// A heading without regard to case and to space, hyphens, dots and underscores between words.
  static func folded(_ heading: String) -> String {
    var result = ""
    var separated = false
    for character in heading.lowercased() {
      switch character {
      case " ", "-", "_", ".", "\u{A0}":
        separated = !result.isEmpty
      default:
        if separated { result.append("_") }
        separated = false
        result.append(character)
      }
    }
    return result
  }

  private static let teamColumns = [
    ImportColumn("id", "Lag", "Lag-ID", "Lagnr", "Team", "Arbetslag", required: true),
    ImportColumn("name", "Namn", "Lagnamn", "Benämning", "Name", required: true),
    ImportColumn("kind", "Typ", "Lagtyp", "Slag", "Type", required: true),
    ImportColumn("section", "Sektion", "Enhet", "Section", "Unit"),
    ImportColumn("area", "Område", "Distrikt", "Area"),
    ImportColumn("provider", "Utförare", "Provider"),
    ImportColumn("latitude", "Latitud", "Lat", "Latitude"),
    ImportColumn("longitude", "Longitud", "Long", "Lon", "Longitude"),
    ImportColumn("covers", "Täcker lag", "Täcker", "Covers"),
  ]

  private static let caregiverColumns = [
    ImportColumn(
      "id", "Anställningsnr", "Anställningsnummer", "Anst.nr", "Personal-ID", "Medarbetare",
      "Employee number", required: true),
    ImportColumn("name", "Namn", "Medarbetarnamn", "Name", required: true),
    ImportColumn("title", "Titel", "Befattning", "Yrke", "Title", required: true),
    ImportColumn(
      "certificate", "Skyddad yrkestitel", "Bevis", "Bevis undersköterska", "Yrkestitelbevis",
      "Certificate"),
    ImportColumn("team", "Lag", "Arbetslag", "Team"),
    ImportColumn("employment", "Sysselsättningsgrad", "Sysselsättning", "Tjänstgöringsgrad"),
    ImportColumn("languages", "Språk", "Languages"),
    ImportColumn("skills", "Kompetenser", "Kompetens", "Skills"),
    ImportColumn("delegations", "Delegeringar", "Delegering", "Delegations"),
    ImportColumn("shift_group", "Grupp", "Pass", "Tjänstgöring"),
    ImportColumn("twin", "Tvilling", "Twin"),
    ImportColumn(
      "employed_from", "Anställd från", "Anställningsdatum", "Anställd", "Employed from"),
    ImportColumn("role", "Roll", "Role"),
    ImportColumn("phone", "Telefon", "Arbetstelefon", "Phone"),
    ImportColumn("email", "E-post", "E-postadress", "Mejl", "Email"),
    ImportColumn("gender", "Kön", "Gender"),
    ImportColumn("way_of_travelling", "Färdsätt", "Transport", "Travels"),
  ]

  private static let clientColumns = [
    ImportColumn(
      "id", "Brukar-ID", "Brukarnr", "Brukare", "Kund-ID", "Kundnr", "Omsorgstagare", "Invånar-ID",
      "Client", required: true),
    ImportColumn("identity_number", "Personnummer", "Person-ID", "Pnr", "Personnr"),
    ImportColumn("name", "Namn", "Brukarnamn", "Name", required: true),
    ImportColumn("address", "Adress", "Gatuadress", "Address"),
    ImportColumn("latitude", "Latitud", "Lat", "Latitude"),
    ImportColumn("longitude", "Longitud", "Long", "Lon", "Longitude"),
    ImportColumn("team", "Lag", "Arbetslag", "Omvårdnadslag", "Team"),
    ImportColumn("phone", "Telefon", "Tel", "Telefonnummer", "Phone"),
    ImportColumn("languages", "Språk", "Languages"),
    ImportColumn("needs", "Behov", "Needs"),
    ImportColumn("services_from", "Insatser från", "Insats från", "Startdatum", "Services from"),
    ImportColumn(
      "assigned_on", "Uppdrag mottaget", "Beställning mottagen", "Beställt", "Assigned on"),
    ImportColumn("welcome_talk", "Välkomstsamtal", "Welcome talk"),
    ImportColumn("alarm_only", "Enbart larm", "Endast larm", "Alarm only"),
    ImportColumn(
      "protected_identity", "Skyddade uppgifter", "Skyddade personuppgifter", "Sekretess"),
    ImportColumn(
      "care_contact", "Omsorgskontakt", "Fast omsorgskontakt", "Kontaktman", "Care contact"),
    ImportColumn(
      "care_contact_from", "Kontakt sedan", "Omsorgskontakt från", "Kontakt från",
      "Care contact from"),
    ImportColumn("wishes", "Önskemål", "Wishes"),
  ]

  private static let decisionColumns = [
    ImportColumn("id", "Beslut-ID", "Beslutsnr", "Beslut", "Decision", required: true),
    ImportColumn(
      "client", "Brukar-ID", "Brukarnr", "Brukare", "Kund-ID", "Kundnr", "Omsorgstagare",
      required: true),
    ImportColumn("service", "Insats", "Insatstyp", "Service", required: true),
    ImportColumn(
      "minutes", "Schablontid (min)", "Schablontid", "Tid (min)", "Minuter", "Beviljad tid (min)"),
    ImportColumn(
      "frequency", "Antal per vecka", "Frekvens", "Gånger per vecka", "Times per week",
      required: true),
    ImportColumn("double_staffing", "Dubbelbemanning", "Dubbel", "Double staffing"),
    ImportColumn("delegation", "Delegering", "Delegation"),
    ImportColumn("skills", "Kompetenser", "Kompetenskrav", "Skills"),
    ImportColumn("from", "Gäller från", "Från", "Startdatum", "From", required: true),
    ImportColumn("to", "Gäller till", "Till", "Slutdatum", "To"),
    ImportColumn("goal", "Mål", "Goal"),
    ImportColumn("earliest", "Tidigast", "Earliest"),
    ImportColumn("latest", "Senast", "Latest"),
  ]

  private static let absenceColumns = [
    ImportColumn(
      "caregiver", "Anställningsnr", "Anställningsnummer", "Personal-ID", "Medarbetare",
      required: true),
    ImportColumn("from", "Från", "Från och med", "Fr.o.m", "Startdatum", "From", required: true),
    ImportColumn("to", "Till", "Till och med", "T.o.m", "Slutdatum", "To", required: true),
    ImportColumn("from_time", "Från kl", "Starttid", "From time"),
    ImportColumn("reason", "Orsak", "Frånvaroorsak", "Reason"),
  ]

  private static let shiftColumns = [
    ImportColumn(
      "caregiver", "Anställningsnr", "Anställningsnummer", "Personal-ID", "Medarbetare",
      required: true),
    ImportColumn("date", "Datum", "Dag", "Date", required: true),
    ImportColumn("start", "Start", "Börjar", "Från kl", required: true),
    ImportColumn("end", "Slut", "Slutar", "Till kl", required: true),
    ImportColumn("break_minutes", "Rast (min)", "Rast", "Break"),
  ]

  private static let visitColumns = [
    ImportColumn("id", "Besök-ID", "Besöksnr", "Besöks-ID", "Visit", required: true),
    ImportColumn(
      "client", "Brukar-ID", "Brukarnr", "Brukare", "Kund-ID", "Kundnr", "Omsorgstagare",
      required: true),
    ImportColumn("date", "Datum", "Besöksdatum", "Date", required: true),
    ImportColumn("planned_start", "Planerad start", "Planerad starttid", "Planned start"),
    ImportColumn(
      "planned_end", "Planerad slut", "Planerat slut", "Planerad sluttid", "Planned end"),
    ImportColumn("start", "Verklig start", "Starttid", "Utförd start", "Actual start"),
    ImportColumn("end", "Verklig slut", "Verkligt slut", "Sluttid", "Utförd slut", "Actual end"),
    ImportColumn(
      "caregiver", "Anställningsnr", "Anställningsnummer", "Personal-ID", "Medarbetare",
      required: true),
    ImportColumn("services", "Insatser", "Insats", "Services"),
    ImportColumn("status", "Status", "Besöksstatus", required: true),
    ImportColumn("reason", "Orsak", "Avbokningsorsak", "Reason"),
  ]
}
