import CommandLineKit
import OmsorgDomain
import Records

/// What was found out at points of a checklist.
struct FoundOut {
  /// A relative, of an id or new, and what they may be told.
  struct RelativeFound {
    var id: String?
    var name: String?
    var relation: String?
    var phone: String?
    var mayBeTold: String?
    var until: CalendarDate?
  }

  var answer: OfferAnswer?
  var wasAdapted: Bool?
  var adaptation: String?
  var tellOfDelays: Bool?
  var petCare: String?
  var mostCaregivers: Int?
  var wishes: String?
  var relatives: [RelativeFound] = []
  /// What was asked about and turned out not to be there.
  var nothing: Set<ChecklistFinding> = []

  /// Whether something was told of a finding.
  func tells(_ finding: ChecklistFinding) -> Bool {
    if nothing.contains(finding) { return true }
    return switch finding {
    case .offerAnswer: answer != nil
    case .relatives: !relatives.isEmpty
    case .petCare: petCare != nil
    case .tellOfDelays: tellOfDelays != nil
    case .mostCaregivers: mostCaregivers != nil
    case .wishes: wishes != nil
    case .custody: false
    }
  }

  /// What something was told of.
  var told: [ChecklistFinding] { ChecklistFinding.allCases.filter(tells) }
}

/// The options that tell what was found out.
enum FoundOutOptions {
  static let answer = Option<OfferAnswer?>(
    "answer", placeholder: "yes|no|later", parse: .declared, environment: .never,
    summary: Text(
      sv: "svaret på erbjudandet om fast omsorgskontakt",
      en: "the answer to the offer of a care contact"))
  static let adapted = Option<Bool?>(
    "adapted",
    summary: Text(
      sv: "erbjudandets information anpassades till personen",
      en: "the offer's information was adapted to the person"))
  static let adaptation = Option<String?>(
    "adaptation", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(sv: "hur informationen anpassades", en: "how the information was adapted"))
  static let relative = Option<String?>(
    "relative", placeholder: "ID", parse: .live("relatives"), environment: .never,
    summary: Text(sv: "en anhörig som finns i registret", en: "a relative on record"))
  static let name = Option<String?>(
    "name", placeholder: "NAME", parse: .writing, environment: .never,
    summary: Text(sv: "en ny anhörigs namn", en: "a new relative's name"))
  static let relation = Option<String?>(
    "relation", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(sv: "dotter, granne …", en: "daughter, neighbour …"))
  static let phone = Option<String?>(
    "phone", placeholder: "NUMBER", parse: .writing, environment: .never,
    summary: Text(sv: "den anhörigas telefon", en: "the relative's telephone"))
  static let mayBeTold = Option<String?>(
    "may-be-told", placeholder: "TEXT", parse: .writing, environment: .never,
    otherwise: Text(sv: "inget", en: "nothing"),
    summary: Text(
      sv: "vad brukaren samtycker till att den anhöriga får veta",
      en: "what the client agrees that the relative may be told"))
  static let until = Option<String?>(
    "until", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "tills vidare", en: "until further notice"),
    summary: Text(sv: "samtyckets sista dag", en: "the last day of the consent"))
  static let tellOfDelays = Option<String?>(
    "tell-of-delays", placeholder: "yes|no", parse: .choice(["yes", "no", "ja", "nej"]),
    environment: .never,
    summary: Text(
      sv: "om brukaren vill bli kontaktad vid förseningar",
      en: "whether the client wants to be told of delays"))
  static let petCare = Option<String?>(
    "pet-care", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(
      sv: "vem som tar hand om husdjur, och hur de nås",
      en: "who takes care of a pet, and how they are reached"))
  static let mostCaregivers = Option<Int?>(
    "most-caregivers", placeholder: "NUMBER", parse: .integer(1...99), environment: .never,
    summary: Text(
      sv: "hur många olika medarbetare brukaren högst vill möta",
      en: "how many different caregivers the client wants to meet, at most"))
  static let wishes = Option<String?>(
    "wishes", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(
      sv: "önskemål med ord; läggs till de som finns",
      en: "wishes in words; added to those on record"))
  static let nothing = Option<[ChecklistFinding]?>(
    "none", placeholder: "A,B", parse: .choices(), environment: .never,
    summary: Text(
      sv: "frågat, och det finns inget: relatives, pet_care, most_caregivers, wishes",
      en: "asked, and there is nothing: relatives, pet_care, most_caregivers, wishes"))

  static let all: [any DeclaredOption] = [
    answer, adapted, adaptation, relative, name, relation, phone, mayBeTold, until, tellOfDelays,
    petCare, mostCaregivers, wishes, nothing,
  ]
}

extension Session {
  /// What the options tell was found out.
  /// - Throws: `UsageError` when they do not go together.
  func foundOut(on date: CalendarDate) throws -> FoundOut {
    let options = FoundOutOptions.self
    var found = FoundOut()
    found.answer = invocation[options.answer]
    found.wasAdapted = invocation[options.adapted]
    found.adaptation = invocation[options.adaptation]
    found.tellOfDelays = invocation[options.tellOfDelays].map { ["yes", "ja"].contains($0) }
    found.petCare = invocation[options.petCare]
    found.mostCaregivers = invocation[options.mostCaregivers]
    found.wishes = invocation[options.wishes]
    found.nothing = Set(invocation[options.nothing] ?? [])
    if let wrong = found.nothing.first(where: { !$0.mayBeNothing }) {
      let name = wrong.rawValue
      throw UsageError(
        Text(
          sv: "--none: '\(name)' har alltid ett svar", en: "--none: '\(name)' always has an answer")
      )
    }
    if found.answer == nil, found.wasAdapted != nil || found.adaptation != nil {
      throw UsageError(
        Text(
          sv: "--adapted och --adaptation hör ihop med --answer",
          en: "--adapted and --adaptation go with --answer"))
    }
    if let relative = try relativeFound(on: date) { found.relatives = [relative] }
    for finding in found.nothing {
      var told = found
      told.nothing = []
      if told.tells(finding) {
        let name = finding.rawValue
        throw UsageError(
          Text(
            sv: "--none \(name) säger emot en annan flagga",
            en: "--none \(name) contradicts another option"))
      }
    }
    return found
  }

  private func relativeFound(on date: CalendarDate) throws -> FoundOut.RelativeFound? {
    let options = FoundOutOptions.self
    var relative = FoundOut.RelativeFound()
    relative.id = invocation[options.relative]
    relative.name = invocation[options.name]
    relative.relation = invocation[options.relation]
    relative.phone = invocation[options.phone]
    relative.mayBeTold = invocation[options.mayBeTold]
    relative.until = try invocation[options.until].map {
      try self.date($0, option: "--until", today: today())
    }
    let details: [any DeclaredOption] = [
      options.relation, options.phone, options.mayBeTold, options.until,
    ]
    guard relative.id != nil || relative.name != nil else {
      if let lone = details.first(where: { invocation.isGiven($0) }) {
        let name = lone.declaration.name
        throw UsageError(
          Text(
            sv: "--\(name) hör ihop med --relative ID, eller --name för en ny anhörig",
            en: "--\(name) goes with --relative ID, or --name for a new relative"))
      }
      return nil
    }
    if relative.id != nil, relative.name != nil {
      throw UsageError(
        Text(
          sv: "--relative och --name går inte ihop", en: "--relative and --name do not go together")
      )
    }
    if let until = relative.until {
      if relative.mayBeTold == nil {
        throw UsageError(
          Text(
            sv: "--until hör ihop med --may-be-told", en: "--until goes with --may-be-told"))
      }
      if until < date {
        throw UsageError(
          Text(
            sv: "--until \(until.iso) är före \(date.iso)",
            en: "--until \(until.iso) is before \(date.iso)"))
      }
    }
    return relative
  }
}
