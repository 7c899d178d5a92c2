import Records

extension Rule {
  /// Views and complaints that wait for an answer.
  static let complaintRules: [Rule] = [
    Rule(
      "complaint.due", .warning, .duty,
      summary: Text(
        sv: "ett klagomål besvaras inom regelverkets dagar och avslutas",
        en: "a complaint is answered within the policy's days, and closed"),
      advice: Text(
        sv: "ta nästa steg med 'omsorg complaint'", en: "take the next step with 'omsorg complaint'"
      ),
      plural: Text(sv: "klagomål", en: "complaints")
    ) { context, rule in
      context.records.complaints.compactMap { complaint in
        guard let next = complaint.next, context.follows(clockStarted: complaint.receivedOn)
        else { return nil }
        // An answer is owed even when the client has left.
        let client = complaint.client.flatMap { context.records.client($0) }
        // Once it is answered the policy's days are over, and it only remains to be closed.
        let due = complaint.state == .received ? complaint.due(in: context.records) : nil
        let isLate = due.map { $0 < context.today } ?? false
        let who = client?.id
        return rule.finding(
          Subject("complaint", complaint.id), client: who,
          team: client?.team.value(on: context.today), due: due,
          responsible: complaint.responsible(in: context.records),
          severity: isLate ? nil : .note,
          Text(
            sv: "klagomål \(complaint.id) om \(complaint.about.words(.swedish)), nästa steg: "
              + next.words(.swedish),
            en: "complaint \(complaint.id) about \(complaint.about.words(.english)), next step: "
              + next.words(.english)))
      }
    }
  ]
}
