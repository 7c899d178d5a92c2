public import Records

extension Appointment {
  /// The first free id of a client and a day.
  public static func freeId(
    client: String, on date: CalendarDate, besides all: [Appointment]
  ) -> String {
    DatedIdentifier.free(client: client, on: date, besides: all.map(\.id))
  }

  /// What is left to do before it; nothing once it is cancelled.
  public var tasks: [AppointmentTask] {
    if isCancelled { return [] }
    var tasks: [AppointmentTask] = []
    if needsCompany, accompaniedBy == nil { tasks.append(.company) }
    if transport == .needed { tasks.append(.transport) }
    let done = Set(prepared.map(\.step))
    return tasks + prepare.filter { !done.contains($0) }.map { .prepare(service: $0) }
  }

  /// The day by which everything is to be done: the day before, or if it was asked for later that
  /// very day.
  public var dueBefore: CalendarDate {
    date > .earliest ? max(askedOn, date.adding(days: -1)) : date
  }

  /// Days from when it was asked for until it is.
  public var daysAhead: Int { date.days(since: askedOn) }

  /// The days ahead that accompaniment is to be asked for, where it was asked for later than that.
  public func noticeMissed(in records: CareRecords) -> Int? {
    guard needsCompany, let client = records.client(client),
      let notice = records.governing(client, on: askedOn)?
        .value(of: PolicyRule.accompanimentNotice, on: askedOn)
    else { return nil }
    return daysAhead < notice ? notice : nil
  }

  /// How the fields contradict each other, if they do.
  public var contradiction: Text? {
    if let time, let endTime, endTime <= time {
      return Text(
        sv: "den slutar \(endTime.iso), innan den börjar \(time.iso)",
        en: "it ends at \(endTime.iso), before it begins at \(time.iso)")
    }
    if date < askedOn {
      return Text(
        sv: "dagen \(date.iso) är före dagen då den begärdes, \(askedOn.iso)",
        en: "the day, \(date.iso), is before the day it was asked for, \(askedOn.iso)")
    }
    return nil
  }

  /// Why nothing more may be done about it on a day, or nil if it may.
  private func refusal(on today: CalendarDate) -> ClientAppointmentRefusal? {
    if isCancelled { return .cancelled(id) }
    return date < today ? .passed(id, date) : nil
  }

  /// Records that transport is booked.
  /// - Throws: `ClientAppointmentRefusal`.
  public mutating func bookTransport(on today: CalendarDate) throws(ClientAppointmentRefusal) {
    if let refusal = refusal(on: today) { throw refusal }
    if transport == .booked { throw .transportBooked(id) }
    transport = .booked
  }

  /// Names who goes along; another than before takes over. Who did go along may be told afterwards.
  /// - Throws: `ClientAppointmentRefusal`.
  public mutating func accompany(by who: String) throws(ClientAppointmentRefusal) {
    if isCancelled { throw .cancelled(id) }
    if !needsCompany { throw .noCompanyNeeded(id) }
    accompaniedBy = who
  }

  /// Records that a service was done before it.
  /// - Throws: `ClientAppointmentRefusal`.
  public mutating func markPrepared(
    _ service: String, on day: CalendarDate, by who: String
  ) throws(ClientAppointmentRefusal) {
    if isCancelled { throw .cancelled(id) }
    guard prepare.contains(service) else { throw .notToPrepare(id, service: service, all: prepare) }
    if let step = prepared.first(where: { $0.step == service }) {
      throw .prepared(id, service: service, step.on)
    }
    guard day <= date, date.days(since: day) <= 1 else {
      throw .notThatDay(id, service: service, day)
    }
    prepared.append(StepTaken(service, on: day, by: who))
  }

  /// Cancels it.
  /// - Throws: `ClientAppointmentRefusal`.
  public mutating func cancel(on today: CalendarDate) throws(ClientAppointmentRefusal) {
    if let refusal = refusal(on: today) { throw refusal }
    isCancelled = true
  }
}
