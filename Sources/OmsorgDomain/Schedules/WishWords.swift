import Records

/// Reads what a client wishes of a service out of the client's wishes in words.
///
/// The text is taken part by part, between commas, semicolons, full stops and ends of lines. A part
/// counts for a service that it names, whole words only; one that says no ('inte fredagar') is not
/// read at all, since it tells what the client does not want.
///
/// A reader remembers the services' names and the latest text, as a client's services are read one
/// after the other.
struct WishWords {
  private let catalogue: ServiceCatalogue
  private var namesOfServices: [String: [[String]]] = [:]
  private var latest: (text: String, parts: [[String]]) = ("", [])

  /// - Parameter catalogue: where the services' names and synonyms stand.
  init(_ catalogue: ServiceCatalogue) {
    self.catalogue = catalogue
  }

  /// What is wished of a service, never as a must; nil if the words say nothing of it.
  /// - Parameters:
  ///   - service: the service's id.
  ///   - text: the client's wishes in words.
  mutating func wish(for service: String, in text: String) -> ServiceWish? {
    let names = names(of: service)
    if names.isEmpty { return nil }
    if latest.text != text { latest = (text, Self.parts(of: text)) }
    var weekdays: Set<Weekday> = []
    var times: [ClosedRange<Int>] = []
    for words in latest.parts where names.contains(where: { Self.contains(words, $0) }) {
      weekdays.formUnion(words.compactMap { Self.weekdayForms[$0] })
      times += words.compactMap { Self.partsOfDay[$0] }
    }
    var wish = ServiceWish()
    wish.weekdays = weekdays.sorted()
    if let first = times.map(\.lowerBound).min(), let last = times.map(\.upperBound).max() {
      wish.from = first == 0 ? nil : ClockTime(minutesSinceMidnight: first)
      wish.to = last == 1_439 ? nil : ClockTime(minutesSinceMidnight: last)
    }
    return wish.isEmpty ? nil : wish
  }

  /// What a service is called, each name as its words; none of a service that is not on record.
  private mutating func names(of service: String) -> [[String]] {
    if let known = namesOfServices[service] { return known }
    let found = catalogue[service].map { [$0.nameSwedish, $0.nameEnglish] + $0.synonyms } ?? []
    // 'Kväll' is a synonym of the evening visit, but in a wish it is a time of day.
    let names = found.map(Self.words)
      .filter { name in !name.isEmpty && !(name.count == 1 && Self.partsOfDay[name[0]] != nil) }
    namesOfServices[service] = names
    return names
  }

  /// The words of those parts of a text that do not say no.
  private static func parts(of text: String) -> [[String]] {
    text.split { ",;.".contains($0) || $0.isNewline }.map(words)
      .filter { !$0.contains(where: noes.contains) }
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
    var words = WishWords(services)
    return wish(of: granted, &words)
  }

  /// The same with a reader of words for services, for whoever asks of many.
  func wish(of granted: GrantedService, _ words: inout WishWords) -> ServiceWish? {
    if let wish = granted.wish { return wish.isEmpty ? nil : wish }
    guard let text = client(granted.client)?.wishes else { return nil }
    return words.wish(for: granted.service, in: text)
  }
}
