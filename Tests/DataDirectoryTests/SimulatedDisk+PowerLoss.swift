@testable import DataDirectory

extension SimulatedDisk {
  /// What may become of one effect that wasn't synchronised.
  enum Fate: CaseIterable {
    case lost, kept
    /// Of a write: half of it is there. Of a renaming: the file has both names.
    case half
    /// Of a write: the file has the new size, but zeros.
    case zeros
  }

  /// The states that a loss of power now may leave, each a disk of its own: every combination of
  /// fates if there are at most `bound` of them; else all lost, all kept, every single exception
  /// from these two, and random ones up to `bound`.
  func statesAfterPowerLoss(
    bound: Int, using random: inout some RandomNumberGenerator
  ) -> [SimulatedDisk] {
    var choices: [[Fate]] = []
    visit { node in
      for effect in node.entryEffects {
        if case .rename = effect {
          choices.append([.lost, .kept, .half])
        } else {
          choices.append([.lost, .kept])
        }
      }
      for effect in node.dataEffects {
        if case .write = effect {
          choices.append(Fate.allCases)
        } else {
          choices.append([.lost, .kept])
        }
      }
    }
    return Self.combinations(choices, bound: bound, using: &random).map { survivor($0) }
  }

  /// A disk as it is, with everything durable.
  func copy() -> SimulatedDisk {
    var count = 0
    visit { count += $0.entryEffects.count + $0.dataEffects.count }
    return survivor([Fate](repeating: .kept, count: count))
  }

  static func combinations(
    _ choices: [[Fate]], bound: Int, using random: inout some RandomNumberGenerator
  ) -> [[Fate]] {
    let total = choices.reduce(1) { min($0 * $1.count, bound + 1) }
    if total <= bound {
      return choices.reduce([[]]) { combinations, fates in
        combinations.flatMap { combination in fates.map { combination + [$0] } }
      }
    }
    let lost = [Fate](repeating: .lost, count: choices.count)
    let kept = [Fate](repeating: .kept, count: choices.count)
    var result = [lost, kept]
    for (index, fates) in choices.enumerated() {
      for fate in fates {
        for base in [lost, kept] where base[index] != fate {
          var combination = base
          combination[index] = fate
          result.append(combination)
        }
      }
    }
    while result.count < bound {
      result.append(choices.map { $0.randomElement(using: &random) ?? .lost })
    }
    return result
  }

  /// Every node reachable now or after some loss, each once, in a fixed order.
  private func visit(_ body: (Node) -> Void) {
    var visited: Set<Int> = []
    var queue = [root]
    while let node = queue.popLast() {
      guard visited.insert(node.number).inserted else { continue }
      body(node)
      var children = Array(node.entries.values) + Array(node.durableEntries.values)
      for effect in node.entryEffects {
        switch effect {
        case .add(_, let child), .rename(_, _, let child): children.append(child)
        case .remove: break
        }
      }
      queue += children.sorted { $0.number < $1.number }
    }
  }

  private func survivor(_ fates: [Fate]) -> SimulatedDisk {
    var fates = fates.makeIterator()
    var entries: [Int: [String: Node]] = [:]
    var made: [Int: Node] = [:]
    var highest = 0
    visit { node in
      highest = max(highest, node.number)
      var nodeEntries = node.durableEntries
      for effect in node.entryEffects {
        switch (fates.next(), effect) {
        case (.kept, _): Self.apply(effect, to: &nodeEntries)
        case (.half, .rename(_, let name, let child)): nodeEntries[name] = child
        default: break
        }
      }
      entries[node.number] = nodeEntries
      let new = Node(number: node.number, isDirectory: node.isDirectory)
      new.changed = node.changed
      new.bytes = node.durableBytes
      for effect in node.dataEffects {
        switch (fates.next(), effect) {
        case (.kept, _): Self.apply(effect, to: &new.bytes)
        case (.half, .write(let offset, let bytes)):
          Self.apply(.write(offset, Array(bytes.prefix(bytes.count / 2))), to: &new.bytes)
        case (.zeros, .write(let offset, let bytes)):
          Self.apply(
            .write(offset, [UInt8](repeating: 0, count: bytes.count)), to: &new.bytes)
        default: break
        }
      }
      new.durableBytes = new.bytes
      made[node.number] = new
    }
    for (number, nodeEntries) in entries {
      let linked = nodeEntries.compactMapValues { made[$0.number] }
      made[number]?.entries = linked
      made[number]?.durableEntries = linked
    }
    return SimulatedDisk(root: made[root.number], nodeCount: highest + 1)
  }

  /// Every file by its path from the root, directories with a `/` at the end.
  var dump: [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    func add(_ node: Node, _ path: String) {
      for (name, child) in node.entries {
        if child.isDirectory {
          result["\(path)\(name)/"] = []
          add(child, "\(path)\(name)/")
        } else {
          result["\(path)\(name)"] = child.bytes
        }
      }
    }
    add(root, "/")
    return result
  }
}
