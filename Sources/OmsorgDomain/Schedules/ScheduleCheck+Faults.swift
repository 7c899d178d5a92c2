import Records

extension ScheduleCheck {
  /// Whether performers and client have time for an item: shifts, meetings and other items.
  func timeFaults(_ position: Int) -> [ScheduleFinding] {
    let item = placed[position]
    var findings: [ScheduleFinding] = []
    lazy var move = moveAdvice(position)
    for caregiver in item.by {
      let shifts = frame.spans(of: caregiver)
      let isOff = !shifts.contains { $0.overlaps(item.day * 1_440..<(item.day + 1) * 1_440) }
      if isOff {
        findings.append(
          ScheduleFinding(
            .offThatDay, at: item,
            message(
              item, sv: "\(caregiver) är ledig den dagen", en: "\(caregiver) is off that day"),
            advice: move))
      } else if !shifts.contains(where: { $0.contains(item.span) }) {
        let hours = shifts.filter {
          $0.overlaps(item.day * 1_440..<(item.day + 1) * 1_440)
        }.map { Self.clock($0.lowerBound) + "–" + Self.clock($0.upperBound) }
          .joined(separator: ", ")
        findings.append(
          ScheduleFinding(
            .outsideShift, at: item,
            message(
              item, sv: "\(item.minutes) min ryms inte i \(caregiver):s pass (\(hours))",
              en: "\(item.minutes) min are not within \(caregiver)'s shift (\(hours))"),
            advice: move))
      }
      if let other = earlier(than: position, among: byPerformer[caregiver] ?? []) {
        let (sv, en) = (label(other)(.swedish), label(other)(.english))
        findings.append(
          ScheduleFinding(
            .performerTwice, at: item,
            message(
              item, sv: "\(caregiver) gör \(sv) samtidigt",
              en: "\(caregiver) does \(en) at the same time"),
            advice: move))
      }
      for meeting in frame.meetings(of: caregiver)
      where (meeting.day * 1_440 + meeting.start..<meeting.day * 1_440 + meeting.end)
        .overlaps(item.span)
      {
        let (sv, en) = (meeting.kind.words(.swedish), meeting.kind.words(.english))
        findings.append(
          ScheduleFinding(
            .meeting, at: item,
            message(
              item, sv: "\(caregiver) har \(sv) då (\(meeting.id))",
              en: "\(caregiver) has a meeting then, \(en) (\(meeting.id))"),
            advice: move))
      }
    }
    if let client = item.client,
      let other = earlier(than: position, among: byClient[client] ?? []),
      // The same one by the same people has been told of them already.
      Set(other.by).isDisjoint(with: item.by)
    {
      let (sv, en) = (label(other)(.swedish), label(other)(.english))
      findings.append(
        ScheduleFinding(
          .clientTwice, at: item,
          message(item, sv: "samtidigt som \(sv)", en: "at the same time as \(en)"),
          advice: move))
    }
    return findings
  }

  /// Another item at the same time that comes before it in the list, so that each two are told once.
  private func earlier(than position: Int, among positions: [Int]) -> PlacedItem? {
    positions.first { $0 < position && placed[$0].span.overlaps(placed[position].span) }
      .map { placed[$0] }
  }

  /// Whether an item is as the service is granted, and by those who may.
  func serviceFaults(_ position: Int, _ service: PlannedService) -> [ScheduleFinding] {
    let item = placed[position]
    var findings: [ScheduleFinding] = []
    func add(_ kind: ScheduleFault, _ sv: String, _ en: String, _ advice: Text) {
      findings.append(
        ScheduleFinding(kind, at: item, message(item, sv: sv, en: en), advice: advice))
    }
    if !service.starts.contains(where: { $0.contains(item.start) }) {
      let hours = service.starts.map {
        Self.clock($0.lowerBound) + "–" + Self.clock($0.upperBound)
      }.joined(separator: ", ")
      add(
        .outsideWindow, "får börja \(hours)", "may start \(hours)", moveAdvice(position))
    }
    if item.minutes != service.minutes {
      add(
        .minutes, "\(item.minutes) min i schemat, \(service.minutes) beräknade",
        "\(item.minutes) min in the schedule, \(service.minutes) counted on",
        Text(
          sv: "ändra till \(service.minutes) min, eller uppskatta tiden på nytt "
            + "('omsorg plan estimate')",
          en: "change to \(service.minutes) min, or estimate it anew ('omsorg plan estimate')"))
    }
    if service.granted.doubleStaffing, item.by.count < 2 {
      add(
        .needsTwo, "två behövs, \(item.by.joined()) är ensam",
        "two are needed, \(item.by.joined()) is alone", secondAdvice(position, service))
    }
    for caregiver in item.by {
      if let why = objection(to: caregiver, service, on: item.day) {
        add(.notAllowed, why(.swedish), why(.english), moveAdvice(position))
      }
    }
    if let wish = service.wish, wish.isMust {
      let words = wish.words
      if !service.isWished(day: item.day) || !service.isWished(start: item.start)
        || !service.isWished(by: item.by)
      {
        add(
          .mustWish, "brukaren vill \(words(.swedish))", "the client wants \(words(.english))",
          moveAdvice(position))
      }
    }
    let sameDay = (byDecision[service.granted.id] ?? []).filter { placed[$0].day == item.day }
    if let first = sameDay.first, first < position {
      add(
        .sameDay, "två gånger samma dag", "twice on one day", moveAdvice(position))
    }
    return findings
  }

  /// Why someone may not do a service on a day; nil also where only the order of cover is against.
  func objection(to id: String, _ service: PlannedService, on day: Int) -> Text? {
    let date = frame.date(ofDay: day)
    guard let caregiver = records.caregiver(id) else {
      return Text(sv: "\(id) finns inte", en: "\(id) does not exist")
    }
    guard caregiver.isActive(on: date) else {
      return Text(sv: "\(id) har slutat", en: "\(id) has left")
    }
    if records.isLongAway(id, on: date) {
      return Text(sv: "\(id) är borta en längre tid", en: "\(id) is away for long")
    }
    let client = service.client
    if SwitchRequest.ruledOut(client: client, in: records).contains(id) {
      return Text(
        sv: "\(client.id) vill inte ha \(id)", en: "\(client.id) does not want \(id)")
    }
    if let wish = client.genderWish, wish != caregiver.gender {
      let words = wish.words
      return Text(
        sv: "\(client.id) har bett om \(words(.swedish)), inte \(id)",
        en: "\(client.id) has asked for \(words(.english)), not \(id)")
    }
    if let delegation = service.delegation, !caregiver.isDelegated(delegation, on: date) {
      return Text(
        sv: "\(id) saknar delegering för \(delegation) då",
        en: "\(id) lacks the delegation for \(delegation) then")
    }
    if case .serviceAssistant? = records.refusal(
      of: caregiver, for: service.granted, on: frame.date(ofDay: day))
    {
      return Text(
        sv: "\(id) är serviceassistent och gör inte sådant",
        en: "\(id) is a service assistant and does not do that")
    }
    return nil
  }

  /// Minutes since some midnight as a time of day.
  static func clock(_ minutes: Int) -> String {
    let within = minutes % 1_440
    let (hour, minute) = (within / 60, within % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}

extension ScheduleFrame {
  /// When a caregiver works, in minutes from the cycle's first midnight, in order and apart.
  func spans(of caregiver: String) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for piece in pieces(of: caregiver) where piece.start < piece.end {
      let from = piece.day * 1_440 + piece.start
      let to = piece.day * 1_440 + piece.end
      if let last = spans.last, from <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(to, last.upperBound)
      } else {
        spans.append(from..<to)
      }
    }
    return spans
  }
}

extension Range<Int> {
  /// Whether another range lies within it.
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
