import OmsorgDomain
import OmsorgTexts
import Records
import Testing

/// The checklists that come with the program.
struct BuiltInChecklistTests {
  @Test func everyTemplateCanBeRead() throws {
    var count = 0
    for json in BuiltInChecklists.all {
      let templates: [ChecklistTemplate] = try CollectionFile.read(from: Array(json.utf8))
      count += templates.count
    }
    #expect(count == ChecklistTemplates.builtIn.count)
    #expect(Set(ChecklistTemplates.builtIn.map(\.id)).count == count)
    #expect(
      Set(ChecklistTemplates.builtIn.map(\.kind)) == Set(ChecklistKind.allCases.map(\.rawValue)))
  }

  @Test func everyTemplateWouldDoAsOnesOwn() throws {
    let records = CareRecords(
      services: try ServiceCatalogue.builtInServices(),
      policies: try BuiltInPolicy.all.flatMap { try Policy.records(of: $0) })
    for template in ChecklistTemplates.builtIn {
      var own = template
      own.id = "own"
      #expect(own.faults(in: records).map { $0(.english) } == [], "\(template.id)")
      #expect(template.faults(in: records).count == 1, "its id is taken")
    }
  }

  @Test func everyTextStandsInBothLanguages() {
    for template in ChecklistTemplates.builtIn {
      let texts =
        [template.name] + template.parts.map(\.heading)
        + template.parts.flatMap(\.points).map(\.text)
      for text in texts {
        #expect(!text.sv.isEmpty)
        #expect(text.en != nil && text.en != text.sv, "\(template.id): \(text.sv)")
      }
    }
  }

  @Test func everyRuleInBracesIsOne() {
    let rules = Set(PolicyRule.all.map(\.id))
    for template in ChecklistTemplates.builtIn {
      for text in template.parts.flatMap(\.points).flatMap({ [$0.text.sv, $0.text.en ?? ""] }) {
        for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
          #expect(rules.contains(String(piece.prefix { $0 != "}" })), "\(text)")
        }
      }
    }
  }

  @Test func malmoTellsSixteenThingsFindsOutFourAndHasSixOnTheCard() {
    let parts = ChecklistTemplates.builtIn.first { $0.id == "welcome_talk.malmo" }?.parts ?? []
    #expect(parts.first { $0.id == "tell" }?.points.count == 16)
    #expect(parts.first { $0.id == "find_out" }?.points.compactMap(\.finds).count == 4)
    #expect(parts.first { $0.id == "card" }?.points.count == 6)
  }

  @Test(arguments: BuiltInPolicy.all.map(\.id))
  func everyPolicyHasATalkWhoseTextsAreFilledIn(policy: String) throws {
    let day = CalendarDate(iso: "2026-11-16") ?? .earliest
    var provider = Provider()
    provider.id = "P1"
    provider.policy = Timeline([Period(from: nil, value: policy)])
    var client = Client()
    client.id = "B1"
    var decision = GrantedService()
    decision.id = "D1"
    decision.client = "B1"
    decision.service = "laundry"
    let records = CareRecords(
      clients: [client], providers: [provider], decisions: [decision],
      services: try ServiceCatalogue.builtInServices(),
      policies: try BuiltInPolicy.all.flatMap { try Policy.records(of: $0) })
    let template = records.templates.template(ofKind: "welcome_talk", policy: policy, on: day)
    let contents = ChecklistContents(
      of: try #require(template), client: client, in: records, on: day)
    #expect(
      contents.points.allSatisfy {
        !$0.text(.swedish).contains("{") && !$0.text(.english).contains("{")
      })
    // All points but those for services that the client does not have.
    let asked = template?.parts.flatMap(\.points).filter {
      $0.onlyFor.isEmpty || $0.onlyFor.contains("laundry")
    }
    #expect(contents.points.map(\.id) == asked?.map(\.id))
  }

  @Test func privateProvidersAreNotBoundByLundsRoutine() throws {
    let municipal = try contents("welcome_talk", policy: "lund", .municipal)
    let own = try contents("welcome_talk", policy: "lund", .private)
    let routine = [
      "cover", "planning", "reach", "care_plan_within", "follow_up_part", "private_funds",
    ]
    #expect(municipal.points.map(\.id).filter { !routine.contains($0) } == own.points.map(\.id))
    #expect(routine.allSatisfy { municipal[$0] != nil })
    #expect(own["care_plan"] != nil)
    #expect(own["follow_up"]?.text(.swedish).hasSuffix("minst var 12:e månad") == true)
  }

  @Test(arguments: [
    ("malmo", "brukarens"), ("orebro", "invånarens"), ("sodermalm", "kundens"),
    ("", "brukarens"),
  ])
  func clientsAreCalledWhatThePolicyCallsThem(policy: String, word: String) throws {
    let respite = try contents("respite", policy: policy, .municipal)
    #expect(respite["habits"]?.text(.swedish) == "Skriv ner \(word) vanor och vad som lugnar")
    #expect(respite["habits"]?.text(.english).contains("the client's habits") == true)
  }

  @Test func aRuleThatIsNoneIsAFault() throws {
    var template = try #require(ChecklistTemplates.builtIn.first { $0.id == "respite" })
    template.id = "own"
    template.parts[0].points[0].onlyWhere = ["runner"]
    #expect(
      template.faults(in: CareRecords()).map { $0(.english) } == ["point 'form': no rule 'runner'"])
  }

  private func contents(
    _ kind: String, policy: String, _ provider: ProviderKind
  ) throws -> ChecklistContents {
    let day = try #require(CalendarDate(iso: "2026-11-16"))
    var own = Provider()
    own.id = "P1"
    own.kind = provider
    own.policy = Timeline(policy.isEmpty ? [] : [Period(from: nil, value: policy)])
    var client = Client()
    client.id = "B1"
    let records = CareRecords(
      clients: [client], providers: [own],
      policies: try BuiltInPolicy.all.flatMap { try Policy.records(of: $0) })
    let template = try #require(records.templates.template(ofKind: kind, policy: policy, on: day))
    return ChecklistContents(of: template, client: client, in: records, on: day)
  }
}
