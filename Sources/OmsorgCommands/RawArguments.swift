import CommandLineKit
import Records

extension Omsorg {
  /// Carries out a command line as the system hands it over, the program's name first.
  ///
  /// Bytes that are no text are refused: read as something else, they would be kept as such.
  /// - Returns: the status for the process to end with.
  public static func run(
    _ count: Int32, _ raw: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) -> Int32 {
    let texts = (1..<max(1, Int(count))).compactMap { raw[$0] }
    let arguments = texts.map { String(cString: $0) }
    guard let place = texts.firstIndex(where: { String(validatingCString: $0) == nil }) else {
      return run(arguments)
    }
    let error = UsageError(
      Text(
        sv: "argument \(place + 1) är inte UTF-8: '\(arguments[place])'",
        en: "argument \(place + 1) is not UTF-8: '\(arguments[place])'"),
      hint: Text(
        sv: "skriv namn och sökvägar i UTF-8", en: "write names and paths in UTF-8"))
    return application.refuse(error, arguments).rawValue
  }
}
