/// The best values known of public instances: of Bredström and Rönnqvist's as various authors found
/// them, of Mankowska and others' as Ceschia, Di Gaspero, Rosati and Schaerf published them in 2024.
enum BestKnown {
  static let values: [String: Double] = {
    var values: [String: Double] = [:]
    for (suffix, row) in travelled {
      for (index, value) in row.enumerated() { values["\(index + 1)\(suffix)"] = value }
    }
    for (prefix, row) in interdependent {
      for (index, value) in row.enumerated() { values["\(prefix)\(index + 1)"] = value }
    }
    return values.merging(preferred) { first, _ in first }
  }()

  private static let travelled: [(String, [Double])] = [
    ("S", [274, 346, 283, 378, 313, 608, 607, 746, 952, 610]),
    ("M", [274, 290, 260, 349, 281, 575, 541, 668, 871, 544]),
    ("L", [262, 277, 257, 316, 266, 533, 498, 626, 832, 526]),
  ]

  private static let preferred: [String: Double] = [
    "1Sp": -114.03, "2Sp": -92.09, "3Sp": -99.49, "4Sp": -100, "5Sp": -76.29, "1Mp": -117.80,
    "1Lp": -118.51,
  ]

  private static let interdependent: [(String, [Double])] = [
    ("A", [218.199, 246.627, 305.858, 186.897, 189.543]),
    ("B", [428.097, 476.049, 399.089, 411.296, 366.338]),
    ("C", [943.728, 569.388, 541.116, 495.168, 655.717]),
    ("D", [1111.37, 652.226, 622.625, 773.043, 653.709]),
    ("E", [1255.93, 778.380, 757.834, 687.228, 707.682]),
    ("F", [1236.95, 1206.94]),
    ("G", [1650.16, 1591.75]),
  ]
}
