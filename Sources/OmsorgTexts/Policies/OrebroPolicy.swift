/// Örebro's rules, each value with its source; records as they stand in `policies.json`.
enum OrebroPolicy {
  static let json = #"""
    [
    {"id":"orebro.appoint_at","policy":"orebro","rule":"appoint_at","values":[
      {"from":"2022-07-01","binds":"everyone","value":"assignment_received",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.appointed_by","policy":"orebro","rule":"appointed_by","values":[
      {"from":"2022-07-01","binds":"municipal","value":["administrator","named_by_unit_manager"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"},
      {"from":"2022-07-01","binds":"private","value":["named_by_unit_manager"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; motsvarande chef hos privata utförare"}]},
    {"id":"orebro.appointment_steps","policy":"orebro","rule":"appointment_steps","values":[
      {"from":"2022-07-01","binds":"everyone","value":["consult_team"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.brochure_holds","policy":"orebro","rule":"brochure_holds","values":[
      {"from":"2022-07-01","binds":"everyone","value":["care_contact","switching","home_care","complaints","handyman","relatives_support"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; broschyren var inte klar"}]},
    {"id":"orebro.brochure_in_several_languages","policy":"orebro","rule":"brochure_in_several_languages","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; broschyren var inte klar"}]},
    {"id":"orebro.care_contact_registered_as","policy":"orebro","rule":"care_contact_registered_as","values":[
      {"from":"2022-07-01","binds":"everyone","value":"referensperson",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.care_plan_by","policy":"orebro","rule":"care_plan_by","values":[
      {"from":"2022-07-01","binds":"everyone","value":"care_contact",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.care_plan_holds","policy":"orebro","rule":"care_plan_holds","values":[
      {"from":"2022-07-01","binds":"everyone","value":["how"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.care_plan_review_when","policy":"orebro","rule":"care_plan_review_when","values":[
      {"from":"2022-07-01","binds":"everyone","value":"when_needed",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.client_term","policy":"orebro","rule":"client_term","values":[
      {"from":"2022-07-01","binds":"everyone","value":"invanare",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.client_time_share","policy":"orebro","rule":"client_time_share","values":[
      {"from":"2022-07-01","binds":"everyone","value":{"from":0.65,"to":0.7},
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; mål, ungefär"}]},
    {"id":"orebro.client_time_share_of","policy":"orebro","rule":"client_time_share_of","values":[
      {"from":"2022-07-01","binds":"everyone","value":"care_contact",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.client_wish_first","policy":"orebro","rule":"client_wish_first","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.coordinated_plan_part","policy":"orebro","rule":"coordinated_plan_part","values":[
      {"from":"2022-07-01","binds":"everyone","value":["initiate","attend"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; bör"}]},
    {"id":"orebro.coordination_by","policy":"orebro","rule":"coordination_by","values":[
      {"from":"2022-07-01","binds":"everyone","value":"care_contact",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; bör"}]},
    {"id":"orebro.day_personal_care_hours","policy":"orebro","rule":"day_personal_care_hours","values":[
      {"from":"2000-01-01","binds":"everyone","value":{"from":"07:00","to":"17:00"},
        "source":"Måttets definition i omsorg-metrics(7); gäller oavsett dag"}]},
    {"id":"orebro.day_planned_by","policy":"orebro","rule":"day_planned_by","values":[
      {"from":"2022-07-01","binds":"everyone","value":["administrator"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.day_planned_with","policy":"orebro","rule":"day_planned_with","values":[
      {"from":"2022-07-01","binds":"everyone","value":"care_contact",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.decision_follow_up_part","policy":"orebro","rule":"decision_follow_up_part","values":[
      {"from":"2022-07-01","binds":"everyone","value":"should_attend",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.deputy","policy":"orebro","rule":"deputy","values":[
      {"from":"2022-07-01","binds":"everyone","value":"advised",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.name","policy":"orebro","rule":"name","values":[
      {"from":"2022-07-01","binds":"everyone","value":"Örebro",
        "source":"Kommunens namn; riktlinjen gäller tidigast från 2022-07-01"}]},
    {"id":"orebro.named_colleague_instead","policy":"orebro","rule":"named_colleague_instead","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.non_daily_by_care_contact","policy":"orebro","rule":"non_daily_by_care_contact","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; mål"}]},
    {"id":"orebro.non_daily_on_working_days","policy":"orebro","rule":"non_daily_on_working_days","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; mål"}]},
    {"id":"orebro.offer_at","policy":"orebro","rule":"offer_at","values":[
      {"from":"2022-07-01","binds":"everyone","value":"assignment_received",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; den som erbjuds får någon när uppdraget fördelas"}]},
    {"id":"orebro.offer_documents","policy":"orebro","rule":"offer_documents","values":[
      {"from":"2022-07-01","binds":"everyone","value":["offer","answer","care_contact"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.offer_exception_assessed","policy":"orebro","rule":"offer_exception_assessed","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.offer_exception_weighs","policy":"orebro","rule":"offer_exception_weighs","values":[
      {"from":"2022-07-01","binds":"everyone","value":["thin_network","cognitive_impairment"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.offer_information_adapted","policy":"orebro","rule":"offer_information_adapted","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.offer_journal_keyword","policy":"orebro","rule":"offer_journal_keyword","values":[
      {"from":"2022-07-01","binds":"everyone","value":"Fast omsorgskontakt",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.offer_not_needed_for","policy":"orebro","rule":"offer_not_needed_for","values":[
      {"from":"2022-07-01","binds":"everyone","value":["alarm","meal_delivery","cleaning","shopping"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.offered_to","policy":"orebro","rule":"offered_to","values":[
      {"from":"2022-07-01","binds":"everyone","value":["home_care","all_ages"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.order_of_cover","policy":"orebro","rule":"order_of_cover","values":[
      {"from":"2022-07-01","binds":"everyone","value":["care_contact","deputy","team"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.outside_offer_keeps","policy":"orebro","rule":"outside_offer_keeps","values":[
      {"from":"2022-07-01","binds":"everyone","value":"contact_person",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.own_visits","policy":"orebro","rule":"own_visits","values":[
      {"from":"2022-07-01","binds":"everyone","value":"most_where_possible",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.relatives_supported_by","policy":"orebro","rule":"relatives_supported_by","values":[
      {"from":"2022-07-01","binds":"everyone","value":"care_contact",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.schedule_made_with","policy":"orebro","rule":"schedule_made_with","values":[
      {"from":"2022-07-01","binds":"everyone","value":["client","administrator"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.schedule_temporary_changes","policy":"orebro","rule":"schedule_temporary_changes","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.schedule_updated_at_change","policy":"orebro","rule":"schedule_updated_at_change","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.several_care_contacts","policy":"orebro","rule":"several_care_contacts","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.switch_manager","policy":"orebro","rule":"switch_manager","values":[
      {"from":"2022-07-01","binds":"everyone","value":"unit_manager",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.switch_steps","policy":"orebro","rule":"switch_steps","values":[
      {"from":"2022-07-01","binds":"everyone","value":["inform_manager","manager_dialogue"],
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.visit_length_estimated_by","policy":"orebro","rule":"visit_length_estimated_by","values":[
      {"from":"2022-07-01","binds":"everyone","value":"care_contact",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]},
    {"id":"orebro.welcome_talk_by_checklist","policy":"orebro","rule":"welcome_talk_by_checklist","values":[
      {"from":"2022-07-01","binds":"everyone","value":true,
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01; checklistan var inte klar"}]},
    {"id":"orebro.welcome_talk_seen_to_by","policy":"orebro","rule":"welcome_talk_seen_to_by","values":[
      {"from":"2022-07-01","binds":"everyone","value":"care_contact",
        "source":"Riktlinje fast omsorgskontakt, odaterad; gjord för lagen från 2022-07-01"}]}
    ]
    """#
}
