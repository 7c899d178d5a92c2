import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let kind = Operand<String?>(
  "KIND", parse: .live("checklist-kinds"),
  summary: Text(
    sv: "slag: den öppna av slaget, annars en tom att fylla i för hand",
    en: "kind: the open one of it, else an empty one to fill in by hand"))
private let checklist = Operand<String>(
  "CHECKLIST", parse: .live("checklists"),
  summary: Text(
    sv: "checklistans id eller BRUKARE/SLAG, eller med KIND brukarens id",
    en: "the checklist's id or CLIENT/KIND, or with KIND the client's id"))

/// `omsorg print checklist`: a checklist on paper.
let printChecklist = Command(
  "checklist", aliases: ["checklista"],
  summary: Text(
    sv: "checklista på papper, med det som redan är gjort",
    en: "checklist on paper, with what is already done"),
  description: Text(
    sv: """
      Rutor att bocka i och rader att skriva på; det som är avbockat och står i registren är ifyllt. \
      Anteckningar är inte med, för papperet kan bli liggande i hemmet. Anhöriga som inte får veta något är inte med, och skyddade uppgifter är utelämnade utan --reveal.
      """,
    en: """
      Boxes to tick and lines to write on; what is ticked and on record is filled in. Notes are left \
      out, for the paper may lie in the home. Relatives who may \
      be told nothing are not there, and protected personal data are left out without --reveal.
      """),
  operands: [checklist, kind],
  examples: [
    Example(
      "omsorg print checklist B00001 welcome_talk -o samtal.html",
      Text(sv: "att ha med sig till samtalet", en: "to bring to the talk"))
  ],
  exitStatuses: .reading(), seeAlso: ["checklist", "print card"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let document = try session.store().read(Checklists.needed) { reader in
      let records = try reader.careRecords(Checklists.needed)
      let found = try printed(invocation, records, today: today)
      let client = found.client.flatMap(records.client)
      let isMasked = try records.isProtected(found.client) && !session.reveals()
      let language = session.languageHandedOut(reader.configuration)
      let document = ChecklistPaper(
        checklist: found, contents: try Checklists.contents(of: found, in: records),
        records: records, client: client, today: today, isMasked: isMasked,
        language: language
      ).document
      return client.map {
        document.withoutRelatives(notConsentedTo: $0, in: records, on: today, language)
      } ?? document
    }
    try session.print(document)
    return .done
  })

/// The checklist to print; of a kind that is not open, an empty one that is not kept.
private func printed(
  _ invocation: Invocation, _ records: CareRecords, today: CalendarDate
) throws -> Checklist {
  let name = invocation[checklist]
  guard let word = invocation[kind] else {
    return try Checklists.find(name, in: records, closedToo: true)
  }
  let templates = records.templates
  let kind = try Checklists.kind(named: word, templates)
  let open = records.checklists.last {
    $0.whom == name && $0.isOpen && templates.kind(of: $0) == kind
  }
  if let open { return open }
  var blank = Checklist()
  blank.startedOn = today
  let governing: GoverningPolicy?
  if templates.all.first(where: { $0.kind == kind })?.isForCaregiver ?? false {
    guard let caregiver = records.caregiver(name) else {
      throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: name)
    }
    blank.caregiver = name
    governing = records.governing(
      records.provider(ofTeam: caregiver.team.value(on: today), on: today), on: today)
  } else {
    governing = records.governing(try records.requireClient(name), on: today)
    blank.client = name
  }
  blank.template =
    templates.template(ofKind: kind, policy: governing?.policy.id, on: today)?.id ?? kind
  return blank
}

/// A checklist as it stands on paper.
private struct ChecklistPaper: InOneLanguage {
  let checklist: Checklist
  let contents: ChecklistContents
  let records: CareRecords
  let client: Client?
  let today: CalendarDate
  let isMasked: Bool
  let language: Language

  var document: Document {
    let template = records.templates.template(checklist.template)
    return Document(
      title: template?.name.words(language) ?? checklist.template, language: language,
      sections: [Document.Section(t("Om", "About"), [.facts(facts)])]
        + contents.parts.map(section))
  }

  private var facts: [(label: String, value: String?)] {
    let isBegun = !checklist.id.isEmpty
    let whom: (label: String, value: String?) =
      if let client {
        (
          t("Brukare", "Client"),
          isMasked ? client.id : client.name.isEmpty ? client.id : "\(client.name) (\(client.id))"
        )
      } else {
        (t("Ny medarbetare", "New caregiver"), name(of: checklist.whom))
      }
    let participants = checklist.participants.compactMap(participant).joined(separator: ", ")
    return [
      whom, (t("Dag", "Day"), isBegun ? checklist.startedOn.iso : nil),
      (t("Hålls av", "Held by"), isBegun ? name(of: checklist.startedBy) : nil),
      (t("Med", "With"), participants.isEmpty ? nil : participants),
    ]
  }

  private func name(of who: String) -> String {
    records.caregiver(who)?.name ?? records.professionals.first { $0.id == who }?.name ?? who
  }

  /// Who took part, where they may be named.
  private func participant(_ who: String) -> String? {
    guard let relative = records.relatives.first(where: { $0.id == who }) else {
      return isMasked ? nil : name(of: who)
    }
    return isMasked || relative.ground(on: today) == nil ? nil : relative.name
  }

  private func section(_ part: ChecklistContents.Part) -> Document.Section {
    let found =
      isMasked
      ? nil
      : client.map {
        FoundOnRecord(client: $0, records: records, today: today, onlyConsented: true)
      }
    var blocks: [Document.Block] = [
      .checks(
        part.points.map { point in
          let mark = checklist.mark(of: point.id)
          let state: Document.CheckState =
            switch PointState(mark) {
            case .left: .open
            case .done: .done
            case .skipped: .skipped
            }
          let known = point.point.finds.flatMap { found?($0)?(language) }
          return (
            state,
            point.text(language) + (known.map { " → \($0)" } ?? "")
          )
        })
    ]
    for point in part.points where !checklist.isSettled(point.id) {
      guard let finding = point.point.finds, finding != .custody, found?(finding) == nil else {
        continue
      }
      blocks.append(.lines(label: label(of: finding), count: finding == .relatives ? 3 : 1))
    }
    return Document.Section(part.part.heading.words(language), blocks)
  }

  private func label(of finding: ChecklistFinding) -> String {
    switch finding {
    case .offerAnswer:
      t("Svar på erbjudandet (ja, nej, senare)", "Answer to the offer (yes, no, later)")
    case .relatives: t("Namn, telefon, vad de får veta", "Name, telephone, what they may be told")
    case .petCare: t("Vem, telefon", "Who, telephone")
    case .tellOfDelays: t("Ring vid förseningar (ja, nej)", "Call about delays (yes, no)")
    case .mostCaregivers: t("Högst så många", "At most so many")
    case .wishes: t("Önskemål", "Wishes")
    case .custody: ""
    }
  }
}
