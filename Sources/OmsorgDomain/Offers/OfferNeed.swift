public import Records

/// Whether a client is to be offered a care contact on a day.
///
/// Follows from the decisions in force, the policy and the assessments on record; age plays no part.
public enum OfferNeed: Hashable, Sendable {
  /// A care contact is to be offered, or has been.
  case needsOffer
  /// Only services that need not lead to an offer, and nobody has assessed the case: the services,
  /// and the circumstances that speak for an offer all the same.
  case assess(services: [String], weighs: [OfferGround])
  /// No care contact need be offered.
  case none(Reason)

  /// Why no care contact need be offered.
  public enum Reason: String, Choice {
    /// No longer a client.
    case ended
    /// No decision is in force or to begin.
    case noServices = "no_services"
    /// An alarm and no home care.
    case alarmOnly = "alarm_only"
    /// Only services that need not lead to an offer, and the policy asks for no assessment.
    case limitedServices = "limited_services"
    /// Assessed: none need be offered.
    case exempted

    /// The reason in words.
    public var words: Text {
      switch self {
      case .ended: Text(sv: "avslutad", en: "ended")
      case .noServices: Text(sv: "inga beviljade insatser", en: "no granted services")
      case .alarmOnly: Text(sv: "enbart trygghetslarm", en: "alarm only")
      case .limitedServices: Text(sv: "enbart begränsade insatser", en: "limited services only")
      case .exempted: Text(sv: "undantagen efter bedömning", en: "exempted after assessment")
      }
    }
  }

  /// What a client needs on a day.
  ///
  /// An exemption for limited services holds as long as the services are limited; one because an
  /// offer is obviously not needed, as long as nothing is granted that was not granted then. An
  /// offer made to someone with limited services is an assessment that went the other way.
  public init(of client: Client, in records: CareRecords, on date: CalendarDate) {
    self.init(
      of: client, granted: OfferScope(of: client, in: records, on: date),
      latest: records.latestOffer(to: client.id, on: date), in: records, on: date)
  }

  /// What a client needs on a day.
  /// - Parameters:
  ///   - scope: what is granted that day.
  ///   - latest: the latest offer or exemption until then.
  init(
    of client: Client, granted scope: OfferScope, latest: Offer?, in records: CareRecords,
    on date: CalendarDate
  ) {
    guard client.isActive(on: date) else {
      self = .none(.ended)
      return
    }
    if scope.isEmpty {
      self = .none(.noServices)
      return
    }
    if let latest {
      let then = OfferScope(of: client, in: records, on: latest.date)
      switch latest.outcome {
      case .exempted
      where scope.isLimited || latest.exemption == .obviouslyUnneeded && scope.isWithin(then):
        self = .none(.exempted)
        return
      case .offered where scope.isLimited && then.isLimited:
        self = .needsOffer
        return
      case .exempted, .offered: break
      }
    }
    if !scope.isLimited {
      self = .needsOffer
    } else if scope.isAlarmAlone {
      self = .none(.alarmOnly)
    } else if let governing = records.governing(client, on: date),
      governing.value(of: PolicyRule.offerExceptionAssessed, on: date) ?? false
    {
      self = .assess(
        services: scope.services,
        weighs: governing.value(of: PolicyRule.offerExceptionWeighs, on: date) ?? [])
    } else {
      self = .none(.limitedServices)
    }
  }
}

extension CareRecords {
  /// The latest offer to a client, or exemption, on or before a day.
  public func latestOffer(to client: String, on date: CalendarDate) -> Offer? {
    offers(of: client).last { $0.date <= date }
  }
}
