import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

/// omsorg-day(7) against what is declared: a checker and a scorer are written from the page alone.
@Suite struct DayManualTests {
  private static func page(_ language: Language) throws -> String {
    let topic = try #require(HelpTopics.all.first { $0.name == "day" })
    return topic.body(language).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test(arguments: Language.allCases)
  func thePageHasTheNumbersThatHold(language: Language) throws {
    let page = try Self.page(language)
    let numbers: [(sv: String, en: String)] = [
      ("högst \(DayNeed.mostOutside) minuter", "no more than \(DayNeed.mostOutside) minutes"),
      ("mer än \(DayChange.untold) minuter", "more than \(DayChange.untold) minutes"),
      ("så när som på \(DayChange.untold) minuter", "but for \(DayChange.untold) minutes"),
      ("det \(DayProblem.othersCost) mer", "it costs \(DayProblem.othersCost) more"),
      ("S + \(DayShift.longestStretch)", "S + \(DayShift.longestStretch)"),
      ("de \(DayHistory.days) dagarna före", "the \(DayHistory.days) days before"),
      ("de \(DayHistory.daysMet) dagarna före", "the \(DayHistory.daysMet) days before"),
      (
        "gånger \(TravelTimes.detour)".replacing(".", with: ","),
        "times \(TravelTimes.detour)"
      ),
      ("är det \(TravelTimes.unknownMinutes).", "it is \(TravelTimes.unknownMinutes)."),
      (
        "annars \(DayPlanning.visitsOfEffort) delat med",
        "else \(DayPlanning.visitsOfEffort) divided by"
      ),
      (
        "minst \(DayPlanning.usualEfforts.lowerBound) och högst "
          + "\(DayPlanning.usualEfforts.upperBound).",
        "at least \(DayPlanning.usualEfforts.lowerBound) and at most "
          + "\(DayPlanning.usualEfforts.upperBound)."
      ),
      (
        "E är \(DayPlanning.usualRepairEffort) om",
        "E is \(DayPlanning.usualRepairEffort) unless"
      ),
      ("minst \(DayPlanning.leastRepairSteps);", "at least \(DayPlanning.leastRepairSteps);"),
      (
        "högst \(DayComparison.furthest) minuter ifrån",
        "at most \(DayComparison.furthest) minutes apart"
      ),
      (
        "mer än \(DayComparison.lengthMargin) minuter",
        "more than \(DayComparison.lengthMargin) minutes"
      ),
    ]
    for number in numbers {
      let words = language == .swedish ? number.sv : number.en
      #expect(page.contains(words), "\(words)")
    }
    for step in DayTerm.loadSteps {
      let words = language == .swedish ? "\(step.percent) procent" : "\(step.percent) percent"
      #expect(page.contains(words), "\(words)")
    }
    let ways = WayOfTravelling.allCases.map { way in
      (Int((way.metresPerMinute * 60 / 1_000).rounded()), Int(way.minutesPerJourney))
    }
    let (walk, cycle, drive) = (ways[0], ways[1], ways[2])
    #expect(
      page.contains(
        language == .swedish
          ? "till fots \(walk.0) km i timmen och \(walk.1) minuter, med cykel \(cycle.0) och "
            + "\(cycle.1), med bil \(drive.0) och \(drive.1)"
          : "on foot \(walk.0) km an hour and \(walk.1) minutes, by bicycle \(cycle.0) and "
            + "\(cycle.1), by car \(drive.0) and \(drive.1)"))
  }

  @Test(arguments: Language.allCases)
  func thePageHasEveryTermAndEveryRule(language: Language) throws {
    let page = try Self.page(language)
    for term in DayTerm.allCases {
      #expect(page.contains("- \(term.rawValue) ({\(term.rawValue)}): "), "\(term)")
    }
    let window = DayWindow(0...1)
    let refusals: [PerformerRefusal] = [
      .left(.earliest), .clientRefuses, .genderWish(.female), .delegation(""), .skill(""),
      .serviceAssistant,
    ]
    let kinds: [DayFinding.Kind] =
      refusals.map { .performer($0) } + [
        .notAtWork, .noTime(missing: 1), .late(minutes: 1), .noRest, .start(window),
        .outside(window), .count(needed: 1), .tie(to: ""), .unplanned, .notDue,
      ]
    for kind in kinds {
      let rule = DayFinding(kind: kind, visit: nil, caregiver: nil).rule
      #expect([",", ")"].contains { page.contains("\(rule)\($0)") }, "\(rule)")
    }
  }
}
