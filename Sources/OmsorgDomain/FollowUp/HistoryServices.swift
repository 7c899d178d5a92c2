/// The services of a history and of decisions by number; number 0 is no service at all.
struct HistoryServices {
  /// The services' ids by number.
  private(set) var ids: [String?] = [nil]
  /// For each of the history's combinations, its services' numbers, each once; none is number 0.
  private(set) var lists: [[Int]] = []

  private var numbers: [String: Int] = [:]

  init(_ history: VisitHistory, _ decisions: [GrantedService] = []) {
    lists = history.serviceLists.map { ids in
      var list: [Int] = []
      for id in ids {
        let number = number(of: id)
        if !list.contains(number) { list.append(number) }
      }
      return list.isEmpty ? [0] : list
    }
    for decision in decisions { _ = number(of: decision.service) }
  }

  /// A service's number; nil for one that neither the history nor a decision has.
  func known(_ id: String) -> Int? { numbers[id] }

  private mutating func number(of id: String) -> Int {
    if let number = numbers[id] { return number }
    numbers[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }
}
