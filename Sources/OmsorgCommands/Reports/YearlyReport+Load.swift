import OmsorgDomain
import Records
import Tabular

extension YearlyReport {
  /// How much the care contacts have.
  var load: Part {
    let table = ReportTable(
      "load_by_team", Text(sv: "Per lag", en: "By team"),
      [
        key(\.key),
        .count("care_contacts", Text(sv: "Kontakter", en: "Contacts"), .none, isShort: true) {
          $0.careContacts
        },
        .count("clients", Text(sv: "Brukare", en: "Clients"), .none, isShort: true) { $0.clients },
        .count("below", Text(sv: "Har färre", en: "Have fewer"), .none, isShort: true) {
          $0.clientBand == nil ? nil : $0.verdicts[.below] ?? 0
        },
        .count("within", Text(sv: "Lagom", en: "As asked"), .none, isShort: true) {
          $0.clientBand == nil ? nil : $0.verdicts[.within] ?? 0
        },
        .count("above", Text(sv: "Har fler", en: "Have more"), .none, isShort: true) {
          $0.clientBand == nil ? nil : $0.verdicts[.above] ?? 0
        },
        .share("scheduled_share", Text(sv: "Planerad tid", en: "Time planned"), .none) {
          $0.scheduledShare
        },
        .share("performed_share", Text(sv: "Utförd tid", en: "Time carried out"), .none) {
          $0.performedShare
        },
      ] as [Figure<LoadRow>], figures.loadByTeam)
    return (
      .init(
        t("Hur mycket omsorgskontakterna har", "How much the care contacts have"),
        [
          .paragraph(
            t(
              "Omsorgskontakterna den sista dagen: hur många som har färre, lagom eller fler brukare "
                + "än regelverket anger, och andelen av arbetstiden som är planerad och utförd hos "
                + "brukare.",
              "The care contacts on the last day: how many have fewer clients than the policy asks, as "
                + "many, or more, and the share of working time planned and carried out at clients."
            )), .table(table.shown),
        ]), [table]
    )
  }
}
