public import Records

// Each field may be right by itself and the record still make no sense. These are what a person
// who adds or changes one record is told at once, and what a rule tells of records that stood in a
// file before.

extension Absence {
  /// How the fields contradict each other, if they do.
  public var contradiction: Text? {
    if (caregiver == nil) == (client == nil) {
      return Text(
        sv: "en frånvaro gäller en medarbetare eller en brukare, och bara en av dem",
        en: "an absence is of a caregiver or a client, and of one of them only")
    }
    return to.flatMap { endsBeforeItBegins(from: from, to: $0) }
  }
}

extension GrantedService {
  /// How the fields contradict each other, if they do.
  public var contradiction: Text? {
    if kind == .returnHome, to == nil {
      return Text(
        sv: "tryggt mottagande har en sista dag", en: "a safe return home has a last day")
    }
    if kind == .shortTerm, to == nil {
      return Text(
        sv: "en vistelse på korttidsenhet har en sista dag: --to",
        en: "a stay in a short-term unit has a last day: --to")
    }
    if kind == .shortTerm, staff.isEmpty {
      return Text(
        sv: "en korttidsenhet har egen personal: ange lag eller medarbetare med --staff",
        en: "a short-term unit has staff of its own: name teams or caregivers with --staff")
    }
    if let tie, tie.decision == id {
      return Text(sv: "ingen insats hör ihop med sig själv", en: "no service is tied to itself")
    }
    if let tie, tie.most < tie.least {
      return Text(
        sv: "högst \(tie.most) minuter efter \(tie.decision) är mindre än minst \(tie.least)",
        en: "at most \(tie.most) minutes after \(tie.decision) is less than at least \(tie.least)")
    }
    return to.flatMap { endsBeforeItBegins(from: from, to: $0) }
  }
}

extension Caregiver {
  /// How the fields contradict each other, if they do.
  public var contradiction: Text? {
    guard twin.periods.contains(where: { $0.value == id }) else { return nil }
    return Text(sv: "ingen är sin egen tvilling", en: "nobody is their own twin")
  }
}

extension Team {
  /// How the fields contradict each other, if they do.
  public var contradiction: Text? {
    guard covers.contains(id) else { return nil }
    return Text(sv: "inget lag täcker sig självt", en: "no team covers itself")
  }
}

private func endsBeforeItBegins(from: CalendarDate, to: CalendarDate) -> Text? {
  guard to < from else { return nil }
  return Text(
    sv: "sista dagen \(to.iso) är före första dagen \(from.iso)",
    en: "the last day, \(to.iso), is before the first, \(from.iso)")
}
