/// What figures ask of a visit's services.
public struct VisitTraits: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Traits from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// At least one service is personal care.
  public static let personalCare = VisitTraits(rawValue: 1)
  /// At least one service is neither an alarm response nor a meal delivery.
  public static let countsInSurvey = VisitTraits(rawValue: 2)

  /// The traits of a visit with services; one with none counts in the survey, as does a service
  /// that the catalogue doesn't know.
  public init(of services: [String], in catalogue: ServiceCatalogue) {
    self = services.isEmpty ? .countsInSurvey : []
    for id in services {
      let service = catalogue[id]
      if service?.isPersonalCare == true { insert(.personalCare) }
      if service?.countsInSurvey != false { insert(.countsInSurvey) }
    }
  }
}
