import CommandLineKit
import Records

/// The ids that people choose for new records.
///
/// Ids stand in files, on command lines and on paper, where what cannot be seen leads astray; a
/// slash joins the parts of ids that are made here.
enum ChosenId {
  /// - Throws: `UsageError` when a text cannot be an id.
  static func require(_ id: String) throws {
    func refuse(_ reason: Text) -> UsageError {
      UsageError(Text(sv: "--id: \(reason(.swedish))", en: "--id: \(reason(.english))"))
    }
    guard let first = id.first, let last = id.last else {
      throw refuse(Text(sv: "får inte vara tomt", en: "must not be empty"))
    }
    if first.isWhitespace || last.isWhitespace {
      throw refuse(
        Text(
          sv: "får inte börja eller sluta med blanksteg",
          en: "must not begin or end with a space"))
    }
    if id.contains("/") {
      throw refuse(Text(sv: "får inte innehålla '/'", en: "must not contain '/'"))
    }
    let unseen: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator,
    ]
    if id.unicodeScalars.contains(where: { unseen.contains($0.properties.generalCategory) }) {
      throw refuse(
        Text(sv: "får inte innehålla osynliga tecken", en: "must not contain unseen characters"))
    }
  }
}
