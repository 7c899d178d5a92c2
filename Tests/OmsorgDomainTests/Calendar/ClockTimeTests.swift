import OmsorgDomain
import Testing

@Suite struct ClockTimeTests {
  @Test func everyMinuteRoundTrips() throws {
    for minutes in 0..<1_440 {
      let time = try #require(ClockTime(minutesSinceMidnight: minutes))
      #expect(Int(time.minutesSinceMidnight) == minutes)
      #expect(ClockTime(iso: time.iso) == time)
      #expect(ClockTime(hour: time.hour, minute: time.minute) == time)
      let pointed = time.iso.split(separator: ":").joined(separator: ".")
      #expect(ClockTime(written: pointed) == time)
      #expect(ClockTime(written: "\(time.hour):\(time.iso.suffix(2))") == time)
      #expect(ClockTime(written: time.iso + ":59") == time)
    }
    #expect(ClockTime(minutesSinceMidnight: -1) == nil)
    #expect(ClockTime(minutesSinceMidnight: 1_440) == nil)
    #expect(ClockTime(minutesSinceMidnight: .max) == nil)
  }

  @Test func everyPairOfDigitsIsATimeOrNot() {
    for hour in 0..<100 {
      for minute in 0..<100 {
        let text = "\(hour / 10)\(hour % 10):\(minute / 10)\(minute % 10)"
        #expect((ClockTime(iso: text) != nil) == (hour < 24 && minute < 60))
      }
    }
  }

  @Test(arguments: ["", "7:05", "07.05", "0705", "07:5", "07:05:00", " 07:05", "07:05 ", "-7:05"])
  func strictFormRefuses(text: String) {
    #expect(ClockTime(iso: text) == nil)
  }

  @Test(arguments: [
    "", ":", "7", "0705", "7:5", "07:5", "007:05", ":05", "07:", "24:00", "07:60", "07,05",
    "07:05:60", "07:05.30", "07.05:30", "07:05:3", "07:05:", "kl 07:05", "07:05 ", "7.5",
  ])
  func writtenFormRefuses(text: String) {
    #expect(ClockTime(written: text) == nil)
  }

  @Test func anEndBeforeTheStartIsOnTheNextDay() throws {
    let morning = try #require(ClockTime(iso: "07:05"))
    let night = try #require(ClockTime(iso: "23:50"))
    #expect(morning.minutes(until: night) == 1_005)
    #expect(night.minutes(until: morning) == 435)
    #expect(night.minutes(until: night) == 0)
    #expect(morning < night)
  }
}
