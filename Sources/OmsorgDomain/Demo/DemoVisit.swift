/// One visit of a day in the made-up municipality: as many rows of the export as caregivers.
struct DemoVisit {
  enum Outcome {
    case performed
    case cancelled(String)
    case nobodyOpened

    var status: String {
      switch self {
      case .performed: "utförd"
      case .cancelled: "avbokad"
      case .nobodyOpened: "bomtid"
      }
    }

    var reason: String {
      switch self {
      case .performed: ""
      case .cancelled(let reason): reason
      case .nobodyOpened: "öppnar ej"
      }
    }
  }

  let client: Int
  let service: Int
  let outcome: Outcome
  /// Minutes since midnight.
  let plannedStart: Int
  let plannedEnd: Int
  var start = 0
  var end = 0
  /// Nobody if cancelled.
  var first: Int?
  /// The other caregiver where a client needs two.
  var second: Int?
}
