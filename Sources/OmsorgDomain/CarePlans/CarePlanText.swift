public import Records

/// A draft as text to be edited: each part under a heading line `== NAME ==`, with what it is in
/// words after it.
///
/// Everything between two headings is what the part says, so that nothing that is written is lost.
public enum CarePlanText {
  /// A line that does not read.
  public struct Fault: Error, Equatable {
    /// The line, from 1.
    public let line: Int
    /// What is the matter.
    public let message: Text
  }

  private enum Part: Hashable {
    case participation, participants, cooperation, followUp, wishes
    case how(String)
    case when(String)
    case byWhom(String)
    case goal(String)
    case subGoals(String)

    var name: String {
      switch self {
      case .participation: "participation"
      case .participants: "with"
      case .cooperation: "cooperation"
      case .followUp: "follow_up"
      case .wishes: "wishes"
      case .how(let id): "how \(id)"
      case .when(let id): "when \(id)"
      case .byWhom(let id): "by_whom \(id)"
      case .goal(let id): "goal \(id)"
      case .subGoals(let id): "sub_goals \(id)"
      }
    }
  }

  /// The parts of a plan, in the order they stand.
  private static func parts(of plan: CarePlan) -> [Part] {
    [.wishes] + plan.goals.flatMap { [.goal($0.id), .subGoals($0.id)] }
      + plan.activities.flatMap { activity in
        [.how(activity.decision), .when(activity.decision), .byWhom(activity.decision)]
      } + [.participation, .participants, .cooperation, .followUp]
  }

  // MARK: Writing

  /// The text of a plan.
  /// - Parameter service: what a decision's service is called.
  public static func text(
    of plan: CarePlan, _ language: Language, service: (_ decision: String) -> String
  ) -> String {
    let introduction = Text(
      sv: "# Genomförandeplan \(plan.id). Skriv under rubrikerna och låt rubrikraderna stå; "
        + "'ingen' är också ett svar.",
      en: "# Care plan \(plan.id). Write below the headings and leave the heading lines; 'none' is "
        + "an answer too.")
    var lines = [introduction(language), ""]
    for part in parts(of: plan) {
      lines.append("== \(part.name) == \(words(part, service)(language))")
      lines += value(part, in: plan).map { [$0, ""] } ?? [""]
    }
    return lines.joined(separator: "\n")
  }

  private static func words(_ part: Part, _ service: (String) -> String) -> Text {
    func named(_ id: String, _ sv: String, _ en: String) -> Text {
      let name = service(id)
      return Text(sv: "\(name): \(sv)", en: "\(name): \(en)")
    }
    return switch part {
    case .wishes: Text(sv: "vad brukaren önskar", en: "what the client wishes")
    case .participation:
      Text(
        sv: "hur brukaren varit med, och vilken hänsyn som tagits till synpunkterna",
        en: "how the client took part, and what regard was paid to their views")
    case .participants:
      Text(sv: "vilka mer som var med, en per rad", en: "who else took part, one a line")
    case .cooperation:
      Text(
        sv: "samverkan med kommunen, andra utförare och sjukvården",
        en: "cooperation with the municipality, other providers and health care")
    case .followUp:
      Text(
        sv: "hur och när insatserna och planen följs upp",
        en: "how and when the services and the plan are followed up")
    case .how(let id): named(id, "hur", "how")
    case .when(let id): named(id, "när", "when")
    case .byWhom(let id): named(id, "vem som ansvarar", "who answers for it")
    case .goal(let id): Text(sv: "mål \(id)", en: "goal \(id)")
    case .subGoals(let id):
      Text(sv: "delmål till mål \(id), ett per rad", en: "sub-goals of goal \(id), one a line")
    }
  }

  private static func value(_ part: Part, in plan: CarePlan) -> String? {
    func activity(_ id: String) -> CarePlanActivity? {
      plan.activities.first { $0.decision == id }
    }
    func goal(_ id: String) -> CarePlanGoal? { plan.goals.first { $0.id == id } }
    func lines(_ texts: [String]) -> String? {
      texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
    return switch part {
    case .wishes: plan.wishes
    case .participation: plan.participation
    case .participants: lines(plan.participants)
    case .cooperation: plan.cooperation
    case .followUp: plan.followUp
    case .how(let id): activity(id)?.how
    case .when(let id): activity(id)?.when
    case .byWhom(let id): activity(id)?.byWhom
    case .goal(let id): goal(id)?.text
    case .subGoals(let id): lines(goal(id)?.subGoals.map(\.text) ?? [])
    }
  }

  // MARK: Reading

  /// A plan as it is after its text was edited.
  ///
  /// A part whose heading was taken away stays as it was.
  /// - Throws: `Fault` at a heading that is none of the plan's or stands twice, and for what no part
  ///   may say.
  public static func edited(_ plan: CarePlan, by text: String) throws(Fault) -> CarePlan {
    let known = Dictionary(
      parts(of: plan).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var bodies: [(part: Part, line: Int, lines: [String])] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = String(line.last == "\r" ? line.dropLast() : line)
      if let name = headingName(line) {
        guard let part = known[name] else {
          throw Fault(
            line: index + 1,
            message: Text(
              sv: "planen har ingen del '\(name)'", en: "the plan has no part '\(name)'"))
        }
        guard !bodies.contains(where: { $0.part == part }) else {
          throw Fault(
            line: index + 1,
            message: Text(sv: "delen '\(name)' står två gånger", en: "part '\(name)' stands twice"))
        }
        bodies.append((part, index + 1, []))
      } else if !bodies.isEmpty {
        bodies[bodies.count - 1].lines.append(line)
      } else if !line.allSatisfy(\.isWhitespace), line.first != "#" {
        throw Fault(
          line: index + 1,
          message: Text(
            sv: "text före den första rubriken", en: "text before the first heading"))
      }
    }
    var plan = plan
    for body in bodies { try set(body.part, body.lines, at: body.line, in: &plan) }
    return plan
  }

  /// What was edited, on top of what someone else changed meanwhile; nil where both changed one
  /// part.
  public static func merging(
    _ edited: CarePlan, from before: CarePlan, into now: CarePlan
  ) -> CarePlan? {
    var merged = now
    let known = Set(parts(of: now))
    for part in parts(of: before) {
      let text = value(part, in: edited)
      let old = value(part, in: before)
      if text == old { continue }
      guard known.contains(part), value(part, in: now) == old else { return nil }
      let lines = text.map { $0.split(separator: "\n", omittingEmptySubsequences: false) } ?? []
      do { try set(part, lines.map(String.init), at: 0, in: &merged) } catch { return nil }
    }
    return merged
  }

  /// The name between `== ` and ` ==` that begin a line.
  private static func headingName(_ line: String) -> String? {
    guard line.hasPrefix("== ") else { return nil }
    let rest = line.dropFirst(3)
    var place = rest.startIndex
    while place < rest.endIndex {
      if rest[place...].hasPrefix(" ==") { return String(rest[..<place]) }
      place = rest.index(after: place)
    }
    return nil
  }

  private static func set(
    _ part: Part, _ lines: [String], at line: Int, in plan: inout CarePlan
  ) throws(Fault) {
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    let written = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    let text = written.isEmpty ? nil : written.joined(separator: "\n")
    if let fault = text.flatMap(ControlCharacters.fault) {
      throw Fault(line: line, message: fault.reason)
    }
    let items = written.filter { !isBlank($0) }.map { String($0[...].trimmingSpaces) }
    func setActivity(_ id: String, _ field: WritableKeyPath<CarePlanActivity, String?>) {
      for place in plan.activities.indices where plan.activities[place].decision == id {
        plan.activities[place][keyPath: field] = text
      }
    }
    switch part {
    case .wishes: plan.wishes = text
    case .participation: plan.participation = text
    case .participants: plan.participants = items
    case .cooperation: plan.cooperation = text
    case .followUp: plan.followUp = text
    case .how(let id): setActivity(id, \.how)
    case .when(let id): setActivity(id, \.when)
    case .byWhom(let id): setActivity(id, \.byWhom)
    case .goal(let id):
      guard let text else {
        throw Fault(
          line: line,
          message: Text(
            sv: "mål \(id) är tomt; ett mål tas bort med 'goal remove'",
            en: "goal \(id) is empty; a goal is taken away with 'goal remove'"))
      }
      for place in plan.goals.indices where plan.goals[place].id == id {
        plan.goals[place].text = text
      }
    case .subGoals(let id):
      for place in plan.goals.indices where plan.goals[place].id == id {
        let before = plan.goals[place].subGoals
        plan.goals[place].subGoals = items.map { text in
          if let same = before.first(where: { $0.text == text }) { return same }
          var subGoal = CarePlanSubGoal()
          subGoal.text = text
          return subGoal
        }
      }
    }
  }
}
