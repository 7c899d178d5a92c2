import Testing

@testable import OmsorgDomain

@Suite struct VisitTraitsTests {
  @Test(
    arguments: [
      ([], [.countsInSurvey]), (["alarm"], []), (["alarm", "meal_delivery"], []),
      (["meal_delivery", "cleaning"], [.countsInSurvey]), (["unknown"], [.countsInSurvey]),
      (["shower"], [.countsInSurvey, .personalCare]),
      (["alarm", "walk"], [.countsInSurvey, .personalCare]),
    ] as [([String], VisitTraits)])
  func traitsComeFromTheCatalogue(services: [String], traits: VisitTraits) throws {
    let catalogue = ServiceCatalogue(try ServiceCatalogue.builtInServices())
    #expect(VisitTraits(of: services, in: catalogue) == traits)
  }

  @Test func personalCareIsMorningEveningShowerAndWalk() throws {
    let services = try ServiceCatalogue.builtInServices()
    #expect(
      services.filter(\.isPersonalCare).map(\.id)
        == ["evening_help", "morning_help", "shower", "walk"])
    #expect(services.filter { !$0.countsInSurvey }.map(\.id) == ["alarm", "meal_delivery"])
  }
}
