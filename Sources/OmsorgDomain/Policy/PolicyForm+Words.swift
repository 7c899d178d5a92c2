public import Records

extension PolicyForm where Value == Bool {
  /// Yes or no.
  public static var flag: Self {
    PolicyForm(
      "flag",
      expected: Text(sv: "true eller false (ja, nej)", en: "true or false (yes, no)"),
      choices: ["true", "false"],
      value: { if case .flag(let flag) = $0 { flag } else { nil } },
      wording: { $0 ? Text(sv: "ja", en: "yes") : Text(sv: "nej", en: "no") },
      literal: { text in
        switch text.lowercased() {
        case "true", "yes", "ja": .flag(true)
        case "false", "no", "nej": .flag(false)
        default: .word(text)
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
      value: { if case .word(let word) = $0, !word.isEmpty { word } else { nil } },
      wording: { word in Text(same: word) },
      literal: PolicyLiteral.word)
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
        guard case .words(let ids) = literal, !ids.isEmpty, Set(ids).count == ids.count,
          ids.allSatisfy({ !$0.isEmpty })
        else { return nil }
        return ids
      },
      wording: { ids in Text(same: ids.joined(separator: ", ")) },
      literal: { text in .words(typedList(text)) })
  }
}

extension PolicyForm where Value: PolicyChoice {
  /// One of the declared cases.
  public static var choice: Self {
    let choices = Value.allCases.map(\.rawValue)
    return PolicyForm(
      "choice",
      expected: Text(
        sv: "ett av \(choices.joined(separator: ", "))",
        en: "one of \(choices.joined(separator: ", "))"),
      choices: choices,
      value: { if case .word(let raw) = $0 { Value(rawValue: raw) } else { nil } },
      wording: \.text,
      literal: PolicyLiteral.word)
  }
}

extension PolicyForm {
  /// Several of the declared cases, none twice; their order is the order that the rule means.
  public static func list<Choice: PolicyChoice>() -> Self where Value == [Choice] {
    let choices = Choice.allCases.map(\.rawValue)
    return PolicyForm(
      "list",
      expected: Text(
        sv: "en lista av \(choices.joined(separator: ", "))",
        en: "a list of \(choices.joined(separator: ", "))"),
      choices: choices,
      value: { literal in
        guard case .words(let words) = literal, !words.isEmpty, Set(words).count == words.count
        else { return nil }
        let values = words.compactMap(Choice.init(rawValue:))
        return values.count == words.count ? values : nil
      },
      wording: { values in
        Text(
          sv: values.map { $0.text(.swedish) }.joined(separator: ", "),
          en: values.map { $0.text(.english) }.joined(separator: ", "))
      },
      literal: { text in .words(typedList(text)) })
  }
}

/// The parts of what was typed with commas between.
private func typedList(_ text: String) -> [String] {
  text.split(separator: ",").map { part in
    let head = part.drop { $0 == " " }
    return String(head.reversed().drop { $0 == " " }.reversed())
  }
}
