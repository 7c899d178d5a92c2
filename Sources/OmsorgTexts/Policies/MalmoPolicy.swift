/// Malmö's rules, each value with its source; records as they stand in `policies.json`.
enum MalmoPolicy {
  static let json = #"""
    [
    {"id":"malmo.accompaniment_notice","policy":"malmo","rule":"accompaniment_notice","values":[
      {"from":"2022-12-01","binds":"municipal","value":3,
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.appointed_by","policy":"malmo","rule":"appointed_by","values":[
      {"from":"2022-11-25","binds":"municipal","value":["coordinator"],
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.appointment_steps","policy":"malmo","rule":"appointment_steps","values":[
      {"from":"2022-11-25","binds":"municipal","value":["consult_team","talk_with_caregiver"],
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.brochure_holds","policy":"malmo","rule":"brochure_holds","values":[
      {"from":"2022-12-01","binds":"municipal","value":["care_contact","switching","home_care","complaints","handyman","relatives_support"],
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.brochure_in_several_languages","policy":"malmo","rule":"brochure_in_several_languages","values":[
      {"from":"2022-12-01","binds":"municipal","value":true,
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.care_plan_by","policy":"malmo","rule":"care_plan_by","values":[
      {"from":"2022-11-25","binds":"municipal","value":"care_contact",
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.care_plan_review_when","policy":"malmo","rule":"care_plan_review_when","values":[
      {"from":"2022-11-25","binds":"municipal","value":"regularly",
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25; utförandet följs upp med brukaren"}]},
    {"id":"malmo.changes_told","policy":"malmo","rule":"changes_told","values":[
      {"from":"2022-12-01","binds":"municipal","value":"if_client_wishes",
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.cleanings_in_an_afternoon_to_question","policy":"malmo","rule":"cleanings_in_an_afternoon_to_question","values":[
      {"from":"2022-11-25","binds":"municipal","value":2,
        "source":"Mall för insatsplanering, odaterad; rutinen 2022-11-25 hänvisar till den"}]},
    {"id":"malmo.client_term","policy":"malmo","rule":"client_term","values":[
      {"from":"2021-06-21","binds":"municipal","value":"brukare",
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.client_time_share","policy":"malmo","rule":"client_time_share","values":[
      {"from":"2021-06-21","binds":"municipal","value":{"from":0.65,"to":0.7},
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; mål, ungefär"}]},
    {"id":"malmo.client_time_share_of","policy":"malmo","rule":"client_time_share_of","values":[
      {"from":"2021-06-21","binds":"municipal","value":"all_caregivers",
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.client_wish_first","policy":"malmo","rule":"client_wish_first","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.clients_per_care_contact","policy":"malmo","rule":"clients_per_care_contact","values":[
      {"from":"2021-06-21","binds":"municipal","value":{"from":4,"to":8},
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; så som arbetssättet beskrivs"}]},
    {"id":"malmo.clients_per_team","policy":"malmo","rule":"clients_per_team","values":[
      {"from":"2021-06-21","binds":"municipal","value":{"from":20,"to":35},
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; så som arbetssättet beskrivs"}]},
    {"id":"malmo.compensation_basis","policy":"malmo","rule":"compensation_basis","values":[
      {"from":"2022-12-06","binds":"municipal","value":"granted",
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06; beviljad frekvens gånger schablontid gånger timpris"}]},
    {"id":"malmo.contact_card_holds","policy":"malmo","rule":"contact_card_holds","values":[
      {"from":"2022-12-01","binds":"municipal","value":["care_contact","section_manager","coordinator","care_manager","occupational_therapist","physiotherapist","nurse"],
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.continuity_aims","policy":"malmo","rule":"continuity_aims","values":[
      {"from":"2021-06-21","binds":"municipal","value":["few_people"],
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.contractor","policy":"malmo","rule":"contractor","values":[
      {"from":"2022-12-01","binds":"municipal","value":"Samhall",
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.coordinated_plan_part","policy":"malmo","rule":"coordinated_plan_part","values":[
      {"from":"2022-11-25","binds":"municipal","value":["attend"],
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.coordination_by","policy":"malmo","rule":"coordination_by","values":[
      {"from":"2022-11-25","binds":"municipal","value":"care_contact",
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.day_personal_care_hours","policy":"malmo","rule":"day_personal_care_hours","values":[
      {"from":"2000-01-01","binds":"everyone","value":{"from":"07:00","to":"17:00"},
        "source":"Måttets definition i omsorg-metrics(7); gäller oavsett dag"}]},
    {"id":"malmo.day_planned_by","policy":"malmo","rule":"day_planned_by","values":[
      {"from":"2021-06-21","binds":"municipal","value":["coordinator"],
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.day_planned_with","policy":"malmo","rule":"day_planned_with","values":[
      {"from":"2021-06-21","binds":"municipal","value":"care_contact",
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.decision_follow_up_part","policy":"malmo","rule":"decision_follow_up_part","values":[
      {"from":"2022-11-25","binds":"municipal","value":"attends",
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.delegated_care_demand","policy":"malmo","rule":"delegated_care_demand","values":[
      {"from":"2021-06-21","binds":"municipal","value":"skills_services_need",
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; kompetens för de beviljade insatserna"}]},
    {"id":"malmo.delegations_taken_on","policy":"malmo","rule":"delegations_taken_on","values":[
      {"from":"2022-11-25","binds":"municipal","value":true,
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25; beviljade eller delegerade insatser utförs"}]},
    {"id":"malmo.demanding_clients","policy":"malmo","rule":"demanding_clients","values":[
      {"from":"2022-12-06","binds":"municipal","value":["experienced","rotating"],
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06; har förekommit"}]},
    {"id":"malmo.heavy_at_once_not_allowed","policy":"malmo","rule":"heavy_at_once_not_allowed","values":[
      {"from":"2022-11-25","binds":"municipal","value":3,
        "source":"Mall för insatsplanering, odaterad; rutinen 2022-11-25 hänvisar till den; dusch, städ, tvätt, inköp och promenad som exempel"}]},
    {"id":"malmo.home_environment_review_by","policy":"malmo","rule":"home_environment_review_by","values":[
      {"from":"2022-11-25","binds":"municipal","value":"care_contact",
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.indirect_share","policy":"malmo","rule":"indirect_share","values":[
      {"from":"2022-12-06","binds":"municipal","value":0.3,
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06; ungefär"}]},
    {"id":"malmo.indirect_time_included","policy":"malmo","rule":"indirect_time_included","values":[
      {"from":"2022-12-06","binds":"municipal","value":true,
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06"}]},
    {"id":"malmo.load_follows_granted","policy":"malmo","rule":"load_follows_granted","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; så som arbetssättet beskrivs"}]},
    {"id":"malmo.manager_calls_every","policy":"malmo","rule":"manager_calls_every","values":[
      {"from":"2022-12-06","binds":"municipal","value":1,
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06; samtal varje vecka"}]},
    {"id":"malmo.manager_calls_to","policy":"malmo","rule":"manager_calls_to","values":[
      {"from":"2022-12-06","binds":"municipal","value":["client","relative"],
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06"}]},
    {"id":"malmo.manager_visit_when_call_fails","policy":"malmo","rule":"manager_visit_when_call_fails","values":[
      {"from":"2022-12-06","binds":"municipal","value":true,
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06"}]},
    {"id":"malmo.matching_grounds","policy":"malmo","rule":"matching_grounds","values":[
      {"from":"2022-11-25","binds":"municipal","value":["competence","room_in_schedule","geography"],
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.name","policy":"malmo","rule":"name","values":[
      {"from":"2021-06-21","binds":"everyone","value":"Malmö",
        "source":"Kommunens namn; äldsta källan är från 2021-06-21"}]},
    {"id":"malmo.named_colleague_instead","policy":"malmo","rule":"named_colleague_instead","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.new_colleague","policy":"malmo","rule":"new_colleague","values":[
      {"from":"2021-06-21","binds":"municipal","value":["introduction_shift","mentor"],
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.night_unit","policy":"malmo","rule":"night_unit","values":[
      {"from":"2022-12-06","binds":"municipal","value":true,
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06"}]},
    {"id":"malmo.non_daily_by_care_contact","policy":"malmo","rule":"non_daily_by_care_contact","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; mål; tvätt hos entreprenör undantagen"}]},
    {"id":"malmo.non_daily_on_working_days","policy":"malmo","rule":"non_daily_on_working_days","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; mål; om brukaren inte vill annat"}]},
    {"id":"malmo.offer_answer_at_welcome_talk","policy":"malmo","rule":"offer_answer_at_welcome_talk","values":[
      {"from":"2022-12-01","binds":"municipal","value":true,
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.offered_to","policy":"malmo","rule":"offered_to","values":[
      {"from":"2022-11-25","binds":"municipal","value":["home_care"],
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25; nya brukare får en omsorgskontakt, ingen grupp undantas"}]},
    {"id":"malmo.order_of_cover","policy":"malmo","rule":"order_of_cover","values":[
      {"from":"2021-06-21","binds":"municipal","value":["care_contact","twin","resource_group"],
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.own_visits","policy":"malmo","rule":"own_visits","values":[
      {"from":"2021-06-21","binds":"municipal","value":"all_while_on_duty",
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; mål"}]},
    {"id":"malmo.relatives_supported_by","policy":"malmo","rule":"relatives_supported_by","values":[
      {"from":"2022-12-06","binds":"municipal","value":"care_contact",
        "source":"Stöd till anhöriga, vägledning 2022-12-06"}]},
    {"id":"malmo.resource_group_teams","policy":"malmo","rule":"resource_group_teams","values":[
      {"from":"2021-06-21","binds":"municipal","value":{"from":3,"to":4},
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; ungefär"}]},
    {"id":"malmo.schedule_made_with","policy":"malmo","rule":"schedule_made_with","values":[
      {"from":"2021-06-21","binds":"municipal","value":["client"],
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.schedule_order","policy":"malmo","rule":"schedule_order","values":[
      {"from":"2022-11-25","binds":"municipal","value":["meetings_and_days_off","own_clients","non_daily_services","order_of_day"],
        "source":"Mall för insatsplanering, odaterad; rutinen 2022-11-25 hänvisar till den"}]},
    {"id":"malmo.schedule_temporary_changes","policy":"malmo","rule":"schedule_temporary_changes","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.schedule_updated_at_change","policy":"malmo","rule":"schedule_updated_at_change","values":[
      {"from":"2022-11-25","binds":"municipal","value":true,
        "source":"Mall för insatsplanering, odaterad; rutinen 2022-11-25 hänvisar till den"}]},
    {"id":"malmo.schedule_weeks","policy":"malmo","rule":"schedule_weeks","values":[
      {"from":"2022-11-25","binds":"municipal","value":4,
        "source":"Mall för insatsplanering, odaterad; rutinen 2022-11-25 hänvisar till den"}]},
    {"id":"malmo.scheduled_time_for","policy":"malmo","rule":"scheduled_time_for","values":[
      {"from":"2021-06-21","to":"2022-12-05","binds":"municipal","value":["supervision","reconciliation","peer_learning","reflection","administration"],
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"},
      {"from":"2022-12-06","binds":"municipal","value":["supervision","reconciliation","peer_learning","reflection","administration","handover"],
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06; tid för överlämning mellan dag och kväll läggs till"}]},
    {"id":"malmo.services_by_contractor","policy":"malmo","rule":"services_by_contractor","values":[
      {"from":"2022-12-01","binds":"municipal","value":["laundry"],
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01; om brukaren är beviljad tvätt"}]},
    {"id":"malmo.showers_in_a_morning_to_question","policy":"malmo","rule":"showers_in_a_morning_to_question","values":[
      {"from":"2022-11-25","binds":"municipal","value":2,
        "source":"Mall för insatsplanering, odaterad; rutinen 2022-11-25 hänvisar till den"}]},
    {"id":"malmo.small_team","policy":"malmo","rule":"small_team","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.standard_times","policy":"malmo","rule":"standard_times","values":[
      {"from":"2022-12-06","binds":"municipal","value":true,
        "source":"Beskrivning av Malmös hemtjänst, odaterad; yngsta källan är från 2022-12-06"}]},
    {"id":"malmo.switch_manager","policy":"malmo","rule":"switch_manager","values":[
      {"from":"2022-11-25","binds":"municipal","value":"section_manager",
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.switch_possible","policy":"malmo","rule":"switch_possible","values":[
      {"from":"2022-12-01","binds":"municipal","value":true,
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.switch_steps","policy":"malmo","rule":"switch_steps","values":[
      {"from":"2022-11-25","binds":"municipal","value":["inform_manager","manager_dialogue"],
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25"}]},
    {"id":"malmo.team_by_neighbourhood","policy":"malmo","rule":"team_by_neighbourhood","values":[
      {"from":"2022-11-25","binds":"municipal","value":true,
        "source":"Rutin för fast omsorgskontakt, uppdaterad 2022-11-25; laget väljs efter var brukaren bor"}]},
    {"id":"malmo.team_meeting","policy":"malmo","rule":"team_meeting","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.team_meeting_with","policy":"malmo","rule":"team_meeting_with","values":[
      {"from":"2021-06-21","binds":"municipal","value":["section_manager"],
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; mål att närmaste chef är med"}]},
    {"id":"malmo.team_size","policy":"malmo","rule":"team_size","values":[
      {"from":"2021-06-21","binds":"municipal","value":{"from":5,"to":6},
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; ungefär"}]},
    {"id":"malmo.twin_other_weekends","policy":"malmo","rule":"twin_other_weekends","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; givet som exempel"}]},
    {"id":"malmo.twin_shifts_overlap","policy":"malmo","rule":"twin_shifts_overlap","values":[
      {"from":"2021-06-21","binds":"municipal","value":true,
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21; delvis"}]},
    {"id":"malmo.visit_length_estimated_by","policy":"malmo","rule":"visit_length_estimated_by","values":[
      {"from":"2021-06-21","binds":"municipal","value":"care_contact",
        "source":"Malmömodellen för kontinuitet, styrdokument beslutat 2021-06-21"}]},
    {"id":"malmo.welcome_talk_by","policy":"malmo","rule":"welcome_talk_by","values":[
      {"from":"2022-12-01","binds":"municipal","value":"care_contact",
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.welcome_talk_by_checklist","policy":"malmo","rule":"welcome_talk_by_checklist","values":[
      {"from":"2022-12-01","binds":"municipal","value":true,
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.welcome_talk_relatives_may_attend","policy":"malmo","rule":"welcome_talk_relatives_may_attend","values":[
      {"from":"2022-12-01","binds":"municipal","value":true,
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01"}]},
    {"id":"malmo.welcome_talk_within","policy":"malmo","rule":"welcome_talk_within","values":[
      {"from":"2022-12-01","binds":"municipal","value":14,
        "source":"Välkomstsamtal för nya brukare, checklista uppdaterad 2022-12-01; från att insatserna startat"}]}
    ]
    """#
}
