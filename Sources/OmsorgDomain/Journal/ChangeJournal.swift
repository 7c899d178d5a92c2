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
    func who(_ who: String?, _ language: Language) -> String {
      who.flatMap(CareRole.init(rawValue:))?.words(language) ?? who ?? ""
    }
    let by = (sv: who(step.by, .swedish), en: who(step.by, .english))
    let to = (sv: who(step.to, .swedish), en: who(step.to, .english))
    let decision = need.decision.map { " (\($0))" } ?? ""
    return switch ChangeAct(rawValue: step.step) {
    case .tell:
      Text(
        sv: "\(need.id): sagt vidare\(when) till \(to.sv) av \(by.sv)\(note)",
        en: "\(need.id): \(to.en) told\(when) by \(by.en)\(note)")
    case .answer:
      Text(
        sv: "\(need.id): svar\(when) från \(by.sv)\(note)",
        en: "\(need.id): answer\(when) from \(by.en)\(note)")
    case .follow, nil:
      Text(
        sv: "\(need.id): avslutat\(when) av \(by.sv), "
          + "\(need.outcome?.words(.swedish) ?? "")\(decision)\(note)",
        en: "\(need.id): closed\(when) by \(by.en), "
          + "\(need.outcome?.words(.english) ?? "")\(decision)\(note)")
    }
  }
}
