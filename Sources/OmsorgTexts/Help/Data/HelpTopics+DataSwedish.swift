extension HelpTopics {
  static let dataSwedish = #"""
    Data ligger i en katalog med vanliga JSON-filer. Vilket program som helst får läsa dem; det
    behövs varken server, databas eller omsorg. 'omsorg init' gör en katalog, och ett kommando
    hittar den genom att gå uppåt från den aktuella katalogen till närmaste omsorg.json, om inte
    -C eller OMSORG_DATA anger en.

    # Filer

      omsorg.json                     inställningar: format, namn,
                                      språk, periodernas första måndag
      organisation.json               utförare och deras regelverk
      policies.json                   regelverkens regler
      services.json                   insatskatalogen
      teams.json                      lag och resursgrupper
      caregivers.json                 personal
      clients.json                    brukare
      decisions.json                  beviljade insatser
      contacts.json                   omsorgskontakter och vice
      proposals.json                  föreslagna, inte utsedda än
      offers.json                     erbjudanden, svar, undantag
      switch-requests.json            önskemål om byte
      schedules.json                  omsorgskontakternas fyra veckor
      checklists.json                 checklistor, pågående och klara
      checklist-templates.json        egna checklistor
      care-plans.json                 genomförandeplaner med mål
      changed-needs.json              märkta, sagda, besvarade, följda
      custody.json                    nycklar, kort, privata medel
      appointments.json               brukares bokningar, resor
      complaints.json                 klagomål och synpunkter
      meetings.json                   möten, dagordningar, beslut
      calls.json                      chefers samtal och hembesök
      brochures.json                  egna broschyrtexter
      relatives.json                  anhöriga, företrädare
      professionals.json              chefer, sköterskor med flera
      absences.json                   personals och brukares frånvaro
      shifts/2026-11.json             arbetspass, per månad
      visits/2026/11/2026-11-20.json  besök som de blev, per dag
      days/2026/11/2026-11-20.json    besök som planerade, per dag
      handovers/2026-11.json          till nästa pass, per månad
      journal/2026-11.json            anteckningar, per månad
      log/2026-11.jsonl               en rad för varje ändring
      log/before/NUMMER/              filer som en inläsning ersatte
      .omsorg/                        lås, en pågående ändring

    En fil som saknas är en tom samling. omsorg.json är ett objekt; alla andra samlingar har formen
    nedan. Vilka fält deras poster har står sist, under Fält.

    # En samlings form

      [
      {"id":"10001","name":"Anna Berg","team":[{"value":"L001"}]},
      {"id":"10002","name":"Bo Ek","team":[{"value":"L002"}]}
      ]

    - Filen är en JSON-array i UTF-8 utan BOM, en post per rad, med radslut sist.

    - Posterna är sorterade efter id, jämfört som UTF-8-bytes.

    - Fälten står i den ordning de är deklarerade. Fält utan värde utelämnas; null finns inte.
      Fält som denna version inte känner till behålls, efter de kända och i den ordning de hade.

    - Inga blanktecken utanför texter. Text skrivs som den är; bara citattecken, omvänt snedstreck
      och styrtecken får omvänt snedstreck framför sig.

    Samma data är därför alltid samma bytes, och en ändrad post är en ändrad rad. Vid läsning
    godtas all välformad JSON av rätt slag, hur blanktecken och ordning än är, och nästa ändring
    av filen skriver formen ovan. Dubbla fält, dubbla id, felaktig UTF-8, ensamma surrogat,
    nästling djupare än 64 och värden av annan form än fältets vägras. Felet anges med fil, rad
    och kolumn.

    # Värden

    - Datum är ÅÅÅÅ-MM-DD, klockslag TT:MM lokal tid, och tidpunkter, som bara finns i loggen,
      RFC 3339 i UTC. Sommartid ändrar varken datum eller klockslag. Ett slut före sin början
      ligger nästa dag.

    - Val är fasta engelska ord som evening_team, vilket språk tabellerna än har.

    - Personnummer är ÅÅÅÅMMDD-NNNN. Koordinater är grader, WGS 84.

    - Id är verksamhetssystemets texter, eller egna. De används aldrig igen. Poster som inget
      system numrerar får ett naturligt id: MEDARBETARE/DATUM för frånvaro,
      MEDARBETARE/DATUMTTT:MM för pass, BRUKARE/MEDARBETARE/FRÅN för omsorgskontakt, med /deputy
      efter för en vice, BRUKARE/DATUM för ett erbjudande, ett ändrat behov och mycket annat,
      BRUKARE/NUMMER för det som förvaras, BRUKARE/DATUM/NUMMER för en anteckning i journalen, och i
      en dags plan BRUKARE/BESLUT, med /2 och så vidare för fler av det den dagen, och BRUKARE/+NUMMER
      för ett besök som lagts till för hand.

    # Uppgifter som ändras över tid

    En brukares lag, en beviljad insats minuter, en insats timpris och allt annat som är "periods
    of" något under Fält, och regelverkens värden, sparas med sin historia:

      "team":[{"to":"2026-10-31","value":"L001"},
              {"from":"2026-11-01","value":"L004"}]

    Båda ändarna ingår. Utan "from" gäller värdet så långt tillbaka som någon vet; utan "to" tills
    vidare. En dag som ligger i flera perioder gäller den som började sist. Omsorgskontakter är
    egna poster med "from" och "to" i samma mening. Övriga fält skrivs över; vad de var står i
    loggen.

    # Frekvens

    Hur ofta en insats är beviljad är {"times":1,"every_weeks":2,"anchor":"2026-09-07"}: så många
    gånger på så många veckor, räknat från en måndag, åt båda håll. Av n gånger på w veckor ska
    gång i (från 0) ges vecka i x w / n, avrundat nedåt. Exporter och människor skriver gånger per
    vecka: 7, 0,5, 0,33 (en gång på tre veckor).

    # Besök

      {"id":"V4998","client":"B30","date":"2026-11-15",
       "planned_start":"08:45","planned_end":"09:10",
       "services":["morning_help"],
       "caregivers":[
         {"id":"10029","row":"V4998","status":"performed",
          "start":"08:47","end":"09:10"},
         {"id":"10015","row":"V4999","status":"performed",
          "start":"08:47","end":"09:10"}]}

    (En rad i filen.) Ett besök är ett tillfälle hos en brukare. "caregivers" har ett element för
    var och en som skulle komma; "row" är id för dess rad i exporten. Besökets id är det lägsta
    rad-id:t, jämfört som bytes; besök som registreras här heter DATUM-NNNN. Datumet är den
    planerade startens, eller den verkliga startens för ett oplanerat besök, och ska vara filens.
    En dels status är planned, performed, cancelled eller no_show; besöket är utfört om någon del
    är det.

    # En dags plan

      {"id":"B30/D104","client":"B30","decision":"D104",
       "service":"morning_help","start":"08:45","minutes":25,
       "caregivers":["10029"],"state":"planned"}

    (En rad i filen.) Om någon kommer säger läget: planned, unplanned, cancelled eller put_off, det
    sista med dagen som besöket flyttats till. Bara ett planerat besök har medarbetare. Ett besök
    som ska göras och inte står i filen är också oplanerat.

    # Journalen

    En anteckning säger vilken dag den skrevs, av vem, under vilket sökord och om vilken brukare.
    Den ändras aldrig och tas aldrig bort: en senare anteckning med "corrects" säger vad som inte
    gäller, och den som ångrar en ändring lägger till en sådan för var och en som ändringen lagt
    till. 'omsorg check' jämför varje anteckning med vad loggen har, så en som ändrats, tagits bort
    eller lagts till för hand hittas, vad som än skrivits sedan. Där en ändring rörde fler än 1 000
    anteckningar på en gång har loggen dem inte, och bara att filen ändrats går att se.

    # Loggen

    Varje ändring är en rad i log/ÅÅÅÅ-MM.jsonl (månaden i UTC), hur många filer den än rör:

    - "entry": löpande nummer från 1; "at", "who", "command" (orden) och "summary".

    - "files": varje fils storlek och XXH64-kontrollsumma före och efter, utelämnad där ingen fil
      fanns; 'xxhsum -H1 FIL' ger samma summa.

    - "records": sökväg och id för varje ändrad post, hel, före och efter. Ändrades fler än 1 000
      poster sparas i stället de ersatta filerna hela, under log/before/NUMMER/, och filens element
      säger "kept":true.

    - "undoable":false med "reason", där ångra tar stopp; "undoes", ändringen som togs tillbaka.

    # Vad andra program får göra

    Läs, kopiera, sök i och jämför filerna när som helst. Varje fil byts ut hel, genom namnbyte, så
    ingen syns någonsin halvskriven. Filer som läses efter varandra kan vara från före och efter en
    ändring; den som behöver dem från samma ögonblick tar ett delat flock(2) på
    .omsorg/commit.lock medan de öppnas och läser när det släppts, så som omsorg gör.

      jq -r '.[] | [.id, .name] | @tsv' clients.json
      duckdb -c "select client, count(*)
                 from 'visits/**/*.json' group by client"

    En kopia av hela katalogen är en säkerhetskopia. Lägg inte katalogen på ett filsystem utan
    fungerande flock(2) och rename(2).

    # Ändra för hand

    Du får ändra en fil i en redigerare när inget omsorg-kommando skriver. Håll dig till formen och
    kör sedan 'omsorg check': det berättar vad som inte går att läsa, med rad och kolumn, vilka id
    som inte leder någonstans, och vilka filer som går att läsa men inte har formen ovan. Det som
    ändras för hand står inte i loggen. En pågående ändring som märker att en fil blivit en annan
    sedan den lästes skriver ingenting och slutar med status 75; ångra vägrar skriva över det som
    ändrats utanför loggen. 'omsorg client edit ID' öppnar en post i din redigerare och loggar den.

    # Behörigheter

    Kataloger görs med rättigheterna 0700 och filer med 0600, vad umask än säger. Symboliska länkar
    inne i katalogen följs inte. Du varnas när andra kan läsa katalogen.

    # Skrivning, och vad ett avbrott lämnar

    En skrivare i taget håller .omsorg/lock; andra väntar så länge som --lock-timeout säger och får
    veta vem som håller det. Nya filer skrivs bredvid de gamla och tvingas ut på disken, sedan en
    post om ändringen, och först därefter byter de namn. Det som ett kommando har bekräftat genom
    att sluta med status 0 finns kvar efter avbrott och strömbortfall; det som inte bekräftats
    finns helt eller inte alls. Nästa skrivare slutför eller släpper det som ett avbrott lämnat;
    den som läser ser under tiden ett helt tillstånd.
    """#
}
