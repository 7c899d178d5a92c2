/// Malmö's welcome talk: sixteen things to tell and four to find out.
enum WelcomeTalkMalmo {
  static let json = #"""
    [
    {"id":"welcome_talk.malmo","kind":"welcome_talk","policies":["malmo"],"name":{"sv":"Välkomstsamtal","en":"Welcome talk"},"parts":[
        {"id":"tell","heading":{"sv":"Berätta om","en":"Tell of"},"points":[
          {"id":"team","text":{"sv":"Vilka som arbetar dag, kväll och natt, och vilket omvårdnadslag brukaren hör till",
            "en":"Who works days, evenings and nights, and which team the client belongs to"}},
          {"id":"care_contact","text":{"sv":"Vad en fast omsorgskontakt gör, och vem som är utsedd",
            "en":"What a care contact does, and who has been appointed"}},
          {"id":"switching","text":{"sv":"Att brukaren har rätt att byta omsorgskontakt, till exempel om ni inte trivs ihop",
            "en":"That the client has the right to switch care contact, for instance if the two do not get on"}},
          {"id":"care_plan","text":{"sv":"Genomförandeplanen: vad den är, och att ni skriver den tillsammans",
            "en":"The care plan: what it is, and that you write it together"}},
          {"id":"schedule","text":{"sv":"Insatsplaneringen: hur ni bestämmer när insatserna görs",
            "en":"The schedule: how you settle when the services are done"}},
          {"id":"mobile_phones","text":{"sv":"Att personalen har mobiltelefonen framme för att den behövs i arbetet",
            "en":"That staff have their mobile phones out because the work needs them"}},
          {"id":"keys","text":{"sv":"Hur nycklarna hem till brukaren förvaras och kvitteras",
            "en":"How the keys to the home are kept and signed for"}},
          {"id":"keyless","text":{"sv":"Hur det fungerar med lås som öppnas utan nyckel",
            "en":"How locks that open without a key work"}},
          {"id":"no_answer","text":{"sv":"Vad personalen gör när ingen öppnar dörren",
            "en":"What staff do when nobody answers the door"}},
          {"id":"documentation","text":{"sv":"Att det som är viktigt skrivs i brukarens journal",
            "en":"That what matters is written in the client's journal"}},
          {"id":"confidentiality","text":{"sv":"Att personalen har tystnadsplikt",
            "en":"That staff are bound by confidentiality"}},
          {"id":"private_funds","text":{"sv":"Hur brukarens egna pengar hanteras",
            "en":"How the client's own money is handled"}},
          {"id":"identification","text":{"sv":"Hur personalens legitimation ser ut, och att brukaren får be att få se den",
            "en":"What the staff identity card looks like, and that the client may ask to see it"}},
          {"id":"laundry","text":{"sv":"Att {contractor} sköter tvätten",
            "en":"That {contractor} does the laundry"},"only_for":["laundry"]},
          {"id":"away","text":{"sv":"Att säga till i god tid när brukaren reser bort, vill flytta ett besök eller avstå från det",
            "en":"To say so in good time when the client goes away, wants to move a visit or go without it"}},
          {"id":"accompaniment","text":{"sv":"Att säga till minst {accompaniment_notice} dagar i förväg om någon behöver följa med till vården eller liknande",
            "en":"To say so at least {accompaniment_notice} days ahead if someone is needed to come along to health care and the like"}}]},
        {"id":"find_out","heading":{"sv":"Ta reda på","en":"Find out"},"points":[
          {"id":"offer","text":{"sv":"Om brukaren vill ha en fast omsorgskontakt",
            "en":"Whether the client wants a care contact"},"finds":"offer_answer"},
          {"id":"relatives","text":{"sv":"Vilka anhöriga eller närstående som ska kontaktas eller hållas underrättade, och hur de nås",
            "en":"Which relatives or others are to be contacted or kept informed, and how they are reached"},"finds":"relatives"},
          {"id":"pet","text":{"sv":"Vem som tar hand om husdjur när det behövs, och hur den personen nås",
            "en":"Who takes care of a pet when needed, and how that person is reached"},"finds":"pet_care"},
          {"id":"delays","text":{"sv":"Om brukaren vill bli uppringd vid förseningar och tillfälliga ändringar",
            "en":"Whether the client wants a call about delays and temporary changes"},"finds":"tell_of_delays"}]},
        {"id":"card","heading":{"sv":"Lämna kontaktkortet och gå igenom vem man ringer om vad","en":"Hand over the contact card and go through whom to call about what"},"points":[
          {"id":"card_care_contact","text":{"sv":"Omsorgskontakten: det går alltid att lämna ett meddelande när ingen svarar",
            "en":"The care contact: one can always leave a message when there is no answer"}},
          {"id":"card_section_manager","text":{"sv":"Sektionschefen",
            "en":"The section manager"}},
          {"id":"card_coordinator","text":{"sv":"Hemtjänstkoordinatorn: avbokningar, ändringar och frågor om besöken",
            "en":"The coordinator: cancellations, changes and questions about visits"}},
          {"id":"card_care_manager","text":{"sv":"Biståndshandläggaren: när behoven ändras",
            "en":"The care manager: when needs change"}},
          {"id":"card_therapists","text":{"sv":"Arbetsterapeuten och fysioterapeuten: hjälpmedel",
            "en":"The occupational therapist and the physiotherapist: aids"}},
          {"id":"card_nurse","text":{"sv":"Sjuksköterskan",
            "en":"The nurse"}}]},
        {"id":"hand_over","heading":{"sv":"Lämna","en":"Hand over"},"points":[
          {"id":"brochure","text":{"sv":"Broschyren på brukarens språk: omsorgskontakten och hur man byter, hemtjänsten, synpunkter och klagomål, fixartjänst, stöd till den som vårdar en närstående",
            "en":"The brochure in the client's language: the care contact and how to switch, home care, views and complaints, handyman help, support to those who care for someone close"}}]},
        {"id":"afterwards","heading":{"sv":"Efter samtalet","en":"After the talk"},"afterwards":true,"points":[
          {"id":"document","text":{"sv":"Skriv det som är viktigt i journalen",
            "en":"Write what matters in the journal"}},
          {"id":"inform_coordinator","text":{"sv":"Ge koordinatorn det som planeringen behöver",
            "en":"Give the coordinator what the planning needs"}},
          {"id":"inform_team","text":{"sv":"Ge omvårdnadslaget det som kollegorna behöver veta",
            "en":"Give the team what colleagues need to know"}}]}]}
    ]
    """#
}
