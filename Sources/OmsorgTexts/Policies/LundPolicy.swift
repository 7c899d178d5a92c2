/// Lund's rules, each value with its source; records as they stand in `policies.json`.
enum LundPolicy {
  static let json = #"""
    [
    {"id":"lund.appoint_within","policy":"lund","rule":"appoint_within","values":[
      {"from":"2022-02-10","binds":"municipal","value":14,
        "source":"Rutin Fast kontaktman, 2022-02-10; enhetschefens ansvar"}]},
    {"id":"lund.appointed_by","policy":"lund","rule":"appointed_by","values":[
      {"from":"2022-12-21","binds":"municipal","value":["planner"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.appointment_answered_for_by","policy":"lund","rule":"appointment_answered_for_by","values":[
      {"from":"2022-02-10","binds":"municipal","value":"unit_manager",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.appointment_override_by","policy":"lund","rule":"appointment_override_by","values":[
      {"from":"2022-02-10","binds":"municipal","value":["unit_manager"],
        "source":"Rutin Fast kontaktman, 2022-02-10; enhetschefen svarar för att någon utses; att hen därmed avgör undantag är en slutsats"}]},
    {"id":"lund.appointment_required","policy":"lund","rule":"appointment_required","values":[
      {"from":"2019-11-21","binds":"private","value":true,
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"},
      {"from":"2022-02-10","binds":"municipal","value":true,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.appointment_steps","policy":"lund","rule":"appointment_steps","values":[
      {"from":"2019-11-21","binds":"private","value":["ask_client"],
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"},
      {"from":"2022-12-21","binds":"municipal","value":["reconcile_coordinator","reconcile_unit_manager"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.audit_action_plan","policy":"lund","rule":"audit_action_plan","values":[
      {"from":"2019-11-21","binds":"private","value":true,
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"}]},
    {"id":"lund.audit_every","policy":"lund","rule":"audit_every","values":[
      {"from":"2022-12-21","binds":"private","value":12,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.care_contact_reached","policy":"lund","rule":"care_contact_reached","values":[
      {"from":"2022-02-10","binds":"municipal","value":"through_planner",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.care_contact_share_aim","policy":"lund","rule":"care_contact_share_aim","values":[
      {"from":"2022-12-21","binds":"municipal","value":0.25,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; riktvärde"}]},
    {"id":"lund.care_contacts_per_team","policy":"lund","rule":"care_contacts_per_team","values":[
      {"from":"2022-12-21","binds":"municipal","value":{"from":3,"to":5},
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.care_plan_by","policy":"lund","rule":"care_plan_by","values":[
      {"from":"2022-02-10","binds":"municipal","value":"care_contact",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.care_plan_counts_from","policy":"lund","rule":"care_plan_counts_from","values":[
      {"from":"2022-02-10","binds":"municipal","value":"first_service",
        "source":"Rutin Fast kontaktman, 2022-02-10; från verkställighet"}]},
    {"id":"lund.care_plan_holds","policy":"lund","rule":"care_plan_holds","values":[
      {"from":"2022-02-10","binds":"municipal","value":["how","when","by_whom"],"to":"2022-12-20",
        "source":"Rutin Fast kontaktman, 2022-02-10"},
      {"from":"2022-12-21","binds":"municipal","value":["how","when","by_whom","goals","sub_goals"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; mål och delmål läggs till"}]},
    {"id":"lund.care_plan_required","policy":"lund","rule":"care_plan_required","values":[
      {"from":"2019-11-21","binds":"private","value":true,
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"},
      {"from":"2022-02-10","binds":"municipal","value":true,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.care_plan_review_every","policy":"lund","rule":"care_plan_review_every","values":[
      {"from":"2022-02-10","binds":"municipal","value":6,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.care_plan_review_when","policy":"lund","rule":"care_plan_review_when","values":[
      {"from":"2022-02-10","binds":"municipal","value":"when_needs_change",
        "source":"Rutin Fast kontaktman, 2022-02-10; vid behov; oftare när behoven ändras"}]},
    {"id":"lund.care_plan_within","policy":"lund","rule":"care_plan_within","values":[
      {"from":"2022-02-10","binds":"municipal","value":30,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.caregivers_met_window","policy":"lund","rule":"caregivers_met_window","values":[
      {"from":"2022-12-21","binds":"municipal","value":14,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; två veckor"}]},
    {"id":"lund.changes_covered_for","policy":"lund","rule":"changes_covered_for","values":[
      {"from":"2022-12-21","binds":"everyone","value":14,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.client_term","policy":"lund","rule":"client_term","values":[
      {"from":"2019-11-21","binds":"everyone","value":"brukare",
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"}]},
    {"id":"lund.clients_per_care_contact","policy":"lund","rule":"clients_per_care_contact","values":[
      {"from":"2022-12-21","binds":"municipal","value":{"from":3,"to":4},
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.clients_per_team","policy":"lund","rule":"clients_per_team","values":[
      {"from":"2022-12-21","binds":"municipal","value":{"from":15,"to":18},
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; ungefär"}]},
    {"id":"lund.compensation_basis","policy":"lund","rule":"compensation_basis","values":[
      {"from":"2022-12-21","binds":"everyone","value":"granted",
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; beviljad schablontid"}]},
    {"id":"lund.continuity_aims","policy":"lund","rule":"continuity_aims","values":[
      {"from":"2019-11-21","binds":"private","value":["few_people","granted_extent","as_decided_and_planned"],
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"},
      {"from":"2021-07-27","binds":"municipal","value":["few_people"],
        "source":"Handbok Planeringssystemet Lifecare Planering, 2021-07-27"}]},
    {"id":"lund.continuity_follow_up_every","policy":"lund","rule":"continuity_follow_up_every","values":[
      {"from":"2022-12-21","binds":"municipal","value":2,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; varannan månad"}]},
    {"id":"lund.day_personal_care_first","policy":"lund","rule":"day_personal_care_first","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.day_personal_care_hours","policy":"lund","rule":"day_personal_care_hours","values":[
      {"from":"2000-01-01","binds":"everyone","value":{"from":"07:00","to":"17:00"},
        "source":"Måttets definition i omsorg-metrics(7); gäller oavsett dag"},
      {"from":"2022-12-21","binds":"municipal","value":{"from":"07:00","to":"15:00"},
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; dagpasset 7–15"}]},
    {"id":"lund.day_planned_by","policy":"lund","rule":"day_planned_by","values":[
      {"from":"2022-12-21","binds":"municipal","value":["planner","coordinator"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.day_shift","policy":"lund","rule":"day_shift","values":[
      {"from":"2022-12-21","binds":"municipal","value":{"from":"07:00","to":"15:00"},
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.decision_follow_up_every","policy":"lund","rule":"decision_follow_up_every","values":[
      {"from":"2022-12-21","binds":"everyone","value":12,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.decision_follow_up_part","policy":"lund","rule":"decision_follow_up_part","values":[
      {"from":"2022-02-10","binds":"municipal","value":"attends_if_client_wishes",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.decision_follow_up_prepared","policy":"lund","rule":"decision_follow_up_prepared","values":[
      {"from":"2022-02-10","binds":"municipal","value":true,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.decision_follow_up_when_needed","policy":"lund","rule":"decision_follow_up_when_needed","values":[
      {"from":"2022-12-21","binds":"everyone","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.delegated_care_demand","policy":"lund","rule":"delegated_care_demand","values":[
      {"from":"2022-12-21","binds":"municipal","value":"must_be_able",
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.delegations_taken_on","policy":"lund","rule":"delegations_taken_on","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.deputy","policy":"lund","rule":"deputy","values":[
      {"from":"2019-11-21","binds":"private","value":"required",
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"}]},
    {"id":"lund.deputy_at_longer_absence","policy":"lund","rule":"deputy_at_longer_absence","values":[
      {"from":"2022-02-10","binds":"municipal","value":true,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.evening_shift","policy":"lund","rule":"evening_shift","values":[
      {"from":"2022-12-21","binds":"municipal","value":{"from":"15:00","to":"22:00"},
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.full_time_norm","policy":"lund","rule":"full_time_norm","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.goal_judged_by","policy":"lund","rule":"goal_judged_by","values":[
      {"from":"2022-12-21","binds":"everyone","value":"care_manager",
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.goal_premium","policy":"lund","rule":"goal_premium","values":[
      {"from":"2022-11-01","binds":"everyone","value":31400,
        "source":"Premien i november 2022, 314 kr; bara månaden är känd"}]},
    {"id":"lund.handover_every","policy":"lund","rule":"handover_every","values":[
      {"from":"2022-12-21","binds":"municipal","value":1,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.health_care_included","policy":"lund","rule":"health_care_included","values":[
      {"from":"2022-12-21","binds":"private","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.indirect_time_included","policy":"lund","rule":"indirect_time_included","values":[
      {"from":"2022-12-21","binds":"everyone","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.long_meeting_every","policy":"lund","rule":"long_meeting_every","values":[
      {"from":"2022-12-21","binds":"municipal","value":1,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.matching_grounds","policy":"lund","rule":"matching_grounds","values":[
      {"from":"2022-12-21","binds":"municipal","value":["delegated_care","room_in_schedule","geography"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.name","policy":"lund","rule":"name","values":[
      {"from":"2019-11-21","binds":"everyone","value":"Lund",
        "source":"Kommunens namn; äldsta källan är från 2019-11-21"}]},
    {"id":"lund.offer_within","policy":"lund","rule":"offer_within","values":[
      {"from":"2022-12-21","binds":"everyone","value":14,
        "source":"Värdighetsgarantier, kommunens webbplats 2022-12-21; lovat brukaren, från att insatserna påbörjats"}]},
    {"id":"lund.offered_to","policy":"lund","rule":"offered_to","values":[
      {"from":"2022-02-10","binds":"municipal","value":["sol_decisions","lss_decisions"],
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.order_of_cover","policy":"lund","rule":"order_of_cover","values":[
      {"from":"2022-12-21","binds":"municipal","value":["care_contact","team","runner"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.own_visits","policy":"lund","rule":"own_visits","values":[
      {"from":"2022-02-10","binds":"municipal","value":"where_possible",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.planning_time_per_month","policy":"lund","rule":"planning_time_per_month","values":[
      {"from":"2022-12-21","binds":"municipal","value":60,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.private_funds_by","policy":"lund","rule":"private_funds_by","values":[
      {"from":"2022-02-10","binds":"municipal","value":"care_contact",
        "source":"Rutin Fast kontaktman, 2022-02-10; när det förekommer"}]},
    {"id":"lund.promise_followed","policy":"lund","rule":"promise_followed","values":[
      {"from":"2019-11-21","binds":"private","value":true,
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"}]},
    {"id":"lund.risk_assessments_by","policy":"lund","rule":"risk_assessments_by","values":[
      {"from":"2022-02-10","binds":"municipal","value":"care_contact",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.runners_per_team","policy":"lund","rule":"runners_per_team","values":[
      {"from":"2022-12-21","binds":"municipal","value":1,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.scheduled_time_for","policy":"lund","rule":"scheduled_time_for","values":[
      {"from":"2022-12-21","binds":"municipal","value":["planning","handover","phone_hours"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.separate_evening_team","policy":"lund","rule":"separate_evening_team","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.shift_length","policy":"lund","rule":"shift_length","values":[
      {"from":"2022-12-21","binds":"municipal","value":480,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.short_term_care_plan_within","policy":"lund","rule":"short_term_care_plan_within","values":[
      {"from":"2022-02-10","binds":"municipal","value":4,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.small_team","policy":"lund","rule":"small_team","values":[
      {"from":"2021-07-27","binds":"municipal","value":true,
        "source":"Handbok Planeringssystemet Lifecare Planering, 2021-07-27"}]},
    {"id":"lund.standard_times","policy":"lund","rule":"standard_times","values":[
      {"from":"2022-12-21","binds":"everyone","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.switch_at_longer_leave","policy":"lund","rule":"switch_at_longer_leave","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.switch_manager","policy":"lund","rule":"switch_manager","values":[
      {"from":"2022-02-10","binds":"municipal","value":"unit_manager",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.switch_possible","policy":"lund","rule":"switch_possible","values":[
      {"from":"2022-02-10","binds":"municipal","value":true,
        "source":"Rutin Fast kontaktman, 2022-02-10"},
      {"from":"2022-12-21","binds":"everyone","value":true,
        "source":"Värdighetsgarantier, kommunens webbplats 2022-12-21"}]},
    {"id":"lund.switch_steps","policy":"lund","rule":"switch_steps","values":[
      {"from":"2019-11-21","binds":"private","value":["ask_client"],
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"}]},
    {"id":"lund.switch_when_decision_changes","policy":"lund","rule":"switch_when_decision_changes","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.switch_when_delegated_care_changes","policy":"lund","rule":"switch_when_delegated_care_changes","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.switch_within","policy":"lund","rule":"switch_within","values":[
      {"from":"2022-02-10","binds":"municipal","value":14,
        "source":"Rutin Fast kontaktman, 2022-02-10; enhetschefens ansvar"},
      {"from":"2022-12-21","binds":"everyone","value":14,
        "source":"Värdighetsgarantier, kommunens webbplats 2022-12-21; lovat brukaren"}]},
    {"id":"lund.team_meeting","policy":"lund","rule":"team_meeting","values":[
      {"from":"2022-12-21","binds":"municipal","value":true,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.team_meeting_every","policy":"lund","rule":"team_meeting_every","values":[
      {"from":"2022-12-21","binds":"municipal","value":1,
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.team_meeting_with","policy":"lund","rule":"team_meeting_with","values":[
      {"from":"2022-12-21","binds":"municipal","value":["nurse"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21; legitimerad personal"}]},
    {"id":"lund.team_size","policy":"lund","rule":"team_size","values":[
      {"from":"2021-07-27","binds":"municipal","value":{"from":4,"to":6},
        "source":"Handbok Planeringssystemet Lifecare Planering, 2021-07-27; fyra kan räcka, ibland fem till sex"}]},
    {"id":"lund.weekday_day_rounds","policy":"lund","rule":"weekday_day_rounds","values":[
      {"from":"2021-07-27","binds":"municipal","value":{"from":2,"to":3},
        "source":"Handbok Planeringssystemet Lifecare Planering, 2021-07-27"}]},
    {"id":"lund.welcome_talk_by","policy":"lund","rule":"welcome_talk_by","values":[
      {"from":"2022-12-21","binds":"municipal","value":"planner",
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.welcome_talk_seen_to_by","policy":"lund","rule":"welcome_talk_seen_to_by","values":[
      {"from":"2022-02-10","binds":"municipal","value":"care_contact",
        "source":"Rutin Fast kontaktman, 2022-02-10"}]},
    {"id":"lund.welcome_talk_ways","policy":"lund","rule":"welcome_talk_ways","values":[
      {"from":"2022-12-21","binds":"municipal","value":["phone","home"],
        "source":"Beskrivning av Lunds hemtjänst, odaterad; yngsta källan är från 2022-12-21"}]},
    {"id":"lund.written_routine_required","policy":"lund","rule":"written_routine_required","values":[
      {"from":"2019-11-21","binds":"private","value":true,
        "source":"Förfrågningsunderlag Valfrihetssystem för hemvård, LOV 19/57, 2019-11-21"}]},
    {"id":"lund.yearly_summary_every","policy":"lund","rule":"yearly_summary_every","values":[
      {"from":"2022-02-10","binds":"municipal","value":12,
        "source":"Rutin Fast kontaktman, 2022-02-10"}]}
    ]
    """#
}
