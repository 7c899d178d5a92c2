/// Every sequence of some steps, from none to so many, repetitions included.
func orders<Step>(of steps: [Step], upTo length: Int) -> [[Step]] {
  var all: [[Step]] = [[]]
  var longest: [[Step]] = [[]]
  for _ in 0..<length {
    longest = longest.flatMap { order in steps.map { order + [$0] } }
    all += longest
  }
  return all
}
