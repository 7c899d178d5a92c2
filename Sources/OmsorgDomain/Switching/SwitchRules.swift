/// What the policy that governs a switch request asks, as it stood on the day the request was heard.
///
/// Every cause goes the same way: the steps and the days are those of the client's own wish.
public struct SwitchRules: Sendable {
  /// What must be done before the request is decided, in order.
  public let demanded: [SwitchAct]
  /// Days from the request within which another is appointed; nil where the policy is silent.
  public let within: Int?
  /// Whether the client may switch; nil where the policy is silent.
  public let isPossible: Bool?
  /// The manager who takes requests.
  public let manager: CareRole?
  /// Who appoints care contacts.
  public let appointedBy: CareRole?

  /// The rules of a policy on a day; nothing is asked where none governs.
  public init(_ governing: GoverningPolicy?, on date: CalendarDate) {
    let steps = governing?.value(of: PolicyRule.switchSteps, on: date) ?? []
    // The appointment comes last whatever a policy says, so what it demands is what comes before.
    demanded = steps.map(SwitchAct.init).filter { $0 != .appointNew }
    within = governing?.value(of: PolicyRule.switchWithin, on: date)
    isPossible = governing?.value(of: PolicyRule.switchPossible, on: date)
    manager = governing?.value(of: PolicyRule.switchManager, on: date)
    appointedBy = governing?.value(of: PolicyRule.appointedBy, on: date)?.first
  }

  /// The rules that hold for a request.
  public init(_ request: SwitchRequest, in records: CareRecords) {
    let date = request.receivedOn
    self.init(
      records.client(request.client).flatMap { records.governing($0, on: date) }, on: date)
  }

  /// Whether appointing another grants the request as well: the policy's steps give the manager no
  /// part in it, so nobody but who appoints need decide.
  public var appointingGrants: Bool {
    !demanded.contains(.informManager) && !demanded.contains(.managerDialogue)
  }

  /// The last day for appointing another.
  public func due(_ request: SwitchRequest) -> CalendarDate? {
    within.map { request.receivedOn.adding(days: $0) }
  }

  /// Who is to do something about a request; nil where the policy doesn't say.
  public func responsible(for act: SwitchAct) -> CareRole? {
    switch act {
    case .informManager, .managerDialogue, .decide: manager
    case .askClient, .appointNew, .tellClient: appointedBy
    case .withdraw: nil
    }
  }
}
