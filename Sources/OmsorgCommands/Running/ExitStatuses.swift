import CommandLineKit
import Records

/// The statuses that commands end with for reasons that they have in common.
extension [ExitStatus] {
  /// Those of commands that read a store, beside their own.
  static func reading(_ own: (code: ExitCode, summary: Text)...) -> [ExitStatus] {
    declared(common, own)
  }

  /// Those of commands that change a store, beside their own.
  static func writing(_ own: (code: ExitCode, summary: Text)...) -> [ExitStatus] {
    declared(
      common + [
        (
          .busy,
          Text(sv: "någon annan ändrar, försök igen", en: "someone else is writing, try again")
        )
      ], own)
  }

  private typealias Status = (code: ExitCode, summary: Text)

  private static var common: [Status] {
    [
      (.invalidData, Text(sv: "en fil i katalogen är fel", en: "a file of the store is wrong")),
      (
        .notFound,
        Text(
          sv: "katalogen, filen eller posten finns inte",
          en: "the store, file or record is not there")
      ),
      (
        .inputOutput,
        Text(sv: "läsning eller skrivning misslyckades", en: "reading or writing failed")
      ),
      (.noPermission, Text(sv: "behörighet saknas", en: "permission is lacking")),
    ]
  }

  /// A command's own words go before the common ones.
  private static func declared(_ common: [Status], _ own: [Status]) -> [ExitStatus] {
    (own + common.filter { status in !own.contains { $0.code == status.code } })
      .map { ExitStatus($0.code, $0.summary) }
  }
}
