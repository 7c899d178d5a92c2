import OmsorgDomain

/// What a client's wishes in words say about a service, read as omsorg-planning(7) tells.
enum IndependentWish {
  static let weekdays: [(Weekday, [String])] = [
    (.monday, ["måndag", "monday"]), (.tuesday, ["tisdag", "tuesday"]),
    (.wednesday, ["onsdag", "wednesday"]), (.thursday, ["torsdag", "thursday"]),
    (.friday, ["fredag", "friday"]), (.saturday, ["lördag", "saturday"]),
    (.sunday, ["söndag", "sunday"]),
  ]
  static let dayParts: [Set<String>] = [
    [
      "morgon", "morgonen", "morgnar", "morgnarna", "förmiddag", "förmiddagen", "förmiddagar",
      "förmiddagarna", "morning", "mornings",
    ],
    [
      "eftermiddag", "eftermiddagen", "eftermiddagar", "eftermiddagarna", "afternoon",
      "afternoons",
    ],
    ["kväll", "kvällen", "kvällar", "kvällarna", "evening", "evenings"],
  ]
  static let negations: Set<String> = ["inte", "ej", "aldrig", "not", "never", "no"]

  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The wish for a service, or nil.
  static func wish(of granted: GrantedService, client: Client, services: ServiceCatalogue)
    -> ServiceWish?
  {
    if let wish = granted.wish { return wish.isEmpty ? nil : wish }
    guard let text = client.wishes, let service = services[granted.service] else { return nil }
    let names = ([service.nameSwedish, service.nameEnglish] + service.synonyms)
      .map { words($0) }
      .filter { name in
        !name.isEmpty && !(name.count == 1 && dayParts.contains { $0.contains(name[0]) })
      }
    var days: Set<Weekday> = []
    var parts: Set<Int> = []
    for sentence in text.split(whereSeparator: { ",;.".contains($0) || $0.isNewline }) {
      let words = words(String(sentence))
      guard names.contains(where: { contains(words, $0) }), negations.isDisjoint(with: words)
      else { continue }
      for word in words {
        for (weekday, stems) in weekdays
        where word == stems[0] || ["en", "ar", "arna"].contains(where: { word == stems[0] + $0 })
          || word == stems[1] || word == stems[1] + "s"
        {
          days.insert(weekday)
        }
        for part in 0..<3 where dayParts[part].contains(word) { parts.insert(part) }
      }
    }
    var wish = ServiceWish()
    wish.weekdays = days.sorted()
    if let low = parts.min(), let high = parts.max() {
      wish.from = [nil, ClockTime(iso: "12:00"), ClockTime(iso: "17:00")][low]
      wish.to = [ClockTime(iso: "11:59"), ClockTime(iso: "16:59"), nil][high]
    }
    return wish.isEmpty ? nil : wish
  }

  private static func contains(_ words: [String], _ name: [String]) -> Bool {
    guard words.count >= name.count else { return false }
    return (0...words.count - name.count).contains { Array(words[$0..<$0 + name.count]) == name }
  }
}

extension ServiceWish {
  func allows(weekday: Weekday) -> Bool { weekdays.isEmpty || weekdays.contains(weekday) }

  func allows(start: Int) -> Bool {
    if let from, start < Int(from.minutesSinceMidnight) { return false }
    if let to, start > Int(to.minutesSinceMidnight) { return false }
    return true
  }

  func allows(caregivers: [String]) -> Bool { caregiver.map { caregivers.contains($0) } ?? true }
}
