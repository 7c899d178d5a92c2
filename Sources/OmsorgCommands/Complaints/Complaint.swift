import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg complaint`: views and complaints, and what came of them.
let complaintCommand = Command(
  "complaint", aliases: ["klagomål", "synpunkt"],
  summary: Text(
    sv: "synpunkter och klagomål: svar, åtgärder, avslut",
    en: "views and complaints: answers, measures, closing"),
  description: Text(
    sv: """
      Ett klagomål tas emot, besvaras och avslutas; det som görs åt det registreras när som helst \
      däremellan. Regelverket kan säga inom hur många dagar svaret ska ges. Den som inte nämns kan \
      inte få svar: ett klagomål utan brukare avslutas när något är gjort åt det.
      """,
    en: """
      A complaint is heard, answered and closed; what is done about it is recorded at any time in \
      between. The policy may say within how many days the answer is to be given. Who is not named \
      cannot be answered: a complaint without a client is closed once something has been done about \
      it.
      """),
  subcommands: [
    complaintRegister, complaintAnswer, complaintAct, complaintClose, complaintList, complaintShow,
  ],
  seeAlso: ["switch-request", "status", "policy"])

/// What the subcommands have in common.
enum Complaints {
  /// The registers that complaints are judged by.
  static let needed: Set<Register> = [.clients, .teams, .providers, .policies, .complaints]

  static let complaint = Operand<String>(
    "COMPLAINT", parse: .live("complaints"),
    summary: Text(
      sv: "klagomålets id, eller brukarens om bara ett är öppet",
      en: "the complaint's id, or the client's if only one is open"))

  static let statuses: [ExitStatus] = .writing(
    (.refused, Text(sv: "stegen tas i fel ordning", en: "the steps are taken in the wrong order")))

  static let finder = ClientRecordFinder<Complaint>(
    file: .complaints, client: { $0.client }, day: { $0.receivedOn }, isOpen: { $0.isOpen },
    missingKind: "no_open_complaint",
    hasNoneOpen: Text(sv: "har inget öppet klagomål", en: "has no open complaint"),
    hasSeveralOpen: Text(sv: "har flera öppna klagomål", en: "has several open complaints"),
    hints: { client in
      (
        none: Text(
          sv: "'omsorg complaint register \(client) --note TEXT' registrerar ett",
          en: "'omsorg complaint register \(client) --note TEXT' registers one"),
        earlier: Text(
          sv: "'omsorg complaint list --all --client \(client)' visar tidigare",
          en: "'omsorg complaint list --all --client \(client)' shows earlier ones")
      )
    })
}

extension Session {
  /// Tells a person on the error stream what comes next about a complaint.
  func tellNext(_ complaint: Complaint, in records: CareRecords) {
    guard !isQuiet, let next = complaint.next else { return }
    let who = complaint.responsible(in: records)
    let due = complaint.state == .received ? complaint.due(in: records) : nil
    func line(_ language: Language, _ by: String) -> String {
      next.words(language) + (who.map { " (\($0.words(language)))" } ?? "")
        + (due.map { ", \(by) \($0.iso)" } ?? "") + ": \(next.commandLine(complaint.id))"
    }
    let (swedish, english) = (line(.swedish, "senast"), line(.english, "by"))
    invocation.tell(Text(sv: "nästa: \(swedish)", en: "next: \(english)"))
  }

  /// Records one step of a complaint, on `--date`, by `--by`, and tells what is next.
  func record(_ act: ComplaintAct, note: String?) throws {
    let date = try dayOfStep()
    let file = RegisterFile<Complaint>.complaints
    let name = invocation[Complaints.complaint]
    let outcome = try change("complaint \(name): \(act.rawValue)") { writer in
      let records = try writer.careRecords(Complaints.needed)
      // A closed one will do where none is open, so that the refusal says what is the matter.
      var complaint = try Complaints.finder.find(
        name, among: records.complaints, of: records, closedToo: true)
      try refusing { () throws(ComplaintRefusal) in
        try complaint.take(act, on: date, by: stepTaker, note: note)
      }
      try writer.replace(
        file, with: records.complaints.map { $0.id == complaint.id ? complaint : $0 })
      return (complaint, records)
    }
    let (complaint, records) = outcome.result
    try print(changes: [RecordChange(action: .changed, noun: file.noun, id: complaint.id)])
    tellNext(complaint, in: records)
  }
}
