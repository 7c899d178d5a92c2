import Records

extension ContractCheck {
  /// The three continuities, as far as the aims name them. The policy sets no limit to them, so the
  /// figures are shown and not judged.
  func continuity(_ value: ContractValue) -> ContractEvidence {
    let aims = PolicyRule.continuityAims.form.value(value.value.value) ?? []
    let figures = figures
    return .untold(
      Text(sv: figures.words(of: aims, .swedish), en: figures.words(of: aims, .english)))
  }

  /// The days that the municipality promises its inhabitants: those of rules that bind everyone.
  var promises: ContractEvidence {
    let policy = records.governing(provider, on: period.to)?.policy
    let kinds = [
      (PolicyRule.offerWithin.id, DeadlineKind.offer),
      (PolicyRule.complaintAnswerWithin.id, .complaint),
    ].filter { rule, _ in
      policy?[rule]?.value(on: period.to, for: .private)?.binds == .everyone
    }.map(\.1)
    let own = deadlines.filter { kinds.contains($0.kind) && isProviders($0.client, on: $0.due) }
    let decided = own.filter { $0.outcome(on: period.to) != .coming }
    let broken = decided.filter { $0.outcome(on: period.to) != .kept }
    guard !decided.isEmpty else {
      return .untold(
        Text(
          sv: "inget löfte med en dag har förfallit i perioden",
          en: "no promise with a day was due in the period"), examined: 0)
    }
    let ids = Set(broken.map { $0.client ?? $0.subject })
    let (kept, all) = (decided.count - broken.count, decided.count)
    return .counted(
      examined: all, lacking: ids.sorted(by: CollectionFile.inCollectionOrder),
      Text(
        sv: "\(kept) av \(all) löften hölls i tid ("
          + kinds.map { $0.words(.swedish) }.joined(separator: ", ") + ")",
        en: "\(kept) of \(all) promises were kept in time ("
          + kinds.map { $0.words(.english) }.joined(separator: ", ") + ")"))
  }

  /// A share as per cent with one decimal.
  static func percent(_ share: Double, _ language: Language) -> String {
    tenths(share * 100, language) + (language == .swedish ? "\u{A0}%" : "%")
  }

  /// A number with one decimal, of 0 and above.
  static func tenths(_ value: Double, _ language: Language) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10)\(language == .swedish ? "," : ".")\(tenths % 10)"
  }
}

extension ContractAudit.Figures {
  /// The figures that tell of some aims, in words.
  fileprivate func words(of aims: [ContinuityAim], _ language: Language) -> String {
    func percent(_ share: Double?) -> String {
      share.map { ContractCheck.percent($0, language) }
        ?? Text(sv: "okänd andel", en: "an unknown share")(language)
    }
    var words: [Text] = []
    if aims.contains(.fewPeople) || aims.contains(.samePeople) {
      let share = percent(careContactShare)
      let met =
        caregiversMet.map { ContractCheck.tenths($0, language) }
        ?? Text(sv: "okänt antal", en: "an unknown number of")(language)
      let days = windowDays
      words.append(
        Text(
          sv: "personal: \(share) av besöken av omsorgskontakten, i medel \(met) medarbetare på "
            + "\(days) dagar",
          en: "people: \(share) of the visits by the care contact, \(met) caregivers in \(days) "
            + "days on average"))
    }
    if aims.contains(.grantedExtent) {
      let share = percent(minutesShare)
      words.append(
        Text(
          sv: "tid: \(share) av de beviljade minuterna utförda",
          en: "time: \(share) of the minutes granted performed"))
    }
    if aims.contains(.asDecidedAndPlanned) {
      let (decided, planned) = (percent(decidedShare), percent(plannedShare))
      words.append(
        Text(
          sv: "metod: \(decided) av insatserna enligt beslut, \(planned) planerade",
          en: "method: \(decided) of the services as decided, \(planned) planned"))
    }
    words.append(Text(sv: "regelverket anger ingen gräns", en: "the policy sets no limit"))
    return words.map { $0(language) }.joined(separator: "; ")
  }
}
