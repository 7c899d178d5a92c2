import PlainJSON
public import Records

/// What a checklist holds for one person: the points of its template that are meant for them, with
/// the numbers and names that the policy gives.
public struct ChecklistContents: Sendable {
  /// A part with the points that are left of it.
  public struct Part: Sendable {
    /// The part of the template.
    public let part: ChecklistPart
    /// Its points in order.
    public let points: [Point]
  }

  /// A point with its text filled in.
  public struct Point: Sendable {
    /// The point of the template.
    public let point: ChecklistPoint
    /// Its text.
    public let text: Text
    /// Whether it is done after the talk.
    public let isAfterwards: Bool

    /// The point's id.
    public var id: String { point.id }
  }

  /// The parts that have any point, in order.
  public let parts: [Part]

  /// The points of all parts, in order.
  public var points: [Point] { parts.flatMap(\.points) }

  /// The point of an id.
  public subscript(_ id: String) -> Point? { points.first { $0.id == id } }

  /// What a template holds for a client, or for a caregiver, on a day.
  ///
  /// A point is left out when it is for services that the client is not granted, when it is a step of
  /// closing that the policy does not ask for, when it is only for where the policy has some rule, and
  /// when its text names a rule that the policy is silent on.
  public init(
    of template: ChecklistTemplate, client: Client?, caregiver: Caregiver? = nil,
    in records: CareRecords, on date: CalendarDate
  ) {
    let services = Set(
      client.map { records.grantedServices(of: $0.id, on: date).map(\.service) } ?? [])
    let governing =
      client.flatMap { records.governing($0, on: date) }
      ?? caregiver.flatMap { caregiver in
        records.governing(
          records.provider(ofTeam: caregiver.team.value(on: date), on: date), on: date)
      }
    let closingSteps = governing?.value(of: PolicyRule.closingSteps, on: date)
    parts = template.parts.compactMap { part in
      let points = part.points.compactMap { point -> Point? in
        if !point.onlyFor.isEmpty, services.isDisjoint(with: point.onlyFor) { return nil }
        if let step = point.closingStep, let closingSteps, !closingSteps.contains(step) {
          return nil
        }
        guard point.onlyWhere.allSatisfy({ Self.has($0, governing, on: date) }) else { return nil }
        guard let text = Self.filled(point.text, governing, on: date) else { return nil }
        return Point(point: point, text: text, isAfterwards: part.isAfterwards)
      }
      return points.isEmpty ? nil : Part(part: part, points: points)
    }
  }

  /// What a checklist holds; nil when its template is not known.
  public init?(of checklist: Checklist, in records: CareRecords) {
    guard let template = records.templates.template(checklist.template) else { return nil }
    self.init(
      of: template, client: checklist.client.flatMap(records.client),
      caregiver: checklist.caregiver.flatMap(records.caregiver), in: records,
      on: checklist.startedOn)
  }

  /// Whether a policy has something by a rule: not no, and not an empty list.
  private static func has(
    _ rule: String, _ governing: GoverningPolicy?, on date: CalendarDate
  ) -> Bool {
    guard let governing else { return false }
    switch governing.policy[rule]?.value(on: date, for: governing.kind)?.value {
    case nil, .boolean(false)?: return false
    case .array(let elements)?: return !elements.isEmpty
    default: return true
    }
  }

  /// A text with what the policy says in place of each rule named in braces:
  /// `{complaint_answer_within}`. `{client_term}` is what the policy calls the client, in the definite
  /// form, and a word there always is.
  /// - Returns: nil where the policy says nothing of such a rule.
  private static func filled(
    _ text: LocalizedText, _ governing: GoverningPolicy?, on date: CalendarDate
  ) -> Text? {
    let term = (governing?.value(of: PolicyRule.clientTerm, on: date) ?? .brukare).definite
    func filled(_ text: String, _ language: Language) -> String? {
      PolicyText.filled(text) { rule in
        rule == PolicyRule.clientTerm.id
          ? term(language) : PolicyText.word(of: rule, governing, on: date)
      }
    }
    guard let swedish = filled(text.sv, .swedish),
      let english = filled(text.en ?? text.sv, .english)
    else { return nil }
    return Text(sv: swedish, en: english)
  }
}
