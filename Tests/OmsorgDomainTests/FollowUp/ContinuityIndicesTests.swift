import OmsorgDomain
import Testing

@Suite struct ContinuityIndicesTests {
  /// Worked values, three decimals: how many meetings with each caregiver, COC, UPC.
  @Test(
    arguments: [
      ([28], 1, 1), ([14, 14], 0.481, 0.5), ([20, 4, 4], 0.534, 0.714),
      ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0, 0.1), ([10, 5, 5, 4, 2, 1, 1], 0.190, 0.357),
    ] as [([Int], Double, Double)])
  func workedValues(counts: [Int], coc: Double, upc: Double) throws {
    let sequence = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    let indices = try #require(ContinuityIndices(sequence))
    #expect(abs(indices.coc - coc) < 0.0005)
    #expect(abs(indices.upc - upc) < 0.0005)
    let fromCounts = ContinuityIndices(
      meetings: counts.reduce(0, +), sumOfSquares: counts.reduce(0) { $0 + $1 * $1 },
      largest: counts.max() ?? 0, repeats: counts.reduce(0) { $0 + $1 - 1 })
    #expect(fromCounts == indices)
  }

  @Test(
    arguments: [
      ("AA", 1), ("AB", 0), ("AAB", 0.5), ("ABA", 0), ("AABB", 2.0 / 3), ("ABABABAA", 1.0 / 7),
    ] as [(String, Double)])
  func seconSeesTheOrder(sequence: String, secon: Double) throws {
    #expect(try #require(ContinuityIndices(sequence)).secon == secon)
  }

  @Test func cocAndUpcDoNotSeeTheOrder() throws {
    let one = try #require(ContinuityIndices("AABBC"))
    let other = try #require(ContinuityIndices("ABCAB"))
    #expect(one.coc == other.coc && one.upc == other.upc && one.secon != other.secon)
    #expect(one.coc == 0.2)
  }

  @Test(arguments: ["", "A"]) func absentBelowTwoMeetings(sequence: String) {
    #expect(ContinuityIndices(sequence) == nil)
  }

  @Test(
    arguments: [
      ([], nil, nil), ([7], 7, 7), ([3, 1], 2, 2), ([9, 1, 2], 4, 2), ([4, 1, 2, 9], 4, 3),
    ] as [([Int], Double?, Double?)])
  func meanAndMedian(values: [Int], mean: Double?, median: Double?) {
    #expect(Statistics.mean(values) == mean)
    #expect(Statistics.mean(values.map(Double.init)) == mean)
    #expect(Statistics.median(values) == median)
  }
}
