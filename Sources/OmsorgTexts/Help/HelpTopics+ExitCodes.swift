import Records

extension HelpTopics {
  /// `omsorg-exit-codes(7)`: what the exit status says.
  static var exitCodes: HelpTopic {
    HelpTopic(
      name: "exit-codes", section: 7,
      summary: Text(sv: "vad slutstatus betyder", en: "what the exit status means"),
      body: Text(sv: exitCodesSwedish, en: exitCodesEnglish))
  }

  private static let exitCodesEnglish = #"""
      0    done
      1    the answer is no: check found errors, a question was
           answered with no, or --exit-code and something is late
      64   the command line is wrong
      65   data are wrong: a row to import, or a file of the store
      66   there is no such store, file, record or log entry
      69   a rule forbids it; the message says which
      70   a fault in the program: please report it
      73   it cannot be created, most often because it is there already
      74   reading or writing failed
      75   someone else is writing, or wrote meanwhile: try again
      77   you lack permission
      130  interrupted

    The numbers from 64 are those of sysexits.h. Status 0 means that all was done; what was only
    partly done is never 0, and a change is made wholly or not at all. An empty list is 0. A reader
    that closes the pipe early, such as head, is no error.

    In scripts:

      omsorg status --exit-code >late.txt || mail -s Late me <late.txt
      omsorg check --format junit -o check.xml
    """#

  private static let exitCodesSwedish = #"""
      0    klart
      1    svaret är nej: check hittade fel, en fråga besvarades med nej,
           eller --exit-code och något är sent
      64   kommandoraden är fel
      65   data är fel: en rad att läsa in, eller en fil i katalogen
      66   det finns ingen sådan katalog, fil, post eller ändring i loggen
      69   en regel hindrar det; meddelandet säger vilken
      70   ett fel i programmet: rapportera det gärna
      73   det går inte att skapa, oftast för att det redan finns
      74   läsning eller skrivning misslyckades
      75   någon annan skriver, eller skrev under tiden: försök igen
      77   du saknar behörighet
      130  avbrutet

    Talen från 64 är de i sysexits.h. Status 0 betyder att allt är gjort; det som bara delvis är
    gjort är aldrig 0, och en ändring görs helt eller inte alls. En tom lista är 0. Att den som
    läser ett rör stänger det i förtid, som head, är inget fel.

    I skript:

      omsorg status --exit-code >sent.txt || mail -s Sent jag <sent.txt
      omsorg check --format junit -o check.xml
    """#
}
