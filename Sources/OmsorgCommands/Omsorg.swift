public import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// The program: its commands and what they have in common.
public enum Omsorg {
  /// The version that `--version` tells.
  public static let version = "0.6.0"
  static let date = "2026-11-21"

  /// Carries out a command line, without the program's name.
  /// - Returns: the status for the process to end with.
  public static func run(_ arguments: [String]) -> Int32 {
    application.run(arguments).rawValue
  }

  /// The program as declared: commands, options, topics, words.
  public static let application = Application(
    "omsorg", version: version, date: date,
    summary: Text(
      sv: "fast omsorgskontakt i hemtjänsten: vem, när och hur det går",
      en: "named care contacts in Swedish home care: who, when and how it goes"),
    options: GlobalOptions.all,
    roles: OptionRoles(
      language: GlobalOptions.language, json: GlobalOptions.json, color: GlobalOptions.color,
      pager: GlobalOptions.pager),
    commands: commands, topics: Topics.all, exitStatuses: exitStatuses, words: .omsorg,
    candidates: LiveCandidates.answer, describe: ErrorReports.report)

  private static var commands: [Command] {
    [
      initCommand,
      demoCommand,
      importCommand,
      exportCommand,
      statusCommand,
      dueCommand,
      clientCommand,
      caregiverCommand,
      teamCommand,
      providerCommand,
      decisionCommand,
      relativeCommand,
      professionalCommand,
      shiftCommand,
      absenceCommand,
      appointmentCommand,
      offerCommand,
      assignCommand,
      switchRequestCommand,
      checklistCommand,
      carePlanCommand,
      journalCommand,
      custodyCommand,
      complaintCommand,
      meetingCommand,
      planCommand,
      dayCommand,
      printCommand,
      brochureCommand,
      reportCommand,
      visitCommand,
      metricsCommand,
      compensationCommand,
      checkCommand,
      policyCommand,
      logCommand,
      undoCommand,
      configCommand,
    ]
  }

  private static var exitStatuses: [ExitStatus] {
    [
      ExitStatus(.done, Text(sv: "gjort", en: "done")),
      ExitStatus(.negative, Text(sv: "svaret är nej", en: "the answer is no")),
      ExitStatus(.usage, Text(sv: "kommandoraden är fel", en: "the command line is wrong")),
      ExitStatus(
        .invalidData,
        Text(
          sv: "en rad att importera eller en post i katalogen är fel",
          en: "a row to import or a record of the store is wrong")),
      ExitStatus(
        .notFound,
        Text(
          sv: "katalogen, filen eller posten finns inte",
          en: "the store, file or record is not there")),
      ExitStatus(.refused, Text(sv: "en regel förbjuder det", en: "a rule forbids it")),
      ExitStatus(.bug, Text(sv: "ett fel i programmet", en: "a fault in the program")),
      ExitStatus(.cannotCreate, Text(sv: "kan inte skapas", en: "cannot be created")),
      ExitStatus(
        .inputOutput,
        Text(sv: "läsning eller skrivning misslyckades", en: "reading or writing failed")
      ),
      ExitStatus(
        .busy, Text(sv: "någon annan ändrar, försök igen", en: "someone else is writing, try again")
      ),
      ExitStatus(.noPermission, Text(sv: "behörighet saknas", en: "permission is lacking")),
      ExitStatus(.interrupted, Text(sv: "avbrutet", en: "interrupted")),
    ]
  }
}
