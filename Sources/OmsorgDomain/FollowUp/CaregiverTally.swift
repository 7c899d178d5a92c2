/// Counts meetings per caregiver over and over without clearing between: a count is valid only in
/// the round that wrote it.
struct CaregiverTally {
  private var counts: [Int32]
  private var rounds: [Int32]
  private var round: Int32 = 0
  private var total = 0
  private var sumOfSquares = 0
  private var largest = 0
  private var repeats = 0
  private var previous: Int32 = -1
  private(set) var distinct = 0

  init(caregivers: Int) {
    counts = Array(repeating: 0, count: caregivers)
    rounds = Array(repeating: -1, count: caregivers)
  }

  mutating func begin() {
    round += 1
    (total, sumOfSquares, largest, repeats, distinct) = (0, 0, 0, 0, 0)
    previous = -1
  }

  @inline(__always)
  mutating func meet(_ caregiver: Int32) {
    let position = Int(caregiver)
    if rounds[position] != round {
      rounds[position] = round
      counts[position] = 0
      distinct += 1
    }
    counts[position] += 1
    let count = Int(counts[position])
    total += 1
    // n² - (n - 1)² = 2n - 1: the sum of squares grows as the count does.
    sumOfSquares += 2 * count - 1
    largest = max(largest, count)
    if caregiver == previous { repeats += 1 }
    previous = caregiver
  }

  var indices: ContinuityIndices? {
    ContinuityIndices(
      meetings: total, sumOfSquares: sumOfSquares, largest: largest, repeats: repeats)
  }
}
