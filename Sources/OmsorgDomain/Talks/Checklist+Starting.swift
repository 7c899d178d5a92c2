extension Checklist {
  /// A checklist about a client, with nothing ticked yet.
  /// - Parameter participants: ids of relatives and professionals, or names.
  /// - Throws: `ChecklistRefusal`.
  public static func starting(
    _ template: ChecklistTemplate, client: Client, on date: CalendarDate, by who: String,
    participants: [String], in records: CareRecords
  ) throws(ChecklistRefusal) -> Checklist {
    if let ended = client.ended, ended < date, template.kind != ChecklistKind.closing.rawValue {
      throw .clientEnded(client.id, ended)
    }
    if let assigned = client.assignedOn, date < assigned {
      throw .beforeAssignment(client.id, assigned)
    }
    var checklist = try starting(
      template, whom: client.id, on: date, by: who, participants: participants, in: records)
    checklist.client = client.id
    let relatives = records.relatives.filter { participants.contains($0.id) }
    if let stranger = relatives.first(where: { $0.client != client.id }) {
      throw .relativeOfAnother(stranger.id, client: client.id)
    }
    if template.kind == ChecklistKind.welcomeTalk.rawValue {
      try requireTalk(with: client, on: date, by: who, relatives: relatives, in: records)
    }
    return checklist
  }

  /// A checklist about a new caregiver, with nothing ticked yet.
  /// - Throws: `ChecklistRefusal`.
  public static func starting(
    _ template: ChecklistTemplate, caregiver: Caregiver, on date: CalendarDate, by who: String,
    participants: [String], in records: CareRecords
  ) throws(ChecklistRefusal) -> Checklist {
    if let ended = caregiver.ended, ended < date { throw .caregiverEnded(caregiver.id, ended) }
    var checklist = try starting(
      template, whom: caregiver.id, on: date, by: who, participants: participants, in: records)
    checklist.caregiver = caregiver.id
    return checklist
  }

  private static func starting(
    _ template: ChecklistTemplate, whom: String, on date: CalendarDate, by who: String,
    participants: [String], in records: CareRecords
  ) throws(ChecklistRefusal) -> Checklist {
    let templates = records.templates
    let open = records.checklists.first {
      $0.isOpen && ($0.client ?? $0.caregiver) == whom && templates.kind(of: $0) == template.kind
    }
    if let open { throw .alreadyOpen(open.id) }
    var checklist = Checklist()
    checklist.id = DatedIdentifier.free(
      client: "\(whom)/\(template.kind)", on: date, besides: records.checklists.map(\.id))
    checklist.template = template.id
    checklist.startedOn = date
    checklist.startedBy = who
    checklist.participants = participants
    return checklist
  }

  /// Makes sure that a welcome talk is held by whom the policy says, and with whom it allows. Who is
  /// in no register is taken at their word.
  private static func requireTalk(
    with client: Client, on date: CalendarDate, by who: String, relatives: [Relative],
    in records: CareRecords
  ) throws(ChecklistRefusal) {
    guard let governing = records.governing(client, on: date) else { return }
    if let relative = relatives.first,
      governing.value(of: PolicyRule.welcomeTalkRelativesMayAttend, on: date) == false
    {
      throw .relativesMayNotAttend(relative.id, policy: governing.policy.id)
    }
    guard let role = governing.value(of: PolicyRule.welcomeTalkBy, on: date) else { return }
    guard role == .careContact else {
      if records.fills(role, who, at: client.id, on: date) == false {
        throw .wrongHolder(who, role)
      }
      return
    }
    // Whoever has said no, or need not be offered one, has no care contact to hold the talk.
    guard OfferNeed(of: client, in: records, on: date) == .needsOffer,
      OfferStatus(of: client, in: records, on: date).state != .no
    else { return }
    guard !records.careContactsInForce(of: client.id, on: date).isEmpty else {
      throw .noCareContact(client.id, date)
    }
    if records.fills(role, who, at: client.id, on: date) == false { throw .wrongHolder(who, role) }
  }
}
