extension CustodyItem {
  /// The most that may be kept of a client's money, in öre, far above what any client leaves with
  /// the staff: a sum written without its comma is caught, and sums never overflow. A single
  /// movement can return it all.
  public static let mostFunds = 100_000_000

  /// Where it is, by its movements.
  public var state: CustodyState {
    var state = CustodyState.kept
    for movement in movements {
      switch movement.kind {
      case .received, .spent: break
      case .handedOut: state = .handedOut
      case .handedIn: state = .kept
      case .returned: state = .returned
      // Of money it is the amount that is missing, not the rest.
      case .lost: if kind != .funds { state = .lost }
      }
    }
    return state
  }

  /// The caregiver who has it.
  public var holder: String? {
    state == .handedOut ? movements.last { $0.kind == .handedOut }?.to : nil
  }

  /// What is left of private funds, in öre; nil of all else.
  public var balance: Int? {
    guard kind == .funds else { return nil }
    return movements.reduce(0) { sum, movement in
      switch movement.kind {
      case .received: sum + (movement.amount ?? 0)
      case .spent, .returned, .lost: sum - (movement.amount ?? 0)
      case .handedOut, .handedIn: sum
      }
    }
  }

  /// Whether the unit answers for it still: it is neither returned nor lost.
  public var isHeld: Bool { state == .kept || state == .handedOut }

  /// The day it was received.
  public var receivedOn: CalendarDate { movements.first?.on ?? .earliest }

  /// Why something may not have happened to it, or nil if it may.
  ///
  /// What is missing may be found again, which is handing it in. Money is received again and again;
  /// all else once.
  /// - Parameter isSamePerson: whether two signatures are one person's.
  public func refusal(
    of movement: CustodyMovement, isSamePerson: (String, String) -> Bool = { $0 == $1 }
  ) -> CustodyRefusal? {
    if let last = movements.last, movement.on < last.on {
      return .beforeMovement(id, last.kind, last.on)
    }
    return wrongOrder(movement.kind) ?? wrongAmount(movement)
      ?? wrongSignatures(movement, isSamePerson)
  }

  private func wrongOrder(_ next: CustodyMovementKind) -> CustodyRefusal? {
    guard let last = movements.last else { return next == .received ? nil : .notReceived(id) }
    switch (next, state) {
    case (_, .returned): return .returned(id, last.on)
    case (.spent, _) where kind != .funds, (.received, _) where kind != .funds:
      return .notFunds(id, kind, next)
    case (.handedIn, .lost): return nil
    case (_, .lost): return .lost(id, next, last.on)
    case (.handedIn, .kept): return .notOut(id)
    case (.handedOut, .handedOut), (.returned, .handedOut):
      return .out(id, holder ?? "", next)
    default: return nil
    }
  }

  private func wrongAmount(_ movement: CustodyMovement) -> CustodyRefusal? {
    guard let balance else {
      return movement.amount == nil ? nil : .notFunds(id, kind, movement.kind)
    }
    let amount = movement.amount ?? 0
    switch movement.kind {
    case .received:
      if amount <= 0 { return .noAmount(id, .received) }
      return amount <= Self.mostFunds - balance ? nil : .tooMuch(id, balance: balance)
    case .spent, .lost:
      if amount <= 0 { return .noAmount(id, movement.kind) }
      return amount <= balance ? nil : .notEnough(id, movement.kind, balance: balance)
    case .returned: return amount == balance ? nil : .notBalance(id, balance: balance)
    case .handedOut, .handedIn:
      return movement.amount == nil ? nil : .whole(id, movement.kind)
    }
  }

  /// Money takes two signatures whatever happens to it, except that it is reported missing; who gets
  /// it to keep is the second. All else takes two when it comes from the client and goes back.
  private func wrongSignatures(
    _ movement: CustodyMovement, _ isSamePerson: (String, String) -> Bool
  ) -> CustodyRefusal? {
    let second: String?
    switch movement.kind {
    case .lost: return nil
    case .handedOut:
      guard kind == .funds else { return nil }
      second = movement.witness ?? movement.to
    case .received, .returned: second = movement.witness
    case .spent, .handedIn:
      guard kind == .funds else { return nil }
      second = movement.witness
    }
    guard let second else { return .oneSignature(id, kind, movement.kind) }
    return isSamePerson(movement.by, second) ? .samePerson(id, second) : nil
  }

  /// Records that something happened.
  /// - Throws: `CustodyRefusal`; nothing is then recorded.
  public mutating func record(
    _ movement: CustodyMovement, isSamePerson: (String, String) -> Bool = { $0 == $1 }
  ) throws(CustodyRefusal) {
    if let refusal = refusal(of: movement, isSamePerson: isSamePerson) { throw refusal }
    movements.append(movement)
  }

  /// The first of its movements that cannot have happened after those before it, as others than omsorg
  /// may have written them; nil if all can.
  public var contradiction: CustodyRefusal? {
    var replayed = self
    replayed.movements = []
    for movement in movements {
      // Nobody can tell afterwards which signatures are one person's.
      if let refusal = replayed.refusal(of: movement, isSamePerson: { _, _ in false }) {
        return refusal
      }
      replayed.movements.append(movement)
    }
    return movements.isEmpty ? .notReceived(id) : nil
  }
}
