import Glibc
import Records

/// `__man DIRECTORY`: writes every man page, English ones in the directory and those of other
/// languages in one below it named by the language.
enum ManualCommand {
  static let callback = "__man"

  static func write(_ application: Application, to directory: String) throws(FileError) -> ExitCode
  {
    try create(directory)
    for language in Language.allCases {
      let folder = language == .english ? directory : "\(directory)/\(language.rawValue)"
      try create(folder)
      for page in application.manualPages(language) {
        try write(page.text, to: "\(folder)/\(page.fileName)")
      }
    }
    return .done
  }

  private static func create(_ folder: String) throws(FileError) {
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw FileError(path: folder, code: errno, isWriting: true)
    }
  }

  private static func write(_ text: String, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno, isWriting: true) }
    defer { close(descriptor) }
    let output = OutputWriter(descriptor: descriptor)
    do throws(OutputError) {
      try output.write(text)
      try output.flush()
    } catch {
      throw FileError(path: path, code: error.code, isWriting: true)
    }
  }
}
