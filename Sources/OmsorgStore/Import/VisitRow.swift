import OmsorgDomain

/// A row of a visits' export, read and small: a year of a city has millions.
struct VisitRow {
  /// The row's id.
  var id = RowId()
  /// Places in the vocabulary's lists of clients, caregivers, services and reasons; -1 for none.
  var client: Int32 = -1
  var caregiver: Int32 = -1
  var services: Int32 = -1
  var reason: Int32 = -1
  /// Days since 1970-01-01.
  var day: Int32 = 0
  /// Minutes since midnight; -1 for none.
  var plannedStart: Int16 = -1
  var plannedEnd: Int16 = -1
  var start: Int16 = -1
  var end: Int16 = -1
  var status = VisitStatus.planned

  var date: CalendarDate { CalendarDate(daysSinceEpoch: day) ?? .earliest }
}

/// Texts that come again and again, each held once.
struct InternedTexts {
  private(set) var texts: [String] = []
  private var places: [String: Int32] = [:]

  mutating func place(of text: String) -> Int32 {
    if let place = places[text] { return place }
    let place = Int32(texts.count)
    texts.append(text)
    places[text] = place
    return place
  }

  func text(_ place: Int32) -> String? { place < 0 ? nil : texts[Int(place)] }
}

/// Rows of visits in memory, with what they refer to.
struct VisitRows {
  var rows: [VisitRow] = []
  let vocabulary: VisitVocabulary
  /// Where the ids lie.
  let ids: RowIdStore
  let file: FileContents
}
