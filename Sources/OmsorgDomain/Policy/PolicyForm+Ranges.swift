import PlainJSON
import Records

extension PolicyForm where Value == CountRange {
  /// From fewest to most, both included.
  public static var countRange: Self {
    PolicyForm(
      "count_range",
      expected: Text(
        sv: "två heltal, det minsta först, till exempel 4-8 eller {\"from\":4,\"to\":8}",
        en: "two whole numbers, the smaller first, such as 4-8 or {\"from\":4,\"to\":8}"),
      value: { literal in
        guard let bounds = bounds(literal), case .integer(let from) = bounds.from,
          case .integer(let to) = bounds.to
        else { return nil }
        return CountRange(from: from, to: to)
      },
      wording: { range in
        Text(same: range.from == range.to ? "\(range.from)" : "\(range.from)–\(range.to)")
      },
      literal: { text in
        let (from, to) = typedBounds(text)
        guard let from = Int(from), let to = Int(to) else { return .string(text) }
        return object(from: .integer(from), to: .integer(to))
      })
  }
}

extension PolicyForm where Value == ShareRange {
  /// From the least share to the greatest, both included.
  public static var shareRange: Self {
    PolicyForm(
      "share_range",
      expected: Text(
        sv: "två andelar från 0 till 1, till exempel 0.65-0.7 eller {\"from\":0.65,\"to\":0.7}",
        en: "two shares from 0 to 1, such as 0.65-0.7 or {\"from\":0.65,\"to\":0.7}"),
      value: { literal in
        guard let bounds = bounds(literal), let from = double(bounds.from),
          let to = double(bounds.to)
        else { return nil }
        return ShareRange(from: from, to: to)
      },
      wording: { range in
        Text(
          sv: "\(percent(range.from, ","))–\(percent(range.to, ",")) %",
          en: "\(percent(range.from, "."))–\(percent(range.to, "."))%")
      },
      literal: { text in
        var (from, to) = typedBounds(text)
        // In "65-70 %" the sign stands for both bounds.
        if to.hasSuffix("%"), !from.hasSuffix("%") { from += "%" }
        guard let from = typedShare(from), let to = typedShare(to) else { return .string(text) }
        return object(from: from, to: to)
      })
  }
}

extension PolicyForm where Value == ClockRange {
  /// Hours of the day.
  public static var clockRange: Self {
    PolicyForm(
      "clock_range",
      expected: Text(
        sv: "två klockslag, till exempel 07:00-15:00 eller {\"from\":\"07:00\",\"to\":\"15:00\"}",
        en: "two clock times, such as 07:00-15:00 or {\"from\":\"07:00\",\"to\":\"15:00\"}"),
      value: { literal in
        guard let bounds = bounds(literal), case .string(let from) = bounds.from,
          case .string(let to) = bounds.to, let from = ClockTime(iso: from),
          let to = ClockTime(iso: to)
        else { return nil }
        return ClockRange(from: from, to: to)
      },
      wording: { range in Text(same: "\(range.from.iso)–\(range.to.iso)") },
      literal: { text in
        let (from, to) = typedBounds(text)
        return object(from: .string(from), to: .string(to))
      })
  }
}

/// The members of `{"from":…,"to":…}`, or nil of any other JSON.
private func bounds(_ literal: JSONValue) -> (from: JSONValue, to: JSONValue)? {
  guard case .object(let members) = literal, members.count == 2, let from = literal["from"],
    let to = literal["to"]
  else { return nil }
  return (from, to)
}

private func object(from: JSONValue, to: JSONValue) -> JSONValue {
  .object([JSONValue.Member("from", from), JSONValue.Member("to", to)])
}

/// The two parts of what was typed as `A-B` or `A–B`; one value alone is both.
private func typedBounds(_ text: String) -> (from: String, to: String) {
  let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
    $0 == "-" || $0 == "–"
  }
  return (String(parts[0].trimmingSpaces), String(parts[parts.count - 1].trimmingSpaces))
}
