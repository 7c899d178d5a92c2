import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let lastDay = Option<String?>(
  "date", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(sv: "sista dagen", en: "the last day"))

/// `omsorg assign end`: ends an appointment.
let assignEnd = Command(
  "end", aliases: ["avsluta"],
  summary: Text(sv: "avsluta ett uppdrag", en: "end an appointment"),
  operands: [ClientOperand.client, AssignOptions.perhapsCaregiver],
  options: [AssignOptions.role, lastDay, AssignOptions.reason],
  examples: [
    Example(
      "omsorg assign end B00001 --date 2026-12-31 --reason 'slutar sin tjänst'",
      Text(sv: "vid årets slut", en: "at the end of the year"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign set", "switch-request"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let last =
      try invocation[lastDay].map { try session.date($0, option: "--date", today: today) } ?? today
    let (id, role) = (invocation[ClientOperand.client], invocation[AssignOptions.role])
    let outcome = try session.change("\(role.words(.english)) of \(id) ended") { writer in
      var contacts = try writer.records(.careContacts)
      guard try writer.records(.clients).contains(where: { $0.id == id }) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let wanted = invocation[AssignOptions.perhapsCaregiver]
      let ahead = contacts.indices.filter { place in
        let contact = contacts[place]
        return contact.client == id && contact.role == role
          && (contact.to.map { last < $0 } ?? true)
          && (wanted.map { $0 == contact.caregiver } ?? true)
      }
      // What holds on the day is meant before what is to begin.
      let now = ahead.filter { contacts[$0].isInForce(on: last) }
      let places = now.isEmpty ? ahead : now
      guard let place = places.first else {
        throw ErrorReport(
          kind: "no_appointment",
          message: Text(
            sv: "'\(id)' har ingen \(role.words(.swedish)) att avsluta",
            en: "'\(id)' has no \(role.words(.english)) to end"),
          exitCode: .notFound,
          hint: Text(
            sv: "omsorg assign show \(id) visar vilka som finns; --role säger vilket uppdrag",
            en: "omsorg assign show \(id) shows who there is; --role says in what capacity"))
      }
      if places.count > 1 {
        let ids = places.map { contacts[$0].caregiver }.joined(separator: ", ")
        throw UsageError(
          Text(
            sv: "'\(id)' har flera: \(ids); ange vilken",
            en: "'\(id)' has several: \(ids); say which"))
      }
      let found = contacts[place]
      if let from = found.from, last < from {
        guard last == from.adding(days: -1) || today < from else {
          throw UsageError(
            Text(
              sv: "--date \(last.iso) är före första dagen \(from.iso)",
              en: "--date \(last.iso) is before the first day, \(from.iso)"))
        }
        // It never begins.
        contacts.remove(at: place)
        try writer.replace(.careContacts, with: contacts)
        return [RecordChange(action: .removed, noun: role.words, id: found.id)]
      }
      contacts[place].to = last
      contacts[place].endReason = invocation[AssignOptions.reason] ?? contacts[place].endReason
      let ended = contacts[place]
      let changes =
        [RecordChange(action: .ended, noun: role.words, id: found.id)]
        + RecordChange.endingSubstitutes(of: ended, among: &contacts)
      try writer.replace(.careContacts, with: contacts)
      return changes
    }
    try session.print(changes: outcome.result)
    return .done
  })
