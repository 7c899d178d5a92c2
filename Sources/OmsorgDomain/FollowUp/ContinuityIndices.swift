/// Indices of how few and how steady the caregivers are, over meetings in order of time.
///
/// N meetings with M different caregivers, n_i with caregiver i. All are absent below two meetings.
/// - COC (Bice–Boxerman): (Σ n_i² − N) / (N (N − 1)); 0 when all differ, 1 when all are the same.
/// - UPC (usual provider): max n_i / N.
/// - SECON (sequential): the share of meetings, from the second on, with the same caregiver as the
///   one before.
///
/// Formulas as in BMC Health Services Research 2022 (s12913-022-07953-z), table 2, and BMC Primary
/// Care 2021 (s12875-020-01361-0), table 1.
public struct ContinuityIndices: Equatable, Sendable {
  /// Bice–Boxerman continuity of care.
  public let coc: Double
  /// Usual provider continuity.
  public let upc: Double
  /// Sequential continuity.
  public let secon: Double

  /// The indices from counts; nil below two meetings.
  /// - Parameters:
  ///   - meetings: N.
  ///   - sumOfSquares: Σ n_i².
  ///   - largest: max n_i.
  ///   - repeats: meetings with the same caregiver as the meeting before.
  public init?(meetings: Int, sumOfSquares: Int, largest: Int, repeats: Int) {
    guard meetings >= 2 else { return nil }
    let total = Double(meetings)
    coc = Double(sumOfSquares - meetings) / (total * (total - 1))
    upc = Double(largest) / total
    secon = Double(repeats) / (total - 1)
  }

  /// The indices of a sequence of meetings, each the id of the caregiver met.
  public init?(_ sequence: some Collection<some Hashable>) {
    var counts: [AnyHashable: Int] = [:]
    var repeats = 0
    var previous: AnyHashable?
    for caregiver in sequence {
      let key = AnyHashable(caregiver)
      counts[key, default: 0] += 1
      if previous == key { repeats += 1 }
      previous = key
    }
    self.init(
      meetings: sequence.count, sumOfSquares: counts.values.reduce(0) { $0 + $1 * $1 },
      largest: counts.values.max() ?? 0, repeats: repeats)
  }
}
