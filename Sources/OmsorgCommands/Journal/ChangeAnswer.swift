import CommandLineKit
import OmsorgDomain
import Records

private let by = Option<String?>(
  "by", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
  otherwise: Text(sv: "den som fick veta, om det är en", en: "who was told, if that is one"),
  summary: Text(sv: "vem som svarade: id eller namn", en: "who answered: an id or a name"))
private let note = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad svaret var", en: "what the answer was"))

/// `omsorg journal change answer`: whoever was told has answered.
let changeAnswer = Command(
  "answer", aliases: ["svar"],
  summary: Text(sv: "den som fick veta har svarat", en: "whoever was told has answered"),
  operands: [ChangedNeeds.need], options: [note, by, StepOptions.date],
  examples: [
    Example(
      "omsorg journal change answer B00003 --note 'beslut kommer på fredag'",
      Text(sv: "från den som fick veta", en: "from whoever was told"))
  ],
  exitStatuses: ChangedNeeds.statuses,
  seeAlso: ["journal change follow"],
  run: { invocation in
    let session = Session(invocation)
    try session.recordChange("answered") { need, rules, records, date in
      let refusal = need.refusal(of: .answer, on: date, rules, in: records)
      let who =
        try invocation[by] ?? (refusal == nil ? onlyOneTold(of: need, in: records) : nil)
        ?? session.actor
      try refusing { () throws(ChangeRefusal) in
        try need.take(.answer, on: date, by: who, note: invocation[note], rules, in: records)
      }
    }
    return .done
  })

/// Who was told of a need, where that is one; nil where nobody was.
/// - Throws: `UsageError` when several were: who of them answered is to be said.
private func onlyOneTold(of need: ChangedNeed, in records: CareRecords) throws -> String? {
  var told: [String] = []
  for who in need.told where !told.contains(where: { records.isSamePerson($0, who) }) {
    told.append(who)
  }
  guard 1 < told.count else { return told.first }
  // Names that stand in no register may be anybody's, and are not repeated.
  func list(_ stranger: String) -> String {
    told.map { who in
      CareRole(rawValue: who)?.rawValue ?? records.people(meantBy: who).first ?? stranger
    }.joined(separator: ", ")
  }
  let (swedish, english) = (list("någon utanför registren"), list("someone in no register"))
  throw UsageError(
    Text(
      sv: "flera har fått veta om '\(need.id)': \(swedish)",
      en: "several were told of '\(need.id)': \(english)"),
    hint: Text(sv: "säg vem som svarade med --by", en: "say who answered with --by"))
}
