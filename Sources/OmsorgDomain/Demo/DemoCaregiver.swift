import OmsorgTexts

/// A caregiver of the made-up municipality.
struct DemoCaregiver {
  enum Group: String {
    case day = "dag"
    case evening = "kväll"
    case hourly = "tim"
  }

  let name: String
  let isWoman: Bool
  let isAssistantNurse: Bool
  let hasCertificate: Bool
  /// Whether the certificate or the transition rule is a ground to be care contact.
  let hasGround: Bool
  /// The team's index, nil for who is employed by the hour.
  let team: Int?
  let district: Int
  let group: Group
  /// Per cent of full time.
  let employment: Int
  /// Another language than Swedish.
  let language: String?
  let skills: [String]
  /// Bit i: holds the delegation `DemoWords.delegations[i]`.
  let delegations: Int
  let employedFrom: CalendarDate
  /// Which weekends are worked, 0 or 1: twins have one each.
  let weekendPhase: Int
  /// The other caregiver's index.
  var twin: Int?

  /// The delegations in words.
  var delegationNames: [String] {
    DemoWords.delegations.indices.filter { delegations >> $0 & 1 == 1 }
      .map { DemoWords.delegations[$0] }
  }
}
