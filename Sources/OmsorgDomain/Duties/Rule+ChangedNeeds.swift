import Records

extension Rule {
  /// Changed needs that are passed on, answered and followed up.
  ///
  /// An open one is found by one rule: the next step's, or that of the standard time where it covers
  /// the change or has ceased to.
  static let changedNeedRules: [Rule] = [
    Rule(
      "change.uncovered", .warning, .duty,
      summary: Text(
        sv: "ett ändrat behov som schablontiden inte längre täcker får ett nytt beslut",
        en: "a changed need that the standard time no longer covers gets a new decision"),
      advice: Text(
        sv: "avsluta det med 'omsorg journal change follow', eller be om ett nytt beslut",
        en: "close it with 'omsorg journal change follow', or ask for a new decision"),
      plural: Text(sv: "ändrade behov att besluta om", en: "changed needs to decide on")
    ) { context, rule in
      openNeeds(context).compactMap { open in
        guard let last = open.covered,
          open.next == .follow && open.isCovered || last < context.today
        else { return nil }
        let (id, until) = (open.need.id, open.need.until?.iso ?? last.iso)
        if open.isCovered, let ended = open.need.until, ended < context.today {
          return open.finding(
            rule, due: last,
            Text(
              sv: "ändrat behov \(id) var tillfälligt till och med \(until): avsluta det",
              en: "changed need \(id) was temporary until \(until): close it"),
            severity: last < context.today ? nil : .note)
        }
        return open.finding(
          rule, due: last,
          last < context.today
            ? Text(
              sv: "ändrat behov \(id): schablontiden täckte det till och med \(last.iso), "
                + "ett nytt beslut behövs",
              en: "changed need \(id): the standard time covered it until \(last.iso), "
                + "a new decision is needed")
            : Text(
              sv:
                "ändrat behov \(id), tillfälligt till och med \(until), ryms i schablontiden till "
                + "och med \(last.iso)",
              en: "changed need \(id), temporary until \(until), is covered by the standard time "
                + "until \(last.iso)"),
          severity: last < context.today ? nil : .note)
      }
    },
    stepRule(
      "change.untold", .warning, .tell,
      summary: Text(
        sv: "ett ändrat behov sägs vidare", en: "a changed need is passed on"),
      plural: Text(sv: "ändrade behov att säga vidare", en: "changed needs to pass on")
    ) { open in
      let roles: @Sendable (Language) -> String = { language in
        open.rules.toldTo.isEmpty
          ? "" : ": " + open.rules.toldTo.map { $0.words(language) }.joined(separator: ", ")
      }
      return Text(
        sv: "ändrat behov \(open.need.id) är inte sagt vidare\(roles(.swedish))",
        en: "changed need \(open.need.id) has not been passed on\(roles(.english))")
    },
    stepRule(
      "change.unanswered", .note, .answer,
      summary: Text(
        sv: "ett ändrat behov som sagts vidare får svar",
        en: "a changed need that was passed on is answered"),
      plural: Text(sv: "ändrade behov som väntar på svar", en: "changed needs awaiting an answer")
    ) { open in
      let who = { (language: Language) in
        open.need.told.map { CareRole(rawValue: $0)?.words(language) ?? $0 }.joined(separator: ", ")
      }
      let (swedish, english) = (who(.swedish), who(.english))
      return Text(
        sv: "ändrat behov \(open.need.id) väntar på svar från \(swedish)",
        en: "changed need \(open.need.id) awaits the answer of \(english)")
    },
    stepRule(
      "change.unfollowed", .note, .follow,
      summary: Text(
        sv: "ett ändrat behov som fått svar följs upp",
        en: "a changed need that was answered is followed up"),
      plural: Text(sv: "ändrade behov att följa upp", en: "changed needs to follow up")
    ) { open in
      Text(
        sv: "ändrat behov \(open.need.id) har fått svar: vad det ledde till är inte sagt",
        en: "changed need \(open.need.id) is answered: what it led to is not said")
    },
  ]

  private static func stepRule(
    _ id: String, _ severity: Severity, _ act: ChangeAct, summary: Text, plural: Text,
    message: @escaping @Sendable (OpenNeed) -> Text
  ) -> Rule {
    Rule(
      id, severity, .duty, summary: summary,
      advice: Text(
        sv: "ta nästa steg: '\(act.commandLine("ID"))'",
        en: "take the next step: '\(act.commandLine("ID"))'"), plural: plural
    ) { context, rule in
      openNeeds(context).compactMap { open in
        guard open.next == act, !open.isCovered, open.covered.map({ context.today <= $0 }) ?? true
        else { return nil }
        let said = message(open)
        guard open.outlastsCover else { return open.finding(rule, due: open.covered, said) }
        return open.finding(
          rule, due: open.covered,
          Text(
            sv: "\(said(.swedish)); det varar längre än schablontiden täcker",
            en: "\(said(.english)); it lasts for longer than the standard time covers"))
      }
    }
  }

  /// An open changed need with what the rules ask about it.
  private struct OpenNeed: Sendable {
    let need: ChangedNeed
    let team: String?
    let careContact: String?
    let rules: ChangeRules
    let covered: CalendarDate?
    let isCovered: Bool
    let next: ChangeAct

    /// Whether it is known to go on past the day that the standard time covers.
    var outlastsCover: Bool {
      guard let until = need.until, let covered else { return false }
      return covered < until
    }

    func finding(
      _ rule: Rule, due: CalendarDate?, _ message: Text, severity: Severity? = nil
    ) -> Finding {
      rule.finding(
        Subject("changed_need", need.id), client: need.client, caregiver: careContact, team: team,
        due: due,
        responsible: rules.noticedBy, severity: severity, message)
    }
  }

  private static func openNeeds(_ context: RuleContext) -> [OpenNeed] {
    context.records.changedNeeds.compactMap { need in
      guard need.isOpen, context.follows(clockStarted: need.noticedOn),
        let client = context.records.client(need.client), client.isActive(on: context.today)
      else { return nil }
      let rules = ChangeRules(need, in: context.records)
      guard let next = need.next(rules, in: context.records) else { return nil }
      return OpenNeed(
        need: need, team: client.team.value(on: context.today),
        careContact: context.records.careContactsInForce(of: client.id, on: context.today)
          .first?.caregiver, rules: rules,
        covered: rules.coveredUntil(need), isCovered: rules.covers(need), next: next)
    }
  }
}
