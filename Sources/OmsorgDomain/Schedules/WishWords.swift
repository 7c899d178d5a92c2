import Records

/// Reads what a client wishes of a service out of the client's wishes in words.
///
/// The text is taken part by part, between commas, semicolons, full stops and ends of lines. A part
/// counts for a service that it names, whole words only; one that says no ('inte fredagar') is not
/// read at all, since it tells what the client does not want.
public enum WishWords {
  /// What is wished of a service, never as a must; nil if the words say nothing of it.
  /// - Parameters:
  ///   - service: the service's id.
  ///   - text: the client's wishes in words.
  ///   - catalogue: where the service's names and synonyms stand.
  public static func wish(
    for service: String, in text: String, catalogue: ServiceCatalogue
  ) -> ServiceWish? {
    guard let service = catalogue[service] else { return nil }
    // 'Kväll' is a synonym of the evening visit, but in a wish it is a time of day.
    let names = ([service.nameSwedish, service.nameEnglish] + service.synonyms).map(words)
      .filter { name in !name.isEmpty && !(name.count == 1 && partsOfDay[name[0]] != nil) }
    var weekdays: Set<Weekday> = []
    var times: [ClosedRange<Int>] = []
    for part in text.split(whereSeparator: { ",;.".contains($0) || $0.isNewline }) {
      let words = words(part)
      guard names.contains(where: { contains(words, $0) }), !words.contains(where: noes.contains)
      else { continue }
      weekdays.formUnion(words.compactMap { weekdayForms[$0] })
      times += words.compactMap { partsOfDay[$0] }
    }
    var wish = ServiceWish()
    wish.weekdays = weekdays.sorted()
    if let first = times.map(\.lowerBound).min(), let last = times.map(\.upperBound).max() {
      wish.from = first == 0 ? nil : ClockTime(minutesSinceMidnight: first)
      wish.to = last == 1_439 ? nil : ClockTime(minutesSinceMidnight: last)
    }
    return wish.isEmpty ? nil : wish
  }

  /// The words of a text, lower case, without signs.
  private static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether the words of a name stand somewhere among others, in its order.
  private static func contains(_ words: [String], _ name: [String]) -> Bool {
    guard name.count <= words.count else { return false }
    return (0...words.count - name.count).contains {
      words[$0..<$0 + name.count].elementsEqual(name)
    }
  }

  private static let noes: Set<String> = ["inte", "ej", "aldrig", "not", "never", "no"]

  /// Names written out and their forms. The short ones ('tor', 'sun') mean other things too.
  private static let weekdayForms: [String: Weekday] = {
    var forms: [String: Weekday] = [:]
    for weekday in Weekday.allCases {
      for ending in ["", "en", "ar", "arna"] {
        forms[weekday.words(.swedish).lowercased() + ending] = weekday
      }
      for ending in ["", "s"] { forms[weekday.words(.english).lowercased() + ending] = weekday }
    }
    return forms
  }()

  /// When visits start in the parts of the day, in minutes since midnight.
  private static let partsOfDay: [String: ClosedRange<Int>] = {
    let parts: [([String], ClosedRange<Int>)] = [
      (["morgon", "morgonen", "morgnar", "morgnarna", "morning", "mornings"], 0...719),
      (["förmiddag", "förmiddagen", "förmiddagar", "förmiddagarna"], 0...719),
      (["eftermiddag", "eftermiddagen", "eftermiddagar", "eftermiddagarna"], 720...1_019),
      (["afternoon", "afternoons"], 720...1_019),
      (["kväll", "kvällen", "kvällar", "kvällarna", "evening", "evenings"], 1_020...1_439),
    ]
    return Dictionary(
      parts.flatMap { words, times in words.map { ($0, times) } },
      uniquingKeysWith: { first, _ in first })
  }()
}

extension CareRecords {
  /// What a client wishes of a granted service: what is on record for it, else what the client's
  /// wishes in words say; nil if nothing is wished.
  ///
  /// A blank wish on record says that there is none, whatever the words say.
  public func wish(of granted: GrantedService) -> ServiceWish? {
    if let wish = granted.wish { return wish.isEmpty ? nil : wish }
    guard let words = client(granted.client)?.wishes else { return nil }
    return WishWords.wish(for: granted.service, in: words, catalogue: services)
  }
}
