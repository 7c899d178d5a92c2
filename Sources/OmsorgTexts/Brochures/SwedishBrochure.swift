/// The brochure in Swedish, as a record of `brochures.json`.
enum SwedishBrochure {
  static let json = #"""
    {"id": "sv", "name": "svenska", "other_names": ["swedish"],
    "title": "Fast omsorgskontakt",
    "machine_written": true,
    "notice": "Texten är skriven av en dator och ska läsas igenom innan den delas ut.", "contact_heading": "Hör av dig", "phone_label": "Telefon",
    "sections":[
      {"topic":"care_contact","heading":"Vad är en fast omsorgskontakt?","paragraphs":[
        {"text": "Det är en bestämd person i hemtjänsten. Personen är undersköterska, lär känna dig och är så ofta det går den som kommer till dig."},
        {"text": "Ni planerar tillsammans: vad som ska göras, när och hur. Berätta vad som är viktigt för dig."},
        {"text": "Har du en fråga? Börja med din omsorgskontakt.", "only_if": "reached_directly"},
        {"text": "Har du en fråga? Ring planeraren, som för den vidare till din omsorgskontakt.", "only_if": "reached_through_planner"},
        {"text": "När din omsorgskontakt är ledig kommer en kollega."},
        {"text": "Du bestämmer själv om du vill ha en omsorgskontakt."}]},
      {"topic":"switching","heading":"Att byta omsorgskontakt","paragraphs":[
        {"text": "Ni ska trivas ihop. Gör ni inte det, säg till den i hemtjänsten som du helst talar med."},
        {"text": "Då kan du få någon annan.", "only_if": "switch_possible"},
        {"text": "Chefen tar sedan kontakt med dig, så att ni kan tala om vad du vill.", "only_if": "manager_dialogue"},
        {"text": "Senast efter {switch_within} dagar har du en ny omsorgskontakt."},
        {"text": "Ibland behöver vi byta: någon slutar, är borta länge eller dina behov ändras. Då berättar vi det för dig."}]},
      {"topic":"home_care","heading":"Hemtjänst","paragraphs":[
        {"text": "Det är biståndshandläggaren som beslutar vilken hjälp du får. Säg till oss när du behöver mer eller mindre hjälp."},
        {"text": "Ska du bort, vill du ha ett besök en annan tid eller inte alls? Säg till så tidigt du kan."},
        {"text": "Vill du ha sällskap till läkaren eller tandläkaren? Säg till minst {accompaniment_notice} dagar i förväg."},
        {"text": "Vi kommer på den tid vi har kommit överens om, högst {punctuality_margin} minuter före eller efter. Blir det ändringar hör vi av oss."},
        {"text": "Alla som kommer från oss har tystnadsplikt och kan visa vilka de är."}]},
      {"topic":"complaints","heading":"Synpunkter och klagomål","paragraphs":[
        {"text": "Berätta vad som är bra och vad som är fel, så att vi kan bli bättre. Tala med oss, med chefen eller med kommunen."},
        {"text": "Du får svar inom {complaint_answer_within} dagar."}]},
      {"topic":"handyman","heading":"Annan hjälp: fixartjänst","paragraphs":[
        {"text": "Det finns hjälp med småsaker hemma, som att byta en lampa eller sätta upp gardiner, så att du slipper klättra. Fråga oss hur du får den."}]},
      {"topic":"relatives_support","heading":"För dig som är närstående","paragraphs":[
        {"text": "Du som hjälper någon kan själv få stöd: någon att tala med, andra i samma läge och avlösning när du behöver vila."},
        {"text": "Det du gör, gör du av fri vilja. Säg till när det blir för mycket."},
        {"text": "Vi lyssnar alltid på dig. Vad vi får berätta för dig bestämmer den som har hjälpen."}]}]}
    """#
}
