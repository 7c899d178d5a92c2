extension CareRecords {
  /// Everything that has been kept for a client, what is returned or lost too.
  public func custody(of client: String) -> [CustodyItem] {
    custody.filter { $0.client == client }
  }

  /// What is still kept for a client, at the unit or with its staff.
  public func custodyHeld(of client: String) -> [CustodyItem] {
    custody(of: client).filter(\.isHeld)
  }

  /// Whether two signatures are one person's: an id and the name that belongs to it are the same, and
  /// other names are compared without regard to case.
  public func isSamePerson(_ first: String, _ second: String) -> Bool {
    let (first, second) = (first.lowercased(), second.lowercased())
    return first == second || !ids(of: first).isDisjoint(with: ids(of: second))
  }

  /// The ids on record that a signature in lower case may mean: those of someone with that id, else of
  /// those with that name.
  private func ids(of who: String) -> Set<String> {
    let people = caregivers.map { ($0.id, $0.name) } + professionals.map { ($0.id, $0.name) }
    let exact = people.filter { $0.0.lowercased() == who }
    let meant = exact.isEmpty ? people.filter { $0.1.lowercased() == who } : exact
    return Set(meant.map(\.0))
  }

  /// Whether someone has the role that a policy asks for at a client on a day; nil for who is in no
  /// register, who is taken at their word.
  ///
  /// Care contacts are all who stand in as such: deputies and substitutes too.
  public func fills(
    _ role: CareRole, _ who: String, at client: String, on date: CalendarDate
  ) -> Bool? {
    let ids = ids(of: who.lowercased())
    if ids.isEmpty { return nil }
    if role == .careContact {
      return careContacts(of: client).contains {
        ids.contains($0.caregiver) && $0.isInForce(on: date)
      }
    }
    return professionals.contains { ids.contains($0.id) && $0.role.careRole == role }
  }
}
