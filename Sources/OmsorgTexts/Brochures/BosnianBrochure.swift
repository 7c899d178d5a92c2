/// The brochure in Bosnian, as a record of `brochures.json`.
enum BosnianBrochure {
  static let json = #"""
    {"id": "bs", "name": "bosniska", "other_names": ["bosanski", "bosnian"],
    "title": "Stalna kontakt-osoba za njegu",
    "machine_written": true,
    "notice": "Ovaj tekst je napisala mašina i treba ga pročitati neko ko govori jezik.", "contact_heading": "Javite nam se", "phone_label": "Telefon",
    "sections":[
      {"topic":"care_contact","heading":"Šta je stalna kontakt-osoba (fast omsorgskontakt)?","paragraphs":[
        {"text": "To je određena osoba u kućnoj njezi. Ona je medicinski njegovatelj (undersköterska), upoznaje Vas i dolazi Vam kad god je to moguće."},
        {"text": "Zajedno planirate: šta treba uraditi, kada i kako. Recite šta je Vama važno."},
        {"text": "Imate pitanje? Obratite se prvo svojoj kontakt-osobi.", "only_if": "reached_directly"},
        {"text": "Imate pitanje? Nazovite planera (planerare), koji ga prenosi Vašoj kontakt-osobi.", "only_if": "reached_through_planner"},
        {"text": "Kada je Vaša kontakt-osoba slobodna, dolazi kolega."},
        {"text": "Vi sami odlučujete da li želite kontakt-osobu."}]},
      {"topic":"switching","heading":"Promjena kontakt-osobe","paragraphs":[
        {"text": "Trebate se dobro slagati. Ako nije tako, recite onome u kućnoj njezi s kim najradije razgovarate."},
        {"text": "Tada možete dobiti nekog drugog.", "only_if": "switch_possible"},
        {"text": "Rukovodilac Vam se zatim javlja da razgovarate o tome šta želite.", "only_if": "manager_dialogue"},
        {"text": "Najkasnije za {switch_within} dana imate novu kontakt-osobu."},
        {"text": "Ponekad mi moramo izvršiti promjenu: neko prestane raditi, dugo je odsutan ili se Vaše potrebe promijene. Tada Vam to kažemo."}]},
      {"topic":"home_care","heading":"Kućna njega","paragraphs":[
        {"text": "Službenik za pomoć (biståndshandläggare) odlučuje koju pomoć dobijate. Recite nam kada trebate više ili manje pomoći."},
        {"text": "Putujete, ili želite posjetu u drugo vrijeme ili je ne želite? Recite nam što ranije."},
        {"text": "Želite pratnju do ljekara ili zubara? Zatražite je najmanje {accompaniment_notice} dana ranije."},
        {"text": "Dolazimo u dogovoreno vrijeme, najviše {punctuality_margin} minuta prije ili poslije. Ako se nešto promijeni, javljamo Vam."},
        {"text": "Svi koji dolaze od nas dužni su čuvati tajnu i mogu pokazati ko su."}]},
      {"topic":"complaints","heading":"Mišljenja i žalbe","paragraphs":[
        {"text": "Recite nam šta je dobro, a šta nije, da bismo bili bolji. Razgovarajte s nama, s rukovodiocem ili s općinom."},
        {"text": "Odgovor dobijate u roku od {complaint_answer_within} dana."}]},
      {"topic":"handyman","heading":"Druga pomoć: sitni poslovi (fixartjänst)","paragraphs":[
        {"text": "Postoji pomoć za sitnice u kući, kao što je zamjena sijalice ili kačenje zavjesa, da se ne biste penjali. Pitajte nas kako da je dobijete."}]},
      {"topic":"relatives_support","heading":"Za Vas koji ste bliska osoba","paragraphs":[
        {"text": "Vi koji nekome pomažete možete i sami dobiti podršku: nekoga za razgovor, druge u istoj situaciji i zamjenu kada Vam treba odmor."},
        {"text": "Ono što radite, radite svojom voljom. Recite kada postane previše."},
        {"text": "Uvijek Vas slušamo. Šta Vam smijemo reći odlučuje osoba koja dobija pomoć."}]}]}
    """#
}
