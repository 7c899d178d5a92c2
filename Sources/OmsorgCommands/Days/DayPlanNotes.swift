import OmsorgDomain
import Records
import Tabular

/// What a coordinator is told below a plan: what it comes to, what nobody does, what is wrong.
struct DayPlanNotes {
  let day: PlannedDay

  /// No more visits, and no more faults, are told one by one.
  private static let most = 8

  var all: [Text] { [whole, people] + undone + wrong }

  private var whole: Text {
    let figures = day.figures
    func words(_ language: Language) -> String {
      let (planned, undone) = (
        Numerals.integer(figures.planned, language), Numerals.integer(figures.unplanned, language)
      )
      return Text(
        sv: "\(planned) besök planerade, \(undone) som ingen gör, "
          + "\(figures.outside) utanför sitt fönster",
        en:
          "\(planned) \(figures.planned == 1 ? "visit" : "visits") planned, \(undone) that nobody does, "
          + "\(figures.outside) outside their window")(language)
    }
    let (swedish, english) = (words(.swedish), words(.english))
    return Text(sv: swedish, en: english)
  }

  private var people: Text {
    let figures = day.figures
    func words(_ language: Language) -> String {
      func share(_ value: Double?) -> String {
        value.flatMap { Numerals.share($0, fractionDigits: 0, language) } ?? "–"
      }
      let (contact, clients) = (share(figures.careContactShare), share(figures.clientShare))
      let atClients = ScheduleCellWords.length(figures.atClients)
      let travel = ScheduleCellWords.length(figures.travel)
      return Text(
        sv:
          "omsorgskontakten gör \(contact); \(figures.newFaces) \(figures.newFaces == 1 ? "nytt ansikte" : "nya ansikten"); hos brukare "
          + "\(atClients) (\(clients) av betald tid), på väg \(travel)",
        en:
          "the care contact does \(contact); \(figures.newFaces) new \(figures.newFaces == 1 ? "face" : "faces"); at clients "
          + "\(atClients) (\(clients) of paid time), travelling \(travel)")(language)
    }
    let (swedish, english) = (words(.swedish), words(.english))
    return Text(sv: swedish, en: english)
  }

  private var undone: [Text] {
    let rows = day.undone
    guard !rows.isEmpty else { return [] }
    func line(_ row: ListedVisit, _ language: Language) -> String {
      let why = row.undone.map { ": \($0.words(language))" } ?? ""
      return "\(row.visit.start.iso) \(row.visit.id) \(row.service(language)), "
        + "\(row.visit.minutes) min\(why)"
    }
    var lines = [Text(sv: "Ingen gör:", en: "Nobody does:")]
    for row in rows.prefix(Self.most) {
      let (swedish, english) = (line(row, .swedish), line(row, .english))
      lines.append(Text(sv: swedish, en: english))
    }
    if rows.count > Self.most {
      let rest = rows.count - Self.most
      lines.append(
        Text(
          sv: "och \(rest) till, som --list unplanned visar",
          en: "and \(rest) more, which --list unplanned shows"))
    }
    return [.lines(lines)]
  }

  /// Rules that the whole day breaks, such as of what was placed by hand.
  private var wrong: [Text] {
    let errors = day.planning.findings(of: day.planning.whole(day.visits, in: day.scope))
      .filter(\.isError)
    return DayFindingNotes.notes(errors)
  }
}

/// Rules that a day breaks, for people.
enum DayFindingNotes {
  private static let most = 8

  static func notes(_ errors: [DayFinding]) -> [Text] {
    guard !errors.isEmpty else { return [] }
    var lines = [Text(sv: "Håller inte:", en: "Does not hold:")]
    lines += errors.prefix(most).map(\.message)
    if errors.count > most {
      let rest = errors.count - most
      lines.append(Text(sv: "och \(rest) till", en: "and \(rest) more"))
    }
    return [.lines(lines)]
  }
}
