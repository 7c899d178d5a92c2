import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let client = Operand<String?>(
  "CLIENT", parse: .live("clients"),
  summary: Text(
    sv: "brukarens id; utelämnas när ingen nämns", en: "the client's id; left out if none is named"
  ))
private let note = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som sades", en: "what was said"))
private let from = Option<ComplaintSource?>(
  "from", placeholder: "WHO", parse: .declared, environment: .never,
  otherwise: Text(
    sv: "brukaren, eller någon annan om ingen nämns", en: "the client, or other if none is named"),
  summary: Text(sv: "vem som klagar", en: "who complains"))
private let about = Option<ComplaintSubject>(
  "about", placeholder: "WHAT", parse: .declared, environment: .never,
  initially: ComplaintSubject.other.rawValue,
  summary: Text(sv: "vad det gäller", en: "what it is about"))

/// `omsorg complaint register`: a complaint is heard.
let complaintRegister = Command(
  "register", aliases: ["registrera", "ny"],
  summary: Text(sv: "registrera ett klagomål", en: "register a complaint"),
  operands: [client], options: [note, from, about, StepOptions.date, StepOptions.by],
  examples: [
    Example(
      "omsorg complaint register B00003 --about times --note 'morgonbesöket kommer för sent'",
      Text(sv: "från en brukare", en: "from a client")),
    Example(
      "omsorg complaint register --note 'cyklarna står i vägen för entrén'",
      Text(sv: "utan namn", en: "without a name")),
  ],
  exitStatuses: .writing(),
  seeAlso: ["complaint list"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let id = invocation[client]
    if id == nil, invocation[from] == .client {
      throw UsageError(
        Text(
          sv: "'--from client' kräver en brukares id", en: "'--from client' needs a client's id"))
    }
    let file = RegisterFile<Complaint>.complaints
    let outcome = try session.change("complaint of \(id ?? "anonymous") registered") { writer in
      let records = try writer.careRecords(Complaints.needed)
      if let id, records.client(id) == nil {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      var complaint = Complaint.heard(
        client: id, on: date, by: session.stepTaker, among: records.complaints)
      if let source = invocation[from] { complaint.from = source }
      complaint.about = invocation[about]
      complaint.text = invocation[note]
      try writer.replace(file, with: records.complaints + [complaint])
      return (complaint, records)
    }
    let (complaint, records) = outcome.result
    try session.print(changes: [
      RecordChange(action: .added, noun: file.noun, id: complaint.id)
    ])
    session.tellNext(complaint, in: records)
    if complaint.about == .careContact, let id, !session.isQuiet {
      invocation.tell(
        Text(
          sv: "vill brukaren byta omsorgskontakt: 'omsorg switch-request open \(id)'",
          en: "if the client wants another care contact: 'omsorg switch-request open \(id)'"))
    }
    return .done
  })
