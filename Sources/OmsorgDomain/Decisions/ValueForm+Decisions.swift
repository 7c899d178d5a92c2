import PlainJSON
public import Records

private let frequencyKeys = JSONKeys(["times", "every_weeks", "anchor"])

extension ValueForm where Value == Frequency {
  /// `{"times":1,"every_weeks":2,"anchor":"2026-11-16"}`; people and exports write times a week,
  /// `7` or `0,5`, counted from the Monday of the week in which they write it.
  public static var frequency: ValueForm<Frequency> {
    let expected = Text(
      sv: "antal per vecka (7, 0,5, 0,33)", en: "times a week (7, 0.5, 0.33)")
    let number = ValueForm<Int>.integer()
    let date = ValueForm<CalendarDate>.date
    return ValueForm(
      expected: expected,
      typeName: "frequency",
      cellKind: .choice,
      read: { (reader) throws(RecordFault) in
        _ = try faulting { () throws(JSONError) in try reader.peek() }
        let start = reader.offset
        var times: Int?
        var everyWeeks = 1
        var anchor: CalendarDate?
        try faulting { () throws(JSONError) in try reader.beginObject() }
        reading: while true {
          switch try faulting({ () throws(JSONError) in try reader.nextMember(frequencyKeys) }) {
          case .known(0): times = try number.read(&reader)
          case .known(1): everyWeeks = try number.read(&reader)
          case .known: anchor = try date.read(&reader)
          case .unknown: _ = try faulting { () throws(JSONError) in try reader.skipValue() }
          case .end: break reading
          }
        }
        guard let times, let anchor,
          let frequency = Frequency(times: times, everyWeeks: everyWeeks, anchor: anchor)
        else {
          throw RecordFault(
            .form(
              expected: Text(
                sv: "times, every_weeks och en måndag som anchor",
                en: "times, every_weeks and a Monday as anchor")), offset: start)
        }
        return frequency
      },
      write: { frequency, writer in
        writer.beginObject()
        writer.key("times")
        writer.integer(frequency.times)
        writer.key("every_weeks")
        writer.integer(frequency.everyWeeks)
        writer.key("anchor")
        date.write(frequency.anchor, &writer)
        writer.endObject()
      },
      cell: { frequency, _ in
        .choice("\(frequency.times)/\(frequency.everyWeeks)", frequency.words)
      },
      parse: { (text, context) throws(FormFault) in
        guard let today = CalendarDate(daysSinceEpoch: Int32(clamping: context.day)),
          let frequency = Frequency(perWeek: text, anchor: today.monday)
        else { throw FormFault(kind: "not_a_frequency", reason: expected) }
        return frequency
      })
  }
}

extension Frequency {
  /// How often, in words: `7 a week`, `1 in 2 weeks`.
  public var words: Text {
    let (times, weeks) = (times, everyWeeks)
    if times == 0 { return Text(sv: "vid behov", en: "on call") }
    if weeks == 1 { return Text(sv: "\(times) per vecka", en: "\(times) a week") }
    return Text(sv: "\(times) på \(weeks) veckor", en: "\(times) in \(weeks) weeks")
  }
}
