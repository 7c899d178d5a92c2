import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct PolicyFormTests {
  /// What someone types, the JSON it becomes and how it reads.
  @Test(
    arguments: [
      ("welcome_talk_within", "14", "14", "14 dagar", "14 days"),
      ("welcome_talk_within", "1", "1", "1 dag", "1 day"),
      ("schedule_weeks", "1", "1", "1 vecka", "1 week"),
      ("care_plan_review_every", "6", "6", "6 månader", "6 months"),
      ("return_home_age_from", "65", "65", "65 år", "65 years"),
      ("punctuality_margin", "30", "30", "30 minuter", "30 minutes"),
      ("runners_per_team", "1", "1", "1", "1"),
      ("goal_premium", "31400", "31400", "314 kr", "314 kr"),
      ("goal_premium", "31405", "31405", "314,05 kr", "314.05 kr"),
      ("care_contact_share_aim", "0.25", "0.25", "25 %", "25%"),
      ("care_contact_share_aim", "0,25", "0.25", "25 %", "25%"),
      ("care_contact_share_aim", "12.5 %", "0.125", "12,5 %", "12.5%"),
      ("care_contact_share_aim", "100%", "1", "100 %", "100%"),
      ("clients_per_care_contact", "4-8", #"{"from":4,"to":8}"#, "4–8", "4–8"),
      ("clients_per_care_contact", "4 – 8", #"{"from":4,"to":8}"#, "4–8", "4–8"),
      ("clients_per_care_contact", "5", #"{"from":5,"to":5}"#, "5", "5"),
      ("client_time_share", "65-70 %", #"{"from":0.65,"to":0.7}"#, "65–70 %", "65–70%"),
      ("client_time_share", "0,65-0,70", #"{"from":0.65,"to":0.7}"#, "65–70 %", "65–70%"),
      ("client_time_share", "0-1", #"{"from":0,"to":1}"#, "0–100 %", "0–100%"),
      (
        "day_personal_care_hours", "07:00-15:00", #"{"from":"07:00","to":"15:00"}"#, "07:00–15:00",
        "07:00–15:00"
      ),
      ("switch_possible", "ja", "true", "ja", "yes"),
      ("switch_possible", "no", "false", "nej", "no"),
      ("contractor", "Samhall", #""Samhall""#, "Samhall", "Samhall"),
      ("deputy", "advised", #""advised""#, "rekommenderas", "advised"),
      (
        "order_of_cover", "care_contact, twin,resource_group",
        #"["care_contact","twin","resource_group"]"#, "fast omsorgskontakt, tvilling, resursgrupp",
        "care contact, twin, resource group"
      ),
      (
        "offer_not_needed_for", "alarm,shopping", #"["alarm","shopping"]"#, "alarm, shopping",
        "alarm, shopping"
      ),
    ] as [(String, String, String, String, String)])
  func typedValues(
    rule: String, typed: String, json: String, swedish: String, english: String
  ) throws {
    let rule = try #require(PolicyRule.named(rule))
    let literal = rule.literal(typed)
    #expect(literal.compact == json)
    let read = try JSONValue(bytes: Array(json.utf8))
    #expect(literal == read)
    let wording = try #require(rule.wording(read))
    #expect(wording(.swedish) == swedish)
    #expect(wording(.english) == english)
  }

  @Test(arguments: [
    ("welcome_talk_within", "soon"), ("welcome_talk_within", "-3"), ("welcome_talk_within", "1.5"),
    ("welcome_talk_within", ""), ("care_contact_share_aim", "25"),
    ("care_contact_share_aim", "101%"), ("care_contact_share_aim", "nan"),
    ("care_contact_share_aim", "%"), ("clients_per_care_contact", "8-4"),
    ("clients_per_care_contact", "-"), ("client_time_share", "65-70"),
    ("client_time_share", "70-65 %"), ("day_personal_care_hours", "15:00-07:00"),
    ("day_personal_care_hours", "7-15"), ("switch_possible", "maybe"), ("contractor", ""),
    ("deputy", "perhaps"), ("order_of_cover", "twin,twin"), ("order_of_cover", "cousin"),
    ("order_of_cover", ""), ("offer_not_needed_for", "alarm,alarm"),
  ])
  func refusedValues(rule: String, typed: String) throws {
    let rule = try #require(PolicyRule.named(rule))
    #expect(!rule.accepts(rule.literal(typed)))
  }

  /// The JSON of one form isn't taken by rules of the others.
  @Test func formsDoNotTakeEachOthersJSON() throws {
    let samples = [
      "welcome_talk_within": #"14"#, "care_contact_share_aim": "0.25",
      "clients_per_care_contact": #"{"from":4,"to":8}"#,
      "client_time_share": #"{"from":0.65,"to":0.7}"#,
      "day_personal_care_hours": #"{"from":"07:00","to":"15:00"}"#, "switch_possible": "true",
      "order_of_cover": #"["twin"]"#, "deputy": #""advised""#,
    ]
    for (rule, json) in samples {
      let literal = try JSONValue(bytes: Array(json.utf8))
      let takers = samples.keys.filter { PolicyRule.named($0)?.accepts(literal) == true }
      #expect(takers == [rule])
    }
    for json in ["null", "[]", "{}", #"{"from":4,"to":8,"by":1}"#, #"[true]"#, #"{"from":4}"#] {
      let literal = try JSONValue(bytes: Array(json.utf8))
      #expect(PolicyRule.all.filter { $0.accepts(literal) }.map(\.id) == [])
    }
  }

  @Test func rangesKnowTheirEnds() throws {
    let hours = try #require(
      PolicyForm<ClockRange>.clockRange.value(
        JSONValue(bytes: Array(#"{"from":"07:00","to":"17:00"}"#.utf8))))
    #expect(hours.contains(try #require(ClockTime(iso: "07:00"))))
    #expect(hours.contains(try #require(ClockTime(iso: "16:59"))))
    #expect(!hours.contains(try #require(ClockTime(iso: "17:00"))))
    let load = try #require(CountRange(from: 4, to: 8))
    #expect((3...9).filter(load.contains) == [4, 5, 6, 7, 8])
    let share = try #require(ShareRange(from: 0.65, to: 0.7))
    #expect(share.contains(0.65) && share.contains(0.7) && !share.contains(0.71))
    #expect(CountRange(from: -1, to: 1) == nil)
    #expect(ShareRange(from: 0, to: 1.1) == nil)
  }

  @Test func choicesAreToldForCompletion() throws {
    #expect(PolicyRule.named("deputy")?.choices == ["required", "advised"])
    #expect(PolicyRule.named("order_of_cover")?.choices.contains("evening_team") == true)
    #expect(PolicyRule.named("order_of_cover")?.choices.contains("hourly") == true)
    #expect(PolicyRule.named("welcome_talk_within")?.choices == [])
  }
}
