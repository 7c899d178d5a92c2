/// The introduction of a new caregiver, with a mentor.
enum IntroductionChecklist {
  static let json = #"""
    [
    {"id":"introduction","kind":"introduction","name":{"sv":"Introduktion av ny medarbetare","en":"Introduction of a new caregiver"},"for_caregiver":true,"parts":[
        {"id":"first","heading":{"sv":"Första tiden","en":"The first days"},"points":[
          {"id":"mentor","text":{"sv":"Utse en handledare och säg vem det är",
            "en":"Name a mentor and say who it is"}},
          {"id":"introduction_shift","text":{"sv":"Gå ett introduktionspass tillsammans",
            "en":"Work an introduction shift together"}},
          {"id":"confidentiality","text":{"sv":"Gå igenom tystnadsplikt och skyddade uppgifter",
            "en":"Go through confidentiality and protected identities"}},
          {"id":"identification","text":{"sv":"Lämna tjänstelegitimation, telefon och nycklar mot kvitto",
            "en":"Hand over identity card, phone and keys against a receipt"}},
          {"id":"systems","text":{"sv":"Visa planering, journal och larm",
            "en":"Show planning, journal and alarms"}}]},
        {"id":"work","heading":{"sv":"Arbetet","en":"The work"},"points":[
          {"id":"care_contact","text":{"sv":"Vad en fast omsorgskontakt gör, och hur kollegorna hjälps åt",
            "en":"What a care contact does, and how colleagues help out"}},
          {"id":"clients","text":{"sv":"Möt brukarna tillsammans med någon de känner",
            "en":"Meet the clients together with someone they know"}},
          {"id":"plans","text":{"sv":"Läs genomförandeplanerna",
            "en":"Read the care plans"}},
          {"id":"safety","text":{"sv":"Rutiner: ingen öppnar, fall, brand, hot",
            "en":"Routines: nobody answers, falls, fire, threats"}},
          {"id":"delegations","text":{"sv":"Delegeringar som behövs, med sjuksköterskan",
            "en":"Delegations that are needed, with the nurse"}}]},
        {"id":"end","heading":{"sv":"Avsluta introduktionen","en":"End the introduction"},"points":[
          {"id":"reflect","text":{"sv":"Stäm av med handledaren: vad går bra, vad behövs mer av",
            "en":"Take stock with the mentor: what goes well, what more is needed"}},
          {"id":"manager","text":{"sv":"Samtal med chefen",
            "en":"Talk with the manager"}}]}]}
    ]
    """#
}
