extension CareRecords {
  /// Everything that has been kept for a client, what is returned or lost too.
  public func custody(of client: String) -> [CustodyItem] {
    let items = custody
    return (custodyByClient[client] ?? []).map { items[$0] }
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

  /// The ids of the caregivers and professionals whom an id or a name may mean, in order; none for who
  /// is in no register.
  public func people(meantBy who: String) -> [String] { ids(of: who.lowercased()).sorted() }

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
  /// Care contacts are all who stand in as such: deputies and substitutes too. Managers lead the work,
  /// and nurses and therapists are primary care, where no register tells them apart.
  public func fills(
    _ role: CareRole, _ who: String, at client: String, on date: CalendarDate
  ) -> Bool? {
    let ids = ids(of: who.lowercased())
    if ids.isEmpty { return nil }
    // Who was care contact to the last sees to what is left when home care has ended.
    let date = min(date, self.client(client)?.ended ?? date)
    let roles = Set(professionals.filter { ids.contains($0.id) }.map(\.role))
    switch role {
    case .careContact:
      return careContacts(of: client).contains {
        ids.contains($0.caregiver) && $0.isInForce(on: date)
      }
    case .caregiver: return ids.contains { caregiver($0) != nil }
    case .team:
      let team = self.client(client)?.team.value(on: date)
      return ids.contains { team != nil && caregiver($0)?.team.value(on: date) == team }
    case .workLeader:
      return !roles.isDisjoint(with: [.workLeader, .unitManager, .sectionManager])
    case .primaryCare:
      return !roles.isDisjoint(with: [.nurse, .occupationalTherapist, .physiotherapist])
    case .namedByUnitManager, .client, .relative: return nil
    default: return roles.contains { $0.careRole == role }
    }
  }
}
