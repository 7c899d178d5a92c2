import OmsorgDomain
import Records
import Tabular

/// Steps as people and programs are shown them.
enum StepLines {
  /// Steps for people, a line each: the day, what was done, by whom, to whom, what was said.
  /// - Parameter words: what a step's id stands for.
  static func lines(
    _ steps: [StepTaken], isMasked: Bool, _ words: (StepTaken) -> Text
  ) -> [Text] {
    steps.map { step in
      let what = words(step)
      let end =
        ": \(step.by)" + (step.to.map { " → \($0)" } ?? "")
        + (isMasked ? "" : step.note.map { ", '\($0)'" } ?? "")
      return Text(
        sv: "\(step.on.iso)  \(what(.swedish))\(end)", en: "\(step.on.iso)  \(what(.english))\(end)"
      )
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
