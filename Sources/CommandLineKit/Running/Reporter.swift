import Records

/// Tells errors and warnings on stderr.
struct Reporter: Sendable {
  let name: String
  let words: @Sendable () -> KitWords
  let language: Language
  /// Whether each error also stands as one JSON object.
  let asJSON: Bool
  let usesColor: Bool
  let streams: Streams

  func report(_ error: ErrorReport) {
    var text = ErrorText(
      name: name, words: words().errors, language: language, usesColor: usesColor
    )
    .text(error)
    if asJSON { text += ErrorObject.text(error, language) + "\n" }
    streams.tell(text)
  }

  func warn(_ message: Text) {
    let label = words().errors.warning(language)
    let shown = usesColor ? Style.warning.applied(to: label + ":") : label + ":"
    streams.tell("\(name): \(shown) \(message(language).visible())\n")
  }

  func tell(_ message: Text) {
    streams.tell(message(language).visible() + "\n")
  }
}
