import OmsorgDomain
import Records
import Tabular

/// The figures of continuity as a table.
struct ContinuityTable {
  private typealias Figures = [Figure<ContinuityRow>]

  /// The numbers of caregivers that clients above are counted for where no policy says.
  static let levels = [10, 15, 20]

  private let figures: Figures
  private let schema: String
  private let title: Text

  /// - Parameters:
  ///   - cut: into what each row's period is cut, where the figures are a trend.
  ///   - levels: the numbers of caregivers that clients above are counted for.
  ///   - isOnDuty: whether the care contacts' shifts are known.
  init(
    _ grouping: FollowUpGrouping, windowDays: Int, cut: ContinuityQuestion.Cut = .whole,
    levels: [Int] = ContinuityTable.levels, isOnDuty: Bool = false
  ) {
    let isTrend = cut != .whole
    var key: Figures = Figure.key(of: grouping) { $0.key }
    if isTrend {
      let words = (FollowUpGrouping(rawValue: cut.rawValue) ?? .month).words
      key.append(
        .text(
          cut.rawValue,
          Text(sv: words(.swedish).capitalisedFirst, en: words(.english).capitalisedFirst),
          Text(
            sv: "den del av perioden som raden handlar om",
            en: "the part of the period that the row is about")
        ) { $0.part })
    }
    var groups: [Figures] = [Self.visits, Self.shares]
    if isTrend { groups.append([Self.shareChange]) }
    groups.append(Self.caregivers(grouping, windowDays))
    if isTrend { groups.append([Self.distinctChange]) }
    groups += [
      grouping == .client ? [] : Self.above(levels), Self.indices, Self.daytime,
      isOnDuty ? Self.onDuty : [],
    ]
    var rare: [String] = isTrend || grouping != .client ? ["coc"] : []
    if isTrend {
      rare += ["survey_distinct_caregivers_mean", "survey_distinct_caregivers_median"]
      rare += levels.map { "share_above_\($0)" }
    }
    figures =
      key
      + groups.joined().map { figure in
        rare.contains(figure.column.id) ? Figure(figure.column, cell: figure.cell) : figure
      }
    schema = isTrend ? "omsorg.metrics.continuity.trend/1" : "omsorg.metrics.continuity/1"
    title =
      isTrend
      ? Text(sv: "Kontinuitet, utveckling", en: "Continuity, trend")
      : Text(sv: "Kontinuitet", en: "Continuity")
  }

  /// The columns that programs see.
  var columns: [Column] { table(figures).columns }

  /// The rows as a table, with fewer columns for people.
  /// - Parameter inWords: whether it is written to be read: changes of shares are then points.
  func table(
    of rows: [ContinuityRow], period: DateRange, forPeople: Bool, inWords: Bool = false
  ) -> Table {
    let hasAim = rows.contains { $0.aim != nil }
    var figures =
      forPeople && !hasAim ? figures.filter { $0.column.id != Self.aimColumn } : figures
    if inWords {
      figures = figures.map { figure in
        figure.column.id == Self.shareChange.column.id ? Self.shareChangeInPoints : figure
      }
    }
    return table(figures).table(of: rows, title: title, period: period, forPeople: forPeople)
  }

  private func table(_ figures: Figures) -> FigureTable<ContinuityRow> {
    FigureTable(schema: schema, figures: figures)
  }

  private static let shareChange = Figure<ContinuityRow>(
    Column(
      "care_contact_share_change", Text(sv: "Ändring, andel", en: "Change, share"), .decimal,
      summary: Text(
        sv: "ändring av care_contact_share sedan delen före",
        en: "change of care_contact_share since the part before")), isShort: true
  ) { $0.careContactShareChange.map { .decimal($0, fractionDigits: 3) } ?? .absent }

  /// The same in percentage points, as it stands beside shares in per cent.
  private static let shareChangeInPoints = Figure<ContinuityRow>(
    shareChange.column, isShort: true
  ) { row in
    guard let change = row.careContactShareChange else { return .absent }
    let words = Text(sv: points(change, .swedish), en: points(change, .english))
    return .choice(words(.english), words)
  }

  private static func points(_ change: Double, _ language: Language) -> String {
    let unit = Text(sv: "\u{A0}%-enh.", en: "\u{A0}pp")
    let number = Numerals.decimal(change * 100, fractionDigits: 1, language)
    return (number ?? "") + unit(language)
  }

  private static let distinctChange = Figure<ContinuityRow>.number(
    "distinct_caregivers_change", Text(sv: "Ändring, olika", en: "Change, met"),
    Text(
      sv: "ändring av medeltalet olika medarbetare sedan delen före",
      en: "change of the mean of different caregivers since the part before"), fractionDigits: 1
  ) { $0.distinctCaregiversChange }

  private static func above(_ levels: [Int]) -> Figures {
    levels.flatMap { level -> Figures in
      [
        .count(
          "clients_above_\(level)",
          Text(sv: "Brukare över \(level)", en: "Clients over \(level)"),
          Text(
            sv: "brukare som mött fler än \(level) medarbetare i fönstret",
            en: "clients who met more than \(level) caregivers in the window")
        ) { $0.clients(above: level) },
        .share(
          "share_above_\(level)", Text(sv: "Över \(level)", en: "Over \(level)"),
          Text(
            sv: "deras andel av brukarna med besök i fönstret",
            en: "their share of the clients with visits in the window")
        ) { $0.shareOfClients(above: level) },
      ]
    }
  }

  private static let onDuty: Figures = [
    .count(
      "visits_on_duty", Text(sv: "Besök i tjänst", en: "Visits on duty"),
      Text(
        sv: "besök då en utsedd omsorgskontakt var i tjänst",
        en: "visits while a care contact in force was at work")
    ) { $0.visitsOnDuty },
    .count(
      "care_contact_visits_on_duty", Text(sv: "Av kontakt i tjänst", en: "By contact on duty"),
      Text(
        sv: "de av dem där omsorgskontakten deltog",
        en: "those of them in which the care contact took part")
    ) { $0.onDutyCareContactVisits },
    .share(
      "care_contact_share_on_duty", Text(sv: "Kontakt i tjänst", en: "Contact, on duty"),
      Text(
        sv: "andelen av dem där omsorgskontakten deltog",
        en: "the share of them in which the care contact took part")
    ) { $0.careContactShareOnDuty },
  ]

  private static let visits: Figures = [
    .count(
      "clients", Text(sv: "Antal brukare", en: "Number of clients"),
      Text(sv: "brukare med besök i perioden", en: "clients with visits in the period")
    ) { $0.clients },
    .count(
      "visits", Text(sv: "Besök", en: "Visits"),
      Text(sv: "utförda besök", en: "performed visits"), isShort: true
    ) { $0.visits },
    .count(
      "meetings", Text(sv: "Möten", en: "Meetings"),
      Text(
        sv: "möten mellan brukare och medarbetare; två vid dubbelbemanning",
        en: "meetings of client and caregiver; two where two came")
    ) { $0.meetings },
    .count(
      "care_contact_visits", Text(sv: "Besök av omsorgskontakt", en: "Visits by care contact"),
      Text(
        sv: "besök där dagens omsorgskontakt deltog",
        en: "visits in which that day's care contact took part")
    ) { $0.careContactVisits },
    .count(
      "visits_with_care_contact_in_force",
      Text(sv: "Besök med utsedd kontakt", en: "Visits with one appointed"),
      Text(
        sv: "besök dagar då en omsorgskontakt var utsedd",
        en: "visits on days when a care contact was in force")
    ) { $0.visitsWithCareContactInForce },
  ]

  private static let aimColumn = "care_contact_share_aim"

  private static let shares: Figures = [
    .share(
      "care_contact_share", Text(sv: "Av kontakt", en: "By contact"),
      Text(
        sv: "care_contact_visits / visits_with_care_contact_in_force",
        en: "care_contact_visits / visits_with_care_contact_in_force")
    ) { $0.careContactShare },
    .share(
      aimColumn, Text(sv: "Mål", en: "Aim"),
      Text(sv: "regelverkets mål för andelen", en: "the policy's aim for the share")
    ) { $0.aim },
    .flag(
      "reaches_care_contact_share_aim", Text(sv: "Når målet", en: "Reaches aim"),
      Text(sv: "om andelen når målet", en: "whether the share reaches the aim")
    ) { $0.reachesAim },
  ]

  private static func caregivers(_ grouping: FollowUpGrouping, _ days: Int) -> Figures {
    let id = "distinct_caregivers_\(days)d"
    let heading = Text(sv: "Olika \(days) d", en: "Met \(days) d")
    let inWindow = Text(
      sv: "olika medarbetare de \(days) dagarna till och med --to",
      en: "different caregivers in the \(days) days up to --to")
    if grouping == .client {
      return [
        .count(id, heading, inWindow, isShort: true) { $0.distinctCaregivers.first ?? 0 },
        .count(
          "survey_distinct_caregivers", Text(sv: "Nationellt mått", en: "National measure"),
          Text(
            sv: "så som den nationella mätningen räknar; saknas för den som inte ingår i den",
            en: "as the national survey counts; absent for those it leaves out")
        ) { $0.surveyDistinctCaregivers.first },
      ]
    }
    return [
      .number(
        id, heading,
        Text(
          sv: inWindow(.swedish) + ", medel per brukare",
          en: inWindow(.english) + ", mean over clients"), fractionDigits: 1
      ) { Statistics.mean($0.distinctCaregivers) },
      .number(
        id + "_median", Text(sv: "Median \(days) d", en: "Median \(days) d"),
        Text(
          sv: inWindow(.swedish) + ", median", en: inWindow(.english) + ", median"),
        fractionDigits: 1, isShort: false
      ) { Statistics.median($0.distinctCaregivers) },
      .count(
        "survey_clients", Text(sv: "Nationellt mått, brukare", en: "National measure, clients"),
        Text(
          sv: "brukare i den nationella mätningens urval",
          en: "clients in the national survey's population")
      ) { $0.surveyDistinctCaregivers.count },
      .number(
        "survey_distinct_caregivers_mean",
        Text(sv: "Nat. medel", en: "Nat. mean"),
        Text(
          sv: "medelvärdet så som den nationella mätningen räknar",
          en: "the mean as the national survey counts"), fractionDigits: 1
      ) { Statistics.mean($0.surveyDistinctCaregivers) },
      .number(
        "survey_distinct_caregivers_median",
        Text(same: "Nat. median"),
        Text(
          sv: "medianen så som den nationella mätningen räknar",
          en: "the median as the national survey counts"), fractionDigits: 1
      ) { Statistics.median($0.surveyDistinctCaregivers) },
      .count(
        "survey_unknown_age", Text(sv: "Okänd ålder", en: "Age unknown"),
        Text(
          sv: "brukare som kanske hör till urvalet men vars ålder inte är känd",
          en: "clients who may belong to the population but whose age is not known")
      ) { $0.surveyUnknownAge },
    ]
  }

  private static let indices: Figures = [
    .number(
      "coc", Text(same: "COC"),
      Text(sv: "Bice–Boxermans index", en: "the Bice–Boxerman index"), fractionDigits: 2
    ) { $0.mean(\.coc) },
    .number(
      "upc", Text(same: "UPC"),
      Text(
        sv: "andel möten med den vanligaste medarbetaren",
        en: "share of meetings with the most usual caregiver"), fractionDigits: 2, isShort: false
    ) { $0.mean(\.upc) },
    .number(
      "secon", Text(same: "SECON"),
      Text(
        sv: "andel möten med samma medarbetare som mötet före",
        en: "share of meetings with the same caregiver as the one before"), fractionDigits: 2,
      isShort: false
    ) { $0.mean(\.secon) },
  ]

  private static let daytime: Figures = [
    .count(
      "day_personal_care_visits", Text(sv: "Dagbesök, omsorg", en: "Daytime care visits"),
      Text(
        sv: "dagbesök med personlig omsorg då en omsorgskontakt var utsedd",
        en: "daytime visits with personal care when a care contact was in force")
    ) { $0.dayPersonalCareVisits },
    .count(
      "day_personal_care_care_contact_visits",
      Text(sv: "Dagomsorg av kontakt", en: "Daytime visits by contact"),
      Text(
        sv: "de av dem där omsorgskontakten deltog",
        en: "those of them in which the care contact took part")
    ) { $0.dayPersonalCareCareContactVisits },
    .share(
      "day_personal_care_care_contact_share",
      Text(sv: "Kontakt dag", en: "Contact, day"),
      Text(
        sv: "andelen av dem där omsorgskontakten deltog",
        en: "the share of them in which the care contact took part")
    ) { $0.dayPersonalCareCareContactShare },
  ]
}

extension String {
  /// The text with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
