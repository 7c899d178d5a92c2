/// A bin's bands as plain numbers, without optionals, for the inner loops.
struct BinLoad {
  let fixedCount: Int
  let fixedSize: Int
  let countLow: Int
  let countHigh: Int
  let countBelow: Int
  let countAbove: Int
  let sizeLow: Int
  let sizeHigh: Int
  let sizeBelow: Int
  let sizeAbove: Int
  /// How many items fit beside the fixed ones.
  let room: Int

  init(_ bin: BandedAssignment.Bin) {
    fixedCount = bin.fixedCount
    fixedSize = bin.fixedSize
    countLow = bin.countBand?.range.lowerBound ?? 0
    countHigh = bin.countBand?.range.upperBound ?? .max
    countBelow = bin.countBand?.below ?? 0
    countAbove = bin.countBand?.above ?? 0
    sizeLow = bin.sizeBand?.range.lowerBound ?? 0
    sizeHigh = bin.sizeBand?.range.upperBound ?? .max
    sizeBelow = bin.sizeBand?.below ?? 0
    sizeAbove = bin.sizeBand?.above ?? 0
    room = bin.maximumCount.map { max(0, $0 - bin.fixedCount) } ?? .max
  }

  /// Whether the size can cost anything.
  var evaluatesSize: Bool { sizeBelow > 0 && sizeLow > fixedSize || sizeAbove > 0 }

  @inline(__always)
  func countPenalty(_ count: Int) -> Int {
    if count < countLow { return (countLow - count) * countBelow }
    guard count > countHigh else { return 0 }
    let excess = count - countHigh
    return countAbove * (excess * (excess + 1) / 2)
  }

  @inline(__always)
  func sizePenalty(_ size: Int) -> Int {
    if size < sizeLow { return (sizeLow - size) * sizeBelow }
    return size > sizeHigh ? (size - sizeHigh) * sizeAbove : 0
  }

  /// The penalties with so much given beside what is fixed.
  @inline(__always)
  func penalty(added count: Int, _ size: Int) -> Int {
    countPenalty(fixedCount + count) + sizePenalty(fixedSize + size)
  }

  /// What the next item costs in count, with `added` items given.
  func marginalCount(added: Int) -> Int {
    let count = fixedCount + added
    if count < countLow { return -countBelow }
    return count < countHigh ? 0 : (count - countHigh + 1) * countAbove
  }

  /// How many items cost less than `price` each in count, or with `orEqual` at most that, given
  /// that marginal costs are multiplied by `scale` and there are at most `limit`.
  func items(cheaperThan price: Int, orEqual: Bool, scale: Int, limit: Int) -> Int {
    // A whole number is at most a price just when it is less than the next.
    let price = orEqual ? price + 1 : price
    let limit = min(limit, room)
    guard price > -countBelow * scale else { return 0 }
    guard price > 0 else { return min(limit, max(0, countLow - fixedCount)) }
    guard countAbove > 0 else { return limit }
    let within = countHigh - fixedCount
    let above = (price - 1) / (scale * countAbove)
    guard within < limit else { return limit }
    return min(limit, max(0, within + above))
  }
}
