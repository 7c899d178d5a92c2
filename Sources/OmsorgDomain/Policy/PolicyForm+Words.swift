import PlainJSON
public import Records

extension PolicyForm where Value == Bool {
  /// Yes or no.
  public static var flag: Self {
    PolicyForm(
      "flag",
      expected: Text(sv: "true eller false (ja, nej)", en: "true or false (yes, no)"),
      choices: ["true", "false"],
      value: { if case .boolean(let flag) = $0 { flag } else { nil } },
      wording: { $0 ? Text(sv: "ja", en: "yes") : Text(sv: "nej", en: "no") },
      literal: { text in
        switch text.lowercased() {
        case "true", "yes", "ja": .boolean(true)
        case "false", "no", "nej": .boolean(false)
        default: .string(text)
        }
      })
  }
}

extension PolicyForm where Value == String {
  /// A name or a keyword.
  public static var word: Self {
    PolicyForm(
      "word",
      expected: Text(sv: "en text som inte är tom", en: "a text that is not empty"),
      value: { if case .string(let word) = $0, !word.isEmpty { word } else { nil } },
      wording: { word in Text(same: word) },
      literal: JSONValue.string)
  }
}

extension PolicyForm where Value == [String] {
  /// Ids of services in the catalogue.
  public static var services: Self {
    PolicyForm(
      "services",
      expected: Text(
        sv: "id på insatser i katalogen, till exempel [\"cleaning\",\"shopping\"]",
        en: "ids of services in the catalogue, such as [\"cleaning\",\"shopping\"]"),
      value: { literal in
        guard let ids = strings(literal), !ids.isEmpty, Set(ids).count == ids.count,
          ids.allSatisfy({ !$0.isEmpty })
        else { return nil }
        return ids
      },
      wording: { ids in Text(same: ids.joined(separator: ", ")) },
      literal: { text in typedList(text) })
  }
}

extension PolicyForm where Value: Choice {
  /// One of the declared cases.
  public static var choice: Self {
    let choices = Value.allCases.map(\.rawValue)
    return PolicyForm(
      "choice",
      expected: Text(
        sv: "ett av \(choices.joined(separator: ", "))",
        en: "one of \(choices.joined(separator: ", "))"),
      choices: choices,
      value: { if case .string(let raw) = $0 { Value(rawValue: raw) } else { nil } },
      wording: \.words,
      literal: JSONValue.string)
  }
}

extension PolicyForm {
  /// Several of the declared cases, none twice; their order is the order that the rule means.
  public static func list<Element: Choice>() -> Self where Value == [Element] {
    let choices = Element.allCases.map(\.rawValue)
    return PolicyForm(
      "list",
      expected: Text(
        sv: "en lista av \(choices.joined(separator: ", "))",
        en: "a list of \(choices.joined(separator: ", "))"),
      choices: choices,
      value: { literal in
        guard let words = strings(literal), !words.isEmpty, Set(words).count == words.count
        else { return nil }
        let values = words.compactMap(Element.init(rawValue:))
        return values.count == words.count ? values : nil
      },
      wording: { values in
        Text(
          sv: values.map { $0.words(.swedish) }.joined(separator: ", "),
          en: values.map { $0.words(.english) }.joined(separator: ", "))
      },
      literal: { text in typedList(text) })
  }
}

/// The strings of an array of strings, or nil.
private func strings(_ literal: JSONValue) -> [String]? {
  guard case .array(let elements) = literal else { return nil }
  var strings: [String] = []
  for element in elements {
    guard case .string(let string) = element else { return nil }
    strings.append(string)
  }
  return strings
}

/// The parts of what was typed with commas between.
private func typedList(_ text: String) -> JSONValue {
  .array(text.split(separator: ",").map { .string(String($0.trimmingSpaces)) })
}
