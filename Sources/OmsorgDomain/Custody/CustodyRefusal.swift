public import Records

/// Why something about what is kept for a client is refused.
public enum CustodyRefusal: ProcessRefusal {
  /// The first thing that happens to it is that it is received.
  case notReceived(String)
  /// It is back with the client.
  case returned(String, CalendarDate)
  /// It is missing.
  case lost(String, CustodyMovementKind, CalendarDate)
  /// It is at the unit.
  case notOut(String)
  /// Someone has it.
  case out(String, String, CustodyMovementKind)
  /// The day is before that of an earlier movement.
  case beforeMovement(String, CustodyMovementKind, CalendarDate)
  /// Only of money are there amounts.
  case notFunds(String, CustodyKind, CustodyMovementKind)
  /// Money is handed out and in as a whole.
  case whole(String, CustodyMovementKind)
  /// An amount of money is lacking.
  case noAmount(String, CustodyMovementKind)
  /// There is not that much left.
  case notEnough(String, CustodyMovementKind, balance: Int)
  /// All that is left is returned, no more and no less.
  case notBalance(String, balance: Int)
  /// There would be more than may be kept.
  case tooMuch(String, balance: Int)
  /// There are to be two signatures.
  case oneSignature(String, CustodyKind, CustodyMovementKind)
  /// The two signatures are one person's.
  case samePerson(String, String)
  /// The policy wants another role for it.
  case wrongRole(client: String, who: String, CareRole)
  /// The label tells where the client lives.
  case labelHoldsAddress(client: String)
  /// The person is no client any more.
  case clientEnded(client: String, CalendarDate)
  /// The caregiver has left.
  case caregiverEnded(caregiver: String, CalendarDate)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .notReceived, .returned, .lost, .notOut, .out: "custody.order"
    case .beforeMovement: "custody.dates"
    case .notFunds, .whole, .noAmount, .notEnough, .notBalance, .tooMuch: "custody.amount"
    case .oneSignature, .samePerson: "custody.two_signatures"
    case .wrongRole: "private_funds_by"
    case .labelHoldsAddress: "custody.label"
    case .clientEnded: "custody.client_ended"
    case .caregiverEnded: "custody.caregiver_ended"
    }
  }

  /// What is the matter; ids and no other personal data.
  public var message: Text {
    switch self {
    case .notReceived(let id):
      Text(sv: "'\(id)' är inte mottaget", en: "'\(id)' has not been received")
    case .returned(let id, let date):
      Text(
        sv: "'\(id)' återlämnades \(date.iso)", en: "'\(id)' was returned on \(date.iso)")
    case .lost(let id, _, let date):
      Text(
        sv: "'\(id)' är borta sedan \(date.iso)", en: "'\(id)' is lost since \(date.iso)")
    case .notOut(let id):
      Text(sv: "'\(id)' är inte utlämnat", en: "'\(id)' is not handed out")
    case .out(let id, let holder, _):
      Text(
        sv: "'\(id)' är utlämnat till \(holder)", en: "'\(id)' is handed out to \(holder)")
    case .beforeMovement(let id, let kind, let date):
      Text(
        sv: "dagen är före det senaste som hänt '\(id)': \(kind.words(.swedish)) \(date.iso)",
        en: "the day is before the last thing that happened to '\(id)': "
          + "\(kind.words(.english)) on \(date.iso)")
    case .notFunds(let id, let kind, _):
      Text(
        sv: "'\(id)' är inte privata medel: \(kind.words(.swedish))",
        en: "'\(id)' is not private funds: \(kind.words(.english))")
    case .whole(let id, _):
      Text(
        sv: "'\(id)' lämnas ut och in som en helhet, utan belopp",
        en: "'\(id)' is handed out and in as a whole, without an amount")
    case .noAmount(let id, _):
      Text(sv: "'\(id)': beloppet saknas", en: "'\(id)': the amount is missing")
    case .notEnough(let id, _, let balance):
      Text(
        sv: "'\(id)' har bara \(Kronor.text(balance, .swedish)) kvar",
        en: "'\(id)' has only \(Kronor.text(balance, .english)) left")
    case .notBalance(let id, let balance):
      Text(
        sv: "allt som är kvar av '\(id)' återlämnas: \(Kronor.text(balance, .swedish))",
        en: "all that is left of '\(id)' is returned: \(Kronor.text(balance, .english))")
    case .tooMuch(let id, let balance):
      Text(
        sv: "'\(id)' kan ha högst \(Kronor.text(CustodyItem.mostFunds, .swedish)), "
          + "och har \(Kronor.text(balance, .swedish))",
        en: "'\(id)' can have \(Kronor.text(CustodyItem.mostFunds, .english)) at most, "
          + "and has \(Kronor.text(balance, .english))")
    case .oneSignature(let id, let kind, let movement):
      Text(
        sv: "'\(id)': \(kind.words(.swedish)), \(movement.words(.swedish)): två skriver under",
        en: "'\(id)': \(kind.words(.english)), \(movement.words(.english)): two sign")
    case .samePerson(let id, let who):
      Text(
        sv: "'\(id)': de två som skriver under är samma person, '\(who)'",
        en: "'\(id)': the two who sign are one person, '\(who)'")
    case .wrongRole(let client, let who, let role):
      Text(
        sv: "privata medel för \(client): '\(who)' är inte \(role.words(.swedish))",
        en: "private funds of \(client): '\(who)' is not \(role.words(.english))")
    case .labelHoldsAddress(let client):
      Text(
        sv: "märkningen säger var \(client) bor", en: "the label tells where \(client) lives")
    case .clientEnded(let client, let date):
      Text(
        sv: "'\(client)' är inte brukare sedan \(date.iso)",
        en: "'\(client)' is no client since \(date.iso)")
    case .caregiverEnded(let caregiver, let date):
      Text(
        sv: "'\(caregiver)' är inte anställd \(date.iso)",
        en: "'\(caregiver)' is not employed on \(date.iso)")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .notReceived, .clientEnded: nil
    case .returned:
      Text(
        sv: "det som tas emot på nytt registreras med 'omsorg custody receive'",
        en: "what is received anew is recorded with 'omsorg custody receive'")
    case .lost(let id, _, _):
      Text(
        sv: "om det är återfunnet: 'omsorg custody hand-in \(id)'",
        en: "if it is found: 'omsorg custody hand-in \(id)'")
    case .notOut(let id), .beforeMovement(let id, _, _):
      Text(
        sv: "'omsorg custody show \(id)' visar allt som hänt",
        en: "'omsorg custody show \(id)' shows all that happened")
    case .out(let id, _, _):
      Text(
        sv: "'omsorg custody hand-in \(id)' först", en: "'omsorg custody hand-in \(id)' first")
    case .notFunds(_, _, let movement) where movement == .spent || movement == .received:
      Text(
        sv: "bara privata medel sätts in och används",
        en: "only private funds are put in and spent")
    case .notFunds, .whole: Text(sv: "utelämna --amount", en: "leave --amount out")
    case .noAmount:
      Text(sv: "ange kronor med --amount", en: "give kronor with --amount")
    case .notEnough(let id, _, _), .notBalance(let id, _):
      Text(
        sv: "'omsorg custody show \(id)' visar in och ut",
        en: "'omsorg custody show \(id)' shows what came and went")
    case .tooMuch: nil
    case .oneSignature, .samePerson:
      Text(
        sv: "ange en annan person med --with, brukaren själv om det är så",
        en: "name another person with --with, the client if that is who")
    case .wrongRole(let client, _, .careContact):
      Text(
        sv: "ange omsorgskontakten eller den som ersätter med --by: 'omsorg assign show \(client)'",
        en: "name the care contact or who stands in with --by: 'omsorg assign show \(client)'")
    case .wrongRole(_, _, let role):
      Text(
        sv: "ange den som är \(role.words(.swedish)) med --by",
        en: "name the \(role.words(.english)) with --by")
    case .labelHoldsAddress:
      Text(
        sv: "märk med ett nummer, som inte säger något för den som hittar det",
        en: "mark it with a number, which says nothing to whoever finds it")
    case .caregiverEnded:
      Text(
        sv: "'omsorg caregiver list' visar vilka som är det",
        en: "'omsorg caregiver list' shows who is")
    }
  }
}
