extension HelpTopics {
  static let daySwedish = #"""
    Den här sidan säger vad 'omsorg day' gör så exakt att någon annan, med samma filer, finner samma
    besök att göra och samma personal i tjänst, och samma fel och samma kostnad för en plan. Alla
    tal är hela tal, avrundade nedåt om inget annat sägs; tider är minuter efter midnatt. 'Dagen' är
    den som planeras. Registren läses som de gäller den dagen, och regelverket är det som utföraren
    för brukarens lag då har.

    En dags plan säger vilka besök som görs en dag, när och av vem. Den räknas fram ur beslut,
    scheman (omsorg-planning(7)), pass, frånvaro och det som lagts in i dagen för hand, och har en
    egen fil. 'Den utlämnade planen' är vad den filen innehåller när en planering börjar.

    # Besöken

    - Besök ska göras hos alla som är brukare dagen i fråga och inte har en frånvaro som omfattar
      den, vilken tid på dagen frånvaron än börjar.

    - De kommer ur de beviljade insatser som gäller den dagen. Inte med, men uppräknade med orsaken
      av 'day unplanned', är: vistelser i korttidsenhet; insatser som är beviljade 0 gånger;
      insatser som en entreprenör utför enligt regelverket (services_by_contractor) och som saknar
      egen personal; insatser utan frekvens, och insatser utan minuter. Den första orsaken räknas.

    - Minuterna är uppskattningen den dagen, annars schablontiden, annars katalogens; 0 är ingen
      uppgift.

    - Det som scheman har den dagen, tillfälliga ändringar medräknade, ska göras som de säger: med
      deras start, minuter och medarbetare.

    - En insats som ges minst fem gånger i veckan i snitt är daglig: i en vecka med n tillfällen
      (omsorg-data(5), under Frekvens) har varje dag n/7 av dem, och de första n mod 7 dagarna från
      måndag ett till. Det som scheman har av den tillkommer.

    - Av en annan insats som ett schema som gäller den dagen är gjort för (dess 'basis') är det som
      scheman har allt som finns.

    - Alla andra insatser går efter veckodag. Har dagens vecka n tillfällen ska insatsen ges på n av
      veckans dagar, högst en gång om dagen: de n första i ordning efter detta, vart och ett där det
      före är lika. Först veckodagar som brukarens önskemål nämner; sedan de där flest besök med
      insatsen har planerats (se 'vanlig' nedan); sedan måndag till fredag; sedan det minsta 2(d-f)
      mod 5, från 0 till 4, där d är 0 på måndag, och f är h mod 5 för det h som börjar på 0 och
      blir (31h + b) mod 1009 för varje byte b i beslutets id; sedan den tidigaste i veckan.

    - Fönstret är mellan när ett besök bör börja: från insatsens tidigaste start till den senaste,
      som omsorg-planning(7) har dem med dygnets delar. Ett på båda sidor om midnatt har två delar,
      från 0 och till 1439; den som insatsen är vanlig i räknas, annars, eller om den är vanlig i
      båda, den längre, annars den första. Där insatsen är daglig och ska ges n gånger den dagen,
      och fönstret går från a till b, har nummer k, från 0, fönstret från a + (b - a)k/n till a + (b
      - a)(k + 1)/n.

    - Vanlig: av brukarens registrerade besök de 28 dagarna före dagen räknas de som har insatsen
      bland sina och en planerad start, och inte är inställda. En insats är vanlig i ett fönster om
      sådana starter ligger i det; dess vanliga start där är den mittersta av dem i ordning, av ett
      jämnt antal den senare av de två i mitten. Dagar den planerats är besökens datum.

    - Önskemål: det som är antecknat för insatsen (plan wish), annars det som omsorg-planning(7)
      läser ur brukarens önskemål med ord. Dess timmar är den del av fönstret som det önskar; blir
      inget kvar av fönstret räknas de inte. Är önskemålet ett måste är dess timmar fönstret, och
      besöket måste börja i det. Att ett önskemål om medarbetare är ett måste gör ingen skillnad: se
      'namngivna'.

    - Bästa tid: den vanliga starten inom önskemålets timmar, utan timmar inom fönstret, annars
      mitten av dem, (första + sista)/2. För det som scheman har är det schemats start; fönstret
      vidgas så att det innehåller den, och är inget måste.

    - Medarbetare som behövs samtidigt: två där beslutet säger det, annars en.

    - Personlig omsorg är det som katalogen säger är personlig omsorg.

    - Band: ett beslut kan knyta insatsens besök till en annan av brukarens insatser ('day tie'): så
      och så många minuter, minst och högst, efter den andras start; 0 och 0 är samtidigt. Bandet är
      mellan det första besöket av var och en den dagen och gäller där båda ska göras.

    - Id: BRUKARE/BESLUT; med /2, /3 för nästa av samma insats den dagen, först de efter regel i
      ordning, sedan schemanas efter start. Tillagda heter BRUKARE/+N.

    # Det som läggs in för hand

    - Tillagt ('day add', ett besök som flyttats hit från en annan dag, en brukare som kommer hem):
      ett besök i den utlämnade planen som är märkt 'added', planerat eller ej planerat, ska göras
      med sina egna minuter och sitt eget antal medarbetare. Dess bästa tid är dess start, dess
      fönster från 60 minuter före till 60 efter, inom 0 och 1439. Det kräver vad dess beslut
      kräver, om det gäller då.

    - Låst ('day move'): ett planerat besök som är märkt 'fixed' behåller sina medarbetare och sin
      start vilket fönster det än har. Reglerna om vem som får, om pass och om tid gäller det också.
      'day release' låter det planeras igen.

    - Inställt och framflyttat: ett besök i den utlämnade planen som är det ska inte göras, och står
      kvar i planen som det är.

    - En ändring för hand vägras där den bryter en regel (se 'Vad som måste gälla') som planen inte
      bröt förut, för samma besök och medarbetare. --force med ett skäl går före alla utom 1 och 5.

    # Vem som får

    Bara de som är i tjänst den dagen, i ordning efter steg; det lägsta steg en medarbetare har
    räknas.

    - Omsorgskontakterna har steg 0; hos en brukare utan sådan gällande kontaktmän. Sedan stegen i
      regelverkets turordning utom omsorgskontakten, från 1, som i omsorg-planning(7): vice och
      ersättare, tvilling, lag, löpare, resursgrupper, kvällslag. Utan turordning har vice och
      ersättare steg 1. Låt s vara antalet sådana steg, 'hourly' medräknat.

    - Sedan brukarens lag med steg s + 1, och lagen som täcker det med s + 2. Timanställda räknas
      inte som i ett lag.

    - Sist, med steg s + 4, alla timanställda i tjänst som hör till besökets grupp (se 'Sökningen').

    - Namngivna: den som ett schemas besök är lagt på, eller som ett önskemål önskar, har steg 0 om
      hen är i tjänst. Alla andra steg är då ett högre, utom det sista, s + 4.

    - En insats med egen personal är bara för dem, alla med steg 0: medarbetare, och de i lagen som
      inte är timanställda.

    - Ingen får som brukaren inte vill ha, eller har bytts från och inte bett om igen; som inte är
      känd för att ha det kön som brukaren bett om; som saknar delegeringen som insatsen kräver,
      giltig den dagen, om inte regelverket säger att inga tas emot (delegations_taken_on); som
      saknar någon av kompetenserna som beslutet kräver, giltig den dagen; som är serviceassistent,
      där det är personlig omsorg, eller där regelverket räknar upp vad de gör
      (services_by_service_assistants) och inte nämner detta. Namn på delegeringar och kompetenser
      jämförs utan hänsyn till stora bokstäver.

    # Vem som är i tjänst

    - Alla med ett pass som börjar den dagen, eller som började dagen före och går över midnatt; av
      det senare delen från 0. Det förra går förbi 1440 där det går över midnatt. Medarbetare vars
      sista dag var före dagen har inga. Där två av en medarbetares pass ligger över varandra räknas
      det som börjar först, av två som börjar samtidigt det som slutar först.

    - Frånvaro som omfattar dagen slutar passet: vid den tid som frånvaron börjar där dagen är dess
      första och den har en tid, annars vid 0. Ett pass som inte börjar tidigare än så är inget
      pass.

    - Rasten, om passet har en på m minuter, kortare än passet: i hela passet, från S till E, börjar
      den mellan max(S, E - m - 300) och min(S + 300, E - m), så att ingen arbetar mer än fem timmar
      i sträck; blir det inget, vid (S + E - m)/2. Den hör till den dag som dess tidigaste start
      ligger på, och börjar den dagen. Där en frånvaro slutar passet innan en rast som börjat senast
      möjligt vore över finns ingen.

    - Möten den dagen som har en tid och inte är inställda tar sina deltagares tid: till sitt slut,
      eller i 60 minuter, till midnatt som längst; lagets möten alla som hör till laget, och alla
      som är deltagare med id. Så gör också egen tid i ett schema. Den del som ligger inom
      passet räknas, efter start, slut och id; vart och ett börjar när det före är över, och alla är
      på den plats där passet börjar.

    - Där ett möte eller egen tid slutar så sent att vägen till där passet slutar inte skulle vara
      över med passet slutar passet där det börjar.

    - Betalda minuter är längden av det som arbetas utom rasten.

    # Resor

    - Ett pass börjar på medarbetarens start_place, annars på platsen för medarbetarens lag, och
      slutar på end_place, annars där det börjar. Ett besök är på brukarens plats. Platser är
      latitud och longitud, i grader.

    - Meter mellan två platser är 6 371 000 gånger kvadratroten ur n^2 + e^2, där n är skillnaden i
      latitud och e den i longitud gånger cosinus för medelvärdet av latituderna, allt i radianer;
      gånger 1,3, eftersom gator är längre än raka vägen.

    - Minuter är meter genom fart, och det som varje resa tar därtill: till fots 5 km i timmen och 0
      minuter, med cykel 15 och 1, med bil 30 och 3; summan avrundas uppåt. Färdsättet är
      medarbetarens way_of_travelling, annars cykel. Från en plats till sig själv, eller till en med
      samma koordinater, är det 0 minuter. Där någon av dem inte är känd är det 10.

    - En tabell med kända tider (--travel FIL) går före koordinater: CSV med från, till och minuter,
      och färdsätt där tiden gäller bara ett; från och till är id på brukare eller lag. En tid
      gäller åt andra hållet också, om det inte har någon; därefter går en för färdsättet före en
      för alla.

    - Ingen väg räknas från koordinaterna för en brukare med skyddade personuppgifter: om tabellen
      inte har den är den 10 minuter.

    # En runda

    Det en medarbetare gör i ett pass kommer i följd: planerade besök med medarbetarens namn, och
    möten och egen tid, efter start, sedan slut, sedan möten före besök, sedan id. Besök hör till
    det sista av medarbetarens pass som inte börjar senare än besöket; de före alla pass till det
    första. Från passets start och plats är vägen till vart och ett resan från platsen före. Rasten
    tas på det första ställe den ryms: före något börjar den när det före är över, men inte före
    rastens tidigaste start; den ska börja senast vid sin senaste start, och dess slut och vägen får
    inte gå förbi starten på det som kommer sedan; efter allt annat får de inte gå förbi passets
    slut, med vägen till där passet slutar.

    # Vad som måste gälla

    Om varje planerat besök:

    - 1 (day.not_due): det ska göras den dagen, eller är märkt 'added': av ett som är tillagt men
      inte ska göras, eftersom brukaren är borta, krävs bara 2, med dess eget antal, 5 och 6.
    - 2 (day.staffing): det har så många olika medarbetare som det behöver.
    - 3 (day.start): det börjar högst 120 minuter före sitt fönster eller efter det, från 0 till
      1439; är fönstret ett måste, inom det. Låsta besök får börja när som helst.
    - 4 (day.tie): där besöket som det är knutet till också är planerat börjar det så många minuter
      efter det som bandet säger.
    - 5 (day.client_refuses, day.gender_wish, day.delegations, day.skills, day.title, day.left): var
      och en av medarbetarna är registrerad, har inte slutat före dagen och får göra det, efter
      sista stycket i 'Vem som får'.
    - 6 (day.not_at_work): hela besöket ligger inom ett pass för var och en av medarbetarna.

    Om varje runda:

    - 7 (day.no_time): inget börjar före det senaste slutet på allt före det, på rasten där den tas
      före det, och på det att passet börjat, med vägen från det närmast före därtill.
    - 8 (day.late): är det ett besök i den är det sista och vägen därifrån över när passet slutar.
    - 9 (day.break): är det ett besök i den har den rum för passets rast.

    Sägs, men är inga fel, gör besök utanför sina fönster (day.window) och besök som ingen gör
    (day.unplanned). Att någon har ett steg är ingen regel: för hand kan vem som helst sättas som 5
    och 6 tillåter. Det som läggs av sökningen håller sig också till stegen, och lämnar besök som är
    knutna till varandra ogjorda tillsammans; de två i ett besök, och i besök samtidigt, är olika
    medarbetare.

    # Vad som eftersträvas

    Den plan som kostar minst, där kostnaden är summan av dessa, var och en gånger sin vikt. En plan
    har alla besök som ska göras, planerade eller ej.

    - undone_care ({undone_care}): för besök av personlig omsorg som ingen gör, de medarbetare de
      behöver.
    - undone ({undone}): detsamma för alla andra besök.
    - outside ({outside}): minuter som ett besök börjar före sitt fönster eller efter det, gånger
      dess medarbetare.
    - cover ({cover}): för varje medarbetare i varje planerat besök, inget för steg 0 och för den
      som inget steg har, annars steget och ett till: att det inte är den som tillfrågas först
      räknas som ett steg.
    - skill ({skill}): för varje medarbetare i varje planerat besök av personlig omsorg, de av
      brukarens behov som medarbetaren inte har en kompetens för, med behovets namn och giltig den
      dagen.
    - change ({change}): för varje besök som var planerat i den utlämnade planen, de medarbetare som
      gör det nu och inte gjorde det då.
    - moved ({moved}): minuter från starten i den utlämnade planen, gånger dess medarbetare, där det
      var planerat i den.
    - time ({time}): minuter från den bästa tiden, gånger dess medarbetare, för alla andra planerade
      besök.
    - unfamiliar ({unfamiliar}): för varje medarbetare i varje planerat besök, ett om brukaren inte
      har träffat medarbetaren de 13 dagarna före dagen. Träffat är den som utfört ett registrerat
      besök hos brukaren; för ett datum som saknar fil med besök den som dess dagsplan har för ett
      planerat besök.
    - travel ({travel}): minuters resa i alla rundor, också dit passet slutar, och i pass där inget
      görs.
    - load ({load}): för varje pass, de minuter av besök, möten och egen tid som är över 50 procent
      av de betalda minuterna, de över 70 procent en gång till, och de över 85 procent två gånger
      till. Procenten avrundas nedåt till minuter.
    - reserve ({reserve}): med --reserve M, för varje pass de minuter av samma som är över de
      betalda minuterna mindre M, lägst 0.

    Låsta besök räknas i allt utom outside, moved och time. Fönster som är ett måste kostar inget.

    # Sökningen

    - Grupper: brukare i ett lag, alla som får göra något besök hos dem eller gör ett låst, och lagen
      de hör till, planeras tillsammans, och så gör alla som på det sättet hänger ihop. Timanställda som hör till
      ett lag hör till dess grupp; av dem utan lag går varje pass i tur och ordning, efter
      medarbetare och start, till den grupp som har flest besöksminuter, gånger de medarbetare som
      behövs, för varje betald minut, 1 lagd till dessa; till den första av lika. En grupp planeras
      hel; av ett lags plan (--team, --area) behålls bara besöken hos lagets brukare.

    - Tre omgångar: planer jämförs med varje besök så tidigt det får börja och så tidigt som vägen
      dit och det som det är knutet till tillåter; sist flyttas besök senare, i den ordning som
      blivit, där det kostar mindre. I den första omgången får ett besök därför inte börja tidigare
      än 30 minuter före sin bästa tid, eller före sitt fönster; dess start i den utlämnade planen
      tar den bästa tidens plats, och en före fönstret får vara kvar. Så länge något inte finner
      någon plats går en andra omgång vidare från det som funnits, med starter från fönstrets
      början, och en tredje, så tidigt som regel 3 tillåter; de behåller knappt någon plan som
      kostar mer. Det som kostar minst behålls.

    - En omgång börjar med den utlämnade planen, eller med inget, och lägger varje besök där det
      kostar minst. Sedan tas besök som har med varandra att göra bort och läggs tillbaka, steg för
      steg; en plan som kostar mer behålls också, av en slump, allt mer sällan (simulerad
      glödgning), men knappt där en plan lämnats ut, som förbättras och inte görs om. Ibland går sökningen tillbaka till den bästa plan den mött. En omgång har 100
      delar med E x J / 10 steg var, minst ett, där J räknar varje besök en gång för var medarbetare
      det behöver, varje möte och varje egen tid. E är --effort, annars 30000 delat med antalet
      besök som ska göras i de grupper som planeras, minst 2 och högst 10.

    - Samma filer, frö (--seed) och ansträngning (--effort) ger samma plan på varje maskin, hur
      många processorer den än har. --time SEKUNDER väljer den ansträngning som tiden räcker till,
      och säger vilken.

    # Ändringar

    'day absent', 'day return' med flera lagar den utlämnade planen med så få ändringar som möjligt.

    - Ett besök är ändrat om andra gör det än förut, om dess läge är ett annat, eller om det börjar
      mer än 15 minuter tidigare eller senare. Mindre flyttar räknas inte.

    - Det som börjat före den minut som planen lagas från står kvar, och den som är där stannar till
      dess slut; inget annat läggs före den minuten. Det som måste ha börjat före den hos en brukare
      som kommer hem då ställs in.

    - Ett planerat besök håller om det ska göras, har så många medarbetare som det behöver, och var
      och en av dem får göra det och har ett pass som det ligger i. Det som inte håller, och det som
      ingen gjorde, läggs på nytt; alla andra besök behåller sina medarbetare, och sina starter så
      när som på 15 minuter. Finner något som var planerat ingen plats då, eller ett besök hos
      brukaren som kommit hem, fast de som får göra det arbetar, får allt i dess grupp ändras. Den
      sökningen behåller knappt någon plan som kostar mer. I den kostar det 3600 mer att andra gör
      ett besök som håller, och dess fönster är från 15 minuter före dess start till 15 efter. Det
      den finner behålls bara där kostnaden för det som ingen gör blir lägre. En del har E gånger så
      många steg som besök läggs på nytt, eller E x J / 10 där allt får ändras, minst 100; E är 3 om
      inget anges.

    - 'Ingen plan ändrar färre' räknar: de besök som inte håller, fortfarande ska göras och inte
      heller skulle hålla med samma medarbetare vid någon start inom 15 minuter från sin egen; de
      planerade besök som inte längre ska göras; och de som är planerade nu och inte var det förut,
      minus dem som ska göras och var planerade men inte är det nu, personlig omsorg och andra besök
      var för sig och aldrig under 0. Varje plan som gör lika många besök med personlig omsorg och
      lika många andra måste ändra så många.

    - Det som 'day absent' har lämnat ogjort (skäl day.not_at_work) gör att dess grupp lagas igen
      när någon arbetar som får göra det. Brukare i lag utan plan får ingen genom att en plan lagas.

    - Framflyttat: det som 'day absent' lämnar ogjort och inte är personlig omsorg får den första
      dag som passar, från nästa dag till söndagen i veckan efter: brukaren är hemma och beviljad
      insatsen, har inget besök av den att göra eller planerat, och en omsorgskontakt, en vice eller
      ersättare, eller den som önskats får göra det och är i tjänst hela den tiden. Där läggs det
      till. Det som ingen dag får ger en anteckning i journalen. Personlig omsorg flyttas inte.

    - Inringda: timanställda som inte har något pass och ingen frånvaro den dagen, och får göra
      något av det ogjorda; först de som får göra mest av det, sedan de som flest av dess brukare
      har träffat de 13 dagarna före, sedan de med minst minuter pass i dagens vecka och den före,
      sedan efter id.

    - Får veta gör en brukare där regelverket alltid berättar om ändringar (changes_told), om en
      annan medarbetare också där det säger vem som kommer (client_told_who_comes), annars där
      brukaren vill det (tell_of_delays).

    - 'day delay': från den angivna minuten, eller från passets början, är allt i rundan så mycket
      senare, utom den tid som finns att ta igen på vägen; ordningen står kvar. Där andra gör samma
      besök, eller ett som är knutet till det, väntar de, och blir sena i sin tur. Ett möte som man
      kommer sent till slutar i tid. Det som redan är för tätt i planen blir inte senare av det.

    # Planerat och utfört

    'day compare' parar planerade besök med de registrerade den dagen: hos en brukare och av en
    insats, i tidsordning, högst 240 minuter ifrån varandra (registrerad planerad start, annars
    verklig), så många par som möjligt, och av dem med minst avstånd sammanlagt; insatser efter id,
    sist det som är registrerat utan insats. Ett registrerat besök med flera insatser kan vara i
    flera par; dess start jämförs med det första av de besöken, dess längd med summan. Sent och
    tidigt är mer än regelverkets punctuality_margin, kortare och längre mer än 5 minuter; en annan
    medarbetare är var och en som utfört det och inte var planerad.

    # Filer

    days/2026/11/2026-11-16.json har en dags plan: en array, ett besök per rad, efter id.

      {"id":"B00001/D000001","client":"B00001",
       "decision":"D000001","service":"morning_help",
       "start":"07:45","minutes":25,
       "caregivers":["10003"],"state":"planned"}
      {"id":"B00001/+1","client":"B00001","service":"walk",
       "start":"14:00","minutes":30,"state":"unplanned",
       "other_date":"2026-11-13","added":true}

    (Var och en är en rad i filen.) state är planned, unplanned, cancelled eller put_off; 'needed'
    är 1 om det är utelämnat; 'fixed' och 'added' finns när de är sanna. other_date är dagen det
    flyttats till eller kom från, 'reason' varför det inte görs här, 'note' vad man ska veta den
    gången. omsorg-data(5) räknar upp fälten.

      jq -r '.[] | select(.state == "planned")
        | [.start, .client, .service, (.caregivers | join("+"))]
        | @tsv' days/2026/11/2026-11-16.json | sort
      jq -r '.[] | select(.state == "unplanned") | .id' \
        days/2026/11/2026-11-16.json
      duckdb -c "select who, count(*) visits, sum(minutes) minutes
        from (select unnest(caregivers) who, minutes
              from 'days/2026/11/2026-11-16.json')
        group by who order by who"

    # Problemet som en rad

    Andra lösare får en grupps dag som ett objekt: 'group', 'teams', 'locations' (hur många),
    'travel' (för varje färdsätt, till fots, cykel, bil, minuterna från varje plats till varje, rad
    för rad), 'routes', 'jobs', 'links' och 'plan'. Tal pekar ut platser i dessa listor, från 0.

    - En rutt är ett pass: 'caregiver', 'shift', 'start_location', 'end_location', 'way',
      'travel_cost' för varje minut, 'rest' med 'start' (mellan när den börjar) och 'minutes', som
      tas där jobbet före var, och 'load_costs': 'cost' för varje minut av jobb 'above'.

    - Ett jobb är ett besök av en medarbetare, eller ett möte, som saknar 'visit' och måste göras:
      'location', 'minutes', 'start' (mellan när det börjar), 'due' med 'early_cost' och 'late_cost'
      för varje minut utanför, 'wished' med 'wish_cost' för varje minut från den, 'undone_cost', och
      'options': rutterna som får göra det, var och en med sin kostnad.

    - En länk låter jobbet 'second' börja så många minuter efter 'first' som 'gap' säger. Båda görs
      eller inget av dem, och av olika rutter om inte 'may_share_route'.

    - Planen har sin 'cost' och, för varje rutt, jobb med sina starter, i ordning; null är rasten.

    # Gränser

    - Två besök hos en brukare hålls inte isär, om de inte är knutna till varandra.
    - Besök börjar den dagen. Vad ett som går över midnatt tar av nästa dag är inte känt där.
    - Restiderna är desamma hela dagen. Parkering, bilar att dela på och vem som har vilka nycklar
      är inte kända.
    - Vila mellan pass, veckovila och veckans arbetstid är passens sak. Pass görs eller ändras inte,
      och ingen kallas in.
    - Rasten räknas inte där den tas, utan där den först ryms.
    - Ett önskemål om medarbetare, eller om veckodag för en insats i ett schema, är inget måste för
      dagen.
    - Ingen gräns säger hur långt från den bästa en plan är.
    """#
}
