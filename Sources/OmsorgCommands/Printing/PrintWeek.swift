import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "veckans måndag", en: "this week's Monday"),
  summary: Text(sv: "första dagen", en: "the first day"))

/// `omsorg print week`: who comes when to a client, with names.
let printWeek = Command(
  "week", aliases: ["vecka"],
  summary: Text(
    sv: "brukarens vecka: vem som kommer när", en: "the client's week: who comes when"),
  description: Text(
    sv: """
      Sju dagar i stor stil, på katalogens språk, att lämna till brukaren: klockslag, insats och \
      namnet på den som kommer. Dagar som är planerade står som i planen; andra som scheman och de \
      dagliga besöken säger, och där det inte är bestämt vem som kommer står det. Med --html, eller \
      -o FIL.html, en sida att skriva ut. Den som har skyddade uppgifter står med id.
      """,
    en: """
      Seven days in large type, in the store's language, to be left with the client: times, services \
      and the name of whoever comes. Days that are planned stand as in the plan; others as schedules \
      and the daily visits say, and where it is not decided who comes, that is what it says. With \
      --html, or -o FILE.html, a page to print. A client with protected personal data is named by id.
      """),
  operands: [ClientOperand.client], options: [from],
  examples: [
    Example(
      "omsorg print week B00001 -o veckan.html", Text(sv: "att skriva ut", en: "to print")),
    Example(
      "omsorg print week B00001 --from +7d", Text(sv: "nästa vecka", en: "the coming week")),
  ],
  exitStatuses: .reading(), seeAlso: ["print schedule", "print day", "plan show"],
  run: { invocation in
    let session = Session(invocation)
    try session.requireHandOutFormat()
    let today = try session.today()
    let first =
      try invocation[from].map { try session.date($0, option: "--from", today: today) }
      ?? today.monday
    let id = invocation[ClientOperand.client]
    let revealing = try session.reveals()
    let document = try session.readOutlook(of: DateRange(from: first, count: 7), client: id) {
      read in
      let client = try read.records.requireClient(id)
      return ClientWeek(
        client: client, records: read.records, outlooks: read.outlooks, today: today,
        isMasked: client.protectedIdentity && !revealing,
        language: session.languageHandedOut(read.reader.configuration)
      ).document
    }
    try session.print(document)
    return .done
  })

/// A client's week on paper.
private struct ClientWeek: InOneLanguage {
  let client: Client
  let records: CareRecords
  let outlooks: [DayOutlook]
  let today: CalendarDate
  let isMasked: Bool
  let language: Language

  var document: Document {
    let week = outlooks.first.map { ISOWeek(of: $0.date).number } ?? 0
    return Document(
      title: t("Vecka \(week): vem som kommer", "Week \(week): who comes"), language: language,
      paper: .a4LargeType, introduction: [isMasked ? client.id : client.name],
      sections: outlooks.map(section) + [closing])
  }

  private func section(_ outlook: DayOutlook) -> Document.Section {
    let heading = outlook.date.weekdayAndDay(language).capitalizedFirst
    if records.absences(ofClient: client.id).contains(where: { $0.contains(outlook.date) }) {
      return Document.Section(
        heading, [.paragraph(t("Du är borta den dagen.", "You are away that day."))])
    }
    if outlook.visits.isEmpty {
      return Document.Section(heading, [.paragraph(t("Inget besök.", "No visit."))])
    }
    return Document.Section(
      heading,
      [
        .facts(
          outlook.visits.map { visit in
            let service = records.services[visit.service]?.name(language) ?? visit.service
            return (
              DayClock.hours(visit.startMinute, visit.endMinute), "\(service): \(who(visit))"
            )
          })
      ])
  }

  /// Who comes; of one who is still to be found, that it is not decided.
  private func who(_ visit: DayVisit) -> String {
    let undecided = t("ännu inte bestämt vem", "not decided yet who")
    let names = visit.caregivers.map { records.caregiver($0)?.name ?? $0 }
    let lacking = visit.needed - names.count
    if names.isEmpty { return undecided }
    return (names + (lacking > 0 ? [undecided] : [])).joined(separator: t(" och ", " and "))
  }

  private var closing: Document.Section {
    Document.Section(
      t("Bra att veta", "Good to know"),
      [
        .paragraph(
          t(
            "Utskrivet \(today.iso). Klockslagen är de planerade. Blir det någon ändring säger vi till.",
            "Printed on \(today.iso). The times are as planned. We will tell you if anything changes."
          ))
      ])
  }
}
