/// Counts meetings per caregiver over and over; what a round has counted is cleared by the next, so
/// that a round costs what was met in it and not how many caregivers there are.
struct CaregiverTally {
  private var counts: [Int32]
  /// Those met in this round, the first `distinct` of them.
  private var met: [Int32]
  private var total = 0
  private var repeats = 0
  private var previous: Int32 = -1
  /// How many different caregivers were met.
  private(set) var distinct = 0

  init(caregivers: Int) {
    counts = Array(repeating: 0, count: caregivers)
    met = Array(repeating: 0, count: caregivers)
  }

  /// Begins a round.
  mutating func begin() {
    for caregiver in met[..<distinct] { counts[Int(caregiver)] = 0 }
    (total, repeats, distinct) = (0, 0, 0)
    previous = -1
  }

  /// Counts meetings, in order of time.
  /// - Parameter meetings: caregivers, each below the number of them.
  @inline(__always)
  mutating func meet(_ meetings: UnsafeBufferPointer<Int32>) {
    var (distinct, repeats, previous) = (distinct, repeats, previous)
    counts.withUnsafeMutableBufferPointer { counts in
      met.withUnsafeMutableBufferPointer { met in
        for caregiver in meetings {
          let count = counts[Int(caregiver)]
          if count == 0 {
            met[distinct] = caregiver
            distinct += 1
          }
          counts[Int(caregiver)] = count + 1
          if caregiver == previous { repeats += 1 }
          previous = caregiver
        }
      }
    }
    total += meetings.count
    (self.distinct, self.repeats, self.previous) = (distinct, repeats, previous)
  }

  /// The indices of the round; nil below two meetings.
  var indices: ContinuityIndices? {
    var (sumOfSquares, largest) = (0, 0)
    for caregiver in met[..<distinct] {
      let count = Int(counts[Int(caregiver)])
      sumOfSquares += count * count
      largest = max(largest, count)
    }
    return ContinuityIndices(
      meetings: total, sumOfSquares: sumOfSquares, largest: largest, repeats: repeats)
  }
}
