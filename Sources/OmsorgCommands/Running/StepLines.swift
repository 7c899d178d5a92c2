import OmsorgDomain
import Records
import Tabular

/// Steps as people and programs are shown them.
enum StepLines {
  /// Steps for people, a line each: the day, what was done, by whom, to whom, what was said.
  /// - Parameters:
  ///   - words: what a step's id stands for.
  ///   - who: what an id of someone stands for.
  static func lines(
    _ steps: [StepTaken], isMasked: Bool, _ words: (StepTaken) -> Text,
    who: (String) -> Text = { Text(same: $0) }
  ) -> [Text] {
    steps.map { step in
      let (what, by, to) = (words(step), who(step.by), step.to.map(who))
      func line(_ language: Language) -> String {
        "\(step.on.iso)  \(what(language)): \(by(language))"
          + (to.map { " → \($0(language))" } ?? "")
          + (isMasked ? "" : step.note.map { ", '\($0)'" } ?? "")
      }
      let (swedish, english) = (line(.swedish), line(.english))
      return Text(sv: swedish, en: english)
    }
  }

  /// Steps for programs, each as `DATE step WHO`.
  static func cell(_ steps: [StepTaken]) -> Cell {
    steps.isEmpty ? .absent : .list(steps.map { "\($0.on.iso) \($0.step) \($0.by)" })
  }
}

extension Text {
  /// Lines under each other.
  static func lines(_ lines: [Text]) -> Text {
    let swedish = lines.map { $0(.swedish) }.joined(separator: "\n")
    let english = lines.map { $0(.english) }.joined(separator: "\n")
    return Text(sv: swedish, en: english)
  }
}
