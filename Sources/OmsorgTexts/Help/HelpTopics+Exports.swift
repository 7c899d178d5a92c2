import Records

extension HelpTopics {
  /// `omsorg-exports(7)`: what `omsorg import` recognises and does.
  static var exports: HelpTopic {
    HelpTopic(
      name: "exports", section: 7,
      summary: Text(
        sv: "vilka exporter som kan läsas in, och vad som händer då",
        en: "which exports can be imported, and what that does"),
      body: Text(sv: exportsSwedish, en: exportsEnglish))
  }

  private static let exportsEnglish = #"""
    'omsorg import PATH...' reads exports of planning systems: single files, or folders, of which
    the files that end in .csv, .tsv, .json and .jsonl are read in order of name. All files of a
    run are one change: everything is read in, or nothing.

    # Forms of files

    - Delimited text with a line of headings. The separator is semicolon, comma or tab, found in
      the heading line. The encoding is UTF-8, with or without a byte order mark, or else
      Windows-1252. Cells may be quoted with ", doubled inside; a quoted cell may hold line breaks.
      Lines end in CR LF, LF or CR. An apostrophe that a spreadsheet export put before = + - @ is
      taken off.

    - JSON: an array of flat objects, one object a line, or a report of omsorg's with "items". The
      members are the columns. Lists become text with commas between.

    # Kinds and headings

    A file's kind is recognised by its headings, not its name: the kind whose required columns are
    all there and of which most headings are known. Case does not matter, and spaces, hyphens, dots
    and underscores between words are alike. The column's own name, given first, is a heading too.
    Columns marked * are required. Columns that are not known are not read.

    Teams:

    \#(ExportHeadings.teams)

    Caregivers:

    \#(ExportHeadings.caregivers)

    Clients:

    \#(ExportHeadings.clients)

    Granted services:

    \#(ExportHeadings.decisions)

    Absences of caregivers:

    \#(ExportHeadings.absences)

    Shifts:

    \#(ExportHeadings.shifts)

    Visits, a row for each caregiver:

    \#(ExportHeadings.visits)

    # Other headings: --map

    'omsorg import --template > map.json' writes a file with every kind, heading and column.
    Change the headings on the left to those of your system and use it with --map map.json. Under
    "services" you give the system's names of services the ids that services.json has:

      {"visits":{"Uppdragsnr":"id","Personal":"caregiver"},
       "services":{"Morgon, enkel":"morning_help"}}

    Headings that omsorg knows by itself go on being known.

    # Cells

    Dates are YYYY-MM-DD; a last day in the year 9999 is no last day. Times are 07:05, 7:05 or
    07.05; seconds are dropped. Numbers may have a decimal comma or point. Yes and no are ja, j,
    yes, y, true, sant, 1 and nej, n, no, false, falskt, 0. Choices are their fixed word, its words
    in either language, or a usual synonym: utförd, genomförd; avbokad, inställd; bom. Lists have
    commas between. Services are their id, name or synonym in the catalogue; several in a visit
    are parted by comma, plus or |. Identity numbers may lack the century and the hyphen; the check
    digit must be right. Spaces round a cell are dropped.

    # What an import does to what is there

    - Rows are matched to records by id. An absence has the id CAREGIVER/FROM and a shift
      CAREGIVER/DATETSTART, so a row whose first day or start is changed is a new record.

    - In registers a column that the file lacks leaves its member alone. An empty cell takes the member's value
      away, except for care contact, certificate, extent of employment and frequency, where it
      says nothing.

    - Facts that change over time (see omsorg-data(5)) get a new period from --as-of, default
      today, if they differ from what holds then; what held ends the day before. The first value
      there is holds without a first day; the first extent of employment from the day employed.

    - Care contacts: the one named takes over from whoever is care contact until further notice.
      The first day is care_contact_from if it is later than that of the one replaced, else
      --as-of. Whoever is already care contact stays as recorded.

    - Title grounds: certificate yes is the certificate; no is the transition rule for an
      undersköterska employed on 2023-07-01 or earlier and not by the hour, else no ground. A
      ground with a document recorded here is not replaced.

    - A frequency is counted from the Monday of the week of the decision's first day.

    - Records that the files lack are left alone. So are members that exports do not have.

    - Importing the same files again, with the same --as-of or a later one, changes nothing.

    # Rows of visits

    Rows with the same client, date, services and planned start and end are one visit with several
    caregivers; rows without planned times are joined by their actual ones. A performed row must
    name its caregiver; a cancelled one need not. A row that comes again replaces the old one whole,
    also where the file lacks a column. If its date has changed it moves to the new date. A row that
    is imported later joins a visit of the same occasion that is there already. Overlapping visits
    of one caregiver are history, and no fault.

    # Faults

    Every fault of every file is told, in one table, with file, line, column (the character where
    the cell begins), heading and kind; the status is 65 and nothing is written. Kinds are stable
    words for programs, such as unknown_client, unknown_caregiver, unknown_team, unknown_service,
    unknown_status, unknown_kind, no_such_date, no_such_time, not_integer, wrong_check_digit,
    missing_value, duplicate_id, duplicate_row, duplicate_column, too_few_columns,
    too_many_columns, unclosed_quote and bad_byte. A row that refers to a refused row is not a
    fault of its own. Messages hold ids and dates, but no names or numbers of persons.

    With --dry-run the files are read and checked in full, the same table is printed, and nothing
    is written. 'omsorg undo' takes an import back.
    """#

  private static let exportsSwedish = #"""
    'omsorg import SÖKVÄG...' läser exporter från verksamhetssystem: enstaka filer, eller kataloger,
    ur vilka filerna som slutar på .csv, .tsv, .json och .jsonl läses i namnordning. Alla filer i en
    körning är en ändring: allt läses in, eller inget.

    # Filernas form

    - Avgränsad text med en rubrikrad. Skiljetecknet är semikolon, komma eller tabb, och hittas i
      rubrikraden. Kodningen är UTF-8, med eller utan BOM, eller annars Windows-1252. Celler får stå
      inom ", dubblerat inuti; en sådan cell får ha radbrytningar. Rader slutar med CR LF, LF eller
      CR. En apostrof som en export till kalkylprogram satt före = + - @ tas bort.

    - JSON: en array av platta objekt, ett objekt per rad, eller en rapport från omsorg med "items".
      Fälten är kolumnerna. Listor blir text med komma mellan.

    # Slag och rubriker

    En fils slag känns igen på rubrikerna, inte på namnet: det slag vars nödvändiga kolumner alla
    finns och av vilket flest rubriker är kända. Stora och små bokstäver är lika, och likaså
    blanksteg, bindestreck, punkt och understreck mellan ord. Kolumnens eget namn, som står först,
    är också en rubrik. Kolumner märkta * är nödvändiga. Okända kolumner läses inte.

    Lag:

    \#(ExportHeadings.teams)

    Personal:

    \#(ExportHeadings.caregivers)

    Brukare:

    \#(ExportHeadings.clients)

    Beviljade insatser:

    \#(ExportHeadings.decisions)

    Personalens frånvaro:

    \#(ExportHeadings.absences)

    Arbetspass:

    \#(ExportHeadings.shifts)

    Besök, en rad för varje medarbetare:

    \#(ExportHeadings.visits)

    # Andra rubriker: --map

    'omsorg import --template > karta.json' skriver en fil med varje slag, rubrik och kolumn. Ändra
    rubrikerna till vänster till ditt systems och använd den med --map karta.json. Under "services"
    ger du systemets namn på insatser de id som services.json har:

      {"visits":{"Uppdragsnr":"id","Personal":"caregiver"},
       "services":{"Morgon, enkel":"morning_help"}}

    Rubriker som omsorg själv känner till fortsätter att kännas igen.

    # Celler

    Datum är ÅÅÅÅ-MM-DD; en sista dag år 9999 är ingen sista dag. Klockslag är 07:05, 7:05 eller
    07.05; sekunder stryks. Tal får ha decimalkomma eller -punkt. Ja och nej är ja, j, yes, y, true,
    sant, 1 och nej, n, no, false, falskt, 0. Val är sitt fasta ord, orden för det på något av
    språken, eller en vanlig synonym: utförd, genomförd; avbokad, inställd; bom. Listor har komma
    mellan. Insatser är sitt id, namn eller synonym i katalogen; flera i ett besök skiljs med komma,
    plus eller |. Personnummer får sakna sekel och bindestreck; kontrollsiffran ska stämma.
    Blanksteg runt en cell stryks.

    # Vad en inläsning gör med det som finns

    - Rader hör till poster genom id. En frånvaro har id MEDARBETARE/FRÅN och ett pass
      MEDARBETARE/DATUMTSTART, så en rad vars första dag eller start har ändrats är en ny post.

    - I registren lämnar en kolumn som filen saknar sitt fält som det är. En tom cell tar bort fältets värde,
      utom för omsorgskontakt, bevis, sysselsättningsgrad och frekvens, där den inget säger.

    - Uppgifter som ändras över tid (se omsorg-data(5)) får en ny period från --as-of, annars i dag,
      om de skiljer sig från det som då gäller; det som gällde slutar dagen före. Det första värdet
      gäller utan första dag; den första sysselsättningsgraden från anställningsdagen.

    - Omsorgskontakter: den som nämns tar över från den som är omsorgskontakt tills vidare. Första
      dagen är care_contact_from om den är senare än dens som ersätts, annars --as-of. Den som redan
      är omsorgskontakt står kvar som den är.

    - Grunder för titeln: ja för bevis är beviset; nej är övergångsregeln för en undersköterska som
      var anställd 2023-07-01 eller tidigare och inte är timanställd, annars ingen grund. En grund
      med en handling som skrivits in här ersätts inte.

    - En frekvens räknas från måndagen i veckan då beslutet börjar gälla.

    - Poster som filerna saknar lämnas som de är. Det gör också fält som exporter inte har.

    - Att läsa in samma filer igen, med samma eller en senare --as-of, ändrar ingenting.

    # Besökens rader

    Rader med samma brukare, datum, insatser och planerade start och slut är ett besök med flera
    medarbetare; rader utan planerade tider förs ihop efter de verkliga. En utförd rad ska nämna sin
    medarbetare; en avbokad behöver inte. En rad som kommer igen ersätter den gamla helt, också där
    filen saknar en kolumn. Har dess datum ändrats flyttar den till det nya. En rad som läses in
    senare förs till ett besök vid samma tillfälle som redan finns. Besök som överlappar hos en
    medarbetare är historia, inget fel.

    # Fel

    Varje fel i varje fil talas om, i en tabell, med fil, rad, kolumn (tecknet där cellen börjar),
    rubrik och slag; status är 65 och inget skrivs. Slagen är fasta ord för program, som
    unknown_client, unknown_caregiver, unknown_team, unknown_service, unknown_status, unknown_kind,
    no_such_date, no_such_time, not_integer, wrong_check_digit, missing_value, duplicate_id,
    duplicate_row, duplicate_column, too_few_columns, too_many_columns, unclosed_quote och
    bad_byte. En rad som hänvisar till en vägrad rad är inte ett eget fel. Meddelandena har id och
    datum, men inga personers namn eller nummer.

    Med --dry-run läses och kontrolleras filerna helt, samma tabell skrivs ut, och inget sparas.
    'omsorg undo' tar tillbaka en inläsning.
    """#
}
