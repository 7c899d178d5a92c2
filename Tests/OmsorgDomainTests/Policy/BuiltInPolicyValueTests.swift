import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

/// What the five municipalities' texts say, rule by rule, in force on 2026-11-20.
@Suite struct BuiltInPolicyValueTests {
  private static let policies = ["malmo", "lund", "orebro", "umea", "sodermalm"]

  /// A rule and its value in each policy in the order above; `–` where the text is silent.
  struct Row: Sendable {
    let rule: String
    let values: [String]

    init(_ rule: String, _ values: String...) {
      self.rule = rule
      self.values = values
    }
  }

  static let municipal: [Row] = [
    Row("client_term", "client", "client", "resident", "client", "customer"),
    Row(
      "appointed_by", "coordinator", "planner", "administrator, whoever the unit manager named",
      "–", "–"),
    Row(
      "appointment_steps", "consult the team, talk with the chosen caregiver",
      "reconcile with the coordinator, reconcile with the unit manager", "consult the team", "–",
      "–"),
    Row("appointment_answered_for_by", "–", "unit manager", "–", "–", "–"),
    Row("offer_documented_by", "–", "–", "–", "unit manager", "–"),
    Row(
      "offer_documents", "–", "–",
      "that it was offered, the answer, yes or no, who the care contact is",
      "that it was offered, the answer, yes or no, who the care contact is", "–"),
    Row("offer_within", "–", "14 days", "–", "–", "–"),
    Row("offer_at", "–", "–", "when the assignment reaches the unit", "–", "–"),
    Row("appoint_within", "–", "14 days", "–", "–", "–"),
    Row("appoint_at", "–", "–", "when the assignment reaches the unit", "–", "–"),
    Row("welcome_talk_within", "14 days", "–", "–", "7 days", "–"),
    Row("welcome_talk_by", "care contact", "planner", "–", "care contact", "–"),
    Row("welcome_talk_seen_to_by", "–", "care contact", "care contact", "–", "–"),
    Row("welcome_talk_by_checklist", "yes", "–", "yes", "–", "–"),
    Row("welcome_talk_ways", "–", "by phone, at home", "–", "–", "–"),
    Row("welcome_talk_relatives_may_attend", "yes", "–", "–", "yes", "–"),
    Row("care_plan_within", "–", "30 days", "–", "28 days", "–"),
    Row(
      "care_plan_counts_from", "–", "first service", "–", "when the care contact is appointed", "–"),
    Row("short_term_care_plan_within", "–", "4 days", "–", "–", "–"),
    Row("care_plan_asks_night_manager", "–", "–", "–", "yes", "–"),
    Row("care_plan_kept_current", "–", "–", "–", "–", "yes"),
    Row("care_plan_review_every", "–", "6 months", "–", "6 months", "–"),
    Row(
      "care_plan_review_when", "regularly", "when needs change", "when needed", "when needs change",
      "–"),
    Row("decision_follow_up_every", "–", "12 months", "–", "–", "–"),
    Row("decision_follow_up_when_needed", "–", "yes", "–", "–", "–"),
    Row(
      "decision_follow_up_part", "attends", "attends if the client wishes", "should attend", "–",
      "–"),
    Row("decision_follow_up_prepared", "–", "yes", "–", "–", "–"),
    Row("switch_within", "–", "14 days", "–", "–", "–"),
    Row(
      "switch_steps", "inform the manager, the manager talks with the client", "–",
      "inform the manager, the manager talks with the client", "–", "–"),
    Row("switch_manager", "section manager", "unit manager", "unit manager", "–", "–"),
    Row("switch_possible", "yes", "yes", "–", "yes", "–"),
    Row("clients_per_care_contact", "4–8", "3–4", "–", "–", "–"),
    Row("load_follows_granted", "yes", "–", "–", "–", "–"),
    Row("team_size", "5–6", "4–6", "–", "6–10", "–"),
    Row("care_contacts_per_team", "–", "3–5", "–", "–", "–"),
    Row("runners_per_team", "–", "1", "–", "–", "–"),
    Row("clients_per_team", "20–35", "15–18", "–", "–", "–"),
    Row("weekday_day_rounds", "–", "2–3", "–", "–", "–"),
    Row("team_by_neighbourhood", "yes", "–", "–", "–", "yes"),
    Row("resource_group_teams", "3–4", "–", "–", "–", "–"),
    Row(
      "order_of_cover", "care contact, twin, resource group", "care contact, team, runner",
      "care contact, deputy, team", "care contact, team", "–"),
    Row("deputy_at_longer_absence", "–", "yes", "–", "–", "–"),
    Row("deputy", "–", "–", "advised", "–", "–"),
    Row("client_time_share", "65–70%", "–", "65–70%", "–", "–"),
    Row("client_time_share_of", "all caregivers", "–", "the care contact", "–", "–"),
    Row(
      "own_visits", "granted services while on duty", "as far as possible", "most, where possible",
      "first choice", "–"),
    Row("non_daily_by_care_contact", "yes", "–", "yes", "–", "–"),
    Row("client_wish_first", "yes", "–", "yes", "–", "–"),
    Row("services_by_contractor", "laundry", "–", "–", "–", "–"),
    Row("contractor", "Samhall", "–", "–", "–", "–"),
    Row("care_contact_share_aim", "–", "25%", "–", "–", "–"),
    Row("continuity_follow_up_every", "–", "2 months", "–", "–", "–"),
    Row("caregivers_met_window", "–", "14 days", "–", "–", "–"),
    Row("day_personal_care_first", "–", "yes", "–", "–", "–"),
    Row(
      "day_personal_care_hours", "07:00–17:00", "07:00–15:00", "07:00–17:00", "07:00–17:00",
      "07:00–17:00"),
    Row("day_shift", "–", "07:00–15:00", "–", "–", "–"),
    Row("evening_shift", "–", "15:00–22:00", "–", "–", "–"),
    Row(
      "scheduled_time_for",
      "supervision, reconciliation, peer learning, reflection, administration, handover",
      "planning, handover, phone hours when needed", "–", "–", "–"),
    Row("planning_time_per_month", "–", "60 minutes", "–", "–", "–"),
    Row("punctuality_margin", "–", "–", "–", "30 minutes", "–"),
    Row("changes_told", "if the client wishes", "–", "–", "always", "–"),
    Row(
      "continuity_aims", "as few people as possible", "as few people as possible", "–",
      "the client has a say in the number", "the same people, the same times, the same way"),
    Row("complaint_answer_within", "–", "–", "–", "14 days", "–"),
    Row("accompaniment_notice", "3 days", "–", "–", "–", "–"),
    Row("team_meeting_every", "–", "1 week", "–", "1 week", "–"),
    Row("team_meeting_with", "section manager", "nurse", "–", "unit manager, planner", "–"),
    Row("long_meeting_every", "–", "1 month", "–", "–", "–"),
    Row("handover_every", "–", "1 day", "–", "–", "–"),
    Row("yearly_summary_every", "–", "12 months", "–", "–", "–"),
    Row("manager_calls_every", "1 week", "–", "–", "–", "–"),
    Row("manager_visit_when_call_fails", "yes", "–", "–", "–", "–"),
    Row(
      "compensation_basis", "time granted", "time granted", "–", "time granted", "time performed"),
    Row("indirect_share", "30%", "–", "–", "–", "–"),
    Row("indirect_time_included", "yes", "yes", "–", "yes", "–"),
    Row("changes_covered_for", "–", "14 days", "–", "–", "–"),
    Row("goal_premium", "–", "314 kr", "–", "–", "–"),
    Row("goal_judged_by", "–", "care manager", "–", "–", "–"),
    Row(
      "delegated_care_demand", "skills the services need", "must be able to do it", "–", "–", "–"),
    Row("switch_when_delegated_care_changes", "–", "yes", "–", "–", "–"),
    Row(
      "offered_to", "all with home care", "SoL decisions, LSS decisions",
      "all with home care, all ages", "older people, people with disabilities", "all with home care"
    ),
    Row("offer_not_needed_for", "–", "–", "alarm, meal_delivery, cleaning, shopping", "–", "–"),
    Row("offer_exception_weighs", "–", "–", "thin social network, cognitive impairment", "–", "–"),
    Row("outside_offer_keeps", "–", "–", "contact person", "–", "–"),
    Row("offer_journal_keyword", "–", "–", "Fast omsorgskontakt", "–", "–"),
    Row("night_unit", "yes", "–", "–", "yes", "–"),
    Row("return_home_age_from", "–", "–", "–", "–", "65 years"),
    Row("return_home_weeks", "–", "–", "–", "–", "2 weeks"),
    Row("return_home_after", "–", "–", "–", "–", "hospital, short-term stay"),
    Row("return_home_follow_up", "–", "–", "–", "–", "felt safety, readmission"),
    Row("schedule_weeks", "4 weeks", "–", "–", "–", "–"),
    Row("heavy_at_once_not_allowed", "3", "–", "–", "–", "–"),
    Row(
      "closing_steps", "–", "–", "–", "handover report, return of keys, farewell and thanks", "–"),
    Row("services_by_service_assistants", "–", "–", "–", "–", "–"),
    Row("delegations_taken_on", "yes", "yes", "–", "–", "–"),
    Row("written_routine_required", "–", "–", "–", "–", "–"),
  ]

  static let `private`: [Row] = [
    Row("appointment_required", "–", "yes", "–", "yes", "–"),
    Row("appointment_steps", "–", "ask the client", "consult the team", "–", "–"),
    Row("appointed_by", "–", "–", "whoever the unit manager named", "–", "–"),
    Row("deputy", "–", "required", "advised", "–", "–"),
    Row(
      "switch_steps", "–", "ask the client who would suit",
      "inform the manager, the manager talks with the client", "–", "–"),
    Row("written_routine_required", "–", "yes", "–", "yes", "–"),
    Row("care_plan_required", "–", "yes", "–", "–", "–"),
    Row("care_plan_within", "–", "–", "–", "–", "–"),
    Row("care_plan_holds", "–", "–", "how", "the care contact's name", "–"),
    Row(
      "continuity_aims", "–",
      "as few people as possible, the extent granted, as decided and planned", "–",
      "the client has a say in the number", "–"),
    Row("promise_followed", "–", "yes", "–", "yes", "–"),
    Row("audit_every", "–", "12 months", "–", "–", "–"),
    Row("audit_action_plan", "–", "yes", "–", "–", "–"),
    Row("health_care_included", "–", "yes", "–", "–", "–"),
    Row("offer_within", "–", "14 days", "–", "–", "–"),
    Row("appoint_within", "–", "–", "–", "–", "–"),
    Row("welcome_talk_within", "–", "–", "–", "7 days", "–"),
    Row("switch_within", "–", "14 days", "–", "–", "–"),
    Row("clients_per_care_contact", "–", "–", "–", "–", "–"),
    Row("complaint_answer_within", "–", "–", "–", "14 days", "–"),
    Row("punctuality_margin", "–", "–", "–", "30 minutes", "–"),
    Row("client_time_share", "–", "–", "65–70%", "–", "–"),
    Row(
      "day_personal_care_hours", "07:00–17:00", "07:00–17:00", "07:00–17:00", "07:00–17:00",
      "07:00–17:00"),
    Row("goal_premium", "–", "314 kr", "–", "–", "–"),
  ]

  @Test(arguments: municipal)
  func municipalProviders(row: Row) throws { try check(row, .municipal) }

  @Test(arguments: `private`)
  func privateProviders(row: Row) throws { try check(row, .private) }

  private func check(_ row: Row, _ kind: ProviderKind) throws {
    let rule = try #require(PolicyRule.named(row.rule))
    let date = try policyDate("2026-11-20")
    for (id, expected) in zip(Self.policies, row.values) {
      let value = try builtIn(id)[row.rule]?.value(on: date, for: kind)
      let found = value.flatMap { rule.wording($0.value)?(.english) } ?? "–"
      #expect(found == expected, "\(id)")
    }
  }

  @Test(arguments: BuiltInPolicy.all)
  func everyRecordFitsItsRule(text: BuiltInPolicy) throws {
    let policy = try builtIn(text.id)
    let services = ServiceCatalogue(try ServiceCatalogue.builtInServices())
    #expect(policy.findings(services: services) == [])
  }

  @Test func everyRuleIsDeclaredOnceAndUsed() throws {
    let ids = PolicyRule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    let used = Set(try Self.policies.flatMap { try builtIn($0).records.map(\.rule) })
    // No text says how long an absence must be, or what an hour is paid; whoever wants the rule sets
    // a number.
    #expect(used.union([PolicyRule.longLeaveAfter.id, PolicyRule.hourlyPrice.id]) == Set(ids))
  }

  @Test func everyRuleHasWordsInBothLanguages() {
    for rule in PolicyRule.all {
      #expect(!rule.summary(.swedish).isEmpty)
      #expect(rule.summary(.swedish) != rule.summary(.english))
      #expect(rule.expected(.swedish) != "")
    }
  }

  @Test func policiesKnowTheirNames() throws {
    #expect(
      try Self.policies.map { try builtIn($0).name } == [
        "Malmö", "Lund", "Örebro", "Umeå", "Södermalm",
      ])
  }

  /// Malmö's municipal routine asks nothing of a private provider.
  @Test func typedValues() throws {
    let date = try policyDate("2026-11-20")
    let malmo = try builtIn("malmo")
    #expect(malmo.value(of: PolicyRule.welcomeTalkWithin, on: date, for: .municipal) == 14)
    #expect(malmo.value(of: PolicyRule.welcomeTalkWithin, on: date, for: .private) == nil)
    #expect(
      malmo.value(of: PolicyRule.clientTimeShare, on: date, for: .municipal)
        == ShareRange(from: 0.65, to: 0.7))
    #expect(
      malmo.value(of: PolicyRule.orderOfCover, on: date, for: .municipal)
        == [.careContact, .twin, .resourceGroup])
    let lund = try builtIn("lund")
    #expect(lund.value(of: PolicyRule.goalPremium, on: date, for: .private) == 31_400)
    #expect(lund.value(of: PolicyRule.careContactShareAim, on: date, for: .municipal) == 0.25)
    let sodermalm = try builtIn("sodermalm")
    #expect(sodermalm.value(of: PolicyRule.clientTerm, on: date, for: .municipal) == .kund)
    #expect(sodermalm.value(of: PolicyRule.ownVisits, on: date, for: .municipal) == nil)
    #expect(sodermalm["own_visits"]?.values.count == 1)
  }

  /// A rule holds from its document's day, not before.
  @Test func valuesHoldFromTheirDay() throws {
    let malmo = try builtIn("malmo")
    let before = try policyDate("2022-11-30")
    let first = try policyDate("2022-12-01")
    #expect(malmo.value(of: PolicyRule.welcomeTalkWithin, on: before, for: .municipal) == nil)
    #expect(malmo.value(of: PolicyRule.welcomeTalkWithin, on: first, for: .municipal) == 14)
    let lastOfOld = try policyDate("2022-12-05")
    let firstOfNew = try policyDate("2022-12-06")
    let rule = PolicyRule.scheduledTimeFor
    #expect(malmo.value(of: rule, on: lastOfOld, for: .municipal)?.contains(.handover) == false)
    #expect(malmo.value(of: rule, on: firstOfNew, for: .municipal)?.contains(.handover) == true)
  }
}
