import Records

extension PolicyRule {
  /// Points for working when the client has daytime personal care.
  public static let matchWeightSharedTime = Typed<Int>(
    "match_weight_shared_time", .points,
    Text(
      sv: "poäng för att arbeta när brukaren har personlig omsorg på dagen",
      en: "points for working when the client has daytime personal care"))
  /// Points for having been with the client before.
  public static let matchWeightFamiliarity = Typed<Int>(
    "match_weight_familiarity", .points,
    Text(
      sv: "poäng för tidigare besök hos brukaren", en: "points for earlier visits to the client"))
  /// Points for the skills that the client's needs ask for.
  public static let matchWeightSkills = Typed<Int>(
    "match_weight_skills", .points,
    Text(
      sv: "poäng för kompetens som brukarens behov kräver",
      en: "points for the skills that the client's needs ask for"))
  /// Points for the right team.
  public static let matchWeightTeam = Typed<Int>(
    "match_weight_team", .points,
    Text(sv: "poäng för rätt lag", en: "points for the right team"))
  /// Points for being someone the client would like.
  public static let matchWeightWishes = Typed<Int>(
    "match_weight_wishes", .points,
    Text(
      sv: "poäng för den brukaren gärna vill ha", en: "points for whom the client would like"))
  /// Points for a language in common.
  public static let matchWeightLanguage = Typed<Int>(
    "match_weight_language", .points,
    Text(sv: "poäng för gemensamt språk", en: "points for a language in common"))
  /// Points for experience, where the client is demanding.
  public static let matchWeightExperience = Typed<Int>(
    "match_weight_experience", .points,
    Text(
      sv: "poäng för erfarenhet vid särskilt krävande situationer",
      en: "points for experience, where the client is demanding"))
  /// Points for room left in the band.
  public static let matchWeightRoom = Typed<Int>(
    "match_weight_room", .points,
    Text(sv: "poäng för utrymme", en: "points for room left"))
  /// Points for a twin who has room too.
  public static let matchWeightTwin = Typed<Int>(
    "match_weight_twin", .points,
    Text(
      sv: "poäng för en tvilling som också har utrymme",
      en: "points for a twin who has room too"))
  /// Points that the first client above the band costs, the second twice as many, and so on.
  public static let loadWeightClientAbove = Typed<Int>(
    "load_weight_client_above", .points,
    Text(
      sv: "poäng som den första brukaren över gränsen kostar, den andra dubbelt så många …",
      en: "points that the first client above the band costs, the second twice as many …"))
  /// Points that each client below the band costs.
  public static let loadWeightClientBelow = Typed<Int>(
    "load_weight_client_below", .points,
    Text(
      sv: "poäng som varje brukare under gränsen kostar",
      en: "points that each client below the band costs"))
  /// Points that each minute in four weeks above the share of working time costs.
  public static let loadWeightMinute = Typed<Int>(
    "load_weight_minute", .points,
    Text(
      sv: "poäng per minut på fyra veckor över andelen av arbetstiden",
      en: "points per minute in four weeks above the share of working time"))
  /// Points that breaking a working relation costs.
  public static let relationWeight = Typed<Int>(
    "relation_weight", .points,
    Text(
      sv: "poäng som det kostar att bryta en fungerande relation",
      en: "points that breaking a working relation costs"))

  /// What things are worth against each other when care contacts are matched.
  static let matching: [PolicyRule] = [
    matchWeightSharedTime.rule, matchWeightFamiliarity.rule, matchWeightSkills.rule,
    matchWeightTeam.rule,
    matchWeightWishes.rule, matchWeightLanguage.rule, matchWeightExperience.rule,
    matchWeightRoom.rule, matchWeightTwin.rule, loadWeightClientAbove.rule,
    loadWeightClientBelow.rule, loadWeightMinute.rule, relationWeight.rule,
  ]
}
