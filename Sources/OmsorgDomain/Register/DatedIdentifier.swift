/// Ids with a date in them.
enum DatedIdentifier {
  /// The first id of what happens to a client on a day that is not taken: `CLIENT/DATE`, with `/2`
  /// and so on after it for more on one day.
  static func free(
    client: String, on date: CalendarDate, besides taken: some Sequence<String>
  ) -> String {
    let taken = Set(taken)
    let first = "\(client)/\(date.iso)"
    guard taken.contains(first) else { return first }
    var number = 2
    while taken.contains("\(first)/\(number)") { number += 1 }
    return "\(first)/\(number)"
  }

  /// The id after the highest of those that are a prefix and a number; with 1 where there are none.
  static func next(_ prefix: String, among ids: some Sequence<String>) -> String {
    let numbers = ids.compactMap { id in
      id.hasPrefix(prefix) ? Int(id.dropFirst(prefix.count)) : nil
    }
    return prefix + String((numbers.max() ?? 0) + 1)
  }
}
