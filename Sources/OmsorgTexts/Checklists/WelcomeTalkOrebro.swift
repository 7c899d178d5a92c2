/// Örebro's welcome talk: the offer told in a way that suits the person, and its answer.
enum WelcomeTalkOrebro {
  static let json = #"""
    [
    {"id":"welcome_talk.orebro","kind":"welcome_talk","policies":["orebro"],"name":{"sv":"Välkomstsamtal","en":"Welcome talk"},"parts":[
        {"id":"before","heading":{"sv":"Före samtalet","en":"Before the talk"},"points":[
          {"id":"book","text":{"sv":"Boka samtalet med invånaren",
            "en":"Book the talk with the client"}},
          {"id":"adapt","text":{"sv":"Tänk igenom vad invånaren behöver för att förstå och kunna svara: tolk, bilder, kortare samtal, någon närstående",
            "en":"Think through what the client needs to understand and to answer: an interpreter, pictures, a shorter talk, someone close"}}]},
        {"id":"tell","heading":{"sv":"Berätta om","en":"Tell of"},"points":[
          {"id":"care_contact","text":{"sv":"Vad en fast omsorgskontakt är och vem det är, så att invånaren förstår",
            "en":"What a care contact is and who it is, so that the client understands"}},
          {"id":"deputy","text":{"sv":"Vem som är vice omsorgskontakt, om någon är det",
            "en":"Who the deputy is, if there is one"}},
          {"id":"schedule","text":{"sv":"Insatsschemat som ni gör tillsammans, och att omsorgskontakten gör det mesta hemma hos invånaren",
            "en":"The schedule that you make together, and that the care contact does most of what is done in the home"}},
          {"id":"named_colleague","text":{"sv":"Att en namngiven kollega kan göra en insats på en dag när omsorgskontakten inte arbetar",
            "en":"That a named colleague can do a service on a day when the care contact does not work"}},
          {"id":"care_plan","text":{"sv":"Genomförandeplanen: en överenskommelse om hur stödet ges",
            "en":"The care plan: an agreement on how the support is given"}},
          {"id":"switching","text":{"sv":"Att byta omsorgskontakt: säg till vem som helst i personalen, så hör enhetschefen av sig",
            "en":"Switching care contact: tell any of the staff, and the unit manager gets in touch"}}]},
        {"id":"find_out","heading":{"sv":"Ta reda på","en":"Find out"},"points":[
          {"id":"offer","text":{"sv":"Om invånaren tackar ja till en fast omsorgskontakt",
            "en":"Whether the client says yes to a care contact"},"finds":"offer_answer"},
          {"id":"wishes","text":{"sv":"Vilka dagar, tider och vanor som är viktiga",
            "en":"Which days, times and habits matter"},"finds":"wishes"},
          {"id":"relatives","text":{"sv":"Vilka anhöriga som får höra av sig och få veta något",
            "en":"Which relatives may get in touch and be told anything"},"finds":"relatives"}]},
        {"id":"hand_over","heading":{"sv":"Lämna","en":"Hand over"},"points":[
          {"id":"brochure","text":{"sv":"Broschyren på invånarens språk: omsorgskontakten och hur man byter, hemtjänsten, synpunkter och klagomål, fixartjänst, stöd till den som vårdar en närstående",
            "en":"The brochure in the client's language: the care contact and how to switch, home care, views and complaints, handyman help, support to those who care for someone close"}}]},
        {"id":"afterwards","heading":{"sv":"Efter samtalet","en":"After the talk"},"afterwards":true,"points":[
          {"id":"document","text":{"sv":"Skriv samtalet i verkställighetsjournalen",
            "en":"Write the talk in the journal"}},
          {"id":"administrator","text":{"sv":"Gå igenom insatsschemat med administratören",
            "en":"Go through the schedule with the administrator"}},
          {"id":"team","text":{"sv":"Berätta för arbetslaget och andra som invånaren samtyckt till",
            "en":"Tell the team and others to whom the client has consented"}}]}]}
    ]
    """#
}
