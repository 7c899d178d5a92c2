import CommandLineKit
import Glibc
import OmsorgDomain
import OmsorgStore
import OmsorgTexts
import Records

private let directory = Operand<String?>(
  "DIR", parse: .directory,
  summary: Text(
    sv: "katalogen som görs; omsorg-demo om ingen anges",
    en: "the directory to make; omsorg-demo unless named"))
private let clientsOption = Option<Int>(
  "clients", placeholder: "N", parse: .integer(DemoMunicipality.possibleClients),
  environment: .never, initially: "60",
  summary: Text(sv: "antal brukare", en: "number of clients"))
private let days = Option<Int>(
  "days", placeholder: "N", parse: .integer(DemoMunicipality.possibleDays), environment: .never,
  initially: "28", summary: Text(sv: "antal dagar med besök", en: "number of days with visits"))
private let seed = Option<Int>(
  "seed", placeholder: "N", parse: .integer(0...Int.max), environment: .never, initially: "1",
  summary: Text(sv: "frö: samma frö ger samma kommun", en: "seed: the same seed, the same place"))
private let policyOption = Option<String>(
  "policy", placeholder: "POLICY", parse: .choice(BuiltInPolicy.all.map(\.id)),
  environment: .never, initially: "malmo",
  summary: Text(sv: "regelverket", en: "the policy"))

/// `omsorg demo`: a made-up municipality, and the main path run on it.
let demoCommand = Command(
  "demo",
  summary: Text(
    sv: "gör en påhittad kommun och visa de viktigaste kommandona på den",
    en: "make up a municipality and show the main commands on it"),
  description: Text(
    sv: """
      Skriver påhittade exporter i DIR/export, gör en katalog för data i DIR, läser in exporterna \
      och kör kommandona, vart och ett visat med sitt resultat. Alla personer är påhittade.
      """,
    en: """
      Writes made-up exports to DIR/export, makes a store in DIR, imports them and runs the \
      commands, each shown with its output. Every person is made up.
      """),
  operands: [directory], options: [clientsOption, days, seed, policyOption],
  examples: [
    Example(
      "omsorg demo --clients 200 --policy lund",
      Text(sv: "en större, med Lunds regler", en: "a larger one, with Lund's rules"))
  ],
  exitStatuses: [
    ExitStatus(
      .cannotCreate, Text(sv: "katalogen finns redan", en: "the directory is there already"))
  ],
  run: { invocation in
    let session = Session(invocation)
    if session.isDryRun {
      throw UsageError(
        Text(
          sv: "'--dry-run' går inte ihop med demo, som visar vad kommandona gör",
          en: "'--dry-run' does not go with demo, which shows what the commands do"))
    }
    return try Demo(session, path: invocation[directory] ?? "omsorg-demo").run()
  })

/// A demonstration in a directory of its own.
private struct Demo {
  private let session: Session
  private let path: String

  init(_ session: Session, path: String) {
    self.session = session
    self.path = path
  }

  func run() throws -> ExitCode {
    let invocation = session.invocation
    let today = try session.today()
    guard mkdir(path, 0o700) == 0 else { throw failure(errno) }
    guard mkdir("\(path)/export", 0o700) == 0 else { throw failure(errno) }
    let municipality = DemoMunicipality(
      clients: invocation[clientsOption], days: invocation[days],
      lastDay: today.adding(days: -1), seed: UInt64(invocation[seed]))
    for file in municipality.exports() {
      try OutputFile(path: "\(path)/export/\(file.name)").write { try $0.write(file.bytes) }
    }
    try show(["init", path, "--policy", invocation[policyOption], "--name", "Demostad"])
    guard chdir(path) == 0 else { throw failure(errno) }
    try say("$ cd \(path)\n")
    for command in commands(today) {
      let status = try show(command)
      // A check that finds something has done its work.
      guard status == .done || status == .negative else { return status }
    }
    return .done
  }

  private func commands(_ today: CalendarDate) -> [[String]] {
    let to = today.adding(days: -1)
    let from = to.adding(days: 1 - session.invocation[days])
    let client = "B00003"
    return [
      ["import", "export"],
      ["status"],
      ["client", "list", "--team", "L001"],
      ["client", "show", client],
      ["assign", "show", client],
      ["assign", "plan"],
      ["metrics", "continuity", "--by", "team", "--from", from.iso, "--to", to.iso],
      [
        "metrics", "continuity", "--from", from.iso, "--to", to.iso, "--csv=excel", "-o",
        "kontinuitet.csv",
      ],
      ["day", "plan", "--all", "--apply"],
      ["day", "show", "--team", "L001", "--gantt"],
      ["check", "--severity", "error"],
      ["log"],
    ]
  }

  /// Shows a command and what it says. What was asked of the demonstration itself goes with it.
  @discardableResult
  private func show(_ words: [String]) throws -> ExitCode {
    try say("\n$ omsorg \(words.joined(separator: " "))\n")
    var arguments = ["--no-pager", "--lang", session.language.rawValue]
    if let today = session.invocation[GlobalOptions.today] { arguments += ["--today", today] }
    return Omsorg.application.run(arguments + words)
  }

  private func say(_ text: String) throws {
    try session.invocation.terminal.withOutput(paged: false) { try $0.write(text) }
  }

  private func failure(_ code: Int32) -> ErrorReport {
    let path = path
    let reason = String(cString: strerror(code))
    return ErrorReport(
      kind: "cannot_create",
      message: Text(
        sv: "kan inte göra '\(path)': \(reason)", en: "cannot make '\(path)': \(reason)"),
      exitCode: .cannotCreate,
      hint: Text(
        sv: "ange en annan katalog: omsorg demo KATALOG", en: "name another: omsorg demo DIR"))
  }
}
