extension Frequency {
  /// A frequency from the times per week that planning systems export, or nil if no interval
  /// people use fits: `7`, `1,5`, `0.25`; `0,33` and `0,3333` are once every third week.
  /// - Parameters:
  ///   - text: digits with at most one decimal comma or point, below 1,000.
  ///   - anchor: the Monday of the week in which the first occurrence is due.
  public init?(perWeek text: some StringProtocol, anchor: CalendarDate) {
    guard let decimal = Decimal(text) else { return nil }
    // Exact halves to fifths first, then thirds cut or rounded to as few as one decimal ("0,3"),
    // then exact tenths, then all intervals of a week to ten, a month, a quarter, half a year and
    // a year: an order in which the commoner meaning of a short decimal wins.
    let attempts: [(weeks: [Int], matches: (Int) -> Int?)] = [
      (Array(1...5), decimal.exactTimes),
      ([3], decimal.roundedTimes),
      (Array(6...10), decimal.exactTimes),
      (Array(1...10) + [12, 13, 26, 52], decimal.roundedTimes),
    ]
    for (weeks, matches) in attempts {
      for everyWeeks in weeks {
        guard let times = matches(everyWeeks) else { continue }
        self.init(times: times, everyWeeks: everyWeeks, anchor: anchor)
        return
      }
    }
    return nil
  }

  /// A number as it was written: `digits` / `scale`, the scale a power of ten.
  private struct Decimal {
    var digits = 0
    var scale = 1

    init?(_ text: some StringProtocol) {
      var wholeDigits = 0
      var hasSign = false
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          if hasSign { scale *= 10 } else { wholeDigits += 1 }
          guard wholeDigits <= 3, scale <= 1_000_000_000 else { return nil }
          digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: ","), UInt8(ascii: "."):
          guard !hasSign else { return nil }
          hasSign = true
        default: return nil
        }
      }
      guard wholeDigits > 0, !hasSign || scale > 1 else { return nil }
    }

    /// The whole number of times in so many weeks that is exactly this number per week.
    func exactTimes(in weeks: Int) -> Int? {
      (digits * weeks).isMultiple(of: scale) ? digits * weeks / scale : nil
    }

    /// The whole number of times in so many weeks that, per week and rounded or cut to as many
    /// decimals as were written, is this number. Not zero: nothing but 0 means never.
    func roundedTimes(in weeks: Int) -> Int? {
      let below = digits * weeks / scale
      return [below, below + 1].first { times in
        let cut = times * scale / weeks
        let rounded = (2 * times * scale + weeks) / (2 * weeks)
        return times > 0 && (cut == digits || rounded == digits)
      }
    }
  }
}
