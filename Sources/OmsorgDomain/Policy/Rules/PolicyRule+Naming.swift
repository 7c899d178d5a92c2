import Records

extension PolicyRule {
  /// The municipality's name.
  public static let name = Typed<String>(
    "name", .word,
    Text(
      sv: "kommunens namn",
      en: "the municipality's name"))
  /// What a person with home care is called.
  public static let clientTerm = Typed<ClientTerm>(
    "client_term", .choice,
    Text(
      sv: "vad den som har hemtjänst kallas",
      en: "what a person with home care is called"))

  /// The names that a policy goes by.
  static let naming: [PolicyRule] = [
    name.rule, clientTerm.rule,
  ]
}
