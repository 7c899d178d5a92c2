import DataDirectory
import Glibc
import OmsorgDomain
import OmsorgTexts
import Records
import Testing

@testable import OmsorgStore

/// Plans for made-up municipalities of one team to twenty, imported like any other, where nobody has
/// a care contact: against a scorer that shares no code with the program and a greedy by rank.
@Suite struct PlanSeedTests {
  /// The clients of each seed's municipality; about 25 make a team.
  ///
  /// OMSORG_FULL_SWEEP=1 tries all; it takes minutes.
  private static let sizes: [Int] =
    [25, 25, 30, 40, 50, 60, 75]
    + (getenv("OMSORG_FULL_SWEEP") == nil
      ? [100]
      : [25, 25, 30, 40, 50, 60, 75, 80, 85, 90, 95, 100, 110, 120, 130, 150, 180, 210, 500])

  @Test(arguments: sizes.indices)
  func aPlanIsNearlyAsCheapAsCanBe(_ seed: Int) throws {
    let clients = Self.sizes[seed]
    let place: Comment = "seed \(seed), \(clients) clients"
    let city = try PlanCity(
      clients: clients, days: min(14, max(3, 500 / clients)), seed: UInt64(seed),
      policy: BuiltInPolicy.all[seed % BuiltInPolicy.all.count])
    let plan = try city.matching().plan(AssignmentPlanQuestion(.everyone))
    #expect(plan.rows.count - plan.unassigned > clients / 2, place)

    let plain = PlainPlan(try city.plain(), reassigns: false)
    let assignment = try #require(plain.assignment(plan), place)
    #expect(plan.cost == plain.cost(assignment), place)
    #expect(plan.bound <= plan.cost, place)
    #expect(plan.gap <= 0.005, place)
    #expect(
      Double(plan.cost - plan.bound) <= 0.005 * Double(max(plan.bound, plan.rows.count)), place)
    #expect(plan.cost <= plain.rankCost(), place)
  }
}
