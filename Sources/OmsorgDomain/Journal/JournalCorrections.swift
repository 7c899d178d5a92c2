/// Which notes of a journal correct which.
public struct JournalCorrections: Sendable {
  private let correctors: [String: [JournalNote]]
  private let byId: [String: JournalNote]

  /// The corrections among some notes.
  public init(_ notes: [JournalNote]) {
    byId = Dictionary(notes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    correctors = Dictionary(grouping: notes.filter { $0.corrects != nil }) { $0.corrects ?? "" }
      .mapValues { $0.sorted(by: JournalNote.precedes) }
  }

  /// The note of an id.
  public func note(_ id: String) -> JournalNote? { byId[id] }

  /// The notes that correct a note, and those that correct them, each before those that correct it.
  public func corrections(of id: String) -> [JournalNote] {
    // A journal edited by hand may go in a circle.
    var seen: Set<String> = [id]
    var found: [JournalNote] = []
    func follow(_ id: String) {
      for note in correctors[id] ?? [] where seen.insert(note.id).inserted {
        found.append(note)
        follow(note.id)
      }
    }
    follow(id)
    return found
  }

  /// The note that a correction of a note is to correct: the last in the chain, or itself.
  public func latest(of note: JournalNote) -> JournalNote {
    var latest = note
    var seen: Set<String> = [note.id]
    while let next = correctors[latest.id]?.last, seen.insert(next.id).inserted { latest = next }
    return latest
  }
}

extension JournalNote {
  /// Whether a note comes before another: by day, then client, then number.
  public static func precedes(_ first: JournalNote, _ second: JournalNote) -> Bool {
    if first.date != second.date { return first.date < second.date }
    if first.client != second.client { return first.client < second.client }
    return first.number != second.number ? first.number < second.number : first.id < second.id
  }

  /// The number within the client's day.
  private var number: Int { id.split(separator: "/").last.flatMap { Int($0) } ?? 0 }

  /// The day in a note's id, `CLIENT/DATE/NUMBER`; nil if it is no note's.
  public static func date(inId id: String) -> CalendarDate? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    return CalendarDate(iso: parts[parts.count - 2])
  }
}
