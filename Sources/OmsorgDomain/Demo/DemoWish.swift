import OmsorgTexts

/// What a client of the made-up municipality wishes.
enum DemoWish {
  case shoppingOnTuesdays
  case showerOnFridays
  case showerInTheMorning
  case women
  /// One of `DemoWords.wishes`.
  case other(Int)

  /// The wish in words.
  var words: String {
    switch self {
    case .shoppingOnTuesdays: "inköp på tisdagar"
    case .showerOnFridays: "dusch fredag, dotter kommer lördag"
    case .showerInTheMorning: "dusch på förmiddagen"
    case .women: "helst kvinnlig personal"
    case .other(let index): DemoWords.wishes[index]
    }
  }

  /// The weekday, 0 for Monday, on which a service is wished.
  func weekday(for service: Int) -> Int? {
    switch self {
    case .shoppingOnTuesdays where service == DemoService.shopping: 1
    case .showerOnFridays where service == DemoService.shower: 4
    default: nil
    }
  }

  /// A wish, or nil as most have none. Services are wished for only by those who are granted them.
  static func draw(
    granted: [Int], isWoman: Bool, _ generator: inout SeededGenerator
  ) -> DemoWish? {
    let number = generator.below(1_000)
    switch number {
    case 0..<60 where granted.contains(DemoService.shopping): return .shoppingOnTuesdays
    case 60..<120 where granted.contains(DemoService.shower): return .showerOnFridays
    case 120..<180 where granted.contains(DemoService.shower): return .showerInTheMorning
    case 180..<260 where isWoman: return .women
    case 260..<380: return .other(generator.below(DemoWords.wishes.count))
    default: return nil
    }
  }
}
