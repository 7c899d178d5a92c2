import OmsorgDomain
import Records

/// What the records of one file refer to and no register has: a finding for each id.
struct UnknownReferences {
  /// The rule of all references, which the registers follow too.
  static let rule = "reference.unknown"

  /// What is referred to, in the order of the findings.
  enum Kind: String, CaseIterable {
    case team, client, decision, service, caregiver

    fileprivate var words: Text {
      switch self {
      case .team: Text(sv: "laget", en: "team")
      case .client: Text(sv: "brukaren", en: "client")
      case .decision: Text(sv: "beslutet", en: "decision")
      case .service: Text(sv: "insatsen", en: "service")
      case .caregiver: Text(sv: "medarbetaren", en: "caregiver")
      }
    }
  }

  private var counts: [Kind: [String: Int]] = [:]

  /// Notes that a record refers to something, if it does not exist.
  mutating func require(_ exists: Bool, _ kind: Kind, _ id: String) {
    if !exists { counts[kind, default: [:]][id, default: 0] += 1 }
  }

  /// What was noted.
  /// - Parameters:
  ///   - one: one of the file's records, in words.
  ///   - many: several of them.
  func findings(in path: String, one: Text, many: Text) -> [Finding] {
    Kind.allCases.flatMap { kind in
      (counts[kind] ?? [:]).sorted { CollectionFile.inCollectionOrder($0.key, $1.key) }
        .map { id, count in
          let (swedish, english) = (kind.words(.swedish), kind.words(.english))
          let noun = count == 1 ? one : many
          let (swedishNoun, englishNoun) = (noun(.swedish), noun(.english))
          return Finding(
            rule: Self.rule, severity: .error, subject: Subject("file", path),
            client: kind == .client ? id : nil, caregiver: kind == .caregiver ? id : nil,
            team: kind == .team ? id : nil,
            message: Text(
              sv: "\(path): \(count) \(swedishNoun) har \(swedish) '\(id)' som inte finns",
              en: "\(path): unknown \(english) '\(id)' in \(count) \(englishNoun)"))
        }
    }
  }
}
