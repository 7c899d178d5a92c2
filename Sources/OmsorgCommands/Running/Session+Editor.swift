import CommandLineKit
import Glibc
import Records

/// What came out of an editor, until it has been kept.
final class EditedText {
  var written: (bytes: [UInt8], name: String)?
}

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
    let edited = try invocation.edit(text, name: name)
    if edited != text { editedText.written = (edited, name) }
    return edited
  }

  /// Does what ends in keeping what was edited; if it fails, what was written is left in a file of
  /// the user's own, and where is told.
  func keepingEdited<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      if let written = editedText.written, let path = Self.save(written.bytes, written.name) {
        invocation.tell(
          Text(sv: "det du skrev ligger i \(path)", en: "what you wrote is in \(path)"))
      }
      throw error
    }
  }

  /// Writes bytes to a new file that only its owner may read.
  private static func save(_ bytes: [UInt8], _ name: String) -> String? {
    let place = getenv("XDG_RUNTIME_DIR") ?? getenv("TMPDIR")
    let folder = place.map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/omsorg-XXXXXX-\(name)".utf8CString)
    let descriptor = mkstemps(&template, Int32(name.utf8.count + 1))
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let output = OutputWriter(descriptor: descriptor)
    do {
      try output.write(bytes)
      try output.flush()
    } catch { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
