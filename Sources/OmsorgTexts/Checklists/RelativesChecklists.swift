/// Support to relatives, and respite: before and after.
enum RelativesChecklists {
  static let json = #"""
    [
    {"id":"relatives_support","kind":"relatives_support","name":{"sv":"Stöd till anhöriga","en":"Support to relatives"},"parts":[
        {"id":"without_consent","heading":{"sv":"Utan samtycke","en":"Without consent"},"points":[
          {"id":"listen","text":{"sv":"Lyssna: att lyssna på en anhörig och prata om hur hen har det går alltid bra, också när inget får sägas om {client_term}",
            "en":"Listen: listening to a relative and talking of how they are doing is always allowed, also when nothing may be said of the client"}}]},
        {"id":"with_consent","heading":{"sv":"Med samtycke","en":"With consent"},"points":[
          {"id":"told","text":{"sv":"Kom överens med {client_term} om vilka som får veta vad",
            "en":"Agree with the client on who may be told what"},"finds":"relatives"},
          {"id":"take_part","text":{"sv":"Låt anhöriga vara med när insatserna och genomförandeplanen planeras, om {client_term} vill",
            "en":"Let relatives take part when the services and the care plan are planned, if the client wishes"}}]},
        {"id":"support","heading":{"sv":"Stöd","en":"Support"},"points":[
          {"id":"counsellors","text":{"sv":"Berätta om kommunens stöd: anhörigkonsulenter, aktiviteter, broschyr och kontaktkort",
            "en":"Tell of the municipality's support: counsellors for relatives, activities, brochure and contact card"}},
          {"id":"refer","text":{"sv":"Hjälp till med kontakten med chef, koordinator, anhörigkonsulent eller någon annan",
            "en":"Help to get in touch with manager, coordinator, counsellor or someone else"}},
          {"id":"introduce","text":{"sv":"Presentera dig, också för anhöriga som bor någon annanstans",
            "en":"Introduce yourself, also to relatives who live elsewhere"}},
          {"id":"talk","text":{"sv":"Erbjud ett samtal för den anhöriga själv",
            "en":"Offer a talk for the relative's own sake"}},
          {"id":"everyday","text":{"sv":"Håll kontakten i vardagen så att anhöriga känner sig trygga",
            "en":"Keep in touch in daily life so that relatives feel safe"}},
          {"id":"ask","text":{"sv":"Se och fråga hur den anhöriga har det, och respektera det du får höra",
            "en":"Notice and ask how the relative is doing, and respect what you hear"}},
          {"id":"respite","text":{"sv":"Berätta om avlösning, uppmuntra till den, och hjälp till med kontakten med biståndshandläggaren",
            "en":"Tell of respite, encourage it, and help to get in touch with the care manager"}},
          {"id":"respite_support","text":{"sv":"Stöd före och efter avlösning: vad behöver den anhöriga då?",
            "en":"Support before and after respite: what does the relative need then?"}},
          {"id":"respite_practical","text":{"sv":"Ge koordinatorn det praktiska som avlösningen kräver",
            "en":"Give the coordinator the practical information that respite takes"}},
          {"id":"voluntary","text":{"sv":"Låt det vara frivilligt: ingen ska känna sig tvingad att ta ansvar",
            "en":"Let it be voluntary: nobody is to feel forced to take responsibility"}}]}]},
    {"id":"respite","kind":"respite","name":{"sv":"Avlösning","en":"Respite"},"parts":[
        {"id":"before","heading":{"sv":"Före","en":"Before"},"points":[
          {"id":"form","text":{"sv":"Klargör formen: i hemmet, eller växelvis på ett boende",
            "en":"Make clear the form: at home, or alternating stays elsewhere"}},
          {"id":"needs","text":{"sv":"Fråga den anhöriga vad som behövs för att kunna släppa taget",
            "en":"Ask the relative what is needed to be able to let go"}},
          {"id":"habits","text":{"sv":"Skriv ner {client_term}s vanor och vad som lugnar",
            "en":"Write down the client's habits and what calms"}},
          {"id":"bring","text":{"sv":"Vid växelvård: läkemedel, hjälpmedel, kläder och vem som följer med",
            "en":"For stays: medicines, aids, clothes and who comes along"}},
          {"id":"coordinator","text":{"sv":"Ge koordinatorn tider, nycklar och annat praktiskt",
            "en":"Give the coordinator times, keys and other practical matters"}}]},
        {"id":"afterwards","heading":{"sv":"Efter","en":"After"},"afterwards":true,"points":[
          {"id":"how","text":{"sv":"Fråga {client_term} och den anhöriga hur det gick",
            "en":"Ask the client and the relative how it went"}},
          {"id":"change","text":{"sv":"Kom överens om vad som ska vara annorlunda nästa gång",
            "en":"Agree on what is to be different next time"}},
          {"id":"visits","text":{"sv":"Säg till koordinatorn när de vanliga besöken börjar igen",
            "en":"Tell the coordinator when the usual visits begin again"}}]}]}
    ]
    """#
}
