import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import OmsorgTexts
import Records

private let directory = Operand<String>(
  "DIR", parse: .directory,
  summary: Text(
    sv: "katalogen som görs; dess namn blir namnet", en: "the directory to make; its name names it")
)

private let policyOption = Option<String>(
  required: "policy", placeholder: "POLICY", parse: .choice(BuiltInPolicy.all.map(\.id)),
  environment: .always,
  summary: Text(sv: "regelverket att börja med", en: "the policy to begin with"))

private let nameOption = Option<String?>(
  "name", placeholder: "NAME", parse: .writing, environment: .never,
  otherwise: Text(sv: "katalogens namn", en: "the directory's name"),
  summary: Text(
    sv: "kommunens eller enhetens namn", en: "the municipality's or unit's name"))

private let firstMonday = Option<String?>(
  "first-monday", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "måndagen i denna vecka", en: "this week's Monday"),
  summary: Text(
    sv: "måndagen som fyraveckorsperioderna räknas från",
    en: "the Monday that four-week cycles are counted from"))

/// `omsorg init`: a new store from a policy.
let initCommand = Command(
  "init", aliases: ["skapa"],
  summary: Text(sv: "gör en katalog för data", en: "make a store"),
  description: Text(
    sv: """
      Gör katalogen om den inte finns och lägger i den regelverket, insatskatalogen och en \
      kommunal utförare som regelverket gäller för. Skriver aldrig över en katalog som finns.
      """,
    en: """
      Makes the directory if it is not there and puts in it the policy, the service catalogue and a \
      municipal provider that the policy holds for. Never writes over a store that is there.
      """),
  operands: [directory], options: [policyOption, nameOption, firstMonday],
  examples: [
    Example(
      "omsorg init solvik --policy malmo",
      Text(sv: "en katalog med Malmös regler", en: "a store with Malmö's rules"))
  ],
  exitStatuses: [
    ExitStatus(.cannotCreate, Text(sv: "det finns redan en", en: "there is one already"))
  ],
  seeAlso: ["import", "policy", "data"],
  run: { invocation in
    let session = Session(invocation)
    let path = invocation[directory]
    let today = try session.today()
    var configuration = StoreConfiguration()
    let last = path.split(separator: "/").last.map(String.init) ?? path
    configuration.name = invocation[nameOption] ?? last
    configuration.firstMonday =
      try invocation[firstMonday].map { text in
        let date = try session.date(text, option: "--first-monday", today: today)
        guard date.weekday == .monday else {
          throw UsageError(
            Text(
              sv: "--first-monday: '\(text)' är ingen måndag",
              en: "--first-monday: '\(text)' is not a Monday"))
        }
        return date
      } ?? today.monday
    try session.settleOutput(RecordChange.columns)
    try NewStore(
      path: path, configuration: configuration, policy: invocation[policyOption]
    ).create(session)
    if !session.isQuiet {
      try session.print(changes: [
        RecordChange(
          action: .added, noun: Text(sv: "katalogen", en: "store"), id: path)
      ])
    }
    return .done
  })

/// A store about to be made.
struct NewStore {
  let path: String
  let configuration: StoreConfiguration
  let policy: String

  func create(_ session: Session) throws {
    guard let builtIn = BuiltInPolicy.all.first(where: { $0.id == policy }) else { return }
    var provider = Provider()
    provider.id = "municipal"
    provider.name = configuration.name
    provider.policy = Timeline([Period(from: nil, value: policy)])
    let files: [(path: String, bytes: [UInt8])] = [
      (StoreConfiguration.path, configuration.storeFile),
      (RegisterFile<Provider>.providers.path, CollectionFile.bytes(of: [provider])),
      (
        RegisterFile<PolicyRecord>.policies.path,
        CollectionFile.bytes(of: try Policy.records(of: builtIn))
      ),
      (
        RegisterFile<ServiceCatalogue.Service>.services.path,
        CollectionFile.bytes(of: try ServiceCatalogue.builtInServices())
      ),
    ]
    if session.isDryRun { return }
    let change = Change(
      at: SystemClock.instant(), who: session.actor, command: session.invocation.arguments,
      summary: "store made with policy \(policy)",
      notUndoable: "the store's beginning")
    do {
      try DataDirectory(path: path).create(files: files, change: change)
      session.madeChange.isMade = true
    } catch DataDirectoryError.alreadyExists {
      throw StoreError.storeExists(path: path)
    }
  }
}
