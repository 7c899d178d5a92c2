import Records

extension HelpTopics {
  /// `omsorg-formats(7)`: the forms that results are written in.
  static var formats: HelpTopic {
    HelpTopic(
      name: "formats", section: 7,
      summary: Text(sv: "formen på det som skrivs ut", en: "the forms of what is printed"),
      body: Text(sv: formatsSwedish, en: formatsEnglish))
  }

  private static let formatsEnglish = #"""
    Results go to standard output, everything else to standard error. The form is chosen with
    --format, with a flag of its own, or by the ending of the file named with -o (.txt, .csv, .tsv,
    .json, .jsonl, .html, .md, .xlsx, .ics). The machine formats are the same on every machine and in
    every language: fields, ids and fixed words do not change with --lang.

    # text

    Aligned columns for people, with the columns people want most; -v shows all. Cut to the width
    of the terminal only on a terminal. Never coloured, cut or paged when piped. Absent is a dash.

    # json

    One object, on the pattern {"schema":"omsorg.client.list/1","items":[...]}. Members are in
    snake_case and fixed order. Dates are YYYY-MM-DD, times HH:MM, instants RFC 3339 in UTC,
    minutes whole numbers, shares numbers from 0 to 1 (not rounded), absent is null. The number
    after the slash changes only if a member is removed or changes its meaning; new ones may be
    added at any time.

      omsorg client list --json=help            which fields there are
      omsorg client list --json=id,name,team    only those, so ordered

    With --json, an error is also one JSON object on standard error: kind, message, path, line,
    column, hint.

    # jsonl, csv, tsv

    - jsonl: one JSON object a line, the same as in items.

    - csv: RFC 4180 with commas, line feeds, no byte order mark, English field names as headings,
      decimal points, and leading zeros kept.

    - tsv: for cut and awk. Tab, line break and backslash in a text are written \t, \n, \r and \\.

    # csv=excel

    What a Swedish Excel opens right by double-click: byte order mark, semicolon, decimal comma,
    CR LF, and headings in words, in the store's language unless --lang is given.

    In csv and csv=excel a text that a spreadsheet would run as a formula (one that begins with
    = + - @, a tab or a carriage return) gets an apostrophe before it, and 'omsorg import' takes it
    off again. Numbers stay numbers.

    # xlsx

    A workbook for Excel and LibreOffice, written to a file (-o FILE.xlsx) or a pipe, never to a
    terminal. All columns, with headings in the store's language unless --lang is given. Numbers,
    shares as per cent, dates, times and instants (in UTC, with Z) are of their own types, yes and no
    are truth values, and everything else is text that stays text, leading zeros and all. Absent is
    an empty cell. Dates before 1 March 1900, about which spreadsheets disagree, are text, and so are
    numbers of more than 15 digits. The heading row is frozen, filtered and repeated on every printed
    page; a second sheet tells what the columns hold. The same data gives the same bytes. A table
    with more than 1048575 rows, or a text of more than 32767 characters, is an error.

    # html

    One page that needs nothing beside itself, no script, for printing and for screen readers.

    # md

    Markdown, for wikis and version control (--format md, or -o FILE.md): a table as GitHub has it,
    a report with headings, points and tables, the figures of its charts among them.

    # junit

    For 'omsorg check' alone: each rule is a test case, failed if it has errors.

    # ics

    For 'omsorg due' and 'omsorg plan show' alone: an iCalendar file (RFC 5545), with an all-day
    event for each duty that has a day, or an event with times, by the clock, for each planned visit.
    An event keeps its UID as long as it is the same duty, or visit, with the same day, so that a
    calendar that subscribes to the file replaces it. Summaries have ids and no names.

    # What commands that change something print

    A line for each record: added, changed, ended, removed or unchanged. -n prints the same and
    writes nothing; -q prints nothing.
    """#

  private static let formatsSwedish = #"""
    Resultat går till standard ut, allt annat till standard fel. Formen väljs med --format, med en
    egen flagga, eller av ändelsen på filen som -o anger (.txt, .csv, .tsv, .json, .jsonl, .html,
    .md, .xlsx, .ics). De maskinläsbara formaten är lika på alla maskiner och språk: fält, id och
    fasta ord ändras inte med --lang.

    # text

    Kolumner i linje, för människor, med de kolumner man oftast vill ha; -v visar alla. Kapas till
    terminalens bredd bara på en terminal. Färgas, kapas och bläddras aldrig i ett rör. Det som
    saknas är ett streck.

    # json

    Ett objekt, enligt mönstret {"schema":"omsorg.client.list/1","items":[...]}. Fälten är i
    snake_case och fast ordning. Datum är ÅÅÅÅ-MM-DD, klockslag TT:MM, tidpunkter RFC 3339 i UTC,
    minuter heltal, andelar tal från 0 till 1 (oavrundade), det som saknas är null. Talet efter
    snedstrecket ändras bara om ett fält tas bort eller byter mening; nya kan komma när som helst.

      omsorg client list --json=help            vilka fält som finns
      omsorg client list --json=id,name,team    bara de, i den ordningen

    Med --json är ett fel också ett JSON-objekt på standard fel: kind, message, path, line, column,
    hint.

    # jsonl, csv, tsv

    - jsonl: ett JSON-objekt per rad, samma som i items.

    - csv: RFC 4180 med komma, radmatning, utan BOM, engelska fältnamn som rubriker, decimalpunkt,
      och inledande nollor kvar.

    - tsv: för cut och awk. Tabb, radbrytning och omvänt snedstreck i en text skrivs \t, \n, \r och
      \\.

    # csv=excel

    Det som ett svenskt Excel öppnar rätt med dubbelklick: BOM, semikolon, decimalkomma, CR LF, och
    rubriker i ord, på katalogens språk om inte --lang anges.

    I csv och csv=excel får en text som ett kalkylprogram skulle köra som formel (en som börjar med
    = + - @, tabb eller vagnretur) en apostrof framför sig, som 'omsorg import' tar bort igen. Tal
    förblir tal.

    # xlsx

    En arbetsbok för Excel och LibreOffice, skriven till en fil (-o FIL.xlsx) eller ett rör, aldrig
    till en terminal. Alla kolumner, med rubriker på katalogens språk om inte --lang anges. Tal,
    andelar i procent, datum, klockslag och tidpunkter (i UTC, med Z) är av egna typer, ja och nej är
    sanningsvärden, och allt annat är text som förblir text, med inledande nollor och allt. Det som
    saknas är en tom cell. Datum före 1 mars 1900, som kalkylprogram är oense om, är text, och så är
    tal med fler än 15 siffror. Rubrikraden är låst, kan filtreras och upprepas på varje utskriven
    sida; ett andra blad berättar vad kolumnerna innehåller. Samma data ger samma byte. En tabell med
    fler än 1048575 rader, eller en text på fler än 32767 tecken, är ett fel.

    # html

    En sida som inte behöver något utöver sig själv, utan skript, för utskrift och skärmläsare.

    # md

    Markdown, för wikisidor och versionshantering (--format md, eller -o FIL.md): en tabell på
    GitHubs vis, en rapport med rubriker, punkter och tabeller, diagrammens siffror bland dem.

    # junit

    Bara för 'omsorg check': varje regel är ett testfall, underkänt om den har fel.

    # ics

    Bara för 'omsorg due' och 'omsorg plan show': en iCalendar-fil (RFC 5545), med en heldagspost
    för varje sak som ska göras en viss dag, eller en post med klockslag för varje planerat besök.
    En post behåller sitt UID så länge det är samma sak eller besök med samma dag, så att en
    kalender som prenumererar på filen byter ut den. Sammanfattningarna har id:n och inga namn.

    # Vad kommandon som ändrar något skriver

    En rad för varje post: ny, ändrad, avslutad, borttagen eller oförändrad. -n skriver samma sak
    och sparar inget; -q skriver inget.
    """#
}
