import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

/// Appointing under each of the built-in policies, municipal and private.
@Suite struct AppointingTests {
  /// A team of two, one client, the professionals, and a policy.
  private func records(
    _ policy: BuiltInPolicy, _ kind: ProviderKind, contacts: [CareContact] = [],
    offers: [Offer] = [], extra: [PolicyRecord] = []
  ) throws -> CareRecords {
    var provider = Provider()
    provider.id = "P1"
    provider.kind = kind
    provider.policy.set(policy.id, from: nil)
    var team = Team()
    team.id = "T1"
    team.provider.set("P1", from: nil)
    let caregivers = ["E1", "E2"].map { id in
      var caregiver = Caregiver()
      caregiver.id = id
      caregiver.name = id == "E2" ? "Eva Gren" : ""
      caregiver.team.set("T1", from: nil)
      caregiver.titleGround.set(.certificate(issued: nil, document: nil), from: nil)
      return caregiver
    }
    var client = Client()
    client.id = "C1"
    client.team.set("T1", from: nil)
    let professionals = ProfessionalRole.allCases.map { role in
      var professional = Professional()
      professional.id = role.rawValue
      professional.role = role
      professional.name = ["nurse": "Siv Syster", "unit_manager": "Ulf Chef"][role.rawValue] ?? ""
      return professional
    }
    return CareRecords(
      clients: [client], caregivers: caregivers, teams: [team], providers: [provider],
      careContacts: contacts, professionals: professionals, offers: offers,
      services: try ServiceCatalogue.builtInServices(),
      policies: try Policy.records(of: policy) + extra)
  }

  private func matching(
    _ records: CareRecords, on date: String = "2026-11-16"
  ) throws -> CareContactMatching {
    CareContactMatching(
      records: records, on: try day(date),
      roster: Roster(shifts: [], absences: [], for: try day(date)), familiarity: Familiarity())
  }

  private func request(
    _ matching: CareContactMatching, _ caregiver: String = "E1", by who: String = "somebody",
    steps: [AppointmentStep] = AppointmentStep.allCases, stepsBy: String = "somebody"
  ) throws -> AppointmentRequest {
    AppointmentRequest(
      try #require(matching.records.caregiver(caregiver)),
      for: try #require(matching.records.client("C1")), as: .careContact, from: matching.date,
      decidedBy: who, steps: steps.map { StepTaken($0.rawValue, on: matching.date, by: stepsBy) })
  }

  private func refusals(
    _ matching: CareContactMatching, _ request: AppointmentRequest
  ) -> [AppointmentRefusal] {
    do throws(AppointmentRefused) {
      _ = try matching.appoint(request)
      return []
    } catch { return error.reasons }
  }

  /// What the municipalities' texts demand, read by hand.
  private static let demanded:
    [String: (municipal: [AppointmentStep], private: [AppointmentStep])] =
      [
        "malmo": ([.consultTeam, .talkWithCaregiver], []),
        "lund": ([.reconcileCoordinator, .reconcileUnitManager], [.askClient]),
        "orebro": ([.consultTeam], [.consultTeam]),
        "umea": ([], []),
        "sodermalm": ([], []),
      ]

  @Test(arguments: BuiltInPolicy.all, [ProviderKind.municipal, .private])
  func exactlyTheDemandedStepsAreDemanded(policy: BuiltInPolicy, kind: ProviderKind) throws {
    let matching = try matching(try records(policy, kind))
    let pair = try #require(Self.demanded[policy.id])
    let demanded = kind == .municipal ? pair.municipal : pair.private
    let steps = AppointmentStep.allCases
    for subset in 0..<(1 << steps.count) {
      let taken = steps.indices.filter { subset >> $0 & 1 == 1 }.map { steps[$0] }
      let missing = demanded.filter { !taken.contains($0) }
      #expect(
        refusals(matching, try request(matching, steps: taken))
          == missing.map(AppointmentRefusal.step), "taken: \(taken)")
    }
  }

  @Test(arguments: BuiltInPolicy.all, ProfessionalRole.allCases)
  func onlyThoseNamedAppointAmongThoseOnRecord(
    policy: BuiltInPolicy, role: ProfessionalRole
  ) throws {
    let matching = try matching(try records(policy, .municipal))
    let appointers: [ProfessionalRole]? =
      switch policy.id {
      case "malmo": [.coordinator]
      case "lund": [.planner, .unitManager]
      default: nil
      }
    let isRefused = refusals(matching, try request(matching, by: role.rawValue))
      .contains { if case .appointer = $0 { true } else { false } }
    #expect(isRefused == appointers.map { !$0.contains(role) } ?? false)
    #expect(refusals(matching, try request(matching, by: "nobody on record")) == [])
  }

  @Test(arguments: ProfessionalRole.allCases)
  func theUnitManagerReconcilesInLund(role: ProfessionalRole) throws {
    let lund = try #require(BuiltInPolicy.all.first { $0.id == "lund" })
    let matching = try matching(try records(lund, .municipal))
    let found = refusals(matching, try request(matching, stepsBy: role.rawValue))
    let wrong = found.compactMap { refusal -> AppointmentStep? in
      if case .stepTaker(let step, _, _) = refusal { step } else { nil }
    }
    let expected: [AppointmentStep] =
      switch role {
      case .unitManager: [.reconcileCoordinator]
      case .coordinator: [.reconcileUnitManager]
      default: [.reconcileCoordinator, .reconcileUnitManager]
      }
    #expect(wrong == expected)
  }

  /// Whoever is in a register is known by id and by name; a caregiver is no manager.
  @Test func whoIsOnRecordIsKnown() throws {
    let lund = try #require(BuiltInPolicy.all.first { $0.id == "lund" })
    let matching = try matching(try records(lund, .municipal))
    for who in ["E2", "Eva Gren", "nurse", "Siv Syster"] {
      #expect(matching.refusal(of: who, taking: .reconcileUnitManager) != nil, "\(who)")
    }
    for who in ["unit_manager", "Ulf Chef", "somebody else"] {
      #expect(matching.refusal(of: who, taking: .reconcileUnitManager) == nil, "\(who)")
    }
  }

  /// Only where a policy names somebody, only they, and never what guards law, safety and will.
  @Test(arguments: BuiltInPolicy.all, ProfessionalRole.allCases)
  func overriding(policy: BuiltInPolicy, role: ProfessionalRole) throws {
    let matching = try matching(try records(policy, .municipal))
    var asked = try request(matching, by: role.rawValue, steps: [])
    let before = refusals(matching, asked)
    asked.overrideReason = "brådskar"
    if before.isEmpty {
      let appointed = try matching.appoint(asked)
      #expect(appointed.appointment.overrideReason == nil)
    } else if policy.id == "lund", role == .unitManager {
      let appointed = try matching.appoint(asked)
      #expect(appointed.overridden == before)
      #expect(appointed.appointment.overrideReason == "brådskar")
    } else {
      let reason: AppointmentRefusal =
        policy.id == "lund" ? .overrideNotBy([.unitManager]) : .overrideNotInPolicy
      #expect(refusals(matching, asked) == before + [reason])
    }
  }

  @Test func aNoStandsUntilTheNextOffer() throws {
    let umea = try #require(BuiltInPolicy.all.first { $0.id == "umea" })
    var no = Offer()
    no.id = "C1/2026-11-02"
    no.client = "C1"
    no.date = try day("2026-11-02")
    no.answer = .no
    no.answeredOn = try day("2026-11-05")
    let refused = try matching(try records(umea, .municipal, offers: [no]))
    #expect(refusals(refused, try request(refused)) == [.offerDeclined(try day("2026-11-05"))])
    var again = Offer()
    again.id = "C1/2026-11-10"
    again.client = "C1"
    again.date = try day("2026-11-10")
    let open = try matching(try records(umea, .municipal, offers: [no, again]))
    #expect(refusals(open, try request(open)) == [])
  }

  @Test(arguments: BuiltInPolicy.all)
  func severalOnlyWhereThePolicySpeaksOfThem(policy: BuiltInPolicy) throws {
    let first = CareContact(client: "C1", caregiver: "E2", from: try day("2026-01-01"))
    let matching = try matching(try records(policy, .municipal, contacts: [first]))
    let allows = ["orebro", "umea"].contains(policy.id)
    #expect(
      refusals(matching, try request(matching)) == (allows ? [] : [.hasCareContact(["E2"])]))
    var replacing = try request(matching)
    replacing.replaces = true
    let appointed = try matching.appoint(replacing)
    #expect(appointed.ended.map(\.caregiver) == ["E2"])
    #expect(appointed.ended.map(\.to) == [try day("2026-11-15")])
    #expect(appointed.dropped == [])
  }

  /// One that has not begun when it is replaced never does.
  @Test(arguments: ["2026-11-16", "2026-12-01"])
  func whatHasNotBegunIsDropped(from: String) throws {
    let umea = try #require(BuiltInPolicy.all.first { $0.id == "umea" })
    let coming = CareContact(client: "C1", caregiver: "E2", from: try day(from))
    let matching = try matching(try records(umea, .municipal, contacts: [coming]))
    var asked = try request(matching)
    asked.replaces = true
    let appointed = try matching.appoint(asked)
    #expect(appointed.ended == [])
    #expect(appointed.dropped == [coming])
    #expect(
      matching.with(appointed).records.careContacts(of: "C1").map(\.caregiver) == ["E1"])
  }

  @Test(arguments: BuiltInPolicy.all)
  func contactPersonsOnlyOutsideOrebrosOffer(policy: BuiltInPolicy) throws {
    let matching = try matching(try records(policy, .municipal))
    var asked = try request(matching, steps: [])
    asked.role = .contactPerson
    #expect(
      refusals(matching, asked) == (policy.id == "orebro" ? [] : [.noContactPersons]))
  }

  @Test func turnsAreForDemandingClients() throws {
    let malmo = try #require(BuiltInPolicy.all.first { $0.id == "malmo" })
    let matching = try matching(try records(malmo, .municipal))
    var asked = try request(matching)
    asked.rotates = true
    #expect(refusals(matching, asked) == [.notDemanding])
    asked.client.isDemanding = true
    #expect(refusals(matching, asked) == [])
  }

  /// The title is asked of care contacts and substitutes, from the day of the law.
  @Test func whoNeedsTheTitle() throws {
    let umea = try #require(BuiltInPolicy.all.first { $0.id == "umea" })
    for role in CareContactRole.allCases where role != .contactPerson {
      for (date, isLaw) in [("2023-06-30", false), ("2023-07-01", true)] {
        let matching = try matching(try records(umea, .municipal), on: date)
        var asked = try request(matching)
        asked.caregiver.titleGround = Timeline()
        asked.role = role
        let expected: [AppointmentRefusal] =
          isLaw && (role == .careContact || role == .substitute)
          ? [.caregiver(.title(.refusedWithoutGround))] : []
        #expect(refusals(matching, asked) == expected, "\(role) \(date)")
      }
    }
  }

  @Test func everyReasonHasARuleAndWordsInBothLanguages() throws {
    let date = try day("2026-11-16")
    let reasons: [AppointmentRefusal] = [
      .caregiver(.left(date)), .caregiver(.away), .caregiver(.title(.refusedWithoutGround)),
      .caregiver(.delegations(["insulin"])), .caregiver(.clientRefuses),
      .caregiver(.genderWish(.female)), .caregiver(.role(.runner)), .caregiver(.team("T2")),
      .caregiver(.team(nil)), .caregiver(.alreadyAppointed), .caregiver(.clients(8, atMost: 8)),
      .caregiver(.minutes(9, atMost: 8)), .offerDeclined(date), .noContactPersons,
      .hasCareContact(["E2"]), .noRotation, .notDemanding, .step(.askClient),
      .stepTaker(.askClient, .nurse, allowed: [.planner]), .appointer(.nurse, allowed: [.planner]),
      .overrideNotInPolicy, .overrideNotBy([.unitManager]),
    ]
    for reason in reasons {
      #expect(!reason.rule.isEmpty)
      #expect(reason.message(.swedish) != reason.message(.english))
    }
  }
}
