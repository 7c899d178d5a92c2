/// Lund's introduction: held by the planner, by telephone or at home.
enum WelcomeTalkLund {
  static let json = #"""
    [
    {"id":"welcome_talk.lund","kind":"welcome_talk","policies":["lund"],"name":{"sv":"Introduktionssamtal","en":"Introduction"},"parts":[
        {"id":"before","heading":{"sv":"Före samtalet","en":"Before the talk"},"points":[
          {"id":"way","text":{"sv":"Kom överens med brukaren om samtalet tas på telefon eller hemma",
            "en":"Agree with the client whether to talk by telephone or at home"}}]},
        {"id":"tell","heading":{"sv":"Berätta om","en":"Tell of"},"points":[
          {"id":"service","text":{"sv":"Hur hemtjänsten arbetar: vilka som kommer, dag och kväll",
            "en":"How home care works: who comes, days and evenings"}},
          {"id":"cover","text":{"sv":"Att laget hjälps åt, och att en löpare kan komma i stället",
            "en":"That the team helps out, and that a runner may come instead"},"only_where":["order_of_cover"]},
          {"id":"offer_within","text":{"sv":"Löftet om en namngiven omsorgskontakt inom {offer_within} dagar från första insatsen",
            "en":"The promise of a named care contact within {offer_within} days of the first service"}},
          {"id":"care_contact","text":{"sv":"Vem som är eller blir omsorgskontakt, och att det är den som i första hand har kontakt med brukaren och närstående",
            "en":"Who is or will be the care contact, who is first in line for contact with the client and those close"}},
          {"id":"planning","text":{"sv":"Att omsorgskontakten svarar för grundplaneringen och för att kollegorna känner till den",
            "en":"That the care contact answers for the basic planning and sees that colleagues know it"},"only_where":["planning_time_per_month"]},
          {"id":"reach","text":{"sv":"Att planeraren förmedlar kontakten med omsorgskontakten och tar emot enklare ändringar och avbokningar",
            "en":"That the planner puts the client through to the care contact and takes simple changes and cancellations"},"only_where":["care_contact_reached"]},
          {"id":"switching","text":{"sv":"Att brukaren får byta omsorgskontakt, och får en ny inom {switch_within} dagar",
            "en":"That the client may switch care contact, and gets another within {switch_within} days"}},
          {"id":"care_plan","text":{"sv":"Genomförandeplanen: hur, när och av vem hjälpen ges",
            "en":"The care plan: how, when and by whom the help is given"},"only_where":["care_plan_required"]},
          {"id":"care_plan_within","text":{"sv":"Att genomförandeplanen är klar inom {care_plan_within} dagar",
            "en":"That the care plan is ready within {care_plan_within} days"}},
          {"id":"follow_up","text":{"sv":"Uppföljningen med biståndshandläggaren, minst var {decision_follow_up_every}:e månad",
            "en":"The follow-up with the care manager, at least every {decision_follow_up_every} months"}},
          {"id":"follow_up_part","text":{"sv":"Att ni förbereder uppföljningen tillsammans, och att omsorgskontakten är med om brukaren vill",
            "en":"That you prepare the follow-up together, and that the care contact attends if the client wishes"},"only_where":["decision_follow_up_prepared", "decision_follow_up_part"]},
          {"id":"private_funds","text":{"sv":"Att omsorgskontakten sköter egna pengar, när hemtjänsten gör det",
            "en":"That the care contact handles the client's own money, where home care does"},"only_where":["private_funds_by"]}]},
        {"id":"find_out","heading":{"sv":"Ta reda på","en":"Find out"},"points":[
          {"id":"offer","text":{"sv":"Om brukaren vill ha en fast omsorgskontakt",
            "en":"Whether the client wants a care contact"},"finds":"offer_answer"},
          {"id":"wishes","text":{"sv":"Vilka tider brukaren önskar, och vem som skulle passa som omsorgskontakt",
            "en":"Which times the client wishes for, and who would suit as care contact"},"finds":"wishes"},
          {"id":"relatives","text":{"sv":"Vilka närstående eller företrädare som får veta något, och vad",
            "en":"Which relatives or representatives may be told anything, and what"},"finds":"relatives"}]},
        {"id":"afterwards","heading":{"sv":"Efter samtalet","en":"After the talk"},"afterwards":true,"points":[
          {"id":"care_contact_told","text":{"sv":"Berätta för omsorgskontakten vad som sades",
            "en":"Tell the care contact what was said"}},
          {"id":"document","text":{"sv":"Skriv samtalet i den sociala dokumentationen",
            "en":"Write the talk in the social records"}}]}]}
    ]
    """#
}
