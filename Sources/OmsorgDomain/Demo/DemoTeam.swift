/// A team of the made-up municipality.
struct DemoTeam {
  enum Kind: String {
    case care = "omvårdnadslag"
    case resource = "resursgrupp"
    case evening = "kvällslag"
  }

  let kind: Kind
  /// `L001`, `R001`, `K001`.
  let id: String
  let name: String
  let section: Int
  let area: String
  /// Degrees north in millionths.
  let latitude: Int
  /// Degrees east in millionths.
  let longitude: Int
  /// The care teams it stands in for, as indices; none for a care team.
  let covers: [Int]
  /// How many caregivers it has.
  let size: Int
}
