public import Records

extension ScheduleText {
  /// What is wrong with a text, by line.
  public struct Faults: Error, Equatable, Sendable {
    /// The faults, one a line at most, the first line first.
    public let all: [ScheduleTextFault]
  }

  /// The schedule as a text says that it is.
  /// - Throws: `Faults`.
  public func read(_ text: String) throws(Faults) -> Schedule {
    var faults: [ScheduleTextFault] = []
    var items: [(line: Int, item: ScheduleItem)] = []
    var reader = ScheduleLineReader(self)
    for (index, line) in Self.lines(text).enumerated() {
      let words = line.drop(while: \.isWhitespace)
      if words.isEmpty || words.first == "#" { continue }
      do throws(ScheduleLineReader.Failure) {
        for item in try reader.item(line).inFourWeeks { items.append((index + 1, item)) }
      } catch {
        faults.append(ScheduleTextFault(line: index + 1, kind: error.kind))
      }
    }
    var read = schedule
    read.items = items.map { keepingUnknownMembers($0.item) }
    let others = records.schedules.filter { $0.isInForce(on: schedule.from) }
    var isFaulty: Set<Int> = []
    for clash in read.clashes(among: others, cycle: cycle) {
      let line = items[clash.item].line
      guard isFaulty.insert(line).inserted else { continue }
      faults.append(
        ScheduleTextFault(
          line: line, kind: .clash(clash, otherLine: clash.other.map { items[$0].line })))
    }
    if !faults.isEmpty { throw Faults(all: faults.sorted { $0.line < $1.line }) }
    read.sortItems()
    return read
  }

  /// A text with the faults told on lines of their own above the lines that they are in, and those
  /// told before taken away.
  /// - Parameter faults: of the text as it is.
  public static func marked(
    _ text: String, with faults: [ScheduleTextFault], _ language: Language
  ) -> String {
    let messages = Dictionary(
      faults.map { ($0.line, $0.message(language)) }, uniquingKeysWith: { first, _ in first })
    var marked: [Substring] = []
    for (index, line) in lines(text).enumerated() {
      if line.drop(while: \.isWhitespace).hasPrefix(mark) { continue }
      if let message = messages[index + 1] { marked.append("\(mark) \(message)"[...]) }
      marked.append(line)
    }
    return marked.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// An item that stands in the schedule already keeps what this version does not know of it.
  private func keepingUnknownMembers(_ item: ScheduleItem) -> ScheduleItem {
    schedule.items.first { old in
      var known = old
      known.unknownMembers = UnknownMembers()
      if known.by == [schedule.caregiver] { known.by = [] }
      return known == item
    } ?? item
  }
}

/// Reads the lines of a schedule's text.
struct ScheduleLineReader {
  struct Failure: Error {
    let kind: ScheduleTextFault.Kind

    init(_ kind: ScheduleTextFault.Kind) { self.kind = kind }
  }

  private static let longest = 520
  /// The last week in which a day can lie that a schedule may hold.
  private static let lastWeek = 523

  private let text: ScheduleText
  private var records: CareRecords { text.records }
  private var schedule: Schedule { text.schedule }

  init(_ text: ScheduleText) { self.text = text }

  /// The item that a line is.
  mutating func item(_ line: Substring) throws(Failure) -> ScheduleItem {
    if let fault = ControlCharacters.fault(in: String(line)) {
      throw Failure(.controlCharacter(fault.reason))
    }
    guard let all = ScheduleLineWord.words(line) else { throw Failure(.openQuote) }
    var words = all[...]
    var item = ScheduleItem()
    let week = try Self.next(&words, .week).text
    guard let number = Int(week), (1...Self.lastWeek).contains(number) else {
      throw Failure(.week(week))
    }
    let name = try Self.next(&words, .weekday).text
    guard let weekday = Weekday.named(name) else { throw Failure(.weekday(name)) }
    item.day = (number - 1) * 7 + weekday.rawValue - 1
    let start = try Self.next(&words, .start).text
    guard let time = ClockTime(written: start) else { throw Failure(.start(start)) }
    item.start = time
    let length = try Self.next(&words, .minutes).text
    guard let minutes = Int(length), (1...1_440).contains(minutes) else {
      throw Failure(.minutes(length))
    }
    item.minutes = minutes
    let client = try Self.next(&words, .client)
    try takeWhatDiffers(from: &words, into: &item)
    if words.isEmpty { throw Failure(.missing(.service)) }
    if client.isKeyword("-") {
      let name = Self.joined(words)
      guard let activity = ScheduledTime.named(name) else { throw Failure(.noSuchActivity(name)) }
      if !item.by.isEmpty { throw Failure(.activityOfOther) }
      item.activity = activity
      return item
    }
    guard records.client(client.text) != nil else { throw Failure(.noSuchClient(client.text)) }
    item.client = client.text
    item.decision = try decision(of: client.text, words)
    if let (id, last) = text.ended(item) { throw Failure(.ended(decision: id, last)) }
    return item
  }

  private static func next(
    _ words: inout ArraySlice<ScheduleLineWord>, _ part: ScheduleTextPart
  ) throws(Failure) -> ScheduleLineWord {
    guard let word = words.popFirst() else { throw Failure(.missing(part)) }
    return word
  }

  private static func joined(_ words: ArraySlice<ScheduleLineWord>) -> String {
    words.map(\.text).joined(separator: " ")
  }

  // MARK: The service

  private func decision(
    of client: String, _ words: ArraySlice<ScheduleLineWord>
  ) throws(Failure) -> String {
    let own = records.decisions(of: client)
    if let last = words.last {
      let name = Self.joined(words.dropLast())
      if let granted = own.first(where: { $0.id == last.text }) {
        guard name.isEmpty || isName(name, of: granted) else {
          let (swedish, english) = (
            text.serviceName(granted, .swedish), text.serviceName(granted, .english)
          )
          let service = Text(sv: swedish, en: english)
          throw Failure(.otherService(decision: granted.id, service: service))
        }
        return granted.id
      }
      if let other = text.decisions[last.text] {
        throw Failure(.otherClient(decision: other.id, client: other.client))
      }
      // A service, and after it what is no decision.
      if !name.isEmpty, records.services.service(named: Self.joined(words)) == nil,
        records.services.service(named: name) != nil
          || own.contains(where: { isName(name, of: $0) })
      {
        throw Failure(.noSuchDecision(last.text, client: client))
      }
    }
    let name = Self.joined(words)
    let named = own.filter { isName(name, of: $0) }
    let going = named.filter { granted in granted.to.map { schedule.from <= $0 } ?? true }
    if going.count > 1 { throw Failure(.severalDecisions(service: name, going.map(\.id))) }
    if let granted = going.first { return granted.id }
    if let ended = named.last, let last = ended.to {
      throw Failure(.ended(decision: ended.id, last))
    }
    throw Failure(
      records.services.service(named: name) == nil
        ? .noSuchService(name) : .notGranted(service: name, client: client))
  }

  private func isName(_ name: String, of granted: GrantedService) -> Bool {
    if records.services.service(named: name)?.id == granted.service { return true }
    return Language.allCases.contains { text.serviceName(granted, $0) == name.lowercased() }
  }

  // MARK: What differs

  /// Takes the words at the end of a line that say by whom and how often, in whatever order.
  private func takeWhatDiffers(
    from words: inout ArraySlice<ScheduleLineWord>, into item: inout ScheduleItem
  ) throws(Failure) {
    var weeks: Int?
    var isByGiven = false
    while let (found, count) = try option(at: words) {
      let taken = Self.joined(words.suffix(count))
      switch found {
      case .once:
        if item.isOnce { throw Failure(.optionTwice(taken)) }
        item.isOnce = true
      case .weeks(let number):
        if weeks != nil { throw Failure(.optionTwice(taken)) }
        weeks = number
      case .by(let list):
        if isByGiven { throw Failure(.optionTwice(words[words.endIndex - count].text)) }
        isByGiven = true
        item.by = try caregivers(list)
      }
      words = words.dropLast(count)
    }
    if item.isOnce, weeks != nil { throw Failure(.onceAndEvery) }
    item.everyWeeks = weeks ?? CareCycle.weeks
    if item.by == [schedule.caregiver] { item.by = [] }
  }

  private enum Option {
    case once
    case weeks(Int)
    case by(String)
  }

  /// What the last words say, and how many they are; nil if they belong to the service.
  private func option(
    at words: ArraySlice<ScheduleLineWord>
  ) throws(Failure) -> (Option, count: Int)? {
    guard let last = words.last else { return nil }
    let before = words.dropLast()
    if last.isKeyword("once") { return (.once, 1) }
    if last.isKeyword("gång"), before.last?.isKeyword("en") ?? false { return (.once, 2) }
    if last.isKeyword("vecka", "veckor", "week", "weeks"), let word = before.last {
      if word.isKeyword("varje", "every") { return (.weeks(1), 2) }
      if word.isKeyword("varannan") { return (.weeks(2), 2) }
      if before.dropLast().last?.isKeyword("var", "every") ?? false {
        let digits = word.text.lowercased().split(separator: ":", omittingEmptySubsequences: false)
        guard let first = digits.first, let weeks = Int(first), (1...Self.longest).contains(weeks),
          digits.count == 1 || digits.count == 2 && ["a", "e"].contains(digits[1])
        else { throw Failure(.everyWeeks(word.text)) }
        return (.weeks(weeks), 3)
      }
    }
    if before.last?.isKeyword("av", "by") ?? false,
      records.services.service(named: Self.joined(words)) == nil
    {
      return (.by(last.text), 2)
    }
    return nil
  }

  private func caregivers(_ list: String) throws(Failure) -> [String] {
    // An id may have a plus sign of its own.
    if records.caregiver(list) != nil { return [list] }
    var ids: [String] = []
    for part in list.split(separator: "+", omittingEmptySubsequences: false).map(String.init) {
      guard records.caregiver(part) != nil else { throw Failure(.noSuchCaregiver(part)) }
      if ids.contains(part) { throw Failure(.caregiverTwice(part)) }
      ids.append(part)
    }
    if ids.count > 2 { throw Failure(.tooManyCaregivers) }
    return ids
  }
}
