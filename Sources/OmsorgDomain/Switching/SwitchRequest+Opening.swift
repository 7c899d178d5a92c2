extension SwitchRequest {
  /// A request about a client's care contact, without reasons as yet.
  ///
  /// Only the client's own wish asks whether the policy lets clients switch; the other causes are
  /// the unit's.
  /// - Throws: `SwitchRefusal`.
  public static func opening(
    client: Client, caregiver: String, cause: SwitchCause, on date: CalendarDate, by who: String,
    in records: CareRecords
  ) throws(SwitchRefusal) -> SwitchRequest {
    let inForce = records.careContactsInForce(of: client.id, on: date)
    if inForce.isEmpty { throw .noCareContact(client: client.id, date) }
    guard inForce.contains(where: { $0.caregiver == caregiver }) else {
      throw .notCareContact(client: client.id, caregiver: caregiver, date)
    }
    let open = records.switchRequests(of: client.id).first {
      $0.isOpen && $0.caregiver == caregiver
    }
    if let open { throw .alreadyOpen(open.id) }
    let rules = SwitchRules(records.governing(client, on: date), on: date)
    if cause == .clientWish, rules.isPossible == false { throw .notPossible(client: client.id) }
    var request = SwitchRequest()
    request.id = DatedIdentifier.free(
      client: client.id, on: date, besides: records.switchRequests(of: client.id).map(\.id))
    request.client = client.id
    request.caregiver = caregiver
    request.cause = cause
    request.receivedOn = date
    request.receivedBy = who
    return request
  }

  /// The caregivers who are not to be suggested as a client's care contact: those the client does
  /// not want, and those the client has asked to be without.
  public static func ruledOut(client: Client, in records: CareRecords) -> Set<String> {
    Set(client.refusedCaregivers).union(
      records.switchRequests(of: client.id).filter(\.rulesOutCaregiver).map(\.caregiver))
  }

  /// Why someone is not the manager that the policy wants, or nil. Who is in no register is taken
  /// at their word.
  public static func refusal(
    of act: SwitchAct, by who: String, _ rules: SwitchRules, in records: CareRecords
  ) -> SwitchRefusal? {
    guard let manager = rules.manager else { return nil }
    if records.caregiver(who) != nil { return .wrongRole(act, who: who, manager) }
    let known = records.professionals.filter { $0.id == who || $0.name == who }
    if known.isEmpty || known.contains(where: { $0.role.rawValue == manager.rawValue }) {
      return nil
    }
    return .wrongRole(act, who: who, manager)
  }
}
