import Glibc

/// What the benchmark is asked to do.
struct Arguments {
  private(set) var folder = ""
  private(set) var seconds = 10
  /// The steps of each part of an effort, in place of seconds; 0: as many as fit.
  private(set) var steps = 0
  private(set) var seed: UInt64 = 1
  private(set) var seeksPreference = false
  /// Where plans are written; nil: nowhere.
  private(set) var plans: String?
  private(set) var names: [String] = []

  /// Nil if they can't be understood.
  init?(_ words: [String]) {
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--seconds", "--steps", "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }), number < 1 << 32 else {
          return nil
        }
        if word == "--seconds" { seconds = Int(number) }
        if word == "--steps" { steps = Int(number) }
        if word == "--seed" { seed = number }
      case "--plans":
        guard let folder = rest.popFirst() else { return nil }
        plans = folder
      case "--preference": seeksPreference = true
      default: if folder.isEmpty { folder = word } else { names.append(word) }
      }
    }
    if folder.isEmpty { return nil }
  }

  /// The instances asked for.
  func instances() throws -> [any Instance] {
    if folder == "made" {
      return (1...5).map { MadeDay(seed: $0) }.filter { isWanted($0.name, class: "") }
    }
    var instances: [any Instance] = []
    for size in ["S", "M", "L"] {
      for number in 1...10 where isWanted("\(number)\(size)", class: size) {
        let name = "\(number)\(size)"
        let file = try json(at: "\(folder)/bredstrom-ronnqvist/\(name).json")
        instances.append(
          try BredstromRonnqvist(file, name: name, seeksPreference: seeksPreference))
      }
    }
    if seeksPreference { return instances }
    for (letter, count) in [("A", 5), ("B", 5), ("C", 5), ("D", 5), ("E", 5), ("F", 2), ("G", 2)] {
      for number in 1...count where isWanted("\(letter)\(number)", class: letter) {
        let name = "\(letter)\(number)"
        let file = try json(at: "\(folder)/mankowska/\(name).json")
        instances.append(try Mankowska(file, name: name))
      }
    }
    return instances
  }

  private func isWanted(_ name: String, class kind: String) -> Bool {
    names.isEmpty || names.contains(name) || names.contains(kind)
  }
}
