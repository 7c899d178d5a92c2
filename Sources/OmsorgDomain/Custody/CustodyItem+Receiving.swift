extension CustodyItem {
  /// Something received from a client, with its first movement.
  /// - Throws: `CustodyRefusal` where the client has ended, the label tells the address, or the
  ///   movement is not one that begins a custody.
  public static func receiving(
    _ kind: CustodyKind, label: String, of client: Client, _ movement: CustodyMovement,
    in records: CareRecords
  ) throws(CustodyRefusal) -> CustodyItem {
    if let ended = client.ended, ended < movement.on {
      throw .clientEnded(client: client.id, ended)
    }
    if tells(label, addressOf: client) { throw .labelHoldsAddress(client: client.id) }
    var item = CustodyItem()
    item.id = freeId(of: client.id, besides: records.custody)
    item.client = client.id
    item.kind = kind
    item.label = label
    try item.record(movement, isSamePerson: records.isSamePerson)
    return item
  }

  /// Why someone may not handle a client's private funds under the policy of a day, or nil. Who is in
  /// no register is taken at their word.
  public static func refusal(
    ofFunds client: Client, by who: String, on date: CalendarDate, in records: CareRecords
  ) -> CustodyRefusal? {
    let role = records.governing(client, on: date)?.value(of: PolicyRule.privateFundsBy, on: date)
    guard let role, records.fills(role, who, at: client.id, on: date) == false else { return nil }
    return .wrongRole(client: client.id, who: who, role)
  }

  /// Whether a label holds the street of the client's home.
  static func tells(_ label: String, addressOf client: Client) -> Bool {
    let shortestStreet = 4
    guard let address = client.address else { return false }
    let street = address.prefix { $0 != "," && $0 != "\n" && !$0.isNumber }
    let words = plain(street)
    return words.count >= shortestStreet && plain(label).contains(words)
  }

  /// Letters and digits in lower case, one space between words.
  private static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// `CLIENT/NUMBER`, after the highest number the client has had.
  private static func freeId(of client: String, besides items: [CustodyItem]) -> String {
    let prefix = "\(client)/"
    let highest = items.compactMap { item in
      item.id.hasPrefix(prefix) ? Int(item.id.dropFirst(prefix.count)) : nil
    }.max()
    return prefix + String((highest ?? 0) + 1)
  }
}
