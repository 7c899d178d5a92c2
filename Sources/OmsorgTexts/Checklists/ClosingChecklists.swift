/// The end of a relation: report to those who take over, keys back, a farewell.
enum ClosingChecklists {
  static let json = #"""
    [
    {"id":"closing","kind":"closing","name":{"sv":"Avslut","en":"Closing"},"parts":[
        {"id":"before","heading":{"sv":"När det är dags","en":"When the time comes"},"points":[
          {"id":"farewell","text":{"sv":"Gör ett bra avslut: ta ett sista samtal och tacka för tiden tillsammans",
            "en":"End well: have a last talk and say thank you for the time together"},"closing_step":"farewell"},
          {"id":"relatives","text":{"sv":"Kom överens om vad anhöriga får veta, och tacka dem",
            "en":"Agree what relatives may be told, and thank them"}},
          {"id":"equipment","text":{"sv":"Se till att hjälpmedel lämnas tillbaka eller följer med",
            "en":"See that aids are returned or come along"}}]},
        {"id":"hand_over","heading":{"sv":"Lämna över","en":"Hand over"},"points":[
          {"id":"handover_report","text":{"sv":"Rapportera till dem som tar över: vanor, önskemål, risker, vem som känner till vad",
            "en":"Report to those who take over: habits, wishes, risks, who knows what"},"closing_step":"handover_report"},
          {"id":"keys","text":{"sv":"Lämna tillbaka nycklar, mot kvitto",
            "en":"Return the keys, against a receipt"},"finds":"custody","closing_step":"key_return"}]},
        {"id":"afterwards","heading":{"sv":"Efteråt","en":"Afterwards"},"afterwards":true,"points":[
          {"id":"colleagues","text":{"sv":"Säg till kollegorna och planeringen att insatserna är slut",
            "en":"Tell colleagues and the planning that the services have ended"}},
          {"id":"document","text":{"sv":"Skriv avslutet i journalen",
            "en":"Write the closing in the journal"}}]}]},
    {"id":"closing.umea","kind":"closing","policies":["umea"],"name":{"sv":"Avslut","en":"Closing"},"parts":[
        {"id":"before","heading":{"sv":"När det är dags","en":"When the time comes"},"points":[
          {"id":"farewell","text":{"sv":"Gör ett bra avslut: ta ett sista samtal och tacka för tiden tillsammans",
            "en":"End well: have a last talk and say thank you for the time together"},"closing_step":"farewell"},
          {"id":"new_home","text":{"sv":"Vid flytt: ta reda på vem på det nya boendet som ska ha överrapporteringen",
            "en":"At a move: find out who at the new home is to have the report"},"closing_step":"handover_report"}]},
        {"id":"hand_over","heading":{"sv":"Lämna över","en":"Hand over"},"points":[
          {"id":"handover_report","text":{"sv":"Rapportera till dem som tar över: vanor, önskemål, risker, vem som känner till vad",
            "en":"Report to those who take over: habits, wishes, risks, who knows what"},"closing_step":"handover_report"},
          {"id":"keys","text":{"sv":"Lämna tillbaka nycklar, mot kvitto",
            "en":"Return the keys, against a receipt"},"finds":"custody","closing_step":"key_return"}]},
        {"id":"afterwards","heading":{"sv":"Efteråt","en":"Afterwards"},"afterwards":true,"points":[
          {"id":"colleagues","text":{"sv":"Säg till kollegorna och planeringen att insatserna är slut",
            "en":"Tell colleagues and the planning that the services have ended"}},
          {"id":"document","text":{"sv":"Skriv avslutet i journalen",
            "en":"Write the closing in the journal"}}]}]}
    ]
    """#
}
