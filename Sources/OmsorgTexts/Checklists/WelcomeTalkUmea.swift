/// Umeå's welcome talk: its routine and what its quality declaration promises.
enum WelcomeTalkUmea {
  static let json = #"""
    [
    {"id":"welcome_talk.umea","kind":"welcome_talk","policies":["umea"],"name":{"sv":"Välkomstsamtal","en":"Welcome talk"},"parts":[
        {"id":"before","heading":{"sv":"Före samtalet","en":"Before the talk"},"points":[
          {"id":"invite","text":{"sv":"Fråga om brukaren vill ha någon närstående med",
            "en":"Ask whether the client would like someone close to take part"}}]},
        {"id":"tell","heading":{"sv":"Berätta om","en":"Tell of"},"points":[
          {"id":"care_contact","text":{"sv":"Omsorgskontaktens roll: den som vet mest om hur brukaren vill ha det, och som brukaren, anhöriga och kollegor frågar",
            "en":"The care contact's part: who knows most about how the client wants things, and whom client, relatives and colleagues ask"}},
          {"id":"reach","text":{"sv":"Vilket nummer omsorgskontakten nås på, och att det går att lämna ett meddelande",
            "en":"The number on which the care contact is reached, and that a message can be left"}},
          {"id":"care_plan","text":{"sv":"Genomförandeplanen som ni skriver tillsammans, och att kollegorna läser den",
            "en":"The care plan that you write together, and that colleagues read it"}},
          {"id":"who_comes","text":{"sv":"Att brukaren får veta vem som kommer",
            "en":"That the client is told who is coming"}},
          {"id":"identification","text":{"sv":"Att personalen alltid kan visa tjänstelegitimation",
            "en":"That staff can always show a service identity card"}},
          {"id":"times","text":{"sv":"Att avtalade tider hålls på {punctuality_margin} minuter när, och att ändringar meddelas",
            "en":"That agreed times are kept to within {punctuality_margin} minutes, and changes are told"}},
          {"id":"manager","text":{"sv":"Vem som är ansvarig chef, och hur chefen nås",
            "en":"Which manager is responsible, and how to reach them"}},
          {"id":"switching","text":{"sv":"Att det går att byta omsorgskontakt",
            "en":"That it is possible to switch care contact"}},
          {"id":"complaints","text":{"sv":"Vart synpunkter och klagomål lämnas, och att svaret kommer inom {complaint_answer_within} dagar",
            "en":"Where to turn with views and complaints, and that the reply comes within {complaint_answer_within} days"}},
          {"id":"night","text":{"sv":"Att omsorgskontakten frågar nattpatrullens chef hur nattens insatser görs",
            "en":"That the care contact asks the night patrol's manager how the night services are done"},"only_for":["night_help", "night_supervision"]}]},
        {"id":"find_out","heading":{"sv":"Ta reda på","en":"Find out"},"points":[
          {"id":"wishes","text":{"sv":"Vad som är viktigast för brukaren, och hur insatserna önskas",
            "en":"What matters most to the client, and how the services are wished for"},"finds":"wishes"},
          {"id":"caregivers","text":{"sv":"Hur många olika medarbetare brukaren högst vill möta",
            "en":"How many different caregivers the client wants to meet, at most"},"finds":"most_caregivers"},
          {"id":"relatives","text":{"sv":"Vilka anhöriga som får veta något, och vad",
            "en":"Which relatives may be told anything, and what"},"finds":"relatives"}]},
        {"id":"afterwards","heading":{"sv":"Efter samtalet","en":"After the talk"},"afterwards":true,"points":[
          {"id":"journal","text":{"sv":"Skriv i journalen och i planeringsverktyget",
            "en":"Write in the journal and in the planning tool"}},
          {"id":"planner","text":{"sv":"Säg till planeraren vad besöken kräver",
            "en":"Tell the planner what the visits need"}},
          {"id":"colleagues","text":{"sv":"Berätta för kollegorna, muntligt och skriftligt",
            "en":"Tell colleagues, by word of mouth and in writing"}}]}]}
    ]
    """#
}
