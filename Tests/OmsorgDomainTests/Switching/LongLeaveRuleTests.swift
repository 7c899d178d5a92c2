import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct LongLeaveRuleTests {
  private func absence(_ from: String, _ to: String?, of caregiver: String = "E1") throws -> Absence
  {
    var absence = Absence()
    absence.id = "\(caregiver)/\(from)"
    absence.caregiver = caregiver
    absence.from = try day(from)
    absence.to = try to.map(day)
    return absence
  }

  private func substitute(_ from: String, _ to: String?) throws -> CareContact {
    var contact = CareContact(
      client: "C1", caregiver: "E2", role: .substitute, from: try day(from))
    contact.to = try to.map(day)
    contact.standsInFor = "E1"
    return contact
  }

  private func found(_ rule: String, _ context: RuleContext) throws -> [String] {
    try #require(Rule.named(rule)).findings(in: context).map {
      "\($0.client ?? "") \($0.due?.iso ?? "–") \($0.severity.rawValue)"
    }
  }

  private func longLeave(
    _ registers: Registers, _ today: String = "2026-11-16", days: Int? = 30
  ) throws -> [String] {
    try found("care_contact.long_leave", try registers.context(today, longLeave: days))
  }

  @Test func neitherPolicyNorOptionMeansThatNothingIsEvaluated() throws {
    var registers = try Registers.clean()
    registers.absences = [try absence("2026-01-01", "2027-12-31")]
    #expect(try longLeave(registers, days: nil) == [])
    try registers.set("long_leave_after", .integer(60), from: "2020-01-01")
    #expect(try longLeave(registers, days: nil) == ["C1 2026-01-01 note"])
    #expect(try longLeave(registers, days: 729) == ["C1 2026-01-01 note"])
    // The option goes before the policy.
    #expect(try longLeave(registers, days: 730) == [])
  }

  @Test func absencesThatFollowUponEachOtherAreOneLeave() throws {
    var registers = try Registers.clean()
    registers.absences = [
      try absence("2026-11-10", "2026-11-30"), try absence("2026-12-01", "2026-12-10"),
    ]
    #expect(try longLeave(registers, days: 30) == ["C1 2026-11-10 note"])
    #expect(try longLeave(registers, days: 31) == [])
    registers.absences[1] = try absence("2026-12-02", "2026-12-12")
    #expect(try longLeave(registers, days: 30) == [])
    registers.absences[1] = try absence("2026-11-12", "2026-12-10")
    #expect(try longLeave(registers, days: 30) == ["C1 2026-11-10 note"])
    // Another's absence is no part of it.
    registers.absences[1] = try absence("2026-12-01", "2026-12-20", of: "E2")
    #expect(try longLeave(registers, days: 30) == [])
  }

  @Test func anAbsenceUntilFurtherNoticeCountsWithTheDaysThatAreKnown() throws {
    var registers = try Registers.clean()
    registers.absences = [try absence("2026-11-01", nil)]
    #expect(try longLeave(registers, "2026-11-14", days: 14) == [])
    #expect(try longLeave(registers, "2026-11-15", days: 14) == ["C1 2026-11-15 note"])
    registers.absences = [
      try absence("2026-11-01", "2026-11-30"), try absence("2026-12-01", nil),
    ]
    #expect(try longLeave(registers, "2026-11-02", days: 30) == ["C1 2026-11-01 note"])
  }

  @Test func aLeaveIsToldOfFourWeeksAheadAndNotAfterwards() throws {
    var registers = try Registers.clean()
    registers.absences = [try absence("2026-12-14", "2027-02-28")]
    #expect(try longLeave(registers, "2026-11-15") == [])
    #expect(try longLeave(registers, "2026-11-16") == ["C1 2026-12-14 note"])
    #expect(try longLeave(registers, "2027-02-28") == ["C1 2026-12-14 note"])
    #expect(try longLeave(registers, "2027-03-01") == [])
  }

  @Test func aSubstituteCoversAndADeputyOrThePolicyDecidesHowMuchItMatters() throws {
    var registers = try Registers.clean()
    registers.absences = [try absence("2026-11-10", "2027-01-31")]
    var lund = registers
    try lund.set("deputy_at_longer_absence", .boolean(true), from: "2020-01-01")
    #expect(try longLeave(lund) == ["C1 2026-11-10 warning"])
    var required = registers
    try required.set("deputy", .string("required"), from: "2020-01-01")
    #expect(try longLeave(required) == ["C1 2026-11-10 warning"])
    lund.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", role: .deputy, from: nil))
    #expect(try longLeave(lund) == ["C1 2026-11-10 note"])
    lund.careContacts.append(try substitute("2026-11-16", nil))
    #expect(try longLeave(lund) == [])
    #expect(try longLeave(lund, "2026-11-15") == ["C1 2026-11-10 note"])
    // One who stands in for someone else is no cover.
    lund.careContacts[3].standsInFor = "E3"
    #expect(try longLeave(lund) == ["C1 2026-11-10 note"])
  }

  @Test func aSubstituteWhoEndsWhileTheAbsenceGoesOnIsFound() throws {
    var registers = try Registers.clean()
    registers.absences = [try absence("2026-11-10", "2026-12-31")]
    registers.careContacts.append(try substitute("2026-11-10", "2026-11-30"))
    func ending(_ today: String) throws -> [String] {
      try found("substitute.ending", try registers.context(today))
    }
    #expect(try ending("2026-11-15") == [])
    #expect(try ending("2026-11-16") == ["C1 2026-11-30 warning"])
    #expect(try ending("2026-12-01") == [])
    registers.absences = [try absence("2026-11-10", nil)]
    #expect(try ending("2026-11-16") == ["C1 2026-11-30 warning"])
    registers.absences = [try absence("2026-11-10", "2026-11-30")]
    #expect(try ending("2026-11-16") == [])
    registers.absences = [try absence("2026-11-10", "2026-12-31")]
    registers.careContacts.append(try substitute("2026-12-01", "2026-12-31"))
    #expect(try ending("2026-11-16") == [])
    registers.careContacts.removeLast()
    registers.careContacts[0].to = try day("2026-11-30")
    #expect(try ending("2026-11-16") == [])
  }
}
