import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let weekdays = Option<[Weekday]>(
  "weekday", placeholder: "WEEKDAY", parse: .weekday, environment: .never,
  summary: Text(
    sv: "veckodag, flera gånger för någon av flera",
    en: "a weekday, again for one of several"))
private let between = Option<ClosedTimes?>(
  "between", placeholder: "TIME-TIME", parse: .closedTimes, environment: .never,
  summary: Text(sv: "när det ska börja: 08:00-12:00", en: "when it is to begin: 08:00-12:00"))
private let part = Option<DayPart?>(
  "part", placeholder: "PART", parse: .dayPart, environment: .never,
  summary: Text(sv: "del av dagen", en: "part of the day"))
private let caregiver = Option<String?>(
  "caregiver", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(sv: "vem som ska göra det", en: "who is to do it"))
private let must = Option<Bool>(
  "must", summary: Text(sv: "går inte att göra avkall på", en: "cannot be given up"))
private let none = Option<Bool>(
  "none",
  summary: Text(
    sv: "inget önskas, vad brukarens önskemål med ord än säger",
    en: "nothing is wished, whatever the client's wishes in words say"))

/// `omsorg plan wish`: when and by whom a client wants a service.
let planWish = Command(
  "wish", aliases: ["önska"],
  summary: Text(
    sv: "när och av vem brukaren vill ha en insats",
    en: "when and by whom a client wants a service"),
  description: Text(
    sv: """
      Tar platsen av det som önskades förut, och går före det som läses ur brukarens önskemål med \
      ord. 'plan wishes' listar båda.
      """,
    en: """
      It takes the place of what was wished before, and goes before what is read from the client's \
      wishes in words. 'plan wishes' lists both.
      """),
  operands: [ClientOperand.client, PlanService.service],
  options: [weekdays, between, part, caregiver, must, none],
  examples: [
    Example(
      "omsorg plan wish B00001 shower --weekday fri --part morning",
      Text(sv: "fredag förmiddag", en: "Friday morning")),
    Example(
      "omsorg plan wish B00001 cleaning --caregiver 10004 --must",
      Text(sv: "bara av en viss", en: "only by a certain one")),
  ],
  exitStatuses: .writing(), seeAlso: ["plan wishes", "plan propose"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    var wish = ServiceWish()
    wish.weekdays = Set(invocation[weekdays]).sorted()
    wish.caregiver = invocation[caregiver]
    wish.isMust = invocation[must]
    if let times = invocation[between] { (wish.from, wish.to) = (times.from, times.to) }
    if let part = invocation[part] {
      if invocation[between] != nil {
        throw UsageError(
          Text(
            sv: "'--between' och '--part' går inte ihop",
            en: "'--between' and '--part' do not go together"))
      }
      wish.from = part.from == 0 ? nil : ClockTime(minutesSinceMidnight: part.from)
      wish.to = part.to == 1_440 ? nil : ClockTime(minutesSinceMidnight: part.to - 1)
    }
    guard wish.isEmpty == invocation[none], !(invocation[none] && wish.isMust) else {
      throw UsageError(
        Text(
          sv: "ange vad som önskas, eller --none", en: "say what is wished, or --none"))
    }
    try session.changeDecision("wish", on: today) { granted, records in
      if let id = wish.caregiver { _ = try PlanService.requireCaregiver(id, in: records) }
      granted.wish = wish
      if invocation[none] {
        granted.wish = nil
        // Where words say something, that nothing is wished has to be on record.
        if records.wish(of: granted) != nil { granted.wish = ServiceWish() }
      }
    }
    return .done
  })

/// The earliest and the latest of some times.
struct ClosedTimes: Hashable {
  let from: ClockTime
  let to: ClockTime
}

extension ValueParser where Value == ClosedTimes {
  /// Two times of one day.
  static var closedTimes: ValueParser {
    ValueParser { text throws(InvalidValue) in
      let parts = text.split(omittingEmptySubsequences: false) { "-–".contains($0) }
      guard parts.count == 2, let from = ClockTime(written: parts[0]),
        let to = ClockTime(written: parts[1]), from <= to
      else {
        throw .because(
          Text(
            sv: "är inte två tider: skriv 08:00-12:00", en: "is not two times: write 08:00-12:00"))
      }
      return ClosedTimes(from: from, to: to)
    }
  }
}

extension ValueParser where Value == DayPart {
  /// A part of the day, in either language.
  static var dayPart: ValueParser {
    let names = DayPart.allCases.map(\.rawValue)
    return ValueParser(completion: .words(names)) { text throws(InvalidValue) in
      if text.lowercased() == "morgon" { return .morning }
      guard let part = DayPart.named(text) else { throw .notAllowed(names) }
      return part
    }
  }
}
