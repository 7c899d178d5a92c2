import Records
import Testing

@testable import OmsorgDomain

@Suite("Schedules as text")
struct ScheduleTextTests {
  @Test("Text out, parse, text out again is the same text, for random schedules in both languages")
  func roundTrip() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let store = try ScheduleStore()
      let form = ScheduleText(
        try store.schedule(&random, withClashes: false), records: store.records, cycle: store.cycle)
      let written = random.pick(Language.allCases)
      let text = form.text(written, shifts: store.shifts, lacking: [])
      let read = try form.read(text)
      #expect(read.items == form.schedule.items, "seed \(seed)")
      let again = ScheduleText(read, records: store.records, cycle: store.cycle)
      #expect(again.text(written, shifts: store.shifts) == text, "seed \(seed)")
    }
  }

  @Test("A broken text gives faults or a schedule that can stand, and nothing of it is lost")
  func broken() throws {
    let pieces = [
      "\"", "#", "av", "by 10001", "var 0:e vecka", "every 3 weeks", "once", "en gång", "-", "99",
      "\u{7}", "å", "\n", " ", "B1", "D1", "1 mån", "10002+10002", "\r\n", "dusch", "24:00",
    ]
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let store = try ScheduleStore()
      let form = ScheduleText(
        try store.schedule(&random, withClashes: false), records: store.records, cycle: store.cycle)
      var text = Array(form.text(random.pick(Language.allCases), shifts: store.shifts))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: text.insert(contentsOf: random.pick(pieces), at: place)
        case 1: text.remove(at: place)
        default: text.insert(contentsOf: " \(random.pick(pieces)) ", at: place)
        }
      }
      let edited = String(text)
      do throws(ScheduleText.Faults) {
        let read = try form.read(edited)
        #expect(read.clashes(among: [], cycle: store.cycle).isEmpty, "seed \(seed)")
      } catch {
        let marked = ScheduleText.marked(edited, with: error.all, .english)
        let lines = edited.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let kept = marked.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("#!") }
        #expect(kept == lines.filter { !$0.hasPrefix("#!") }, "seed \(seed)")
        // Marked, the same lines have the same faults.
        do throws(ScheduleText.Faults) {
          _ = try form.read(marked)
          Issue.record("the marked text has no faults, seed \(seed)")
        } catch let again {
          #expect(again.all.count == error.all.count, "seed \(seed)")
        }
      }
    }
  }

  @Test(
    "Every fault has its message and its line",
    arguments: [
      ("x", "'x' is not a week: write 1, 2, 3 or 4"),
      ("524 mon 10:00 40 B1 shower", "'524' is not a week: write 1, 2, 3 or 4"),
      ("1", "the weekday is missing: write 1 mon 10:15 40 CLIENT SERVICE"),
      ("1 moon", "'moon' is not a weekday: write mon, tue, wed, thu, fri, sat or sun"),
      ("1 mon 25:00", "'25:00' is not a time of day: write 10:15"),
      ("1 mon 10:00 0", "'0' is not minutes: write 1 to 1440"),
      ("1 mon 10:00 40", "the client is missing: write 1 mon 10:15 40 CLIENT SERVICE"),
      ("1 mon 10:00 40 B1", "the service is missing: write 1 mon 10:15 40 CLIENT SERVICE"),
      ("1 mon 10:00 40 B9 shower", "there is no client 'B9'"),
      ("1 mon 10:00 40 B1 dance", "there is no service 'dance'"),
      ("1 mon 10:00 40 B1 lunch", "'B1' is not granted 'lunch'"),
      ("1 mon 10:00 40 B1 shower D9", "'B1' has no decision 'D9'"),
      ("1 mon 10:00 40 B1 shower D4", "the decision 'D4' is that of 'B2'"),
      ("1 mon 10:00 40 B1 laundry D1", "the decision 'D1' is of 'shower'"),
      (
        "1 mon 10:00 40 B2 cleaning",
        "'cleaning' is several decisions: write one of D5, D6"
      ),
      ("1 mon 10:00 40 B1 walk", "'D3' ended on 2026-10-31: take the line away"),
      ("1 mon 10:00 40 B1 walk D3", "'D3' ended on 2026-10-31: take the line away"),
      ("1 mon 10:00 40 B1 shower D1 by 9", "there is no caregiver '9'"),
      ("1 mon 10:00 40 B1 shower D1 by 10001+10001", "'10001' stands twice"),
      (
        "1 mon 10:00 40 B1 shower D1 by 10001+10002+10003", "two at most do a visit"
      ),
      ("1 mon 10:00 40 - dance", nil),
      (
        "1 mon 10:00 40 - planning by 10002",
        "time of one's own is the schedule's caregiver's: take 'by' away"
      ),
      ("1 mon 10:00 40 B1 shower every 0 weeks", "'0' is not weeks: write every 3 weeks, 1 to 520"),
      ("1 mon 10:00 40 B1 shower once once", "'once' stands twice"),
      ("1 mon 10:00 40 B1 shower by 10002 by 10003", "'by' stands twice"),
      (
        "1 mon 10:00 40 B1 shower once every 3 weeks",
        "either once or every so many weeks, not both"
      ),
      ("1 mon 10:00 40 B1 \"shower", "a quotation mark is missing"),
      ("1 mon 10:00 40 B1 sh\u{7}ower", "must not hold the control character U+0007"),
      (
        "1 mon 10:00 40 B1 shower\n1 mon 10:00 40 B1 shower", "stands twice (line 2)"
      ),
      (
        "1 mon 10:00 40 B1 shower\n1 mon 12:00 40 B1 shower",
        "D1 is planned that day already, 10:00–10:40 (line 2)"
      ),
      (
        "1 mon 10:00 40 B1 shower\n1 mon 10:30 40 B2 laundry",
        "10001 is with B1 10:00–10:40 (line 2)"
      ),
      (
        "1 mon 10:00 40 - planning\n1 mon 10:30 40 B2 laundry",
        "10001 has time of their own 10:00–10:40 (line 2)"
      ),
      (
        "1 mon 10:00 40 B1 shower\n1 mon 10:30 40 B1 laundry by 10002",
        "B1 has D1 10:00–10:40 (line 2)"
      ),
      (
        "2 tue 13:30 40 B1 shower by 10003",
        "10003 is with B2 13:00–14:00 (in 10003/2026-11-16)"
      ),
    ] as [(String, String?)])
  func faults(_ lines: String, _ message: String?) throws {
    let store = try ScheduleStore(withOthers: true)
    let form = ScheduleText(
      Schedule(caregiver: "10001", from: try day("2026-11-16")), records: store.records,
      cycle: store.cycle)
    let faults = try #require(throws: ScheduleText.Faults.self) {
      try form.read("# head\n\(lines)\n")
    }
    #expect(faults.all.count == 1)
    let fault = try #require(faults.all.first)
    #expect(fault.line == lines.split(separator: "\n").count + 1)
    if let message { #expect(fault.message(.english) == message) }
    #expect(!fault.message(.swedish).isEmpty)
  }

  @Test(
    "A line reads however it is written",
    arguments: [
      ("1 mån 10:15 40 B1 dusch D1", 0, 615, [], 4, false),
      ("  1\tMonday 10.15   40 B1 D1", 0, 615, [], 4, false),
      ("4 sön 08:00 5 B1 Hjälp med dusch", 27, 480, [], 4, false),
      ("2 tue 08:00 5 B1 shower D1 by 10002+10003", 8, 480, ["10002", "10003"], 4, false),
      ("2 tis 08:00 5 B1 dusch var 3:e vecka av 10002", 8, 480, ["10002"], 3, false),
      ("2 tis 08:00 5 B1 dusch av 10001 en gång", 8, 480, [], 4, true),
      ("9 tis 08:00 5 B1 dusch D1 every 12 weeks", 57, 480, [], 12, false),
    ] as [(String, Int, Int, [String], Int, Bool)])
  func reads(
    _ line: String, _ day: Int, _ start: Int, _ by: [String], _ weeks: Int, _ isOnce: Bool
  ) throws {
    let store = try ScheduleStore()
    let form = ScheduleText(
      Schedule(caregiver: "10001", from: try OmsorgDomainTests.day("2026-11-16")),
      records: store.records, cycle: store.cycle)
    let item = try #require(try form.read(line).items.first)
    #expect(item.decision == "D1")
    #expect(item.day == day)
    #expect(Int(item.start.minutesSinceMidnight) == start)
    #expect(item.by == by)
    #expect(item.everyWeeks == weeks)
    #expect(item.isOnce == isOnce)
  }

  @Test("Every week and every other are written out over the four")
  func everyWeek() throws {
    let store = try ScheduleStore()
    let form = ScheduleText(
      Schedule(caregiver: "10001", from: try day("2026-11-16")), records: store.records,
      cycle: store.cycle)
    #expect(try form.read("2 tis 08:00 5 B1 dusch varje vecka").items.map(\.day) == [1, 8, 15, 22])
    #expect(try form.read("4 tis 08:00 5 B1 dusch varannan vecka").items.map(\.day) == [8, 22])
  }

  @Test("What has ended is told of, and does not come back")
  func ended() throws {
    let store = try ScheduleStore()
    var schedule = Schedule(caregiver: "10001", from: try day("2026-11-16"))
    var item = ScheduleItem()
    (item.client, item.decision, item.minutes) = ("B1", "D3", 30)
    schedule.items = [item]
    let form = ScheduleText(schedule, records: store.records, cycle: store.cycle)
    let text = form.text(.english)
    #expect(text.contains("# ended on 2026-10-31: 1 mon 00:00 30 B1 walk D3"))
    #expect(try form.read(text).items.isEmpty)
  }

  @Test("An id with a space or that is a word of the form stands in quotes")
  func quotes() throws {
    for id in ["a b", "av", "-", "a\"b", "a\\", "EN", "plus+", "#"] {
      let word = ScheduleLineWord.written(id)
      let words = try #require(ScheduleLineWord.words("x \(word) y"))
      #expect(words.map(\.text) == ["x", id, "y"])
      #expect(!words[1].isKeyword("av", "en", "-"))
    }
  }
}

/// A small store: three caregivers, two clients and their services.
struct ScheduleStore {
  let records: CareRecords
  let cycle: CareCycle
  var shifts: [ScheduleShift] {
    [0, 1, 7, 20].map { day in
      var shift = ScheduleShift()
      shift.day = day
      shift.start = ClockTime(minutesSinceMidnight: 420) ?? .midnight
      shift.end = ClockTime(minutesSinceMidnight: 960) ?? .midnight
      shift.breakMinutes = day == 0 ? 30 : 0
      return shift
    }
  }

  init(withOthers: Bool = false) throws {
    cycle = try #require(CareCycle(firstMonday: try day("2026-11-16")))
    let clients = ["B1", "B2"].map { id in
      var client = Client()
      client.id = id
      return client
    }
    let caregivers = ["10001", "10002", "10003"].map { id in
      var caregiver = Caregiver()
      caregiver.id = id
      return caregiver
    }
    let ended = try day("2026-10-31")
    let granted = [
      ("D1", "B1", "shower"), ("D2", "B1", "laundry"), ("D3", "B1", "walk"),
      ("D4", "B2", "laundry"), ("D5", "B2", "cleaning"), ("D6", "B2", "cleaning"),
    ].map { id, client, service in
      var granted = GrantedService()
      (granted.id, granted.client, granted.service) = (id, client, service)
      granted.to = id == "D3" ? ended : nil
      return granted
    }
    var other = Schedule(caregiver: "10003", from: try day("2026-11-16"))
    var item = ScheduleItem()
    (item.client, item.decision, item.day, item.minutes) = ("B2", "D5", 8, 60)
    item.start = try #require(ClockTime(iso: "13:00"))
    other.items = [item]
    records = CareRecords(
      clients: clients, caregivers: caregivers, decisions: granted,
      schedules: withOthers ? [other] : [], services: try ServiceCatalogue.builtInServices())
  }

  /// A schedule of 10001 at random.
  func schedule(
    _ random: inout SeededGenerator, withClashes: Bool, count: ClosedRange<Int> = 0...30
  ) throws -> Schedule {
    var schedule = Schedule(caregiver: "10001", from: try day("2026-11-18"))
    for _ in 0..<Int.random(in: count, using: &random) {
      var item = ScheduleItem()
      item.day = Int.random(in: 0...(Bool.random(using: &random) ? 27 : 90), using: &random)
      item.start = try #require(
        ClockTime(minutesSinceMidnight: Int.random(in: 0...1_439, using: &random)))
      item.minutes = Int.random(in: 1...180, using: &random)
      if Int.random(in: 0...9, using: &random) == 0 {
        item.activity = random.pick(ScheduledTime.allCases)
      } else {
        let granted = random.pick(records.decisions.filter { $0.to == nil })
        (item.client, item.decision) = (granted.client, granted.id)
        item.by = random.pick([[], [], ["10002"], ["10001", "10002"], ["10003", "10002"]])
      }
      switch Int.random(in: 0...5, using: &random) {
      case 0: item.isOnce = true
      case 1: item.everyWeeks = random.pick([1, 2, 3, 5, 6, 8, 11, 12, 13, 21, 26, 52, 520])
      default: break
      }
      var tried = schedule
      tried.items.append(item)
      tried.items = tried.items.flatMap(\.inFourWeeks)
      if withClashes || tried.clashes(among: [], cycle: cycle).isEmpty { schedule = tried }
    }
    schedule.sortItems()
    return schedule
  }
}
