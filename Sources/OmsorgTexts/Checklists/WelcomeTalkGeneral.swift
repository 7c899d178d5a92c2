/// A welcome talk for policies that have no checklist of their own.
enum WelcomeTalkGeneral {
  static let json = #"""
    [
    {"id":"welcome_talk","kind":"welcome_talk","name":{"sv":"Välkomstsamtal","en":"Welcome talk"},"parts":[
        {"id":"tell","heading":{"sv":"Berätta om","en":"Tell of"},"points":[
          {"id":"team","text":{"sv":"Vilka som kommer att hjälpa till",
            "en":"Who will be helping"}},
          {"id":"care_contact","text":{"sv":"Vad en fast omsorgskontakt är, och vem som är utsedd",
            "en":"What a care contact is, and who has been appointed"}},
          {"id":"switching","text":{"sv":"Att det går att säga till om någon annan skulle passa bättre",
            "en":"That one may say so if someone else would suit better"}},
          {"id":"care_plan","text":{"sv":"Genomförandeplanen, och att den skrivs tillsammans",
            "en":"The care plan, and that it is written together"}},
          {"id":"keys","text":{"sv":"Hur nycklar tas emot, förvaras och lämnas tillbaka",
            "en":"How keys are received, kept and returned"}},
          {"id":"confidentiality","text":{"sv":"Tystnadsplikten, och vad som skrivs i journalen",
            "en":"Confidentiality, and what is written in the journal"}},
          {"id":"identification","text":{"sv":"Att personalen kan legitimera sig",
            "en":"That staff can identify themselves"}},
          {"id":"away","text":{"sv":"Hur man säger till när ett besök inte behövs",
            "en":"How to say so when a visit is not needed"}},
          {"id":"complaints","text":{"sv":"Vart man vänder sig med synpunkter och klagomål",
            "en":"Where to turn with views and complaints"}}]},
        {"id":"find_out","heading":{"sv":"Ta reda på","en":"Find out"},"points":[
          {"id":"offer","text":{"sv":"Om en fast omsorgskontakt önskas",
            "en":"Whether a care contact is wanted"},"finds":"offer_answer"},
          {"id":"wishes","text":{"sv":"Vanor, tider och annat som är viktigt",
            "en":"Habits, times and other things that matter"},"finds":"wishes"},
          {"id":"relatives","text":{"sv":"Vilka anhöriga som får veta något, och vad",
            "en":"Which relatives may be told anything, and what"},"finds":"relatives"},
          {"id":"pet","text":{"sv":"Vem som tar hand om husdjur när det behövs",
            "en":"Who takes care of a pet when needed"},"finds":"pet_care"},
          {"id":"delays","text":{"sv":"Om förseningar och ändringar ska meddelas",
            "en":"Whether to tell of delays and changes"},"finds":"tell_of_delays"}]},
        {"id":"hand_over","heading":{"sv":"Lämna","en":"Hand over"},"points":[
          {"id":"card","text":{"sv":"Kontaktkortet",
            "en":"The contact card"}},
          {"id":"brochure","text":{"sv":"Broschyren på ett språk som passar",
            "en":"The brochure in a language that suits"}}]},
        {"id":"afterwards","heading":{"sv":"Efter samtalet","en":"After the talk"},"afterwards":true,"points":[
          {"id":"document","text":{"sv":"Skriv det som är viktigt i journalen",
            "en":"Write what matters in the journal"}},
          {"id":"inform_team","text":{"sv":"Berätta för laget och planeringen",
            "en":"Tell the team and the planning"}}]}]}
    ]
    """#
}
