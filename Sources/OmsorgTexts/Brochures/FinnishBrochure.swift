/// The brochure in Finnish, as a record of `brochures.json`.
enum FinnishBrochure {
  static let json = #"""
    {"id": "fi", "name": "finska", "other_names": ["suomi", "finnish"],
    "title": "Nimetty hoivayhteyshenkilö",
    "machine_written": true,
    "notice": "Tämän tekstin on kirjoittanut kone, ja kieltä puhuvan henkilön tulee lukea se.", "contact_heading": "Ota yhteyttä", "phone_label": "Puhelin",
    "sections":[
      {"topic":"care_contact","heading":"Mikä on nimetty hoivayhteyshenkilö (fast omsorgskontakt)?","paragraphs":[
        {"text": "Hän on tietty henkilö kotipalvelussa. Hän on lähihoitaja (undersköterska), oppii tuntemaan sinut ja käy luonasi niin usein kuin mahdollista."},
        {"text": "Suunnittelette yhdessä, mitä tehdään, milloin ja miten. Kerro, mikä on sinulle tärkeää."},
        {"text": "Onko sinulla kysyttävää? Käänny ensin yhteyshenkilösi puoleen.", "only_if": "reached_directly"},
        {"text": "Onko sinulla kysyttävää? Soita suunnittelijalle (planerare), joka välittää asian yhteyshenkilöllesi.", "only_if": "reached_through_planner"},
        {"text": "Kun yhteyshenkilösi on vapaalla, luoksesi tulee hänen työtoverinsa."},
        {"text": "Päätät itse, haluatko yhteyshenkilön."}]},
      {"topic":"switching","heading":"Yhteyshenkilön vaihtaminen","paragraphs":[
        {"text": "Teidän tulee viihtyä yhdessä. Jos ette viihdy, kerro siitä sille kotipalvelun työntekijälle, jolle mieluiten puhut."},
        {"text": "Silloin voit saada jonkun toisen.", "only_if": "switch_possible"},
        {"text": "Esihenkilö ottaa sitten sinuun yhteyttä, jotta voitte keskustella toiveistasi.", "only_if": "manager_dialogue"},
        {"text": "Saat uuden yhteyshenkilön viimeistään {switch_within} päivän kuluessa."},
        {"text": "Joskus vaihto on välttämätön: joku lopettaa työnsä, on pitkään poissa tai tarpeesi muuttuvat. Silloin kerromme siitä sinulle."}]},
      {"topic":"home_care","heading":"Kotipalvelu","paragraphs":[
        {"text": "Avustuskäsittelijä (biståndshandläggare) päättää, mitä apua saat. Kerro meille, kun tarvitset enemmän tai vähemmän apua."},
        {"text": "Oletko lähdössä pois, tai haluatko käynnin toiseen aikaan tai et lainkaan? Kerro meille mahdollisimman ajoissa."},
        {"text": "Haluatko jonkun mukaan lääkäriin tai hammaslääkäriin? Pyydä vähintään {accompaniment_notice} päivää etukäteen."},
        {"text": "Tulemme sovittuun aikaan, enintään {punctuality_margin} minuuttia ennen tai jälkeen. Jos jokin muuttuu, ilmoitamme sinulle."},
        {"text": "Kaikilla työntekijöillämme on vaitiolovelvollisuus, ja he voivat näyttää, keitä he ovat."}]},
      {"topic":"complaints","heading":"Mielipiteet ja valitukset","paragraphs":[
        {"text": "Kerro, mikä on hyvää ja mikä on pielessä, jotta voimme parantaa. Puhu meille, esihenkilölle tai kunnalle."},
        {"text": "Saat vastauksen {complaint_answer_within} päivän kuluessa."}]},
      {"topic":"handyman","heading":"Muu apu: pikkuaskareet (fixartjänst)","paragraphs":[
        {"text": "Saatavilla on apua kodin pikkuasioihin, kuten lampun vaihtoon tai verhojen ripustamiseen, jottei sinun tarvitse kiipeillä. Kysy meiltä, miten saat sitä."}]},
      {"topic":"relatives_support","heading":"Sinulle, joka olet läheinen","paragraphs":[
        {"text": "Sinä, joka autat jotakuta, voit itsekin saada tukea: jonkun, jolle puhua, muita samassa tilanteessa olevia ja lomitusta, kun tarvitset lepoa."},
        {"text": "Se, mitä teet, on vapaaehtoista. Sano, kun siitä tulee liikaa."},
        {"text": "Kuuntelemme sinua aina. Avun saaja päättää, mitä saamme kertoa sinulle."}]}]}
    """#
}
