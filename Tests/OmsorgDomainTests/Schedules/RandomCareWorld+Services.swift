import OmsorgDomain

extension RandomCareWorld {
  mutating func makeDecisions() throws {
    for client in clients {
      for index in 0..<number(1...5) {
        var granted = GrantedService()
        granted.id = "\(client.id)-\(index)"
        granted.client = client.id
        granted.service = random.pick(Self.services).id
        granted.from = chance(85) ? first.adding(days: -100) : first.adding(days: number(-3...30))
        if chance(10) { granted.to = max(granted.from, date.adding(days: number(-10...40))) }
        try setAmounts(&granted)
        setTimes(&granted)
        granted.doubleStaffing = chance(15)
        if chance(15) { granted.delegation = "insulin" }
        if chance(4) { granted.kind = random.pick([.returnHome, .shortTerm]) }
        if chance(4) { granted.staff = [somebody()] }
        if chance(35) { granted.wish = wish() }
        decisions.append(granted)
      }
    }
  }

  private mutating func setAmounts(_ granted: inout GrantedService) throws {
    let perWeek = random.pick([
      "0.25", "0.33", "0.5", "1", "1", "1.5", "2", "3", "0.75", "0.2", "0.125", "5", "7", "14", "4",
      "10",
    ])
    let anchor = first.adding(days: 7 * number(-9...1))
    guard let frequency = Frequency(perWeek: perWeek, anchor: anchor) else { throw Unmade() }
    if !chance(4) { granted.frequency = Timeline([Period(from: nil, value: frequency)]) }
    if chance(8), let other = Frequency(perWeek: "2", anchor: anchor) {
      granted.frequency.set(other, from: date.adding(days: number(-5...5)))
    }
    if chance(85) {
      granted.minutes = Timeline([Period(from: nil, value: random.pick([15, 20, 30, 45, 60, 90]))])
    }
    if chance(15) {
      granted.estimate = Timeline([
        Period(from: date.adding(days: number(-9...3)), value: random.pick([10, 25, 50]))
      ])
    }
  }

  private mutating func setTimes(_ granted: inout GrantedService) {
    let start = number(20...80) * 15 + (chance(20) ? 7 : 0)
    let usual = Self.services.first { $0.id == granted.service }?.partOfDay
    switch number(0...9) {
    case 0...3: break
    case 4 where usual != .night: granted.earliest = Self.time(start)
    case 5 where usual != .night: granted.latest = Self.time(start)
    case 6:
      granted.earliest = Self.time(1_300 + number(0...100))
      granted.latest = Self.time(number(0...300))
    default:
      granted.earliest = Self.time(start)
      granted.latest = Self.time(start + 15 * number(0...14))
      if start + 210 >= 1_440 { granted.latest = granted.earliest }
    }
  }

  private mutating func wish() -> ServiceWish {
    var wish = ServiceWish()
    if chance(10) { return wish }
    if chance(60) {
      wish.weekdays = Set((0..<number(1...3)).map { _ in random.pick(Weekday.allCases) }).sorted()
    }
    let from = number(28...70) * 15
    if chance(35) { wish.from = Self.time(from) }
    if chance(35) { wish.to = Self.time(from + number(0...16) * 15) }
    if chance(30) { wish.caregiver = somebody() }
    wish.isMust = chance(25)
    return wish
  }

  mutating func makeShifts() {
    let kinds = [(420, 960), (435, 900), (810, 1_290), (420, 720), (1_020, 1_320)]
    let empty = (0..<4).map { _ in chance(15) }
    for caregiver in caregivers {
      let isAtNight = chance(12)
      for week in 0..<4 {
        for weekday in 0..<7 where chance(68) {
          var shift = Shift()
          shift.caregiver = caregiver.id
          let (start, end) = isAtNight ? (1_260, 1_440 + 420) : random.pick(kinds)
          shift.start = Self.time(start)
          shift.end = Self.time(end + 15 * number(-2...2))
          if chance(60) { shift.breakMinutes = random.pick([30, 45]) }
          let back = empty[week] ? random.pick([1, 1, 2]) : 0
          shift.date = first.adding(days: 7 * week + weekday - 28 * back)
          add(shift)
          if chance(10) { add(other(shift, days: -28, at: 540, minutes: 300)) }
          if !isAtNight, end <= 960, chance(8) {
            add(other(shift, days: 0, at: 1_050, minutes: 180))
          }
        }
      }
      guard chance(25) else { continue }
      var absence = Absence()
      absence.id = "\(caregiver.id)/0"
      absence.caregiver = caregiver.id
      absence.from = first.adding(days: number(-30...25))
      if chance(70) { absence.to = absence.from.adding(days: random.pick([0, 3, 26, 27, 28, 60])) }
      absences.append(absence)
    }
  }

  private func other(_ shift: Shift, days: Int, at start: Int, minutes: Int) -> Shift {
    var other = shift
    other.date = shift.date.adding(days: days)
    other.start = Self.time(start)
    other.end = Self.time(start + minutes)
    other.breakMinutes = 0
    return other
  }

  private mutating func add(_ shift: Shift) {
    var shift = shift
    shift.id = Shift.naturalId(caregiver: shift.caregiver, date: shift.date, start: shift.start)
    guard
      !shifts.contains(where: {
        $0.caregiver == shift.caregiver && $0.date == shift.date && $0.start == shift.start
      })
    else { return }
    shifts.append(shift)
  }

  mutating func makeEvents() {
    for index in 0..<number(0...3) {
      var meeting = Meeting()
      meeting.id = "MEETING/\(index)"
      meeting.date = first.adding(days: number(-2...29))
      if chance(85) { meeting.time = Self.time(number(28...70) * 15) }
      if chance(50), let time = meeting.time {
        meeting.endTime = Self.time(Int(time.minutesSinceMidnight) + number(1...8) * 15)
      }
      if chance(60) { meeting.team = random.pick(teams).id }
      if chance(60) { meeting.participants = [somebody(), "Anna"] }
      meeting.isCancelled = chance(15)
      meetings.append(meeting)
    }
    for index in 0..<number(0...4) {
      var appointment = Appointment()
      appointment.id = "A/\(index)"
      appointment.client = random.pick(clients).id
      appointment.date = date.adding(days: number(-3...20))
      appointment.prepare = Array(
        Set((0..<number(0...2)).map { _ in random.pick(decisions).service })
      ).sorted()
      appointment.isCancelled = chance(15)
      appointments.append(appointment)
    }
  }
}
