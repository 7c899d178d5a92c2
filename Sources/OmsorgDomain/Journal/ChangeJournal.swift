public import Records

/// What is written in a client's journal of a changed need and its steps.
public enum ChangeJournal {
  /// The keyword that the notes stand under.
  public static let keyword = Text(sv: "Ändrat behov", en: "Changed need")

  /// The note of a need that was noticed.
  /// - Parameter today: the day of writing; another day of what happened is told.
  public static func noticed(_ need: ChangedNeed, today: CalendarDate) -> Text {
    let until = need.until?.iso
    let when = need.noticedOn == today ? "" : " \(need.noticedOn.iso)"
    return Text(
      sv: "Märkt\(when) av \(need.noticedBy): \(need.text)"
        + (until.map { " (tillfälligt, till och med \($0))" } ?? ""),
      en: "Noticed\(when) by \(need.noticedBy): \(need.text)"
        + (until.map { " (temporary, until \($0))" } ?? ""))
  }

  /// The note of the step taken last.
  public static func stepTaken(_ need: ChangedNeed, today: CalendarDate) -> Text {
    guard let step = need.steps.last else { return noticed(need, today: today) }
    let when = step.on == today ? "" : " \(step.on.iso)"
    let note = step.note.map { ": \($0)" } ?? "."
    let (to, by) = (step.to ?? "", step.by)
    let decision = need.decision.map { " (\($0))" } ?? ""
    return switch ChangeAct(rawValue: step.step) {
    case .tell:
      Text(
        sv: "\(need.id): sagt vidare\(when) till \(to) av \(by)\(note)",
        en: "\(need.id): \(to) told\(when) by \(by)\(note)")
    case .answer:
      Text(
        sv: "\(need.id): svar\(when) från \(by)\(note)",
        en: "\(need.id): answer\(when) from \(by)\(note)")
    case .follow, nil:
      Text(
        sv: "\(need.id): avslutat\(when) av \(by), "
          + "\(need.outcome?.words(.swedish) ?? "")\(decision)\(note)",
        en: "\(need.id): closed\(when) by \(by), "
          + "\(need.outcome?.words(.english) ?? "")\(decision)\(note)")
    }
  }
}
