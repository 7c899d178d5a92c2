import OmsorgDomain
import Records

extension YearlyReport {
  /// What a reader should not miss, each a sentence with its figures.
  var findings: [String] {
    [
      teamsBelowAim, trend, manyCaregivers, notOffered, withoutCareContact, brokenDeadlines,
      overloaded, titlesShort,
    ].compactMap(\.self)
  }

  private var teamsBelowAim: String? {
    let judged = figures.continuityByTeam.filter { $0.reachesAim != nil }
    let below = judged.filter { $0.reachesAim == false }
    guard let aim = below.first?.aim else { return nil }
    let list = words.list(
      below.map { "\(words.team($0.key)) \(words.percent($0.careContactShare))" })
    return t(
      "\(below.count) av \(judged.count) lag når inte målet att omsorgskontakten gör minst "
        + "\(words.percent(aim)) av besöken: \(list).",
      "\(below.count) of \(judged.count) teams do not reach the aim that the care contact makes at "
        + "least \(words.percent(aim)) of the visits: \(list).")
  }

  private var trend: String? {
    let known = figures.continuityByMonth.filter { $0.careContactShare != nil }
    guard known.count > 1, let first = known.first, let last = known.last,
      let begun = first.careContactShare, let ended = last.careContactShare
    else { return nil }
    let change = words.points(ended - begun)
    return t(
      "Andelen besök av omsorgskontakten gick från \(words.percent(begun)) i \(first.key ?? "") till "
        + "\(words.percent(ended)) i \(last.key ?? "") (\(change)).",
      "The share of visits by the care contact went from \(words.percent(begun)) in "
        + "\(first.key ?? "") to \(words.percent(ended)) in \(last.key ?? "") (\(change)).")
  }

  private var manyCaregivers: String? {
    guard let row = figures.continuity, !row.distinctCaregivers.isEmpty else { return nil }
    let above = figures.caregiversMetLevels.filter { row.clients(above: $0) > 0 }
    guard let most = above.last else { return nil }
    let (many, all) = (row.clients(above: most), row.distinctCaregivers.count)
    return t(
      "\(many) av \(all) brukare mötte fler än \(most) medarbetare de 14 dagarna till och med "
        + "\(figures.period.to.iso).",
      "\(many) of \(all) clients met more than \(most) caregivers in the 14 days up to "
        + "\(figures.period.to.iso).")
  }

  private var notOffered: String? {
    guard let offers = figures.offers, offers.notOffered > 0 else { return nil }
    let late =
      offers.late > 0 ? t(", \(offers.late) av dem för sent", ", \(offers.late) of them late") : ""
    return t(
      "\(offers.notOffered) av \(offers.toBeOffered) som ska erbjudas en omsorgskontakt har inte "
        + "blivit det\(late).",
      "\(offers.notOffered) of \(offers.toBeOffered) who are to be offered a care contact have not "
        + "been\(late).")
  }

  private var withoutCareContact: String? {
    guard let offers = figures.offers else { return nil }
    let wanting = offers.toBeOffered - offers.no
    let without = wanting - offers.withCareContact
    guard without > 0 else { return nil }
    return t(
      "\(without) av \(wanting) brukare saknar omsorgskontakt \(figures.period.to.iso).",
      "\(without) of \(wanting) clients have no care contact on \(figures.period.to.iso).")
  }

  private var brokenDeadlines: String? {
    let broken = figures.deadlines.filter { $0.late + $0.open > 0 }
    guard !broken.isEmpty else { return nil }
    let list = broken.map { row in
      t(
        "\(row.kind.words(.swedish)) \(row.kept) av \(row.due - row.coming) i tid",
        "\(row.kind.words(.english)) \(row.kept) of \(row.due - row.coming) in time")
    }.joined(separator: "; ")
    return t("Tider som inte hållits: \(list).", "Deadlines not kept: \(list).")
  }

  private var overloaded: String? {
    let (above, judged) = figures.overloaded
    guard above > 0 else { return nil }
    return t(
      "\(above) av \(judged) omsorgskontakter har fler brukare än regelverket anger.",
      "\(above) of \(judged) care contacts have more clients than the policy asks.")
  }

  /// The first day on which the eligible can't have all the clients by the policy's band.
  private var titlesShort: String? {
    guard let row = figures.titles.first(where: { ($0.eligibleShort ?? 0) > 0 }),
      let short = row.eligibleShort
    else { return nil }
    return t(
      "Från \(row.date.iso) räcker de behöriga omsorgskontakterna inte för \(row.clients) brukare: "
        + "\(short) saknas.",
      "From \(row.date.iso) on there are too few eligible care contacts for \(row.clients) clients: "
        + "\(short) short.")
  }
}
