/// The brochure in Somali, as a record of `brochures.json`.
enum SomaliBrochure {
  static let json = #"""
    {"id": "so", "name": "somaliska", "other_names": ["somali", "soomaali"],
    "title": "Xiriiriyaha daryeelka ee joogtada ah",
    "machine_written": true,
    "notice": "Qoraalkan waxaa qoray mashiin, waana in uu akhriyo qof luqadda ku hadla.", "contact_heading": "Nala soo xiriir", "phone_label": "Telefoon",
    "sections":[
      {"topic":"care_contact","heading":"Waa maxay xiriiriyaha daryeelka ee joogtada ah (fast omsorgskontakt)?","paragraphs":[
        {"text": "Waa qof gaar ah oo ka tirsan daryeelka guriga. Waa kaaliye kalkaaliye (undersköterska), wuu ku baranayaa, inta suurtagal ahna isaga ayaa kuu imanaya."},
        {"text": "Wada jir ayaad u qorshaynaysaan: waxa la samaynayo, goorta iyo sida. Sheeg waxa adiga muhiim kuu ah."},
        {"text": "Su’aal ma qabtaa? Ku bilow xiriiriyahaaga.", "only_if": "reached_directly"},
        {"text": "Su’aal ma qabtaa? Wac qorsheeyaha (planerare), kaas oo u gudbinaya xiriiriyahaaga.", "only_if": "reached_through_planner"},
        {"text": "Marka xiriiriyahaagu fasax yahay waxaa imanaya qof ay wada shaqeeyaan."},
        {"text": "Adiga ayaa go’aansanaya haddii aad rabto xiriiriye."}]},
      {"topic":"switching","heading":"Beddelidda xiriiriyaha","paragraphs":[
        {"text": "Waa in aad is fahantaan. Haddii kale u sheeg qofka daryeelka guriga ee aad ka jeceshahay inaad la hadasho."},
        {"text": "Markaas qof kale ayaad heli kartaa.", "only_if": "switch_possible"},
        {"text": "Kadib maamulaha ayaa kula soo xiriiraya si aad uga wada hadashaan waxa aad rabto.", "only_if": "manager_dialogue"},
        {"text": "Ugu dambayn {switch_within} maalmood gudahood waxaad helaysaa xiriiriye cusub."},
        {"text": "Mararka qaarkood waa in aan annagu beddelno: qof ayaa shaqada ka tagaya, wuu maqan yahay muddo dheer, ama baahiyahaaga ayaa isbeddelaya. Markaas waan kuu sheegaynaa."}]},
      {"topic":"home_care","heading":"Daryeelka guriga","paragraphs":[
        {"text": "Maamulaha gargaarka (biståndshandläggare) ayaa go’aamiya caawinta aad helayso. Noo sheeg marka aad u baahato caawin badan ama yar."},
        {"text": "Ma safraysaa, mise booqashada waxaad rabtaa wakhti kale ama ma rabtid? Noo sheeg sida ugu dhakhsaha badan."},
        {"text": "Ma rabtaa qof ku raaca dhakhtarka ama dhakhtarka ilkaha? Codso ugu yaraan {accompaniment_notice} maalmood ka hor."},
        {"text": "Waxaan imanaynaa wakhtiga lagu heshiiyay, ugu badnaan {punctuality_margin} daqiiqo ka hor ama ka dib. Haddii wax isbeddelaan waan kuu sheegaynaa."},
        {"text": "Dhammaan dadka naga yimaada waxaa waajib ku ah inay sirta hayaan, waxayna caddayn karaan cidda ay yihiin."}]},
      {"topic":"complaints","heading":"Ra’yiga iyo cabashada","paragraphs":[
        {"text": "Noo sheeg waxa wanaagsan iyo waxa qaldan si aan u hagaajinno. La hadal annaga, maamulaha ama degmada."},
        {"text": "Jawaab waxaad ku helaysaa {complaint_answer_within} maalmood gudahood."}]},
      {"topic":"handyman","heading":"Caawin kale: adeegga hawlaha yaryar (fixartjänst)","paragraphs":[
        {"text": "Waxaa jira caawin ku saabsan waxyaabaha yaryar ee guriga, sida beddelidda nalka ama sudhidda daahyada, si aadan u fuulin. Na weydii sida loo helo."}]},
      {"topic":"relatives_support","heading":"Adiga oo qof u dhow","paragraphs":[
        {"text": "Adiga oo qof caawiya naftaada ayaa heli karta taageero: qof aad la hadasho, dad xaaladdaas oo kale ku jira, iyo qof kuu beddela marka aad nasasho u baahato."},
        {"text": "Waxa aad samaynayso waa iskaa wax u qabso. Sheeg marka ay kugu bataan."},
        {"text": "Mar walba waan ku dhegaysanaynaa. Waxa aan kuu sheegi karno waxaa go’aamiya qofka caawinta hela."}]}]}
    """#
}
