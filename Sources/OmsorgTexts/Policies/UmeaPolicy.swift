/// Umeå's rules, each value with its source; records as they stand in `policies.json`.
enum UmeaPolicy {
  static let json = #"""
    [
    {"id":"umea.appointment_required","policy":"umea","rule":"appointment_required","values":[
      {"from":"2022-01-01","binds":"private","value":true,
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"}]},
    {"id":"umea.care_contact_reached","policy":"umea","rule":"care_contact_reached","values":[
      {"from":"2022-12-09","binds":"municipal","value":"own_phone",
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.care_plan_asks_night_manager","policy":"umea","rule":"care_plan_asks_night_manager","values":[
      {"from":"2022-12-09","binds":"municipal","value":true,
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.care_plan_by","policy":"umea","rule":"care_plan_by","values":[
      {"from":"2022-12-09","binds":"municipal","value":"care_contact",
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.care_plan_counts_from","policy":"umea","rule":"care_plan_counts_from","values":[
      {"from":"2022-12-09","binds":"municipal","value":"appointment",
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.care_plan_holds","policy":"umea","rule":"care_plan_holds","values":[
      {"from":"2022-01-01","binds":"private","value":["care_contact"],
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"},
      {"from":"2022-12-09","binds":"municipal","value":["how"],
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.care_plan_kept_current","policy":"umea","rule":"care_plan_kept_current","values":[
      {"from":"2022-01-01","binds":"private","value":true,
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"}]},
    {"id":"umea.care_plan_read_by_team","policy":"umea","rule":"care_plan_read_by_team","values":[
      {"from":"2022-12-09","binds":"municipal","value":true,
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.care_plan_review_every","policy":"umea","rule":"care_plan_review_every","values":[
      {"from":"2022-12-09","binds":"municipal","value":6,
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.care_plan_review_when","policy":"umea","rule":"care_plan_review_when","values":[
      {"from":"2022-12-09","binds":"municipal","value":"when_needs_change",
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.care_plan_within","policy":"umea","rule":"care_plan_within","values":[
      {"from":"2022-12-09","binds":"municipal","value":28,
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09; fyra veckor"}]},
    {"id":"umea.changed_needs_noticed_by","policy":"umea","rule":"changed_needs_noticed_by","values":[
      {"from":"2022-01-01","binds":"private","value":"care_contact",
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"}]},
    {"id":"umea.changes_told","policy":"umea","rule":"changes_told","values":[
      {"from":"2014-02-26","binds":"everyone","value":"always",
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26"}]},
    {"id":"umea.client_term","policy":"umea","rule":"client_term","values":[
      {"from":"2022-12-09","binds":"everyone","value":"brukare",
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.client_told_who_comes","policy":"umea","rule":"client_told_who_comes","values":[
      {"from":"2014-02-26","binds":"everyone","value":true,
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26"}]},
    {"id":"umea.closing_steps","policy":"umea","rule":"closing_steps","values":[
      {"from":"2022-12-09","binds":"municipal","value":["handover_report","key_return","farewell"],
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09; överrapportering och nycklar vid flytt till annat boende"}]},
    {"id":"umea.compensation_basis","policy":"umea","rule":"compensation_basis","values":[
      {"from":"2022-01-01","binds":"everyone","value":"granted",
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"}]},
    {"id":"umea.complaint_answer_within","policy":"umea","rule":"complaint_answer_within","values":[
      {"from":"2014-02-26","binds":"everyone","value":14,
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26; så snart som möjligt, allra senast"}]},
    {"id":"umea.continuity_aims","policy":"umea","rule":"continuity_aims","values":[
      {"from":"2014-02-26","binds":"everyone","value":["client_has_say"],
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26; i möjligaste mån"}]},
    {"id":"umea.coordination_by","policy":"umea","rule":"coordination_by","values":[
      {"from":"2022-12-09","binds":"municipal","value":"care_contact",
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.day_personal_care_hours","policy":"umea","rule":"day_personal_care_hours","values":[
      {"from":"2000-01-01","binds":"everyone","value":{"from":"07:00","to":"17:00"},
        "source":"Måttets definition i omsorg-metrics(7); gäller oavsett dag"}]},
    {"id":"umea.day_planned_by","policy":"umea","rule":"day_planned_by","values":[
      {"from":"2022-12-09","binds":"municipal","value":["planner"],
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.equipment_checked_by","policy":"umea","rule":"equipment_checked_by","values":[
      {"from":"2022-12-09","binds":"municipal","value":"care_contact",
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.indirect_time_included","policy":"umea","rule":"indirect_time_included","values":[
      {"from":"2022-01-01","binds":"everyone","value":true,
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"}]},
    {"id":"umea.name","policy":"umea","rule":"name","values":[
      {"from":"2014-02-26","binds":"everyone","value":"Umeå",
        "source":"Kommunens namn; äldsta källan är från 2014-02-26"}]},
    {"id":"umea.night_unit","policy":"umea","rule":"night_unit","values":[
      {"from":"2022-12-09","binds":"municipal","value":true,
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09; nattpatrull"}]},
    {"id":"umea.offer_documented_by","policy":"umea","rule":"offer_documented_by","values":[
      {"from":"2022-12-09","binds":"municipal","value":"unit_manager",
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.offer_documents","policy":"umea","rule":"offer_documents","values":[
      {"from":"2022-12-09","binds":"municipal","value":["offer","answer","care_contact"],
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.offered_to","policy":"umea","rule":"offered_to","values":[
      {"from":"2022-12-09","binds":"municipal","value":["older_people","people_with_disabilities"],
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09; så långt kommunens rutin gäller"}]},
    {"id":"umea.order_of_cover","policy":"umea","rule":"order_of_cover","values":[
      {"from":"2022-12-09","binds":"municipal","value":["care_contact","team"],
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.own_visits","policy":"umea","rule":"own_visits","values":[
      {"from":"2022-12-09","binds":"municipal","value":"first_choice",
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.promise_followed","policy":"umea","rule":"promise_followed","values":[
      {"from":"2022-01-01","binds":"private","value":true,
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"}]},
    {"id":"umea.punctuality_margin","policy":"umea","rule":"punctuality_margin","values":[
      {"from":"2014-02-26","binds":"everyone","value":30,
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26"}]},
    {"id":"umea.schedule_made_with","policy":"umea","rule":"schedule_made_with","values":[
      {"from":"2022-12-09","binds":"municipal","value":["client"],
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.separate_evening_team","policy":"umea","rule":"separate_evening_team","values":[
      {"from":"2022-12-09","binds":"municipal","value":false,
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09; personalen arbetar blandat dag och kväll"}]},
    {"id":"umea.several_care_contacts","policy":"umea","rule":"several_care_contacts","values":[
      {"from":"2022-12-09","binds":"municipal","value":true,
        "source":"Rutin Fast omsorgskontakt i hemtjänsten, reviderad 2022-12-09"}]},
    {"id":"umea.small_team","policy":"umea","rule":"small_team","values":[
      {"from":"2022-12-09","binds":"municipal","value":true,
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09; nämns som framgångsfaktor"}]},
    {"id":"umea.standard_times","policy":"umea","rule":"standard_times","values":[
      {"from":"2022-12-09","binds":"everyone","value":true,
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.switch_possible","policy":"umea","rule":"switch_possible","values":[
      {"from":"2014-02-26","binds":"everyone","value":true,
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26"},
      {"from":"2022-01-01","binds":"private","value":true,
        "source":"Avtal 20237 om hemtjänst enligt LOV, januari 2022; bara månaden är känd"}]},
    {"id":"umea.team_meeting","policy":"umea","rule":"team_meeting","values":[
      {"from":"2022-12-09","binds":"municipal","value":true,
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.team_meeting_every","policy":"umea","rule":"team_meeting_every","values":[
      {"from":"2022-12-09","binds":"municipal","value":1,
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.team_meeting_with","policy":"umea","rule":"team_meeting_with","values":[
      {"from":"2022-12-09","binds":"municipal","value":["unit_manager","planner"],
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09"}]},
    {"id":"umea.team_size","policy":"umea","rule":"team_size","values":[
      {"from":"2022-12-09","binds":"municipal","value":{"from":6,"to":10},
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09; ungefär"}]},
    {"id":"umea.welcome_talk_by","policy":"umea","rule":"welcome_talk_by","values":[
      {"from":"2014-02-26","binds":"everyone","value":"care_contact",
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26"}]},
    {"id":"umea.welcome_talk_relatives_may_attend","policy":"umea","rule":"welcome_talk_relatives_may_attend","values":[
      {"from":"2014-02-26","binds":"everyone","value":true,
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26"}]},
    {"id":"umea.welcome_talk_within","policy":"umea","rule":"welcome_talk_within","values":[
      {"from":"2014-02-26","binds":"everyone","value":7,
        "source":"Kvalitetsdeklaration för hemtjänst, beslutad 2014-02-26; inom en vecka"}]},
    {"id":"umea.written_routine_required","policy":"umea","rule":"written_routine_required","values":[
      {"from":"2022-12-09","binds":"private","value":true,
        "source":"Beskrivning av Umeås hemtjänst, odaterad; yngsta källan är från 2022-12-09; krav i förfrågningsunderlaget"}]}
    ]
    """#
}
