import OmsorgDomain
import Records
import Tabular

/// Continuity seen in other ways than one row of figures for each group.
enum ContinuityOtherTables {
  /// What caregivers do at the clients whose care contact they are.
  static let caregivers = FigureTable<ContinuityCaregiver>(
    schema: "omsorg.metrics.continuity/1",
    figures: Figure.key(of: .caregiver) { $0.caregiver } + [
      .count(
        "clients", Text(sv: "Brukare", en: "Clients"),
        Text(sv: "brukare som medarbetaren mött", en: "clients whom the caregiver met"),
        isShort: true
      ) { $0.clients },
      .count(
        "visits", Text(sv: "Besök", en: "Visits"),
        Text(
          sv: "utförda besök som medarbetaren deltog i",
          en: "performed visits that the caregiver took part in"), isShort: true
      ) { $0.visits },
      .count(
        "care_contact_visits", Text(sv: "Som kontakt", en: "As contact"),
        Text(
          sv: "de av dem dagar då medarbetaren var brukarens omsorgskontakt",
          en: "those of them on days when the caregiver was the client's care contact"),
        isShort: true
      ) { $0.careContactVisits },
      .share(
        "own_clients_share", Text(sv: "Andel", en: "Share"),
        Text(same: "care_contact_visits / visits")
      ) { $0.ownClientsShare },
    ])

  /// How many clients met so many caregivers.
  static func distribution(
    _ grouping: FollowUpGrouping, windowDays: Int
  ) -> FigureTable<ContinuityShareOfClients> {
    FigureTable(
      schema: "omsorg.metrics.continuity.distribution/1",
      figures: Figure.key(of: grouping) { $0.key } + [
        .count(
          "distinct_caregivers", Text(sv: "Olika \(windowDays) d", en: "Met \(windowDays) d"),
          Text(sv: "olika medarbetare i fönstret", en: "different caregivers in the window"),
          isShort: true
        ) { $0.distinctCaregivers },
        .count(
          "clients", Text(sv: "Brukare", en: "Clients"),
          Text(sv: "brukare som mött så många", en: "clients who met so many"), isShort: true
        ) { $0.clients },
        .share(
          "share", Text(sv: "Andel", en: "Share"),
          Text(sv: "deras andel av radens brukare", en: "their share of the row's clients")
        ) { $0.share },
        .share(
          "cumulative_share", Text(sv: "Så många eller färre", en: "So many or fewer"),
          Text(
            sv: "andelen som mött så många eller färre",
            en: "the share of those who met so many or fewer")
        ) { $0.cumulativeShare },
      ])
  }

  /// Every window within the period.
  static func rolling(
    _ grouping: FollowUpGrouping, levels: [Int]
  ) -> FigureTable<ContinuityWindow> {
    var figures: [Figure<ContinuityWindow>] = Figure.key(of: grouping) { $0.key }
    figures += [
      .date(
        "from", Text(sv: "Från", en: "From"),
        Text(sv: "fönstrets första dag", en: "the window's first day")
      ) { $0.days.from },
      .date(
        "to", Text(sv: "Till", en: "To"),
        Text(sv: "fönstrets sista dag", en: "the window's last day")
      ) { $0.days.to },
      .count(
        "clients", Text(sv: "Brukare", en: "Clients"),
        Text(sv: "brukare med besök i fönstret", en: "clients with visits in the window"),
        isShort: true
      ) { $0.clients },
      .number(
        "distinct_caregivers_mean", Text(sv: "Medel", en: "Mean"),
        Text(sv: "olika medarbetare, medel", en: "different caregivers, mean"), fractionDigits: 1
      ) { $0.mean },
      .number(
        "distinct_caregivers_median", Text(sv: "Median", en: "Median"),
        Text(sv: "olika medarbetare, median", en: "different caregivers, median"),
        fractionDigits: 1
      ) { $0.median },
      .count(
        "distinct_caregivers_max", Text(sv: "Flest", en: "Most"),
        Text(sv: "olika medarbetare, flest", en: "different caregivers, most"), isShort: true
      ) { $0.most },
    ]
    for (place, level) in levels.enumerated() {
      figures.append(
        .count(
          "clients_above_\(level)", Text(sv: "Över \(level)", en: "Over \(level)"),
          Text(
            sv: "brukare som mött fler än \(level) medarbetare",
            en: "clients who met more than \(level) caregivers"), isShort: true
        ) { $0.above[place] })
    }
    return FigureTable(schema: "omsorg.metrics.continuity.rolling/1", figures: figures)
  }
}
