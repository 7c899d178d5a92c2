import CommandLineKit
import Records

extension Session {
  /// Opens a record's text in the user's editor, where the command line gave no options.
  /// - Throws: `UsageError` where nobody is there to edit, and what running the editor throws.
  func edit(_ text: [UInt8], name: String) throws -> [UInt8] {
    guard invocation[GlobalOptions.input], invocation.hasEditor else {
      throw UsageError(
        Text(
          sv: "här finns ingen som kan redigera", en: "there is nobody here to edit"),
        hint: Text(
          sv: "ange flaggor, eller kör i en terminal utan --no-input",
          en: "give options, or run on a terminal without --no-input"))
    }
    return try invocation.edit(text, name: name)
  }
}
