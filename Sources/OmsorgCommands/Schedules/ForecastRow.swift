import OmsorgDomain
import Records
import Tabular

/// The columns of a forecast.
struct ForecastColumns {
  typealias Row = ScheduleForecast.Row

  let records: CareRecords?
  /// Whether people read minutes as hours.
  let isForPeople: Bool

  private func minutes(
    _ id: String, _ heading: Text, summary: Text,
    _ value: @escaping @Sendable (ScheduleForecast.Figures) -> Int?
  ) -> RowColumn<Row> {
    let isForPeople = isForPeople
    return RowColumn(id, heading, .integer, summary: summary) { row in
      guard let minutes = value(row.figures) else { return .absent }
      return isForPeople ? .text(ScheduleWording.length(minutes)) : .integer(minutes)
    }
  }

  /// All of them, in order.
  var all: [RowColumn<Row>] { about + figures }

  /// Those for people.
  func shown(by grouping: ScheduleForecast.Grouping, _ rows: [Row]) -> [RowColumn<Row>] {
    let ids: Set<String> =
      switch grouping {
      case .caregiver: ["caregiver", "name"]
      case .day: ["from", "weekday"]
      case .part: ["from", "weekday", "part"]
      case .week: ["week", "from", "to"]
      case .month: ["month"]
      }
    return about.filter { ids.contains($0.column.id) }
      + figures.filter { column in
        // What stands nowhere needs no column.
        switch column.column.id {
        case "paid_minutes", "client_minutes", "share", "room_minutes": true
        case "daily_minutes", "placed_minutes", "share_low", "share_high": false
        default:
          rows.contains { row in
            switch column.cell(row) {
            case .absent: false
            case .text(let text): text != ScheduleWording.length(0)
            default: true
            }
          }
        }
      }
  }

  private var about: [RowColumn<Row>] {
    let records = records
    return [
      RowColumn(
        "caregiver", Text(sv: "Id", en: "Id"), .text,
        summary: Text(sv: "medarbetaren, i rader om en", en: "the caregiver, in rows about one")
      ) { .optional($0.caregiver) },
      RowColumn(
        "name", Text(sv: "Namn", en: "Name"), .text,
        summary: Text(sv: "medarbetarens namn", en: "the caregiver's name")
      ) { row in .optional(row.caregiver.flatMap { records?.caregiver($0)?.name }) },
      RowColumn(
        "month", Text(sv: "Månad", en: "Month"), .text,
        summary: Text(sv: "den första dagens månad", en: "the month of the first day")
      ) { .text(Month(of: $0.days.from).iso) },
      RowColumn(
        "week", Text(sv: "Vecka", en: "Week"), .text,
        summary: Text(sv: "den första dagens vecka", en: "the week of the first day")
      ) { .text(ISOWeek(of: $0.days.from).iso) },
      RowColumn(
        "from", Text(sv: "Från", en: "From"), .date,
        summary: Text(sv: "första dagen", en: "the first day")
      ) { .date($0.days.from.iso) },
      RowColumn(
        "to", Text(sv: "Till", en: "To"), .date,
        summary: Text(sv: "sista dagen", en: "the last day")
      ) { .date($0.days.to.iso) },
      RowColumn(
        "weekday", Text(sv: "Dag", en: "Day"), .choice,
        summary: Text(
          sv: "veckodagen, i rader om en dag", en: "the day of the week, in rows about one day")
      ) { row in
        row.days.count == 1
          ? .choice(row.days.from.weekday.name, row.days.from.weekday.shortWords) : .absent
      },
      RowColumn(
        "part", Text(sv: "Del", en: "Part"), .choice,
        summary: Text(
          sv: "delen av dagen, i rader om en", en: "the part of the day, in rows about one")
      ) { .optional($0.part) },
    ]
  }

  private var figures: [RowColumn<Row>] {
    [
      minutes(
        "paid_minutes", Text(sv: "Betald tid", en: "Paid"),
        summary: Text(sv: "betalda minuter", en: "minutes paid")
      ) { $0.paid },
      minutes(
        "daily_minutes", Text(sv: "Dagliga", en: "Daily"),
        summary: Text(sv: "minuter i dagliga besök", en: "minutes of daily visits")
      ) { $0.daily },
      minutes(
        "placed_minutes", Text(sv: "Placerade", en: "Placed"),
        summary: Text(
          sv: "minuter i besök som scheman har", en: "minutes of visits that schedules hold")
      ) { $0.placed },
      minutes(
        "client_minutes", Text(sv: "Hos brukare", en: "At clients"),
        summary: Text(sv: "minuter hos brukare", en: "minutes at clients")
      ) { $0.atClients },
      RowColumn(
        "share", Text(sv: "Andel", en: "Share"), .share,
        summary: Text(
          sv: "andel av den betalda tiden hos brukare", en: "share of paid time at clients")
      ) { .optionalShare($0.figures.atClients, of: $0.figures.paid) },
      RowColumn(
        "share_low", Text(sv: "Minst", en: "Least"), .share,
        summary: Text(sv: "minsta andelen enligt regelverket", en: "the least share, by the policy")
      ) { .optionalShare($0.figures.low, of: $0.figures.paidWithShare) },
      RowColumn(
        "share_high", Text(sv: "Högst", en: "Most"), .share,
        summary: Text(
          sv: "största andelen enligt regelverket", en: "the greatest share, by the policy")
      ) { .optionalShare($0.figures.high, of: $0.figures.paidWithShare) },
      minutes(
        "balance_minutes", Text(sv: "Balans", en: "Balance"),
        summary: Text(
          sv: "minuter hos brukare över den största andelen, negativt under den minsta",
          en: "minutes at clients above the greatest share, negative below the least")
      ) { $0.balance },
      minutes(
        "travel_minutes", Text(sv: "Restid", en: "Travel"),
        summary: Text(sv: "minuter på väg", en: "minutes on the way")
      ) { $0.travel },
      minutes(
        "meeting_minutes", Text(sv: "Möten", en: "Meetings"),
        summary: Text(sv: "minuter i möten", en: "minutes in meetings")
      ) { $0.meetings },
      minutes(
        "own_time_minutes", Text(sv: "Egen tid", en: "Own time"),
        summary: Text(
          sv: "minuter för planering och annan egen tid",
          en: "minutes for planning and other time of one's own")
      ) { $0.ownTime },
      minutes(
        "room_minutes", Text(sv: "Kvar", en: "Left"),
        summary: Text(sv: "betalda minuter som inget tar", en: "minutes paid that nothing takes")
      ) { $0.room },
      minutes(
        "lacking_minutes", Text(sv: "Ryms inte", en: "No room"),
        summary: Text(
          sv: "minuter som inte ryms i sin del av dagen, eller som ligger på en dag utan pass",
          en: "minutes that do not fit in their part of the day, or lie on a day without a shift")
      ) { $0.lacking },
      minutes(
        "not_placed_minutes", Text(sv: "Ej placerat", en: "Not placed"),
        summary: Text(
          sv: "minuter beviljade och aktuella men inte i något schema; inte per dag",
          en: "minutes granted and due but in no schedule; not by day")
      ) { $0.notPlaced },
    ]
  }
}

extension Cell {
  /// A share of a whole, or nothing where there is no whole.
  fileprivate static func optionalShare(_ part: Int, of whole: Int) -> Cell {
    whole > 0 ? .share(Double(part) / Double(whole)) : .absent
  }
}
