/// The home: its work environment, risks and plans to meet them, equipment and aids.
enum HomeChecklists {
  static let json = #"""
    [
    {"id":"home_environment","kind":"home_environment","name":{"sv":"Arbetsmiljö i hemmet","en":"Work environment in the home"},"parts":[
        {"id":"look","heading":{"sv":"Gå igenom tillsammans","en":"Go through together"},"points":[
          {"id":"way_in","text":{"sv":"Vägen in: trappor, belysning, snö och is, portkod",
            "en":"The way in: stairs, lighting, snow and ice, door code"}},
          {"id":"floors","text":{"sv":"Golv: mattor, sladdar, trösklar",
            "en":"Floors: rugs, cords, thresholds"}},
          {"id":"bed","text":{"sv":"Sängen: höjd, plats runt om, lyft",
            "en":"The bed: its height, room around it, hoist"}},
          {"id":"bathroom","text":{"sv":"Badrummet: plats för två, handtag, halka",
            "en":"The bathroom: room for two, handles, slipping"}},
          {"id":"lifting","text":{"sv":"Förflyttningar och tunga lyft",
            "en":"Moving the client and heavy lifting"}},
          {"id":"cleaning","text":{"sv":"Städredskap, medel och tvättmaskin",
            "en":"Cleaning tools, agents and washing machine"}},
          {"id":"air","text":{"sv":"Rök, värme och luft",
            "en":"Smoke, heat and air"}},
          {"id":"pets","text":{"sv":"Husdjur: allergi, var de är under besöket",
            "en":"Pets: allergies, where they are during the visit"}},
          {"id":"fire","text":{"sv":"El och brand: brandvarnare, spis, ljus",
            "en":"Electricity and fire: smoke alarm, stove, candles"}},
          {"id":"threats","text":{"sv":"Hot, våld och ensamarbete",
            "en":"Threats, violence and working alone"}}]},
        {"id":"decide","heading":{"sv":"Bestäm","en":"Decide"},"points":[
          {"id":"risks","text":{"sv":"Bedöm riskerna: hur troligt och hur allvarligt",
            "en":"Judge the risks: how likely and how grave"}},
          {"id":"measures","text":{"sv":"Kom överens med {client_term} om vad som ändras, av vem och när",
            "en":"Agree with the client on what changes, by whom and when"}}]},
        {"id":"afterwards","heading":{"sv":"Efteråt","en":"Afterwards"},"afterwards":true,"points":[
          {"id":"manager","text":{"sv":"Anmäl till chefen det som ni inte kan rätta själva",
            "en":"Report to the manager what you cannot put right yourselves"}},
          {"id":"colleagues","text":{"sv":"Berätta för kollegorna",
            "en":"Tell colleagues"}}]}]},
    {"id":"risk_assessment","kind":"risk_assessment","name":{"sv":"Riskbedömning och handlingsplan","en":"Risk assessment and action plan"},"parts":[
        {"id":"take_part","heading":{"sv":"Var med och bidra","en":"Take part and contribute"},"points":[
          {"id":"attend","text":{"sv":"Delta i bedömningen med det du vet om {client_term}",
            "en":"Take part in the assessment with what you know of the client"}},
          {"id":"fall","text":{"sv":"Risk att falla",
            "en":"Risk of falling"}},
          {"id":"food","text":{"sv":"Mat, dryck och munhälsa",
            "en":"Food, drink and oral health"}},
          {"id":"skin","text":{"sv":"Trycksår och hud",
            "en":"Pressure sores and skin"}},
          {"id":"medicines","text":{"sv":"Läkemedel",
            "en":"Medicines"}},
          {"id":"mood","text":{"sv":"Oro, ensamhet och hur man bemöts",
            "en":"Worry, loneliness and how to be met"}}]},
        {"id":"plans","heading":{"sv":"Planer","en":"Plans"},"points":[
          {"id":"action_plan","text":{"sv":"Handlingsplanen: vad görs, av vem och till när",
            "en":"The action plan: what is done, by whom and by when"}},
          {"id":"approach_plan","text":{"sv":"Bemötandeplanen, om det finns en",
            "en":"The plan for how to meet the client, if there is one"}}]},
        {"id":"afterwards","heading":{"sv":"Håll planerna aktuella","en":"Keep the plans current"},"afterwards":true,"points":[
          {"id":"update","text":{"sv":"Se till att bedömningar och planer stämmer med hur det är nu",
            "en":"See that assessments and plans agree with how things are now"}},
          {"id":"papers","text":{"sv":"Gå igenom de andra papperen i {client_term}s akt",
            "en":"Go through the other papers in the client's file"}},
          {"id":"colleagues","text":{"sv":"Berätta för kollegorna vad som ändrats",
            "en":"Tell colleagues what has changed"}}]}]},
    {"id":"equipment","kind":"equipment","name":{"sv":"Utrustning och hjälpmedel","en":"Equipment and aids"},"parts":[
        {"id":"look","heading":{"sv":"Se efter","en":"Look"},"points":[
          {"id":"needed","text":{"sv":"Det som behövs finns i hemmet",
            "en":"What is needed is in the home"}},
          {"id":"working","text":{"sv":"Det fungerar och är helt",
            "en":"It works and is whole"}},
          {"id":"known","text":{"sv":"Både {client_term} och kollegorna vet hur det används",
            "en":"Both the client and colleagues know how to use it"}},
          {"id":"supplies","text":{"sv":"Handskar, inkontinensskydd och annat som tar slut räcker",
            "en":"Gloves, incontinence pads and whatever runs out will last"}}]},
        {"id":"report","heading":{"sv":"Meddela det som brister","en":"Report what is lacking"},"points":[
          {"id":"relatives","text":{"sv":"Till anhöriga, om {client_term} samtyckt: det som de ordnar",
            "en":"To relatives, if the client has consented: what they see to"}},
          {"id":"occupational_therapist","text":{"sv":"Till arbetsterapeuten: hjälpmedel",
            "en":"To the occupational therapist: aids"}},
          {"id":"nurse","text":{"sv":"Till sjuksköterskan i hemsjukvården: material för vården",
            "en":"To the home-care nurse: material for health care"}},
          {"id":"health_centre","text":{"sv":"Till hälsocentralen eller vårdcentralen: det som den skriver ut",
            "en":"To the health centre: what it prescribes"}}]}]}
    ]
    """#
}
