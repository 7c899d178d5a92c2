import Records

extension HelpTopics {
  /// `omsorg-environment(7)`: variables and the order of settings.
  static var environment: HelpTopic {
    HelpTopic(
      name: "environment", section: 7,
      summary: Text(
        sv: "miljövariabler och inställningars ordning",
        en: "environment variables and the order of settings"),
      body: Text(sv: environmentSwedish, en: environmentEnglish))
  }

  private static let environmentEnglish = #"""
    A setting is taken from the command line, else from the environment, else from the store
    ('omsorg config list'), else it is what the program has built in. A variable that is set but
    empty counts as not set.

    # Variables for options

    An option with a value that may be set by the environment has the variable OMSORG_ and its
    name, in capitals with underscores; help shows which do. Those of all commands:

      OMSORG_DATA           --data, the store
      OMSORG_FORMAT         --format
      OMSORG_LANG           --lang, sv or en
      OMSORG_TODAY          --today
      OMSORG_AS             --as, who makes the change
      OMSORG_COLOR          --color: auto, always or never
      OMSORG_LOCK_TIMEOUT   --lock-timeout, seconds

    Some commands have variables of their own: OMSORG_MINE for 'omsorg status', OMSORG_POLICY for
    'omsorg init'. A record's fields, --yes and --reveal are never taken from the environment.

    # Other variables

    - LC_ALL, LC_MESSAGES, LANG: the language, where neither --lang nor OMSORG_LANG says. The first
      that is set decides: one that begins with sv is Swedish, anything else English.

    - OMSORG_PAGER, then PAGER: the program that long text is paged with, on a terminal; else less.
      --no-pager turns it off.

    - VISUAL, then EDITOR: the editor that 'edit' opens a record in; else vi, on a terminal. No other
      program is ever run, and none that a store names.

    - XDG_RUNTIME_DIR, then TMPDIR: where the file being edited lies, private to you; else /tmp.

    - NO_COLOR, TERM=dumb: no colour. COLUMNS: the width, where the terminal does not tell.

    - USER: who makes the change, where --as does not say.
    """#

  private static let environmentSwedish = #"""
    En inställning tas från kommandoraden, annars från miljön, annars från katalogen ('omsorg config
    list'), annars är den vad programmet har inbyggt. En variabel som är satt men tom räknas som
    inte satt.

    # Variabler för flaggor

    En flagga med värde som får sättas av miljön har variabeln OMSORG_ och sitt namn, med versaler
    och understreck; hjälpen visar vilka. De som gäller alla kommandon:

      OMSORG_DATA           --data, katalogen
      OMSORG_FORMAT         --format
      OMSORG_LANG           --lang, sv eller en
      OMSORG_TODAY          --today
      OMSORG_AS             --as, vem som gör ändringen
      OMSORG_COLOR          --color: auto, always eller never
      OMSORG_LOCK_TIMEOUT   --lock-timeout, sekunder

    En del kommandon har egna variabler: OMSORG_MINE för 'omsorg status', OMSORG_POLICY för 'omsorg
    init'. En posts fält, --yes och --reveal tas aldrig från miljön.

    # Andra variabler

    - LC_ALL, LC_MESSAGES, LANG: språket, där varken --lang eller OMSORG_LANG anger det. Den första
      som är satt avgör: börjar den med sv är det svenska, annars engelska.

    - OMSORG_PAGER, annars PAGER: programmet som lång text bläddras i, på en terminal; annars less.
      --no-pager stänger av det.

    - VISUAL, annars EDITOR: redigeraren som 'edit' öppnar en post i; annars vi, i en terminal. Inget
      annat program startas någonsin, och inget som en katalog anger.

    - XDG_RUNTIME_DIR, annars TMPDIR: var filen som redigeras ligger, läsbar bara för dig; annars
      /tmp.

    - NO_COLOR, TERM=dumb: ingen färg. COLUMNS: bredden, där terminalen inte anger den.

    - USER: vem som gör ändringen, där --as inte säger det.
    """#
}
