/// Ids of what happens to a client on a day: `CLIENT/DATE`, with `/2` and so on after it for more on
/// one day.
enum DatedIdentifier {
  /// The first id of a client and a day that is not taken.
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
}
