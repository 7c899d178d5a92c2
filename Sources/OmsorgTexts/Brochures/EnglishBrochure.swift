/// The brochure in English, as a record of `brochures.json`.
enum EnglishBrochure {
  static let json = #"""
    {"id": "en", "name": "engelska", "other_names": ["english"],
    "title": "Your care contact",
    "machine_written": true,
    "notice": "This text was written by a computer and is to be read through before it is handed out.", "contact_heading": "Get in touch", "phone_label": "Phone",
    "sections":[
      {"topic":"care_contact","heading":"What is a care contact?","paragraphs":[
        {"text": "It is one particular person in home care. That person is an assistant nurse, gets to know you and is, as often as possible, the one who comes to you."},
        {"text": "You plan together: what is to be done, when and how. Say what matters to you."},
        {"text": "Do you have a question? Start with your care contact.", "only_if": "reached_directly"},
        {"text": "Do you have a question? Call the planner, who passes it on to your care contact.", "only_if": "reached_through_planner"},
        {"text": "When your care contact is off work, a colleague comes."},
        {"text": "Whether you want a care contact is up to you."}]},
      {"topic":"switching","heading":"Switching care contact","paragraphs":[
        {"text": "The two of you should get on. If you do not, tell the person in home care you find easiest to talk to."},
        {"text": "Then you can have somebody else.", "only_if": "switch_possible"},
        {"text": "The manager then gets in touch, so that you can talk about what you want.", "only_if": "manager_dialogue"},
        {"text": "Within {switch_within} days you have a new care contact."},
        {"text": "Sometimes we have to switch: someone leaves, is away for long, or your needs change. Then we tell you."}]},
      {"topic":"home_care","heading":"Home care","paragraphs":[
        {"text": "The care manager decides what help you get. Tell us when you need more help, or less."},
        {"text": "Are you going away, or do you want a visit at another time or not at all? Tell us as early as you can."},
        {"text": "Do you want company to the doctor or the dentist? Ask at least {accompaniment_notice} days ahead."},
        {"text": "We come at the time agreed, at most {punctuality_margin} minutes before or after. If something changes we tell you."},
        {"text": "Those who come from us may not tell others about you, and can show who they are."}]},
      {"topic":"complaints","heading":"Views and complaints","paragraphs":[
        {"text": "Tell us what is good and what is wrong, so that we can do better. Talk to us, to the manager or to the municipality."},
        {"text": "You get an answer within {complaint_answer_within} days."}]},
      {"topic":"handyman","heading":"Other help: handyman","paragraphs":[
        {"text": "There is help with small things at home, such as changing a light bulb or hanging curtains, so that you need not climb. Ask us how to get it."}]},
      {"topic":"relatives_support","heading":"If you are close to someone with home care","paragraphs":[
        {"text": "You who help someone can get support yourself: somebody to talk to, others in the same situation, and relief when you need rest."},
        {"text": "What you do, you do of your own free will. Say so when it becomes too much."},
        {"text": "We always listen to you. What we may tell you is decided by the person who has the help."}]}]}
    """#
}
