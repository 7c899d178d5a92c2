/// What a made-up municipality is written with: its places, wishes and goals.
public enum DemoWords {
  /// Names of care teams.
  public static let teams = [
    "Alen", "Asken", "Björken", "Boken", "Eken", "Enen", "Furan", "Granen", "Hasseln", "Häggen",
    "Kastanjen", "Kornellen", "Lindarna", "Lärken", "Lönnen", "Olvonet", "Oxeln", "Pilen", "Rönnen",
    "Sälgen", "Tallen", "Videt", "Äppelgården", "Ärlan",
  ]

  /// Names of areas.
  public static let areas = ["Centrum", "Norr", "Söder", "Öster", "Väster"]

  /// Streets.
  public static let streets = [
    "Aftonvägen", "Amiralsstigen", "Backsippegatan", "Barnmorskegränd", "Brunnsbergsvägen",
    "Brödragatan", "Bävergränd", "Drängvägen", "Fågelsångsstigen", "Färjkarlsgatan",
    "Garvargården", "Glasblåsarvägen", "Gråstensgatan", "Gökottestigen", "Hampodlarvägen",
    "Hyvelgatan", "Iskällarvägen", "Kardarvägen", "Klockstapelgatan", "Kolarstigen", "Kvarnrännan",
    "Källmarksvägen", "Lanternvägen", "Linberedargatan", "Lövsångarstigen", "Mejeristvägen",
    "Mossängsvägen", "Norra Fabrikörsgatan", "Nålmakargatan", "Orgelbyggargatan", "Pärongatan",
    "Repslagarstigen", "Rimfrostvägen", "Sadelmakargatan", "Sidenvägen", "Slåttervägen",
    "Spinnrocksvägen", "Stenhuggarvägen", "Södra Fabrikörsgatan", "Tegelslagarvägen",
    "Timmerflottarvägen", "Trollsländevägen", "Tunnbindargatan", "Urmakargatan", "Vagnmakarvägen",
    "Valkarstigen", "Vattenverksgatan", "Väverskegatan", "Ystergränd", "Ålkistevägen",
    "Ängsladevägen", "Örtagårdsgatan",
  ]

  /// What caregivers know and clients need.
  public static let skills = [
    "demens", "förflyttning", "palliativ vård", "psykisk ohälsa", "stroke",
  ]

  /// Health care that may be delegated.
  public static let delegations = [
    "läkemedel", "insulin", "ögondroppar", "såromläggning", "stomi", "PEG",
  ]

  /// Goals of granted services.
  public static let goals = [
    "klara morgonen själv", "komma ut varje vecka", "känna sig trygg hemma",
    "äta tillsammans med någon", "bo kvar hemma", "behålla kontakten med vänner",
  ]

  /// Wishes that no granted service has to be placed for.
  public static let wishes = [
    "samma personer så långt det går", "vill bli ringd före besöket", "hund i hemmet",
    "vill äta frukost sent", "står inte ut med parfym", "vill gärna prata om gamla tider",
    "vill kallas \"Lillan\"", "läser tidningen först; knacka på ordentligt",
  ]
}
