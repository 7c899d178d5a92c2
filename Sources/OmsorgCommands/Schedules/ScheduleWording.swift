import OmsorgDomain
import Records
import Tabular

/// What stands in the cells of schedules, in one language.
struct ScheduleWording: InOneLanguage {
  /// What clients are called.
  enum ClientNames {
    /// By their ids.
    case ids
    /// By their initials; those of the ids given by id, since they are protected or no initials
    /// tell them apart.
    case initials(exceptFor: Set<String>)
  }

  let records: CareRecords
  let names: ClientNames
  let language: Language

  /// Initials of the clients in some visits, of whoever is neither protected nor has another's.
  static func initials(
    of clients: Set<String>, in records: CareRecords, revealing: Bool
  ) -> ClientNames {
    let shown = clients.filter { revealing || !records.isProtected($0) }
    let same = Dictionary(grouping: shown) { initials(records.client($0)?.name ?? $0) }
    let alone = same.values.filter { $0.count == 1 }.flatMap(\.self)
    return .initials(exceptFor: clients.subtracting(alone))
  }

  private static func initials(_ name: String) -> String {
    name.split { $0 == " " || $0 == "-" }.compactMap(\.first).map { "\($0)." }.joined()
  }

  /// What a client is called.
  func client(_ id: String) -> String {
    switch names {
    case .ids: id
    case .initials(let excepted):
      excepted.contains(id) ? id : records.client(id).map { Self.initials($0.name) } ?? id
    }
  }

  /// What a caregiver is called: by id as long as clients are, else by first name and initial.
  func caregiver(_ id: String) -> String {
    guard case .initials = names, let name = records.caregiver(id)?.name else { return id }
    let parts = name.split(separator: " ")
    guard parts.count > 1, let first = parts.first, let initial = parts.last?.first else {
      return name
    }
    return "\(first) \(initial)"
  }

  /// A granted service's name, as it stands within a line.
  func service(_ decision: String?, of client: String?) -> String {
    guard let decision, let client,
      let granted = records.decisions(of: client).first(where: { $0.id == decision })
    else { return decision ?? "" }
    return (records.services[granted.service]?.name(language) ?? granted.service).lowercased()
  }

  /// What a planned visit is for.
  func subject(_ visit: PlannedVisit) -> String {
    visit.activity.map { $0.words(language) } ?? service(visit.decision, of: visit.client)
  }

  /// A minute of the day: `07:05`.
  func time(_ minutes: Int) -> String {
    minutes == 1_440 ? "24:00" : ClockTime(minutesSinceMidnight: minutes % 1_440)?.iso ?? ""
  }

  /// The hours of a day at work: `07:00–16:00`, or short `07–16`.
  func hours(_ pieces: [ScheduleFrame.Piece], short: Bool = false) -> String {
    func hour(_ minutes: Int) -> String {
      let time = time(minutes)
      return short && time.hasSuffix(":00") ? String(time.dropLast(3)) : time
    }
    return pieces.map { "\(hour($0.start))–\(hour($0.end))" }.joined(separator: ", ")
  }

  /// Minutes as hours: `2:15`.
  static func length(_ minutes: Int) -> String {
    let rest = abs(minutes) % 60
    return "\(minutes < 0 ? "−" : "")\(abs(minutes) / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The week's number in its year: `v. 47`.
  func week(of date: CalendarDate) -> String {
    t("v. ", "week ") + "\(ISOWeek(of: date).number)"
  }

  /// Monday to Sunday.
  var weekdays: [String] { Weekday.allCases.map { $0.words(language).capitalizedFirst } }

  /// An entry of a caregiver's day as a line.
  func line(_ entry: CaregiverDay.Entry, of caregiver: String, owners: [String: String])
    -> Grid.Line
  {
    let begin = time(entry.start)
    switch entry.kind {
    case .meeting(let meeting):
      return Grid.Line("\(begin) \(meeting.kind.words(language))")
    case .daily(let visit):
      let words = "~\(begin) \(service(visit.decision, of: visit.client)) \(client(visit.client))"
      return Grid.Line(words, entry.fits ? .plain : .marked)
    case .placed(let visit):
      var words = "\(begin) \(subject(visit))"
      if let id = visit.client { words += " \(client(id))" }
      let others = visit.by.filter { $0 != caregiver }.map(self.caregiver)
        .joined(separator: ", ")
      if !entry.isOwn {
        words += t(" av ", " by ") + others
      } else {
        if !others.isEmpty { words += t(" med ", " with ") + others }
        if let owner = owners[visit.schedule], owner != caregiver {
          words += t(" för ", " for ") + self.caregiver(owner)
        }
      }
      if visit.isChanged { words += t(" (ändrat)", " (changed)") }
      return Grid.Line(words, !entry.isOwn ? .muted : entry.fits ? .plain : .marked)
    }
  }

  /// Entries of a caregiver's day as few lines: daily visits for the same service that follow each
  /// other stand on one.
  func shortLines(
    _ entries: [CaregiverDay.Entry], of caregiver: String, owners: [String: String]
  ) -> [Grid.Line] {
    var lines: [Grid.Line] = []
    var last: (service: String, fits: Bool)?
    for entry in entries {
      guard case .daily(let visit) = entry.kind else {
        last = nil
        lines.append(line(entry, of: caregiver, owners: owners))
        continue
      }
      let service = service(visit.decision, of: visit.client)
      if let last, last == (service, entry.fits), let line = lines.popLast() {
        lines.append(Grid.Line("\(line.text), \(client(visit.client))", line.mark))
      } else {
        last = (service, entry.fits)
        lines.append(line(entry, of: caregiver, owners: owners))
      }
    }
    return lines
  }
}
