import Records

/// A day and start at which something could be done.
private struct FreePlace {
  let day: Int
  let start: Int
}

/// What is asked of a place: for which service, by whom, where it is now.
private struct PlaceQuestion {
  let service: PlannedService
  let item: Int?
  let weeks: Frequency.Weeks
  var isWished = false
}

extension ScheduleCheck {
  /// Places told in an advice.
  private static let placesTold = 3

  /// Whether someone has nothing else at a time.
  func isFree(_ caregiver: String, at span: Range<Int>, besides item: Int?) -> Bool {
    let others = (byPerformer[caregiver] ?? []).contains {
      $0 != item && placed[$0].span.overlaps(span)
    }
    return !others
      && !frame.meetings(of: caregiver).contains {
        ($0.day * 1_440 + $0.start..<$0.day * 1_440 + $0.end).overlaps(span)
      }
  }

  /// What could be done about an item: other times of those who do it, a colleague, or a talk.
  /// - Parameters:
  ///   - caregiver: who had better do it; nil: those who do it now.
  ///   - asWished: only places that meet the wish.
  func moveAdvice(
    _ position: Int, in weeks: Frequency.Weeks? = nil, by caregiver: String? = nil,
    asWished: Bool = false
  ) -> Text {
    let item = placed[position]
    guard let service = item.decision.flatMap({ services[$0] }) else {
      return Text(sv: "flytta den till en annan tid", en: "move it to another time")
    }
    let week = item.day / 7
    let question = PlaceQuestion(
      service: service, item: position,
      weeks: weeks ?? due(service, week) ?? Frequency.Weeks(first: week, last: week),
      isWished: asWished)
    var now = caregiver.map { [$0] } ?? item.by
    if service.granted.doubleStaffing, now.count < 2 { now = item.by }
    let isAllowed = now.allSatisfy { id in service.performers.contains { $0.caregiver == id } }
    if isAllowed {
      let places = places(question, by: now, near: item)
      if !places.isEmpty { return Self.move(to: places) }
    }
    let span = item.span
    let others = service.performers.map(\.caregiver).filter { !item.by.contains($0) }
    if !service.granted.doubleStaffing, caregiver == nil {
      if mayStand(item, service) {
        let free = others.first { can($0, service, at: span, item.day, besides: position) }
        if let free { return Text(sv: "\(free) har tid då", en: "\(free) has time then") }
      }
      for other in others {
        let places = places(question, by: [other], near: item)
        if !places.isEmpty { return Self.move(to: places, by: other) }
      }
    }
    return noRoomAdvice(service)
  }

  /// Where something that has no place could be placed.
  func placeAdvice(_ service: PlannedService, in weeks: Frequency.Weeks?) -> Text {
    guard let weeks else { return noRoomAdvice(service) }
    let question = PlaceQuestion(service: service, item: nil, weeks: weeks)
    let performers = service.performers.map(\.caregiver)
    if service.granted.doubleStaffing {
      for second in performers.dropFirst() {
        let places = places(question, by: [performers[0], second], near: nil)
        if !places.isEmpty { return Self.place(at: places, by: second) }
      }
      return nobodyWorks(service, in: weeks) ?? noRoomAdvice(service)
    }
    for caregiver in performers {
      let places = places(question, by: [caregiver], near: nil)
      if !places.isEmpty {
        return Self.place(at: places, by: caregiver == service.owner ? nil : caregiver)
      }
    }
    return nobodyWorks(service, in: weeks) ?? noRoomAdvice(service)
  }

  /// That nobody who may do it works in the weeks, which no talk with the client helps.
  private func nobodyWorks(_ service: PlannedService, in weeks: Frequency.Weeks) -> Text? {
    let days = weeks.first * 7..<weeks.last * 7 + 7
    let works = service.performers.contains { performer in
      frame.pieces(of: performer.caregiver).contains { days.contains($0.day) }
    }
    if works { return nil }
    return Text(
      sv: "ingen i turordningen har pass de veckorna: lägg in passen",
      en: "nobody in the order of cover has shifts in those weeks: add the shifts")
  }

  /// Who could be the second of two.
  func secondAdvice(_ position: Int, _ service: PlannedService) -> Text {
    let item = placed[position]
    let free = service.performers.map(\.caregiver).first {
      !item.by.contains($0) && can($0, service, at: item.span, item.day, besides: position)
    }
    guard let free else { return moveAdvice(position) }
    return Text(sv: "\(free) har tid då", en: "\(free) has time then")
  }

  /// The weeks of the occurrence that an item in a week may stand for.
  private func due(_ service: PlannedService, _ week: Int) -> Frequency.Weeks? {
    service.frequency.occurrences(ofCycleFrom: frame.days.from)
      .first { ($0.first...$0.last).contains(week) }
  }

  /// Whether an item's day and start suit the service, whoever does it.
  private func mayStand(_ item: PlacedItem, _ service: PlannedService) -> Bool {
    guard service.starts.contains(where: { $0.contains(item.start) }) else { return false }
    guard service.wish?.isMust ?? false else { return true }
    return service.isWished(day: item.day) && service.isWished(start: item.start)
  }

  private func can(
    _ id: String, _ service: PlannedService, at span: Range<Int>, _ day: Int, besides item: Int?
  ) -> Bool {
    guard let caregiver = records.caregiver(id),
      service.isQualified(caregiver, on: frame.date(ofDay: day))
    else { return false }
    return frame.spans(of: id).contains { $0.contains(span) }
      && isFree(id, at: span, besides: item)
  }

  /// Up to three days, nearest first, on each the nearest start at which all of some caregivers and
  /// the client have time and nothing gets too much.
  private func places(
    _ question: PlaceQuestion, by caregivers: [String], near item: PlacedItem?
  ) -> [FreePlace] {
    let service = question.service
    let isMust = service.wish?.isMust ?? false
    if isMust || question.isWished, !service.isWished(by: caregivers) { return [] }
    let people = caregivers.compactMap { id in
      records.caregiver(id).map { (caregiver: $0, spans: frame.spans(of: id)) }
    }
    guard people.count == caregivers.count, !people.isEmpty else { return [] }
    let taken = Set(
      (byDecision[service.granted.id] ?? []).filter { $0 != question.item }.map { placed[$0].day })
    let first = question.weeks.first * 7
    let days = (first...question.weeks.last * 7 + 6).filter { day in
      !taken.contains(day)
        && (!(isMust || question.isWished) || service.isWished(day: day))
    }
    let near = item?.day ?? first
    // Days that are wished come before nearer ones.
    let ordered = days.sorted { left, right in
      let (leftWished, rightWished) = (service.isWished(day: left), service.isWished(day: right))
      if leftWished != rightWished { return leftWished }
      return (abs(left - near), left) < (abs(right - near), right)
    }
    var places: [FreePlace] = []
    for day in ordered where places.count < Self.placesTold {
      let date = frame.date(ofDay: day)
      guard people.allSatisfy({ service.isQualified($0.caregiver, on: date) }) else { continue }
      let starts = Self.quarters(service.starts).filter { start in
        guard !(isMust || question.isWished) || service.isWished(start: start) else {
          return false
        }
        if let item, item.day == day, item.start == start { return false }
        let from = day * 1_440 + start
        let span = from..<from + service.minutes
        return people.allSatisfy { person in
          person.spans.contains { $0.contains(span) }
            && isFree(person.caregiver.id, at: span, besides: question.item)
            && hasRoom(person.caregiver.id, for: service, day, start, besides: item)
        }
          && !(byClient[service.client.id] ?? []).contains {
            $0 != question.item && placed[$0].span.overlaps(span)
          }
      }
      let wanted = item?.start
      let start =
        wanted.map { wanted in
          starts.min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) }
        } ?? starts.first
      if let start { places.append(FreePlace(day: day, start: start)) }
    }
    return places
  }

  private static func quarters(_ starts: [ClosedRange<Int>]) -> [Int] {
    starts.flatMap { range in
      let quarter = ScheduleFrame.quarter
      let first = (range.lowerBound + quarter - 1) / quarter * quarter
      return Array(stride(from: first, through: range.upperBound, by: quarter))
    }
  }

  /// Whether a part of someone's day has minutes left for a service, without too many of its kind.
  private func hasRoom(
    _ caregiver: String, for service: PlannedService, _ day: Int, _ start: Int,
    besides item: PlacedItem?
  ) -> Bool {
    let part = DayPart(of: start)
    guard var load = loads[caregiver]?[day, part] else { return true }
    if let item, item.day == day, DayPart(of: item.start) == part, item.by.contains(caregiver) {
      load.placed -= item.minutes
    }
    load.placed += service.minutes
    load.clients.insert(service.client.id)
    guard load.lacking(travel: travelMinutes(of: caregiver)) <= 0 else { return false }
    return limits(of: caregiver).allSatisfy { limit in
      guard service.kinds.contains(limit.kinds), limit.parts.contains(part) else { return true }
      let others = items(of: limit.kinds, by: caregiver, on: day, part).filter {
        item == nil || placed[$0] != item
      }
      return others.count + 1 < limit.most
    }
  }

  private func noRoomAdvice(_ service: PlannedService) -> Text {
    let client = service.client.id
    if let wish = service.wish, wish.isMust, !wish.weekdays.isEmpty {
      return Text(
        sv: "tala med \(client) om en annan dag", en: "talk with \(client) about another day")
    }
    let owner = service.owner
    let count = work.clients[owner]?.count ?? 0
    if let range = governing(owner)?.value(of: PolicyRule.clientsPerCareContact, on: frame.date),
      range.to < count
    {
      return Text(
        sv: "\(owner) har för många brukare: \(count), regelverket säger \(range.from)–\(range.to)",
        en: "\(owner) has too many clients: \(count), the policy says \(range.from)–\(range.to)")
    }
    if service.wish?.isMust ?? false || service.granted.earliest != nil {
      return Text(
        sv: "tala med \(client) om en annan tid", en: "talk with \(client) about another time")
    }
    return Text(
      sv: "ingen i turordningen har tid: ta upp det med planeraren",
      en: "nobody in the order of cover has time: take it up with the planner")
  }

  private static func words(_ places: [FreePlace]) -> Text {
    let texts = places.map { ScheduleFinding.place($0.day, $0.start) }
    func list(_ language: Language, _ or: String) -> String {
      let words = texts.map { $0(language) }
      guard let last = words.last, words.count > 1 else { return words.joined() }
      return words.dropLast().joined(separator: ", ") + " \(or) " + last
    }
    let (swedish, english) = (list(.swedish, "eller"), list(.english, "or"))
    return Text(sv: swedish, en: english)
  }

  private static func move(to places: [FreePlace], by other: String? = nil) -> Text {
    let words = words(places)
    let (sv, en) = (words(.swedish), words(.english))
    guard let other else { return Text(sv: "flytta till \(sv)", en: "move to \(en)") }
    return Text(sv: "\(other) har tid \(sv)", en: "\(other) has time \(en)")
  }

  private static func place(at places: [FreePlace], by other: String?) -> Text {
    let words = words(places)
    let (sv, en) = (words(.swedish), words(.english))
    guard let other else { return Text(sv: "lägg ut \(sv)", en: "place it \(en)") }
    return Text(sv: "lägg ut \(sv), av \(other)", en: "place it \(en), by \(other)")
  }
}
