/// Södermalm's rules, each value with its source; what the inquiry proposed is marked off.
enum SodermalmPolicy {
  static let json = #"""
    [
    {"id":"sodermalm.care_plan_by","policy":"sodermalm","rule":"care_plan_by","values":[
      {"from":"2021-02-26","binds":"municipal","value":"care_contact",
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; kontaktmannen"}]},
    {"id":"sodermalm.care_plan_kept_current","policy":"sodermalm","rule":"care_plan_kept_current","values":[
      {"from":"2021-02-26","binds":"municipal","value":true,
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]},
    {"id":"sodermalm.changed_needs_noticed_by","policy":"sodermalm","rule":"changed_needs_noticed_by","values":[
      {"from":"2021-02-26","binds":"municipal","value":"care_contact",
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; kontaktmannen"}]},
    {"id":"sodermalm.changed_needs_told_to","policy":"sodermalm","rule":"changed_needs_told_to","values":[
      {"from":"2021-02-26","binds":"municipal","value":["work_leader","primary_care","care_manager"],
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; efter vad det gäller"}]},
    {"id":"sodermalm.client_term","policy":"sodermalm","rule":"client_term","values":[
      {"from":"2021-02-26","binds":"municipal","value":"kund",
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]},
    {"id":"sodermalm.compensation_basis","policy":"sodermalm","rule":"compensation_basis","values":[
      {"from":"2021-02-26","binds":"municipal","value":"performed",
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; utförd tid hos eller för brukaren"}]},
    {"id":"sodermalm.continuity_aims","policy":"sodermalm","rule":"continuity_aims","values":[
      {"from":"2021-02-26","binds":"municipal","value":["same_people","same_times","same_way"],
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]},
    {"id":"sodermalm.coordinated_plan_part","policy":"sodermalm","rule":"coordinated_plan_part","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":["attend"],
        "source":"SOU 2020:70 enligt Dnr SÖD 2020/1211, utredningens förslag, inte Södermalms regel"}]},
    {"id":"sodermalm.coordination_by","policy":"sodermalm","rule":"coordination_by","values":[
      {"from":"2021-02-26","binds":"municipal","value":"coordinator",
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; samordnande uppgifter görs av samordnare"}]},
    {"id":"sodermalm.day_personal_care_hours","policy":"sodermalm","rule":"day_personal_care_hours","values":[
      {"from":"2000-01-01","binds":"everyone","value":{"from":"07:00","to":"17:00"},
        "source":"Måttets definition i omsorg-metrics(7); gäller oavsett dag"}]},
    {"id":"sodermalm.decision_follow_up_part","policy":"sodermalm","rule":"decision_follow_up_part","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":"attends",
        "source":"SOU 2020:70 enligt Dnr SÖD 2020/1211, utredningens förslag, inte Södermalms regel"}]},
    {"id":"sodermalm.delegated_care_demand","policy":"sodermalm","rule":"delegated_care_demand","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":"must_be_able",
        "source":"SOU 2020:70 enligt Dnr SÖD 2020/1211, utredningens förslag, inte Södermalms regel; uppgifter efter anvisning eller delegering"}]},
    {"id":"sodermalm.delegations_taken_on","policy":"sodermalm","rule":"delegations_taken_on","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":false,
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; sägs om flera stadsdelar, inte om Södermalm självt"}]},
    {"id":"sodermalm.home_environment_review_by","policy":"sodermalm","rule":"home_environment_review_by","values":[
      {"from":"2021-02-26","binds":"municipal","value":"care_contact",
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; kontaktmannen ser till att riskanalys finns"}]},
    {"id":"sodermalm.name","policy":"sodermalm","rule":"name","values":[
      {"from":"2021-02-26","binds":"everyone","value":"Södermalm",
        "source":"Stadsdelsförvaltningens namn; källan är från senast 2021-02-26"}]},
    {"id":"sodermalm.offered_to","policy":"sodermalm","rule":"offered_to","values":[
      {"from":"2021-02-26","binds":"municipal","value":["home_care"],
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; alla äldre med insatser har en kontaktman"}]},
    {"id":"sodermalm.own_visits","policy":"sodermalm","rule":"own_visits","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":"where_possible",
        "source":"SOU 2020:70 enligt Dnr SÖD 2020/1211, utredningens förslag, inte Södermalms regel"}]},
    {"id":"sodermalm.return_home_after","policy":"sodermalm","rule":"return_home_after","values":[
      {"from":"2021-02-26","binds":"municipal","value":["hospital","short_term_stay"],
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]},
    {"id":"sodermalm.return_home_age_from","policy":"sodermalm","rule":"return_home_age_from","values":[
      {"from":"2021-02-26","binds":"municipal","value":65,
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]},
    {"id":"sodermalm.return_home_follow_up","policy":"sodermalm","rule":"return_home_follow_up","values":[
      {"from":"2021-02-26","binds":"municipal","value":["felt_safety","readmission"],
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]},
    {"id":"sodermalm.return_home_own_staff","policy":"sodermalm","rule":"return_home_own_staff","values":[
      {"from":"2021-02-26","binds":"municipal","value":true,
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]},
    {"id":"sodermalm.return_home_weeks","policy":"sodermalm","rule":"return_home_weeks","values":[
      {"from":"2021-02-26","binds":"municipal","value":2,
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; ett par veckor"}]},
    {"id":"sodermalm.schedule_room_to_adjust","policy":"sodermalm","rule":"schedule_room_to_adjust","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":true,
        "source":"SOU 2020:70 enligt Dnr SÖD 2020/1211, utredningens förslag, inte Södermalms regel"}]},
    {"id":"sodermalm.services_by_service_assistants","policy":"sodermalm","rule":"services_by_service_assistants","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":["cleaning","laundry","shopping","meal_preparation"],
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26; en tanke om en ny profession"}]},
    {"id":"sodermalm.small_team","policy":"sodermalm","rule":"small_team","values":[
      {"from":"2021-02-26","binds":"municipal","off":true,"value":true,
        "source":"SOU 2020:70 enligt Dnr SÖD 2020/1211, utredningens förslag, inte Södermalms regel"}]},
    {"id":"sodermalm.team_by_neighbourhood","policy":"sodermalm","rule":"team_by_neighbourhood","values":[
      {"from":"2021-02-26","binds":"municipal","value":true,
        "source":"Tjänsteutlåtande Dnr SÖD 2020/1211, remissvar senast 2021-02-26"}]}
    ]
    """#
}
