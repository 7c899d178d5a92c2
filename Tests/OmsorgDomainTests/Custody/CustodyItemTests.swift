import Records
import Testing

@testable import OmsorgDomain

/// Every order of movements of every kind of thing, against a model.
@Suite struct CustodyItemTests {
  private static let date = CalendarDate(iso: "2026-11-02") ?? .earliest

  static func movement(
    _ kind: CustodyMovementKind, _ amount: Int? = nil, with witness: String? = "w",
    on date: CalendarDate = date
  ) -> CustodyMovement {
    var movement = CustodyMovement()
    movement.kind = kind
    movement.on = date
    movement.by = "a"
    movement.witness = witness
    movement.amount = amount
    if kind == .handedOut { movement.to = "E1" }
    return movement
  }

  /// What is allowed, said anew: where the thing is and how much there is.
  private struct Model {
    var place = "nowhere"
    var money = 0

    mutating func allows(_ kind: CustodyMovementKind, _ amount: Int?, isMoney: Bool) -> Bool {
      guard place != "client" else { return false }
      guard place != "nowhere" || kind == .received else { return false }
      let amount = amount ?? 0
      switch kind {
      case .received:
        guard
          isMoney ? amount > 0 && money + amount <= 100_000_000 : place == "nowhere" && amount == 0
        else { return false }
        money += amount
        if place == "nowhere" { place = "unit" }
      case .handedOut:
        guard place == "unit", amount == 0 else { return false }
        place = "staff"
      case .handedIn:
        guard place == "staff" || place == "lost", amount == 0 else { return false }
        place = "unit"
      case .spent:
        guard isMoney, amount > 0, amount <= money else { return false }
        money -= amount
      case .returned:
        guard place == "unit", amount == money else { return false }
        money = 0
        place = "client"
      case .lost:
        if isMoney {
          guard amount > 0, amount <= money else { return false }
          money -= amount
        } else {
          guard place != "lost", amount == 0 else { return false }
          place = "lost"
        }
      }
      return true
    }

    var state: CustodyState {
      switch place {
      case "staff": .handedOut
      case "client": .returned
      case "lost": .lost
      default: .kept
      }
    }
  }

  @Test(arguments: CustodyKind.allCases)
  func everyOrderIsAllowedOrRefused(kind: CustodyKind) throws {
    var looked = 0
    func look(_ item: CustodyItem, _ model: Model) throws {
      #expect(item.state == model.state)
      #expect(item.balance == (kind == .funds ? model.money : nil))
      #expect(item.isHeld == ["nowhere", "unit", "staff"].contains(model.place))
      #expect(item.holder == (model.place == "staff" ? "E1" : nil))
      #expect((item.contradiction == nil) == !item.movements.isEmpty)
      if item.movements.count == 5 { return }
      for next in CustodyMovementKind.allCases {
        for amount in kind == .funds ? [nil, 0, 1, 2, 100_000_000] : [nil, 1] {
          looked += 1
          var (tried, after) = (item, model)
          let allows = after.allows(next, amount, isMoney: kind == .funds)
          // An amount of nothing is still an amount.
          let isOdd = amount == 0 && (next == .handedOut || next == .handedIn)
          do {
            try tried.record(Self.movement(next, amount))
            #expect(allows && !isOdd, "\(item.movements.map(\.kind)) then \(next) \(amount ?? -1)")
            #expect(tried.movements.count == item.movements.count + 1)
            try look(tried, after)
          } catch let refusal as CustodyRefusal {
            #expect(!allows || isOdd, "\(item.movements.map(\.kind)) then \(next): \(refusal)")
            #expect(tried == item)
          }
        }
      }
    }
    var item = CustodyItem()
    (item.id, item.client, item.kind) = ("C1/1", "C1", kind)
    try look(item, Model())
    #expect(looked > 60)
  }

  @Test(arguments: CustodyKind.allCases, CustodyMovementKind.allCases)
  func signatures(kind: CustodyKind, next: CustodyMovementKind) throws {
    var item = CustodyItem()
    (item.id, item.kind) = ("C1/1", kind)
    let isMoney = kind == .funds
    if next != .received { item.movements = [Self.movement(.received, isMoney ? 5 : nil)] }
    if next == .handedIn { item.movements.append(Self.movement(.handedOut)) }
    if next == .spent, !isMoney { return }
    let amount: Int? =
      !isMoney || next == .handedOut || next == .handedIn ? nil : next == .returned ? 5 : 1
    let takesTwo = [.received, .returned].contains(next) || (isMoney && next != .lost)
    // Who is handed money is the second.
    var alone = Self.movement(next, amount, with: nil)
    #expect((item.refusal(of: alone) == nil) == (!takesTwo || next == .handedOut))
    alone.to = "a"
    if next == .handedOut { #expect((item.refusal(of: alone) == nil) == !isMoney) }
    let same = Self.movement(next, amount, with: "a")
    #expect((item.refusal(of: same) == nil) == !takesTwo)
    #expect(item.refusal(of: Self.movement(next, amount)) == nil)
    let isSame = item.refusal(of: Self.movement(next, amount)) { _, _ in true }
    #expect((isSame == nil) == !takesTwo)
  }

  @Test func daysDoNotGoBackwards() throws {
    var item = CustodyItem()
    item.id = "C1/1"
    try item.record(Self.movement(.received))
    for kind in CustodyMovementKind.allCases {
      #expect(
        item.refusal(of: Self.movement(kind, on: Self.date.adding(days: -1)))
          == .beforeMovement("C1/1", .received, Self.date))
    }
  }

  @Test func aLabelDoesNotTellTheAddress() throws {
    var client = Client()
    (client.id, client.address) = ("C1", "Norra Storgatan 12 B, 222 22 Lund")
    for (label, tells) in [
      ("norra storgatan", true), ("Nyckel NORRA  STORGATAN 12", true), ("Norra Storgatan12", true),
      ("nr 114", false), ("storg. 12", false), ("12 B", false), ("Norra", false),
    ] {
      #expect(CustodyItem.tells(label, addressOf: client) == tells, "\(label)")
    }
    client.address = nil
    #expect(!CustodyItem.tells("norra storgatan", addressOf: client))
    client.address = "12"
    #expect(!CustodyItem.tells("12", addressOf: client))
  }

  @Test func itemsAreNumbered() throws {
    var client = Client()
    client.id = "C1"
    var taken = CustodyItem()
    taken.id = "C1/9"
    let item = try CustodyItem.receiving(
      .key, label: "nr 1", of: client, Self.movement(.received), in: CareRecords(custody: [taken]))
    #expect(item.id == "C1/10" && item.receivedOn == Self.date && item.isHeld)
    client.ended = Self.date.adding(days: -1)
    #expect(throws: CustodyRefusal.clientEnded(client: "C1", Self.date.adding(days: -1))) {
      try CustodyItem.receiving(
        .key, label: "nr 1", of: client, Self.movement(.received), in: CareRecords())
    }
  }

  @Test func onePersonByIdAndName() throws {
    var (first, second) = (Caregiver(), Caregiver())
    (first.id, first.name) = ("E1", "Anna Ö")
    (second.id, second.name) = ("E2", "Bo")
    var manager = Professional()
    (manager.id, manager.name) = ("M1", "Maj")
    let records = CareRecords(caregivers: [first, second], professionals: [manager])
    for (one, other, isSame) in [
      ("E1", "anna ö", true), ("ANNA Ö", "e1", true), ("M1", "Maj", true), ("x", "X", true),
      ("E1", "E2", false), ("Anna Ö", "Bo", false), ("E1", "x", false), ("x", "y", false),
    ] {
      #expect(records.isSamePerson(one, other) == isSame, "\(one) \(other)")
      #expect(records.isSamePerson(other, one) == isSame, "\(one) \(other)")
    }
  }
}
