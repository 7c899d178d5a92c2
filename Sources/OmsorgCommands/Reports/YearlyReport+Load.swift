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
        .count("contacts_below", Text(sv: "Under", en: "Below"), .none, isShort: true) {
          $0.verdicts.isEmpty ? nil : $0.verdicts[.below] ?? 0
        },
        .count("contacts_within", Text(sv: "Inom", en: "Within"), .none, isShort: true) {
          $0.verdicts.isEmpty ? nil : $0.verdicts[.within] ?? 0
        },
        .count("contacts_above", Text(sv: "Över", en: "Above"), .none, isShort: true) {
          $0.verdicts.isEmpty ? nil : $0.verdicts[.above] ?? 0
        },
        .share("scheduled_share", Text(sv: "Planerat", en: "Scheduled"), .none) {
          $0.scheduledShare
        },
        .share("performed_share", Text(sv: "Utfört", en: "Performed"), .none) {
          $0.performedShare
        },
      ] as [Figure<LoadRow>], figures.loadByTeam)
    return (
      .init(
        t("Hur mycket omsorgskontakterna har", "How much the care contacts have"),
        [
          .paragraph(
            t(
              "Omsorgskontakterna den sista dagen: hur många som ligger under, inom och över det "
                + "antal brukare som regelverket anger, och andelen av arbetstiden som är planerad "
                + "och utförd hos brukare.",
              "The care contacts on the last day: how many are below, within and above the number of "
                + "clients that the policy asks, and the share of working time scheduled and "
                + "performed at clients."
            )), .table(table.shown),
        ]), [table]
    )
  }
}
