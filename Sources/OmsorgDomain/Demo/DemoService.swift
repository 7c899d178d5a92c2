/// A service that clients of the made-up municipality are granted.
struct DemoService {
  let name: String
  /// Whether delegated health care belongs to it, and two caregivers where a client needs two.
  let isPersonalCare: Bool
  /// Planned starts of daily services lie between these, in minutes since midnight.
  let starts: ClosedRange<Int>
  let minutes: [Int]
  /// Once every so many weeks; 0 for daily services.
  let everyWeeks: Int
  /// How many of a thousand clients are granted it, where it is not daily.
  let perMille: Int

  static let morning = 0
  static let lunch = 1
  static let afternoon = 2
  static let supper = 3
  static let evening = 4
  static let shower = 5
  static let shopping = 8

  static let all: [DemoService] = [
    DemoService(
      "Morgonbesök", care: true, starts: 425...610, minutes: [15, 20, 20, 25, 25, 30, 35]),
    DemoService("Lunch", starts: 685...770, minutes: [15, 20, 20]),
    DemoService("Eftermiddagstillsyn", starts: 840...915, minutes: [10]),
    DemoService("Kvällsmat", starts: 1_000...1_080, minutes: [15, 20]),
    DemoService("Kvällsbesök", care: true, starts: 1_095...1_265, minutes: [15, 15, 20, 20, 25]),
    DemoService("Dusch", care: true, minutes: [40], everyWeeks: 1, perMille: 750),
    DemoService("Städ", minutes: [75], everyWeeks: 2, perMille: 700),
    DemoService("Tvätt", minutes: [60], everyWeeks: 2, perMille: 600),
    DemoService("Inköp", minutes: [50], everyWeeks: 1, perMille: 650),
    DemoService("Promenad", minutes: [45], everyWeeks: 1, perMille: 400),
    DemoService("Ledsagning", minutes: [90], everyWeeks: 4, perMille: 120),
  ]

  /// The daily services of clients with one to five visits a day, each as likely as it is often
  /// listed.
  static let dailyPatterns: [[Int]] = [
    [0], [0], [0], [0], [1], [4],
    [0, 4], [0, 4], [0, 4], [0, 1], [0, 1],
    [0, 1, 4], [0, 1, 4], [0, 1, 4], [0, 1, 3],
    [0, 1, 3, 4], [0, 1, 3, 4], [0, 1, 3, 4],
    [0, 1, 2, 3, 4], [0, 1, 2, 3, 4],
  ]

  private init(
    _ name: String, care: Bool = false, starts: ClosedRange<Int> = 0...0, minutes: [Int],
    everyWeeks: Int = 0, perMille: Int = 0
  ) {
    self.name = name
    self.isPersonalCare = care
    self.starts = starts
    self.minutes = minutes
    self.everyWeeks = everyWeeks
    self.perMille = perMille
  }
}
