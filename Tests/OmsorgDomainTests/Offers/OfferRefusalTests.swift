import Records
import Testing

@testable import OmsorgDomain

@Suite struct OfferRefusalTests {
  private func refusal(
    _ careContacts: [CareContact], _ proposals: [Proposal] = [], answeredOn: String = "2026-11-10"
  ) throws -> OfferRefusal {
    OfferRefusal(
      by: "C1", answeredOn: try day(answeredOn), today: try day("2026-11-16"), reason: "no",
      careContacts: careContacts, proposals: proposals)
  }

  private func appointment(
    _ role: CareContactRole, from: String?, to: String? = nil, client: String = "C1"
  ) throws -> CareContact {
    var appointment = CareContact(
      client: client, caregiver: "E1", role: role, from: try from.map(day))
    appointment.to = try to.map(day)
    return appointment
  }

  @Test func careContactDeputyAndSubstituteEndThatDay() throws {
    let roles: [CareContactRole] = [.careContact, .deputy, .substitute]
    let before = try roles.map { try appointment($0, from: "2026-01-12") }
    let refusal = try refusal(before)
    #expect(refusal.ended == before.map(\.id) && refusal.withdrawn.isEmpty)
    for after in refusal.careContacts {
      #expect(try after.to == day("2026-11-10"))
      #expect(after.endReason == "no")
    }
  }

  @Test func othersAreLeftAlone() throws {
    let others = [
      try appointment(.contactPerson, from: nil),
      try appointment(.careContact, from: nil, client: "C2"),
      try appointment(.careContact, from: "2026-01-12", to: "2026-11-10"),
    ]
    let refusal = try refusal(others)
    #expect(refusal.careContacts == others)
    #expect(refusal.ended.isEmpty && refusal.withdrawn.isEmpty)
  }

  @Test func whatBeganAfterTheAnswerEndsTheDayItBegan() throws {
    let refusal = try refusal([try appointment(.careContact, from: "2026-11-12")])
    #expect(try refusal.careContacts[0].to == day("2026-11-12"))
  }

  @Test func whatHasNotBegunIsTakenAway() throws {
    let coming = try appointment(.careContact, from: "2026-11-17")
    let refusal = try refusal([coming])
    #expect(refusal.careContacts.isEmpty && refusal.withdrawn == [coming.id])
  }

  @Test func anEndFurtherOffComesNearer() throws {
    let refusal = try refusal([
      try appointment(.careContact, from: "2026-01-12", to: "2026-12-31")
    ])
    #expect(try refusal.careContacts[0].to == day("2026-11-10"))
  }

  @Test func proposalsAreWithdrawn() throws {
    func proposal(_ client: String, _ role: CareContactRole) throws -> Proposal {
      Proposal(
        client: client, caregiver: "E1", role: role, on: try day("2026-11-01"), by: "someone")
    }
    let (mine, other, person) = (
      try proposal("C1", .careContact), try proposal("C2", .careContact),
      try proposal("C1", .contactPerson)
    )
    let refusal = try refusal([], [mine, person, other])
    #expect(refusal.proposals == [person, other] && refusal.withdrawnProposals == [mine.id])
  }

  @Test func idsAreNumberedWithinTheDay() throws {
    let date = try day("2026-11-10")
    var offers: [Offer] = []
    for expected in ["C1/2026-11-10", "C1/2026-11-10/2", "C1/2026-11-10/3"] {
      var offer = Offer()
      offer.id = Offer.id(client: "C1", on: date, among: offers)
      #expect(offer.id == expected)
      offers.append(offer)
    }
  }
}
