import PlainJSON
public import Records

/// A value and the days it holds, both ends included; an absent end is open.
public struct Period<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The first day, or nil: for as long as anyone knows.
  public var from: CalendarDate?
  /// The last day, or nil: until further notice.
  public var to: CalendarDate?
  /// What holds.
  public var value: Value
  var unknownMembers = UnknownMembers()

  /// A period.
  public init(from: CalendarDate?, to: CalendarDate? = nil, value: Value) {
    self.from = from
    self.to = to
    self.value = value
  }

  /// Whether the period includes a day.
  public func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let to, to < date { return false }
    return true
  }
}

/// A fact that changes over time: periods in order of their first day.
public struct Timeline<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The periods, earliest first.
  public private(set) var periods: [Period<Value>]

  /// Periods in any order. Periods that overlap are kept; `hasOverlap` tells.
  public init(_ periods: [Period<Value>] = []) {
    func isBefore(_ first: Period<Value>, _ second: Period<Value>) -> Bool {
      guard let later = second.from else { return false }
      guard let earlier = first.from else { return true }
      return earlier < later
    }
    // Nearly all are in order already, most of them alone.
    let isInOrder = periods.indices.dropFirst().allSatisfy {
      !isBefore(periods[$0], periods[$0 - 1])
    }
    self.periods = isInOrder ? periods : periods.sorted(by: isBefore)
  }

  /// Whether nothing was ever known.
  public var isEmpty: Bool { periods.isEmpty }

  /// Whether two periods share a day, or one ends before it begins.
  public var hasOverlap: Bool {
    for (index, period) in periods.enumerated() {
      if let from = period.from, let to = period.to, to < from { return true }
      guard index + 1 < periods.count else { break }
      guard let end = period.to, let next = periods[index + 1].from, end < next else { return true }
    }
    return false
  }

  /// The period in force on a day; the latest begun where periods overlap.
  public func period(on date: CalendarDate) -> Period<Value>? {
    periods.last { $0.contains(date) }
  }

  /// The value in force on a day.
  public func value(on date: CalendarDate) -> Value? {
    // By place: of a period only the value is wanted.
    periods.indices.last { periods[$0].contains(date) }.map { periods[$0].value }
  }

  /// The value of the period that has begun last and has not been ended, whatever day it is.
  public var current: Value? { periods.last.flatMap { $0.to == nil ? $0.value : nil } }

  /// Lets a value hold from a day until the next change that is known already: what held before
  /// ends the day before.
  ///
  /// A first value without a day holds for as long as anyone knows. The value that holds on the day
  /// anyway changes nothing.
  public mutating func set(_ value: Value, from date: CalendarDate?) {
    guard let date else {
      if periods.isEmpty { periods = [Period(from: nil, value: value)] }
      return
    }
    if self.value(on: date) == value { return }
    let next = periods.firstIndex { period in period.from.map { date < $0 } ?? false }
    let lastDay = next.flatMap { periods[$0].from }.map { $0.adding(days: -1) }
    clear(from: date)
    var place =
      periods.firstIndex { period in period.from.map { date < $0 } ?? false }
      ?? periods.count
    if place > 0, periods[place - 1].value == value, periods[place - 1].to == date.adding(days: -1)
    {
      place -= 1
      periods[place].to = lastDay
    } else {
      periods.insert(Period(from: date, to: lastDay, value: value), at: place)
    }
    if place + 1 < periods.count, periods[place + 1].value == value {
      periods[place].to = periods[place + 1].to
      periods.remove(at: place + 1)
    }
  }

  /// Ends what holds on a day the day before; changes known for later stay.
  public mutating func clear(from date: CalendarDate) {
    guard let place = periods.lastIndex(where: { $0.contains(date) }) else { return }
    if periods[place].from == date {
      periods.remove(at: place)
    } else {
      periods[place].to = date.adding(days: -1)
    }
  }
}

extension ValueForm {
  /// A history of values: `[{"from":…,"to":…,"value":…}]`; tables show the one in force.
  public static func timeline<Element: Equatable & Sendable>(
    _ element: ValueForm<Element>
  ) -> ValueForm<Timeline<Element>> where Value == Timeline<Element> {
    let date = ValueForm<CalendarDate>.date
    return ValueForm<Timeline<Element>>(
      expected: Text(
        sv: "en lista av perioder: \(element.expected(.swedish))",
        en: "a list of periods: \(element.expected(.english))"),
      typeName: "periods of \(element.typeName)",
      cellKind: element.cellKind,
      read: { (reader) throws(RecordFault) in
        var periods: [Period<Element>] = []
        try faulting { () throws(JSONError) in try reader.beginArray() }
        while try faulting({ () throws(JSONError) in try reader.nextElement() }) {
          periods.append(try readPeriod(element, date, from: &reader))
        }
        return Timeline(periods)
      },
      write: { timeline, writer in
        writer.beginArray()
        for period in timeline.periods {
          writer.beginObject()
          if let from = period.from {
            writer.key("from")
            date.write(from, &writer)
          }
          if let to = period.to {
            writer.key("to")
            date.write(to, &writer)
          }
          writer.key("value")
          element.write(period.value, &writer)
          period.unknownMembers.write(to: &writer)
          writer.endObject()
        }
        writer.endArray()
      },
      cell: { timeline, context in
        guard let day = CalendarDate(daysSinceEpoch: Int32(clamping: context.day)),
          let value = timeline.value(on: day)
        else { return .absent }
        return element.cell(value, context)
      },
      parse: { (text, context) throws(FormFault) in
        Timeline([Period(from: nil, value: try element.parse(text, context))])
      }
    ).merging { old, new, context in
      guard !old.isEmpty, let day = CalendarDate(daysSinceEpoch: Int32(clamping: context.day))
      else { return new ?? old }
      var timeline = old
      if let value = new?.periods.last?.value {
        timeline.set(value, from: day)
      } else {
        timeline.clear(from: day)
      }
      return timeline
    }
  }
}

private let periodKeys = JSONKeys(["from", "to", "value"])

private func readPeriod<Element: Equatable & Sendable>(
  _ element: ValueForm<Element>, _ date: ValueForm<CalendarDate>, from reader: inout JSONReader
) throws(RecordFault) -> Period<Element> {
  _ = try faulting { () throws(JSONError) in try reader.peek() }
  let start = reader.offset
  var from: CalendarDate?
  var to: CalendarDate?
  var value: Element?
  var unknown = UnknownMembers()
  try faulting { () throws(JSONError) in try reader.beginObject() }
  reading: while true {
    switch try faulting({ () throws(JSONError) in try reader.nextMember(periodKeys) }) {
    case .known(0): from = try date.read(&reader)
    case .known(1): to = try date.read(&reader)
    case .known: value = try element.read(&reader)
    case .unknown(let name): try unknown.keep(name, from: &reader)
    case .end: break reading
    }
  }
  guard let value else { throw RecordFault(.missing, field: "value", offset: start) }
  var period = Period(from: from, to: to, value: value)
  period.unknownMembers = unknown
  return period
}
