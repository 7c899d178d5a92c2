public import Records

extension ChecklistTemplate {
  /// What keeps a store's own template from being used: ids and texts that are missing or stand
  /// twice, and what it refers to that is not there. Empty when nothing does.
  public func faults(in records: CareRecords) -> [Text] {
    var faults: [Text] = []
    if let fault = Self.fault(ofId: id) {
      faults.append(Text(sv: "id \(fault(.swedish))", en: "id \(fault(.english))"))
    }
    if ChecklistTemplates.builtIn.contains(where: { $0.id == id }) {
      faults.append(
        Text(
          sv: "id '\(id)' är en inbyggd malls", en: "id '\(id)' belongs to a built-in template"))
    }
    if let fault = Self.fault(ofId: kind) {
      faults.append(Text(sv: "kind \(fault(.swedish))", en: "kind \(fault(.english))"))
    }
    if let known = ChecklistKind(rawValue: kind), (known == .introduction) != isForCaregiver {
      faults.append(
        Text(
          sv: "for_caregiver: slaget \(kind) gäller \(isForCaregiver ? "brukare" : "medarbetare")",
          en: "for_caregiver: kind \(kind) is about \(isForCaregiver ? "clients" : "caregivers")"))
    }
    if name.sv.allSatisfy(\.isWhitespace) {
      faults.append(Text(sv: "name.sv är tomt", en: "name.sv is empty"))
    }
    faults += policies.filter { records.policies[$0] == nil }.map { policy in
      Text(sv: "policies: '\(policy)' finns inte", en: "policies: no '\(policy)'")
    }
    if parts.isEmpty { faults.append(Text(sv: "delar saknas", en: "there are no parts")) }
    faults += Self.repeated(parts.map(\.id)).map { id in
      Text(sv: "delen '\(id)' står två gånger", en: "part '\(id)' stands twice")
    }
    let points = parts.flatMap(\.points)
    faults += Self.repeated(points.map(\.id)).map { id in
      Text(sv: "punkten '\(id)' står två gånger", en: "point '\(id)' stands twice")
    }
    for part in parts {
      if let fault = Self.fault(ofId: part.id) {
        faults.append(
          Text(sv: "en dels id \(fault(.swedish))", en: "a part's id \(fault(.english))"))
      }
      if part.heading.sv.allSatisfy(\.isWhitespace) {
        faults.append(
          Text(sv: "delen '\(part.id)' saknar rubrik", en: "part '\(part.id)' has no heading"))
      }
      if part.points.isEmpty {
        faults.append(
          Text(sv: "delen '\(part.id)' saknar punkter", en: "part '\(part.id)' has no points"))
      }
    }
    for point in points { faults += Self.faults(of: point, in: records) }
    return faults
  }

  private static func faults(of point: ChecklistPoint, in records: CareRecords) -> [Text] {
    var faults: [Text] = []
    if let fault = fault(ofId: point.id) {
      faults.append(
        Text(sv: "en punkts id \(fault(.swedish))", en: "a point's id \(fault(.english))"))
    }
    if point.text.sv.allSatisfy(\.isWhitespace) {
      faults.append(
        Text(sv: "punkten '\(point.id)' saknar text", en: "point '\(point.id)' has no text"))
    }
    faults += point.onlyFor.filter { records.services[$0] == nil }.map { service in
      Text(
        sv: "punkten '\(point.id)': insatsen '\(service)' finns inte",
        en: "point '\(point.id)': no service '\(service)'")
    }
    faults += point.onlyWhere.filter { rule in !PolicyRule.all.contains { $0.id == rule } }
      .map { rule in
        Text(
          sv: "punkten '\(point.id)': regeln '\(rule)' finns inte",
          en: "point '\(point.id)': no rule '\(rule)'")
      }
    return faults
  }

  /// What is wrong with an id that is typed on command lines: letters, digits, `_`, `-` and `.`.
  private static func fault(ofId id: String) -> Text? {
    if id.isEmpty { return Text(sv: "är tomt", en: "is empty") }
    let isPlain = id.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    return isPlain
      ? nil
      : Text(
        sv: "'\(id)' får bara ha bokstäver, siffror, _, - och .",
        en: "'\(id)' may only have letters, digits, _, - and .")
  }

  private static func repeated(_ ids: [String]) -> [String] {
    Dictionary(grouping: ids) { $0 }.filter { 1 < $0.value.count }.keys.sorted()
  }
}
