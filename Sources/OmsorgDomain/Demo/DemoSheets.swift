import OmsorgTexts

/// Writes the exports of the made-up municipality, with the headings of a planning system.
enum DemoSheets {
  static func teams(_ teams: DemoTeams) -> [UInt8] {
    var sheet = DemoSheet(
      "Lag", "Namn", "Typ", "Sektion", "Område", "Latitud", "Longitud", "Täcker lag")
    for team in teams.all {
      sheet.text(team.id)
      sheet.text(team.name)
      sheet.text(team.kind.rawValue)
      sheet.number(team.section, prefix: "S")
      sheet.text(team.area)
      sheet.millionths(team.latitude)
      sheet.millionths(team.longitude)
      sheet.list(team.covers.map { teams.all[$0].id })
      sheet.endRow()
    }
    return sheet.bytes
  }

  static func caregivers(_ staff: DemoStaff, _ teams: DemoTeams) -> [UInt8] {
    var sheet = DemoSheet(
      "Anställningsnr", "Namn", "Titel", "Skyddad yrkestitel", "Lag", "Sysselsättningsgrad",
      "Språk", "Kompetenser", "Delegeringar", "Grupp", "Tvilling", "Anställd från", "Roll")
    for (index, person) in staff.all.enumerated() {
      let kind = person.team.map { teams.all[$0].kind }
      sheet.caregiver(index)
      sheet.text(person.name)
      sheet.text(person.isAssistantNurse ? "Undersköterska" : "Vårdbiträde")
      sheet.flag(person.hasCertificate)
      sheet.text(person.team.map { teams.all[$0].id } ?? "")
      sheet.number(person.employment)
      sheet.list(["svenska"] + [person.language].compactMap { $0 })
      sheet.list(person.skills)
      sheet.list(person.delegationNames)
      sheet.text(person.group.rawValue)
      sheet.caregiver(person.twin)
      sheet.date(person.employedFrom)
      sheet.text(kind == nil ? "timanställd" : kind == .resource ? "resurs" : "omvårdnad")
      sheet.endRow()
    }
    return sheet.bytes
  }

  static func clients(_ clients: [DemoClient], _ teams: DemoTeams) -> [UInt8] {
    var sheet = DemoSheet(
      "Brukar-ID", "Personnummer", "Namn", "Adress", "Latitud", "Longitud", "Lag", "Telefon",
      "Språk", "Behov", "Insatser från", "Enbart larm", "Skyddade uppgifter", "Omsorgskontakt",
      "Kontakt sedan", "Önskemål")
    for (index, client) in clients.enumerated() {
      sheet.client(index)
      sheet.text(client.identityNumber)
      sheet.text(client.name)
      sheet.text(client.address)
      sheet.millionths(client.latitude)
      sheet.millionths(client.longitude)
      sheet.text(teams.all[client.team].id)
      sheet.text(client.phone)
      sheet.text(client.language)
      sheet.list(client.needs)
      sheet.date(client.servicesFrom)
      sheet.flag(client.isAlarmOnly)
      sheet.flag(client.hasProtectedIdentity)
      sheet.caregiver(client.contact)
      sheet.date(client.contactSince)
      sheet.text(client.wish?.words ?? "")
      sheet.endRow()
    }
    return sheet.bytes
  }

  static func decisions(_ clients: [DemoClient], firstDay: CalendarDate, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed, purpose: 9)
    var sheet = DemoSheet(
      "Beslut-ID", "Brukar-ID", "Insats", "Schablontid (min)", "Antal per vecka",
      "Dubbelbemanning", "Delegering", "Gäller från", "Gäller till", "Mål", "Tidigast", "Senast")
    var number = 0
    for (index, client) in clients.enumerated() {
      let alarm = client.hasAlarm ? 1 : 0
      for place in 0..<client.tasks.count + alarm {
        number += 1
        sheet.number(number, prefix: "D", width: 6)
        sheet.client(index)
        let task = place < client.tasks.count ? client.tasks[place] : nil
        addGrant(task, of: client, to: &sheet)
        sheet.date(client.servicesFrom)
        // A decision that ends, ends after the last visit.
        let to = firstDay.adding(days: generator.number(in: 410...700))
        sheet.date(generator.chance(60) ? to : nil)
        sheet.text(generator.chance(550) ? generator.pick(DemoWords.goals) : "")
        sheet.clock(task?.window.lowerBound ?? 0)
        sheet.clock(task?.window.upperBound ?? 24 * 60 - 1)
        sheet.endRow()
      }
    }
    return sheet.bytes
  }

  /// Adds what is granted, from the service to the delegation; an alarm where there is no task.
  private static func addGrant(
    _ task: DemoClient.Task?, of client: DemoClient, to sheet: inout DemoSheet
  ) {
    guard let task else {
      sheet.text("Trygghetslarm")
      sheet.number(0)
      sheet.number(0)
      sheet.flag(false)
      sheet.blank()
      return
    }
    let service = DemoService.all[task.service]
    let isDaily = task.cycleDay == nil
    sheet.text(service.name)
    sheet.number(task.minutes)
    sheet.millionths(isDaily ? 7_000_000 : 1_000_000 / service.everyWeeks)
    sheet.flag(client.isDoubleStaffed && service.isPersonalCare)
    let delegation = isDaily && service.isPersonalCare ? client.delegation : nil
    sheet.text(delegation.map { DemoWords.delegations[$0] } ?? "")
  }

  static func absences(_ absences: DemoAbsences) -> [UInt8] {
    var sheet = DemoSheet("Anställningsnr", "Från", "Till", "Orsak")
    for absence in absences.all {
      sheet.caregiver(absence.caregiver)
      sheet.date(absence.from)
      sheet.date(absence.to)
      sheet.text(absence.reason)
      sheet.endRow()
    }
    return sheet.bytes
  }

  static func shifts() -> DemoSheet {
    DemoSheet("Anställningsnr", "Datum", "Start", "Slut", "Rast (min)")
  }

  static func add(_ shifts: DemoShifts, _ date: CalendarDate, to sheet: inout DemoSheet) {
    for (caregiver, hours) in shifts.scheduled.enumerated() {
      guard let hours else { continue }
      sheet.caregiver(caregiver)
      sheet.date(date)
      sheet.clock(hours.start)
      sheet.clock(hours.end)
      sheet.number(DemoShifts.Hours.breakMinutes)
      sheet.endRow()
    }
  }

  static func visits() -> DemoSheet {
    DemoSheet(
      "Besök-ID", "Brukar-ID", "Datum", "Planerad start", "Planerad slut", "Verklig start",
      "Verklig slut", "Anställningsnr", "Insatser", "Status", "Orsak")
  }

  /// Adds a day's visits, a row for each caregiver and one where there is none.
  static func add(
    _ visits: [DemoVisit], _ date: CalendarDate, _ number: inout Int, to sheet: inout DemoSheet
  ) {
    for visit in visits {
      addRow(visit, visit.first, date, &number, to: &sheet)
      if let second = visit.second { addRow(visit, second, date, &number, to: &sheet) }
    }
  }

  private static func addRow(
    _ visit: DemoVisit, _ caregiver: Int?, _ date: CalendarDate, _ number: inout Int,
    to sheet: inout DemoSheet
  ) {
    number += 1
    sheet.number(number, prefix: "V", width: 8)
    sheet.client(visit.client)
    sheet.date(date)
    sheet.clock(visit.plannedStart)
    sheet.clock(visit.plannedEnd)
    if caregiver == nil {
      sheet.blank()
      sheet.blank()
    } else {
      sheet.clock(visit.start)
      sheet.clock(visit.end)
    }
    sheet.caregiver(caregiver)
    sheet.text(DemoService.all[visit.service].name)
    sheet.text(visit.outcome.status)
    sheet.text(visit.outcome.reason)
    sheet.endRow()
  }
}

extension DemoSheet {
  /// Writes a client's id, `B00001` for the first.
  fileprivate mutating func client(_ index: Int) { number(index + 1, prefix: "B", width: 5) }

  /// Writes a caregiver's employee number, nothing for nil.
  fileprivate mutating func caregiver(_ index: Int?) {
    if let index { number(10_001 + index) } else { blank() }
  }
}
