public import Records

extension JournalNote {
  /// A note that says that what another one tells of was taken back. Nothing is removed from a
  /// journal; taking back a correction makes the note that it corrected hold again.
  /// - Parameters:
  ///   - entry: the log's entry that was undone.
  ///   - language: that of the store.
  public static func takingBack(
    _ note: JournalNote, entry: Int, on date: CalendarDate, by who: String, in language: Language
  ) -> JournalNote {
    let text =
      note.corrects.map { corrected in
        Text(
          sv: "Rättelsen \(note.id) är återtagen: \(corrected) gäller åter (ändring \(entry) "
            + "ångrad).",
          en: "Correction \(note.id) is taken back: \(corrected) holds again (change \(entry) "
            + "undone).")
      }
      ?? Text(
        sv: "Återtagen: det som står i \(note.id) gäller inte (ändring \(entry) ångrad).",
        en: "Taken back: what \(note.id) says does not hold (change \(entry) undone).")
    return JournalNote(
      client: note.client, date: date, keyword: note.keyword, text: text(language), by: who,
      corrects: note.id)
  }
}
